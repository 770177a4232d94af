package report

import (
	"fmt"
	"strings"
	"testing"
)

func TestTogether(t *testing.T) {
	batch := func(errors func(i int) int) Batch {
		var b Batch
		for i := range 30 {
			b.Entries = append(b.Entries, compared(fmt.Sprint("letter ", i), errors(i), 0))
		}
		return b
	}
	base := NewBaseline(batch(func(i int) int { return 10 + i%7 }))
	for _, c := range []struct {
		name        string
		now         func(i int) int
		short, note string
	}{
		{"the same", func(i int) int { return 10 + i%7 }, "", ""},
		{"better", func(i int) int { return 5 + i%7 }, "", ""},
		{"every letter a little worse, within its margin", func(i int) int { return 11 + i%7 }, "", "all letters: CER rose from 1.28 % to 1.38 % over 30 letters (95 % interval of the change +0.10 to +0.10 points: not chance)."},
		{"every letter worse", func(i int) int { return 14 + i%7 }, "all letters: CER rose from 1.28 % to 1.68 % over 30 letters", ""},
		{"one letter worse, the others up and down", func(i int) int {
			if i == 3 {
				return 60
			}
			return 10 + i%7 + 2*(i%2) - 1
		}, "", "it may be chance)"},
	} {
		now := batch(c.now)
		short := ""
		for _, s := range Verdict(now, Limits{}, base) {
			if s.Letter == "" {
				short += s.Sentence
			}
		}
		notes := strings.Join(VerdictNotes(now, Limits{}, base), "\n")
		if (short == "") != (c.short == "") || !strings.Contains(short, c.short) {
			t.Errorf("%s: falls short %q, want %q", c.name, short, c.short)
		}
		if (notes == "") != (c.note == "") || !strings.Contains(notes, c.note) {
			t.Errorf("%s: notes %q, want %q", c.name, notes, c.note)
		}
	}
}
