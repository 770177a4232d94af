package reading_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"missive/letter"
	"missive/reading"
	"missive/reading/readingtest"
	"pgregory.net/rapid"
)

// Every word of every line that votes stands in one line of the lattice, and
// every character of it in one column there, from left to right.
func TestAlignLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := readingtest.Draw(t)
		want, got := map[string]int{}, map[string]int{}
		for _, r := range p.Readings {
			for _, l := range r.Lines {
				if reading.Votes(l) {
					count(want, l.Words)
				}
			}
		}
		for _, l := range reading.Align(p).Lines {
			for r, words := range l.Words {
				count(got, words)
				for i := 1; i < len(words); i++ {
					if words[i].Box.X0 < words[i-1].Box.X0 {
						t.Errorf("word %q stands before %q", words[i-1].Text, words[i].Text)
					}
				}
				if have, want := column(l, r), spelt(words); have != want {
					t.Errorf("the columns of reading %d are\n%s, its words\n%s", r, have, want)
				}
			}
		}
		if !maps.Equal(want, got) {
			t.Errorf("lines hold words\n%v, want\n%v", got, want)
		}
	})
}

// count counts words with all that is known of them.
func count(n map[string]int, words []letter.Word) {
	for _, w := range words {
		n[fmt.Sprintf("%+v", w)]++
	}
}

// column is what one reading has in the columns of a line, and where.
func column(l reading.Line, r int) string {
	var b strings.Builder
	for _, c := range l.Columns {
		switch it := c[r]; {
		case it == nil:
		case it.Blank:
			b.WriteString("| ")
		default:
			fmt.Fprintf(&b, "%s%v ", it.Text, it.Box)
		}
	}
	return b.String()
}

// spelt is the same of words.
func spelt(words []letter.Word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteString("| ")
		}
		for _, c := range w.Chars {
			fmt.Fprintf(&b, "%s%v ", c.Text, c.Box)
		}
	}
	return b.String()
}

// A reading aligned with itself has each character beside itself.
func TestAlignTheSameTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := readingtest.Draw(t)
		one := p.Readings[0]
		p.Readings = []reading.Reading{one, one}
		for _, l := range reading.Align(p).Lines {
			for _, c := range l.Columns {
				if c[0] == nil || c[1] == nil || c[0].Text != c[1].Text || c[0].Box != c[1].Box || c[0].Blank != c[1].Blank {
					t.Fatalf("a column holds %+v and %+v", c[0], c[1])
				}
			}
		}
	})
}

// Aligning the same readings again gives the same columns, and leaves the
// readings as they were.
func TestAlignAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := readingtest.Draw(t)
		before := fmt.Sprintf("%+v", p)
		text := func() string {
			var b strings.Builder
			for _, l := range reading.Align(p).Lines {
				for r := range l.Words {
					fmt.Fprintln(&b, column(l, r))
				}
			}
			return b.String()
		}
		if a, b := text(), text(); a != b {
			t.Errorf("first\n%s, then\n%s", a, b)
		}
		if after := fmt.Sprintf("%+v", p); after != before {
			t.Errorf("the page was\n%s and is\n%s", before, after)
		}
	})
}
