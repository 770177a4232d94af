package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"missive/align"
)

// TestDiffRowsLoseNothing: whatever texts and comparisons, the rows hold both
// texts' words, each once, and each difference once.
func TestDiffRowsLoseNothing(t *testing.T) {
	words := rapid.SampledFrom([]string{"a", "be", "see", "door", "é̂", "—", "x\ufeff", "har-"})
	gaps := rapid.SampledFrom([]string{" ", " ", " ", "\n", "\n\n", "\f", "\r\n", "\u00a0"})
	texts := rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for range rapid.IntRange(0, 30).Draw(t, "words") {
			b.WriteString(words.Draw(t, "word") + gaps.Draw(t, "gap"))
		}
		return b.String()
	})
	rapid.Check(t, func(t *rapid.T) {
		ref, text := texts.Draw(t, "reference"), texts.Draw(t, "text")
		c := align.Texts(ref, text, align.Options{Folding: align.DefaultFolding()})
		c.Blocks = nil
		for range rapid.IntRange(0, 3).Draw(t, "blocks") {
			n := rapid.IntRange(0, 12)
			c.Blocks = append(c.Blocks, align.Block{Kind: rapid.SampledFrom([]align.BlockKind{align.Moved, align.MissingPage, align.NotInReference}).Draw(t, "kind"),
				Ref:  align.Stretch{Line: n.Draw(t, "line"), Column: n.Draw(t, "column"), Words: n.Draw(t, "words")},
				Text: align.Stretch{Line: n.Draw(t, "text line"), Column: n.Draw(t, "text column"), Words: n.Draw(t, "text words")}})
		}
		seen := map[int]int{}
		refWords, textWords := map[string]int{}, map[string]int{}
		for _, r := range newSides(ref, text).rows(c) {
			for _, cell := range r.Cells {
				if cell.N > 0 {
					seen[cell.N]++
				}
				got := cell.Text
				if cell.Same {
					got = cell.Ref
				}
				countWords(refWords, cell.Ref)
				countWords(textWords, got)
			}
		}
		want, wantText := map[string]int{}, map[string]int{}
		countWords(want, visibleWords(ref))
		countWords(wantText, visibleWords(text))
		if fmt.Sprint(refWords) != fmt.Sprint(want) || fmt.Sprint(textWords) != fmt.Sprint(wantText) {
			t.Fatalf("rows of %q and %q hold %v and %v", ref, text, refWords, textWords)
		}
		for i := range c.Differences {
			if seen[i+1] != 1 {
				t.Fatalf("difference %d of %q and %q stands %d times", i+1, ref, text, seen[i+1])
			}
		}
	})
}

func countWords(into map[string]int, s string) {
	for _, w := range strings.Fields(s) {
		into[w]++
	}
}

func visibleWords(s string) string {
	var out []string
	for _, w := range strings.Fields(s) {
		out = append(out, Visible(w))
	}
	return strings.Join(out, " ")
}

// TestDiffRowsInOrder: without blocks the rows' sides are both texts, word by
// word, and a row begins where a line of them does.
func TestDiffRowsInOrder(t *testing.T) {
	ref, text := "One two three\nfour five six\n\nseven eight", "One tvo three four\nfive-\nfold six extra seven eight"
	c := align.Texts(ref, text, align.Options{Folding: align.DefaultFolding()})
	var got []string
	for _, r := range newSides(ref, text).rows(c) {
		line := fmt.Sprintf("%d/%d", r.Ref, r.Text)
		for _, c := range r.Cells {
			switch {
			case c.Same:
				line += " " + c.Ref
			default:
				line += fmt.Sprintf(" {%s|%s}%d", c.Ref, c.Text, c.N)
			}
		}
		got = append(got, line)
	}
	want := []string{"1/1 One {two|tvo}1 three", "2/1 four {five|five- fold}2 six {|extra}3", "4/3 seven eight"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the rows are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestDiffFoldsEqualRows: only rows far from a difference are folded away, and
// none is lost.
func TestDiffFoldsEqualRows(t *testing.T) {
	for _, c := range []struct{ equal, folded int }{{5, 0}, {9, 0}, {10, 4}, {40, 34}} {
		rows := []diffRow{{Cells: []rowCell{{N: 1}}}}
		for range c.equal {
			rows = append(rows, diffRow{Cells: []rowCell{{Same: true}}})
		}
		rows = append(rows, diffRow{Cells: []rowCell{{N: 2}}})
		folded, all := 0, 0
		for _, f := range folds(rows) {
			folded += f.Folded
			all += len(f.Rows)
		}
		if folded != c.folded || all != len(rows) {
			t.Errorf("of %d equal rows %d are folded, want %d; %d of %d rows stand in the page", c.equal, folded, c.folded, all, len(rows))
		}
	}
}

// TestDiffPageIsSmall: 1 MB makes at most 3 MB, however much of it differs.
func TestDiffPageIsSmall(t *testing.T) {
	for _, rate := range []float64{0, .02, .1, .2} {
		d := noisyPair(1_000_000, rate)
		var n counter
		if err := DiffHTML(&n, d); err != nil {
			t.Fatal(err)
		}
		if most := 3 * max(len(d.Ref), len(d.Text)); int(n) > most {
			t.Errorf("%d bytes with %d differences make %d bytes of HTML, more than %d", len(d.Text), len(d.Comparison.Differences), n, most)
		}
	}
}

// A counter counts what is written.
type counter int

func (n *counter) Write(p []byte) (int, error) { *n += counter(len(p)); return len(p), nil }

// TestLargeDiffPageHoldsAll: the pieces of a large page hold both texts.
func TestLargeDiffPageHoldsAll(t *testing.T) {
	d := noisyPair(500_000, .1)
	var out bytes.Buffer
	if err := DiffHTML(&out, d); err != nil {
		t.Fatal(err)
	}
	var ref, text, both strings.Builder
	z := html.NewTokenizer(&out)
	in, depth := "", 0
	for z.Next() != html.ErrorToken {
		token := z.Token()
		switch token.Type {
		case html.StartTagToken:
			if token.Data == "pre" {
				depth++
			} else if depth > 0 {
				in = token.Data
			}
		case html.EndTagToken:
			if token.Data == "pre" {
				depth--
			}
			in = ""
		case html.TextToken:
			if depth == 0 {
				continue
			}
			switch in {
			case "s":
				ref.WriteString(token.Data + " ")
			case "u":
				text.WriteString(token.Data + " ")
			default:
				both.WriteString(token.Data)
				ref.WriteString(token.Data)
				text.WriteString(token.Data)
			}
		}
	}
	if z.Err() != io.EOF {
		t.Fatal(z.Err())
	}
	if got, want := len(strings.Fields(ref.String())), len(strings.Fields(d.Ref)); got != want {
		t.Errorf("the page holds %d words of the reference, want %d", got, want)
	}
	if got, want := len(strings.Fields(text.String())), len(strings.Fields(d.Text)); got != want {
		t.Errorf("the page holds %d words of the text, want %d", got, want)
	}
}
