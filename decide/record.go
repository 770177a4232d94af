package decide

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"missive/letter"
)

// around is how many words are kept from before and after a place. By three on
// both sides none of 561 words of despatches was taken for another one when it
// was looked for in another reading without its box.
const around = 3

// NewRestore is the decision to put back what the strip edit e took. Its ID is
// left to the caller.
func NewRestore(l *letter.Letter, e letter.Edit) Decision {
	return overStrip(Restore, l, e)
}

// NewConfirm is the decision that what the strip edit e took is not the letter's.
// Its ID is left to the caller.
func NewConfirm(l *letter.Letter, e letter.Edit) Decision {
	return overStrip(Confirm, l, e)
}

func overStrip(do Act, l *letter.Letter, e letter.Edit) Decision {
	return Decision{Do: do, Edit: e.ID, Role: e.Role, Rule: e.Rule, Why: e.Why, Places: places(l, e.Words)}
}

// NewCorrect is the decision that a word reads as text. Its ID is left to the
// caller.
func NewCorrect(l *letter.Letter, id letter.WordID, text string) Decision {
	return Decision{Do: Correct, Text: text, Places: places(l, []letter.WordID{id})}
}

// CheckText says why a word cannot read so, or nothing.
func CheckText(text string) error {
	switch {
	case strings.TrimSpace(text) == "":
		return errors.New("reads as nothing: a correction cannot take a word away")
	case strings.TrimSpace(text) != text:
		return errors.New("begins or ends with a blank")
	case !utf8.ValidString(text):
		return errors.New("is not UTF-8")
	case strings.ContainsFunc(text, unicode.IsControl):
		return errors.New("holds a line break or another control character: a correction is of one word")
	}
	return nil
}

// places are words in runs that follow each other on one page.
func places(l *letter.Letter, words []letter.WordID) []Place {
	var out []Place
	for start := 0; start < len(words); {
		end := start + 1
		for end < len(words) && follows(l, words[end-1], words[end]) {
			end++
		}
		out = append(out, place(l, words[start:end]))
		start = end
	}
	return out
}

// follows tells whether b is the next word after a on its page.
func follows(l *letter.Letter, a, b letter.WordID) bool {
	next, ok := beside(l, a, 1)
	return ok && next == b
}

func place(l *letter.Letter, words []letter.WordID) Place {
	page := &l.Pages[words[0].Page]
	p := Place{File: page.Source.File, Page: page.Source.Page, Number: words[0].Page + 1, Width: page.Width, Height: page.Height}
	for _, id := range words {
		w, _ := l.Word(id)
		p.Words = append(p.Words, Word{ID: id, Text: w.Text, Box: w.Box})
	}
	p.Before = strings.Join(neighbours(l, words[0], -1), " ")
	p.After = strings.Join(neighbours(l, words[len(words)-1], 1), " ")
	return p
}

// neighbours are the texts of the words before (step -1) or after (1) a word
// on its page, in the order of the page.
func neighbours(l *letter.Letter, id letter.WordID, step int) []string {
	var out []string
	for range around {
		next, ok := beside(l, id, step)
		if !ok {
			break
		}
		w, _ := l.Word(next)
		if step < 0 {
			out = append([]string{w.Text}, out...)
		} else {
			out = append(out, w.Text)
		}
		id = next
	}
	return out
}

// beside is the word before (step -1) or after (1) another on its page.
func beside(l *letter.Letter, id letter.WordID, step int) (letter.WordID, bool) {
	id.Word += step
	if _, ok := l.Word(id); ok {
		return id, true
	}
	lines := l.Pages[id.Page].Lines
	for id.Line += step; id.Line >= 0 && id.Line < len(lines); id.Line += step {
		if n := len(lines[id.Line].Words); n > 0 {
			id.Word = 0
			if step < 0 {
				id.Word = n - 1
			}
			return id, true
		}
	}
	return letter.WordID{}, false
}
