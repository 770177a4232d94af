package report

import (
	"fmt"
	"io"
	"math/rand"
	"path/filepath"
	"strings"
	"testing"

	"missive/align"
	"missive/letter"
)

// longLetter is a letter of so many pages of 40 lines, and its comparison: one
// word in so many was misread.
func longLetter(pages, oneIn int) (*letter.Letter, *align.Comparison) {
	r := rand.New(rand.NewSource(int64(pages)))
	l, c := &letter.Letter{ID: "long"}, &align.Comparison{Unit: "user-perceived characters", Denominator: "reference"}
	for n := range pages {
		p := letter.Page{Source: letter.Source{File: "long.pdf", Page: n + 1}, Width: sheetW, Height: sheetH, DPI: 200, Picture: "pages/001.jpg"}
		for row := range 40 {
			text := ""
			for len(text) < 55 {
				text += randomWord(r) + " "
			}
			p.Lines = append(p.Lines, sampleLine(text, row, 1))
			for i, w := range p.Lines[row].Words {
				if r.Intn(oneIn) == 0 {
					c.Differences = append(c.Differences, align.Difference{Ref: w.Text + "x", Text: w.Text, Kind: align.Misread, Cause: align.Reading, Conf: w.Conf,
						Words: []letter.WordID{{Page: n, Line: row, Word: i}}, Page: n + 1, Box: w.Box})
				}
			}
		}
		l.Pages = append(l.Pages, p)
	}
	return l, c
}

// TestLongLetterIsSmall: a letter of 1 MB has a report of at most 3 MB.
func TestLongLetterIsSmall(t *testing.T) {
	l, c := longLetter(420, 10) // as one character in fifty makes
	var n counter
	if err := Letter(&n, l, c, ""); err != nil {
		t.Fatal(err)
	}
	text := len(l.Text())
	if text < 900_000 || int(n) > 3*text {
		t.Errorf("a letter of %d bytes and %d differences has a report of %d bytes", text, len(c.Differences), n)
	}
}

// TestLongLetterHoldsAll: the page of a long letter has every word and every
// difference of the sample.
func TestLongLetterHoldsAll(t *testing.T) {
	l := sampleLetter(t, "Strelsau")
	c := sampleComparison(l)
	var b strings.Builder
	if err := writeLetter(&b, l, c, "", true); err != nil {
		t.Fatal(err)
	}
	for _, w := range l.Words() {
		if !strings.Contains(b.String(), strings.NewReplacer("&", "and", "<", "&lt;", ">", "&gt;", "har-", "har").Replace(w.Text)) {
			t.Errorf("the page lacks the word %q", w.Text)
		}
	}
	for i := range c.Differences {
		if n := strings.Count(b.String(), fmt.Sprintf(`id="b%d"`, i+1)); n != 1 {
			t.Errorf("difference %d stands %d times in the page", i+1, n)
		}
	}
}

// longLetterWorks steps through a long letter's differences.
func longLetterWorks(t *testing.T, b *browser) {
	out := t.TempDir()
	drawSample(t, out)
	l := sampleLetter(t, "Strelsau")
	write(t, filepath.Join(out, "report.html"), func(w io.Writer) error { return writeLetter(w, l, sampleComparison(l), "", true) })
	b.open(t, filepath.Join(out, "report.html"))
	for _, c := range []struct{ script, want string }{
		{`key('n'); return [at(), focused(), open(), panel.hidden].join(' / ')`, "1 of 3 / b1 / b1 / false"},
		{`return Array.from(panel.querySelectorAll('.w, p b'), words).join(' / ')`, "Difference 1 / closed. / <closed>. / punctuation / reading"},
		{`const p = panel.querySelector('.cut img'), i = panel.querySelector('.cut i'); while (!p.complete) await new Promise(requestAnimationFrame);
			const a = p.getBoundingClientRect(), c = i.getBoundingClientRect(); return String(Math.round((c.left - a.left) / a.width * 100))`, "68"},
		{`return Array.from(panel.querySelectorAll('.pair p:first-child .ctx'), words).join(' / ')`, "vest was bad and the roads are / "},
		{`key('n'); return Array.from(panel.querySelectorAll('.w'), words).join(" / ")`, "last"},
		{`return Array.from(panel.querySelectorAll('.pair p:first-child .ctx'), words).join(' / ')`, "matter that you name in your / note."},
		{`key('n'); const after = Array.from(panel.querySelectorAll('.pair p:first-child .ctx'), words).join(' / '); key('p'); return after`, "R. / Rassendyll"},
		{`filter('kinds', 'lost'); return [at(), panel.hidden].join(' / ')`, "2 differences shown / true"},
		{`key('n'); return [at(), focused()].join(' / ')`, "2 of 2 shown / b3"},
		{`return String(document.documentElement.scrollWidth - document.documentElement.clientWidth)`, "0"},
		{`return String(Array.from(document.querySelectorAll('a[href^="#"]')).filter(a => !document.getElementById(a.hash.slice(1))).length)`, "0"},
	} {
		if got := differs[string](t, b, c.script); got != c.want {
			t.Errorf("%s\ngives %q, want %q", c.script, got, c.want)
		}
	}
	b.quiet(t)
}
