package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"

	"missive/bench/logistic"
	"missive/clean"
	"missive/clean/lexicon"
)

// breakCopies is how many copies of each letter get page breaks, and markings
// put into them: with three, fewer markings were found at the same loss, and with
// six weights depended on chance.
const breakCopies = 12

// A corpus is what is learned from.
type corpus struct {
	texts []*text
	grams gramNames
}

// A text is a record and what is seen of its lines.
type text struct {
	record
	seen *clean.Observed
	// rows are by line seen the record's lines: empty ones are not seen.
	rows []int
	// grams are by line seen how often it has which three letters in a row,
	// over the root of how many there are.
	grams [][]logistic.Trait
	// made tells that it is none of those measured on, and learned from only.
	made bool
}

func (t *text) line(i int) labelled { return t.Lines[t.rows[i]] }

// material is all that is learned from, in the folder of real material. Made
// letters hold nothing like the labelled lines: what is measured must not be
// known from there.
func material(shared string, seed uint64) (*corpus, error) {
	lex, err := lexicon.Default()
	if err != nil {
		return nil, err
	}
	records, err := readLabelled(filepath.Join(shared, "declassified", "labelled.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("the labelled lines, without which nothing is learned: %w", err)
	}
	despatches, err := readDespatches(filepath.Join(shared, "despatches", "gold"))
	if err != nil {
		return nil, err
	}
	typed, err := readTyped(filepath.Join(shared, "letters-1905", "*.typed-only.txt"))
	if err != nil {
		return nil, err
	}
	whole := slices.Concat(despatches, typed)
	letters := slices.Clone(whole)
	for _, r := range records {
		if wholeLetter(r) {
			letters = append(letters, r)
		}
	}
	rng := rand.New(rand.NewPCG(seed, 11))
	made := slices.Concat(whole, breaks(letters, stockOf(lex, records, rng), breakCopies, rng))
	// the letters of a batch are different ones: made copies would say that
	// every line of theirs stands in others too
	batch := &clean.Recurring{}
	for _, r := range records {
		batch.Count(strings.Split(r.text(), "\n"))
	}
	c := &corpus{grams: gramNames{}}
	for _, r := range records {
		c.texts = append(c.texts, see(r, lex, batch, c.grams))
	}
	for _, r := range made {
		t := see(r, lex, &clean.Recurring{}, c.grams)
		t.made = true
		c.texts = append(c.texts, t)
	}
	return c, nil
}

// wholeLetter tells whether a labelled record is a whole letter, not a cutting.
func wholeLetter(r record) bool {
	return strings.HasPrefix(r.ID, "D00") || strings.HasPrefix(r.ID, "L00")
}

func see(r record, lex *lexicon.Lexicon, batch *clean.Recurring, names gramNames) *text {
	l := letterOf(r)
	t := &text{record: r, seen: clean.Observe(l, lex, batch)}
	for i := range t.seen.Len() {
		id := t.seen.Words(i)[0]
		t.rows = append(t.rows, l.Pages[id.Page].Lines[id.Line].Row)
		t.grams = append(t.grams, names.of(t.seen.Text(i)))
	}
	return t
}

// gramNames are the numbers of three letters in a row, as they come up.
type gramNames map[string]int

// of are a line's three letters in a row.
func (n gramNames) of(line string) []logistic.Trait {
	counts := map[int]int{}
	all := 0
	clean.Grams(line, func(a, b, c rune) {
		name := string([]rune{a, b, c})
		if _, known := n[name]; !known {
			n[name] = len(n)
		}
		counts[n[name]]++
		all++
	})
	out := make([]logistic.Trait, 0, len(counts))
	for at, count := range counts {
		out = append(out, logistic.Trait{At: at, Value: float64(count) / math.Sqrt(float64(all))})
	}
	slices.SortFunc(out, func(a, b logistic.Trait) int { return a.At - b.At })
	return out
}
