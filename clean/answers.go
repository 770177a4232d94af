package clean

import (
	"iter"
	"strings"

	"missive/letter"
)

// An Answer says what stays of one line of a plain text, and why the rest
// goes. It is one line of `missive clean --format jsonl`.
type Answer struct {
	// ID names the text: its file's name without the ending.
	ID string `json:"id"`
	// Line counts the text's lines from 0, parted by newlines alone; a form
	// feed belongs to the line it stands in front of.
	Line int `json:"line"`
	// Keep is what stays of the line, with its own spacing; empty when
	// nothing does.
	Keep string `json:"keep"`
	// Edits are the strips that took something from the line.
	Edits []Stripped `json:"edits"`
}

// A Stripped is one strip edit's share of a line.
type Stripped struct {
	Role letter.Role `json:"role"`
	// Text is what was stripped from this line.
	Text string `json:"text"`
	Rule string `json:"rule"`
	Why  string `json:"why"`
}

// Answers cleans a plain text and answers for each of its lines, in order,
// empty ones included. The last line break begins no line.
func Answers(id, text string, s Settings) (iter.Seq[Answer], error) {
	l := letter.FromText(id, text)
	ledger, err := cleanly(l, s)
	if err != nil {
		return nil, err
	}
	return func(yield func(Answer) bool) {
		rest := lineStrips{letter: l, ledger: ledger}
		n := 0
		for line := range letter.RowSeq(text) {
			strips, shown := rest.next(n)
			a := Answer{ID: id, Line: n, Edits: []Stripped{}}
			if shown == len(strips) {
				if shown > 0 { // nothing was stripped; a line of blanks keeps nothing
					a.Keep = line
				}
			} else {
				a.part(line, strips, l.Edits)
			}
			if !yield(a) {
				return
			}
			n++
		}
	}, nil
}

// lineStrips goes through a letter made of a text by the text's own lines, of
// which form feeds may make several of the letter's.
type lineStrips struct {
	letter     *letter.Letter
	ledger     *letter.Ledger
	page, line int // the next line of the letter
	joined     []int32
}

// next has the strips of the words of the text's n-th line, as
// [letter.Ledger.Strips] names them, and how many of them are none.
func (s *lineStrips) next(n int) (strips []int32, shown int) {
	for ; s.page < len(s.letter.Pages); s.page, s.line = s.page+1, 0 {
		lines := s.letter.Pages[s.page].Lines
		for ; s.line < len(lines) && lines[s.line].Row == n; s.line++ {
			more := s.ledger.Strips(s.page, s.line)
			if len(strips) > 0 {
				s.joined = append(append(s.joined[:0], strips...), more...)
				strips = s.joined
			} else {
				strips = more
			}
		}
		if s.line < len(lines) {
			break
		}
	}
	for _, strip := range strips {
		if strip == 0 {
			shown++
		}
	}
	return strips, shown
}

// part parts a line some words of which are stripped into what stays and what
// goes.
func (a *Answer) part(line string, strips []int32, edits []letter.Edit) {
	var keep strings.Builder
	last, kept := int32(0), false
	at := 0
	for _, strip := range strips {
		start, end := letter.NextWord(line, at)
		switch {
		case strip == 0:
			keep.WriteString(line[at:end])
			kept = true
		case strip == last:
			s := &a.Edits[len(a.Edits)-1]
			s.Text += " " + line[start:end]
		default:
			e := &edits[strip-1]
			a.Edits = append(a.Edits, Stripped{Role: e.Role, Text: line[start:end], Rule: e.Rule, Why: e.Why})
		}
		last, at = strip, end
	}
	if kept { // with the blanks after the last word
		keep.WriteString(line[at:])
		a.Keep = keep.String()
	}
}
