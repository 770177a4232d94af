package lexicon

import (
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// confused are characters that engines take for each other and that are not the
// same symbol: an edit or two each.
var confused = map[rune][]string{
	'e': {"c", "o"}, 'c': {"e", "o"}, 'o': {"c", "e"}, 'a': {"o", "u"}, 't': {"f", "r"}, 'f': {"t"}, 'r': {"n"}, 'n': {"r", "u"}, 'u': {"n"},
	'h': {"b"}, 'b': {"h"}, 'm': {"rn", "in"}, 'w': {"vv"}, 'v': {"y"}, 'y': {"v"}, 'd': {"cl"}, 'E': {"F"}, 'F': {"E"}, 'R': {"P"}, 'P': {"F"}, 'C': {"G"}, 'T': {"I"}, 'A': {"4"}, 'N': {"H"}, 'H': {"N"}, 'D': {"O"}, 'M': {"H"},
}

// misread spoils at most n letters of a text as engines do, and adds and loses
// blanks, full stops and case, which cost nothing.
func misread(rng *rand.Rand, text string, n int) string {
	var out strings.Builder
	letters := []rune(text)
	left := n
	for i, r := range letters {
		spoil := left > 0 && rng.IntN(len(letters)-i) < left
		switch other := confused[r]; {
		case spoil && len(other) > 0:
			o := other[rng.IntN(len(other))]
			if left -= len(o); left < 0 { // rn for m is two edits
				left = 0
				out.WriteRune(r)
				continue
			}
			out.WriteString(o)
		case spoil && rng.IntN(3) == 0:
			left-- // lost
		case r == ' ' && rng.IntN(4) == 0: // lost for nothing
		case rng.IntN(12) == 0:
			out.WriteRune(r)
			out.WriteString([]string{" ", ".", " - ", "'"}[rng.IntN(4)])
		default:
			out.WriteRune(r)
		}
	}
	if rng.IntN(4) == 0 {
		return strings.ToUpper(out.String())
	}
	return out.String()
}

// Every wording of the program is found in its own text, spoiled in no more
// places than its length allows, wherever its rows break.
func TestWordingsAreFoundInTheirOwnText(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	f := l.Finder()
	tried, found := map[int]int{}, map[int]int{}
	rng := rand.New(rand.NewPCG(1, 1))
	for w := range 6 * len(l.wordings) { // with one error, one in 1,000 is lost: six times as many tell
		w %= len(l.wordings)
		of := &l.wordings[w]
		if strings.Contains(of.text, "{") || of.length <= exactPiece {
			continue
		}
		for edits := range 4 {
			if edits > 0 && of.length < 8*edits {
				continue
			}
			tried[edits]++
			row := misread(rng, of.text, edits)
			for _, m := range f.Find([]string{"", row, ""}) {
				if m.Marking == l.of[w] && !m.Beside {
					found[edits]++
					break
				}
			}
		}
	}
	// What is reached, in 1,000: the finder asks for a few letters in a row that
	// were read right before it compares, so a few wordings with errors all over
	// are lost.
	for edits, least := range []int{1000, 999, 995, 990} {
		if share := 1000 * found[edits] / tried[edits]; share < least {
			t.Errorf("with up to %d errors, %d of 1,000 wordings are found (%d of %d), want %d", edits, share, found[edits], tried[edits], least)
		} else {
			t.Logf("with up to %d errors, %d of %d wordings are found", edits, found[edits], tried[edits])
		}
	}
}

// Matches of whatever text have rows, places and counts that hold.
func TestMatchesHold(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	f := l.Finder()
	words := strings.Fields("the of and DECLASSIFIED Authority NND 760050 By RHP NARS, Date 3-6-72 SECRET TOP E.O. 11652, Sec. 3(E) CONFIDENTIAL Excluded from automatic downgrading Group 1 he was не Совершенно секретно été — , . (S) 104-10012-10024 \x00 \xff")
	rapid.Check(t, func(t *rapid.T) {
		var rows []string
		for range rapid.IntRange(0, 6).Draw(t, "rows") {
			rows = append(rows, strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 8).Draw(t, "row"), " "))
		}
		last := -1
		for _, m := range f.Find(rows) {
			if m.First < last {
				t.Fatalf("row %d after row %d", m.First, last)
			}
			last = m.First
			if m.First < 0 || m.First > m.Last || m.Last >= len(rows) {
				t.Fatalf("rows %d to %d of %d", m.First, m.Last, len(rows))
			}
			if m.Start < 0 || m.Start > len(rows[m.First]) || m.End > len(rows[m.Last]) || m.End >= 0 && m.First == m.Last && m.End < m.Start {
				t.Fatalf("%q from %d to %d of %q", m.Says, m.Start, m.End, rows[m.First:m.Last+1])
			}
			if m.Letters <= 0 || m.Edits < 0 || m.Edits >= m.Letters || m.Missing < 0 || m.Over < 0 {
				t.Fatalf("%q: %d letters, %d edits, %d missing, %d over", m.Says, m.Letters, m.Edits, m.Missing, m.Over)
			}
		}
	})
}

// The cost on prose is bounded: few pieces are compared, whatever the lexicon's
// size.
func TestFewComparesOnProse(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	f := l.Finder()
	var prose []string
	for _, m := range l.Markings {
		if !m.Keeps() {
			prose = append(prose, m.No...)
		}
	}
	rng := rand.New(rand.NewPCG(2, 2))
	var words []string
	for _, row := range prose {
		words = append(words, strings.Fields(strings.ToLower(row))...)
	}
	rows := make([]string, 200)
	for i := range rows {
		for range 12 {
			rows[i] += words[rng.IntN(len(words))] + " "
		}
	}
	f.Find(rows)
	symbols := len(f.symbols)
	// Words out of sentences that are made to look like markings: real prose is compared less.
	if share := float64(f.compares) / float64(symbols); share > 3 {
		t.Errorf("%.2f compares for each letter, want at most 3", share)
	} else {
		t.Logf("%d compares for %d letters", f.compares, symbols)
	}
}
