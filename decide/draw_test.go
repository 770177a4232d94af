package decide

import (
	"strings"
	"testing"

	"missive/letter"
)

// drawn is a letter of typed pages: a row of the text is a row of type, each
// character a cell of 20 by 30 pixels. The scans are x_1.png, x_2.png, ….
func drawn(text string) *letter.Letter {
	l := letter.FromText("x", text)
	for p := range l.Pages {
		page := &l.Pages[p]
		page.Source = letter.Source{File: "x_" + string(rune('1'+p)) + ".png", Page: 1}
		page.Width, page.Height = 2000, 3000
		for i := range page.Lines {
			box(&page.Lines[i], 100, 100+50*i)
		}
	}
	return l
}

// box gives the words of a line their places.
func box(line *letter.Line, x, y int) {
	line.Box = letter.Box{}
	for j := range line.Words {
		w := &line.Words[j]
		n := len([]rune(w.Text))
		w.Box = letter.Box{X0: x, Y0: y, X1: x + 20*n - 4, Y1: y + 30}
		x += 20 * (n + 1)
		line.Box = line.Box.Union(w.Box)
	}
}

// flat is the letter without boxes, as plain text has none.
func flat(l *letter.Letter) *letter.Letter {
	for p := range l.Pages {
		l.Pages[p].Width, l.Pages[p].Height = 0, 0
		for i := range l.Pages[p].Lines {
			line := &l.Pages[p].Lines[i]
			line.Box = letter.Box{}
			for j := range line.Words {
				line.Words[j].Box = letter.Box{}
			}
		}
	}
	return l
}

// named are words by their names, parted by blanks.
func named(t *testing.T, list string) (out []letter.WordID) {
	t.Helper()
	for _, s := range strings.Fields(list) {
		id, err := letter.ParseWordID(s)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, id)
	}
	return out
}

// strip is a strip edit of a rule.
func strip(t *testing.T, l *letter.Letter, words string) letter.Edit {
	t.Helper()
	if err := l.Add(letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Rule: "stamp", Why: "it says so", Words: named(t, words), Conf: 0.9}); err != nil {
		t.Fatal(err)
	}
	return l.Edits[len(l.Edits)-1]
}

// numbered gives decisions their IDs.
func numbered(ds ...Decision) []Decision {
	f := File{Version: Version}
	for _, d := range ds {
		d.ID = f.Next()
		f.Decisions = append(f.Decisions, d)
	}
	return f.Decisions
}

// one applies one decision.
func one(t *testing.T, l *letter.Letter, d Decision) Outcome {
	t.Helper()
	o := Apply(l, numbered(d))
	if len(o) != 1 {
		t.Fatalf("%d outcomes of one decision", len(o))
	}
	if err := l.Check(); err != nil {
		t.Fatal(err)
	}
	return o[0]
}
