package settle

import (
	"cmp"
	"slices"

	"missive/letter"
	"missive/reading"
)

// nothing stands for no character at all among a slot's options.
const nothing = ""

// blank stands for the blank between words.
const blank = " "

const (
	// base is what a vote weighs at confidence 0, and ofChar and ofWord how
	// much more at full confidence in the character and in its word.
	base   = 0.05
	ofChar = 0.5
	ofWord = 0.5
	// absence is what a reading's having nothing weighs where it has something
	// of the word.
	absence = 0.9
)

// A slot is one place of a line: the options for what stands there.
type slot struct {
	column  reading.Column
	options []option // the weightiest first
	// readings is how many readings there are, have how many have something
	// there.
	readings, have int
	cut            *reading.Cut
	// likes is how like the typeface's characters the picture is, of those
	// that were compared.
	likes map[string]float64
	// contested tells that the letter in its other case stands for election,
	// however sure the readings are.
	contested bool
}

// An option is one candidate with its share of the votes.
type option struct {
	text   string
	weight float64
}

// vote counts what the readings have in a column, and those that speak against
// all of it.
func vote(c reading.Column, against int) *slot {
	s := &slot{column: c, readings: len(c)}
	for _, it := range c {
		if it == nil {
			continue
		}
		s.have++
		s.add(fold(it.Text), base+ofChar*it.Conf+ofWord*it.Word)
	}
	if against > 0 {
		s.add(nothing, absence*float64(against))
	}
	s.norm()
	return s
}

// add gives an option more weight.
func (s *slot) add(text string, weight float64) {
	for i := range s.options {
		if s.options[i].text == text {
			s.options[i].weight += weight
			return
		}
	}
	s.options = append(s.options, option{text, weight})
}

// norm makes the weights shares of 1 and sorts them.
func (s *slot) norm() {
	sum := 0.0
	for _, o := range s.options {
		sum += o.weight
	}
	for i := range s.options {
		s.options[i].weight /= sum
	}
	slices.SortStableFunc(s.options, func(a, b option) int { return cmp.Compare(b.weight, a.weight) })
}

// top is the winner.
func (s *slot) top() option { return s.options[0] }

// share is an option's weight, 0 where it does not stand.
func (s *slot) share(text string) float64 {
	for _, o := range s.options {
		if o.text == text {
			return o.weight
		}
	}
	return 0
}

// read is the text where a reading has it, and otherwise what the surest of them
// has, nothing if that is a blank.
func (s *slot) read(text string) string {
	was, most := nothing, -1.0
	for _, it := range s.column {
		if it == nil || it.Blank {
			continue
		}
		if fold(it.Text) == text {
			return text
		}
		if it.Conf+it.Word > most {
			was, most = fold(it.Text), it.Conf+it.Word
		}
	}
	return was
}

// char is the slot as a character of a word, reading so.
func (s *slot) char(text string) letter.Char {
	c := letter.Char{Text: text}
	n := 0
	for _, it := range s.column {
		if it == nil || it.Blank {
			continue
		}
		if fold(it.Text) == text {
			c.Conf += min(it.Conf, it.Word)
			n++
		}
	}
	if n > 0 {
		c.Box = s.column.BoxOf(func(it *reading.Item) bool { return !it.Blank && fold(it.Text) == text })
		c.Conf = min(c.Conf/float64(n), 1)
	} else { // no reading has it: the typeface or a word speaks for it
		c.Box, c.Conf = s.column.Box(), min(s.share(text), 1)
	}
	for _, o := range s.options {
		if o.text != text && o.text != nothing && o.text != blank && len(c.Choices) < maxChoices && o.weight >= leastChoice {
			c.Choices = append(c.Choices, letter.Choice{Text: o.text, Conf: min(o.weight, 1)})
		}
	}
	return c
}

const (
	// maxChoices is how many other readings of a character are kept, and
	// leastChoice the least share of the votes of one.
	maxChoices  = 4
	leastChoice = 0.02
)

// fold is a character as it is voted on: quotation marks and dashes that
// engines make of the typewriter's straight ones are one with these.
func fold(t string) string {
	switch t {
	case "‘", "’", "‚", "`", "´":
		return "'"
	case "“", "”", "„":
		return `"`
	case "–", "—", "‐", "−":
		return "-"
	}
	return t
}
