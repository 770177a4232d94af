package ocr

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"missive/layout"
	"missive/letter"
)

// A goldLine is a line of ../shared/despatches/gold.
type goldLine struct {
	N    int        `json:"n"`
	Text string     `json:"text"`
	Role string     `json:"role"`
	Box  letter.Box `json:"box"`
}

// goldLines are the letter's own lines of a page, in reading order.
func goldLines(t *testing.T, stem string) []goldLine {
	t.Helper()
	f, err := os.Open(filepath.Join(shared, "despatches", "gold", stem+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []goldLine
	for s := bufio.NewScanner(f); s.Scan(); {
		var l goldLine
		if err := json.Unmarshal(s.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		switch letter.Role(l.Role) {
		case letter.Stamp, letter.FileNumber, letter.Handwriting, letter.PageNumber, letter.Catchword:
			continue
		}
		out = append(out, l)
	}
	return out
}

// An orderScore says how well lines keep to the gold order.
type orderScore struct {
	words  int // read words that stand in a gold line
	jumps  int // places where the next such word is of another line than this one or the next
	split  int // gold lines whose words are in several lines
	mixed  int // lines with words of several gold lines
	inside int // words of no gold line that stand within a gold line's line
}

// scoreOrder measures lines against the gold lines.
func scoreOrder(lines []letter.Line, gold []goldLine) orderScore {
	var s orderScore
	at := -1
	lineOf := map[int]map[int]bool{}
	for i, l := range lines {
		golds := map[int]bool{}
		strange := 0
		for _, w := range l.Words {
			g := goldOf(w, gold)
			if g < 0 {
				strange++
				continue
			}
			s.words++
			golds[g] = true
			if lineOf[g] == nil {
				lineOf[g] = map[int]bool{}
			}
			lineOf[g][i] = true
			if at >= 0 && g != at && g != at+1 {
				s.jumps++
			}
			at = g
		}
		if len(golds) > 0 {
			s.inside += strange
		}
		if len(golds) > 1 {
			s.mixed++
		}
	}
	for _, in := range lineOf {
		if len(in) > 1 {
			s.split++
		}
	}
	return s
}

// goldOf is the gold line in which the middle of a word stands and which holds
// some of its letters, or -1.
func goldOf(w letter.Word, gold []goldLine) int {
	x, y := (w.Box.X0+w.Box.X1)/2, (w.Box.Y0+w.Box.Y1)/2
	for i, g := range gold {
		if x >= g.Box.X0 && x < g.Box.X1 && y >= g.Box.Y0 && y < g.Box.Y1 && strings.Contains(g.Text, strings.Trim(w.Text, ".,;:")) {
			return i
		}
	}
	return -1
}

// TestOrderOfDespatches reads three first pages, covered with stamps, and
// measures their order against the proofread one.
func TestOrderOfDespatches(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: reads three real pages, which takes seconds; run without -short")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	pool := NewPool(PoolOptions{Command: []string{self}, Env: []string{doubleVar + "=real", memoryVar + "=0"}})
	defer pool.Close()
	for stem, most := range map[string]orderScore{
		// At most so much as measured when the ordering was written. Before
		// ordering the engine's lines of these pages score: jumps 8, 1, 3;
		// split 5, 0, 0; mixed 0, 3, 1.
		"EHRI-DR-19390125-US_01": {words: 120, jumps: 1},
		"EHRI-DR-19390519-US_01": {words: 85, jumps: 1, mixed: 1},
		"EHRI-DR-19430127-US_01": {words: 260, jumps: 3, mixed: 1},
	} {
		t.Run(stem, func(t *testing.T) {
			path := filepath.Join(shared, "despatches", "scans", stem[:len(stem)-3], stem+".jpg")
			if _, err := os.Stat(path); err != nil {
				t.Skipf("SKIPPED: the order of real pages was not measured, because %s is not there", path)
			}
			seen, err := pool.Read(t.Context(), Job{Path: path, Source: letter.Source{File: stem, Page: 1}})
			if err != nil {
				t.Fatal(err)
			}
			lines := layout.Order(seen.First().Lines, seen.Frame.Skew)
			got := scoreOrder(lines, goldLines(t, stem))
			t.Logf("%+v", got)
			if got.words < most.words || got.jumps > most.jumps || got.split > most.split || got.mixed > most.mixed {
				t.Errorf("order scores %+v, want at least its words and at most the rest of %+v", got, most)
			}
		})
	}
}
