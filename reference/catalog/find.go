package catalog

import (
	"cmp"
	"context"
	"slices"

	"go.etcd.io/bbolt"
)

// mostLetters is the longest text that is looked for, in letters: some 200 typed
// pages.
const mostLetters = 400_000

// Find finds the passage that belongs to a text, or says why none does. It
// reads the index alone and not the references. The answer is the same for the
// same references, in whatever order they were indexed.
func (x *Index) Find(ctx context.Context, text string) (Found, error) {
	sym := newFolder().letters(text).sym
	switch {
	case len(sym) < minLetters:
		return Found{Why: tooShort(len(sym))}, nil
	case len(sym) > mostLetters:
		return Found{Why: tooLong(len(sym))}, nil
	}
	var found Found
	err := x.guard(func() error {
		return x.db.View(func(tx *bbolt.Tx) error {
			s := search{x: x, tx: tx, folder: newFolder(), sym: sym}
			passages, err := s.passages(ctx)
			if err == nil {
				found = judge(passages)
			}
			return err
		})
	})
	return found, err
}

// A search is one look for a text.
type search struct {
	x      *Index
	tx     *bbolt.Tx
	folder *folder
	sym    []rune
}

// passages are those that have something of the text, the best first: by the
// rarest grams, and where those find none by more.
func (s *search) passages(ctx context.Context) ([]Passage, error) {
	terms, err := s.x.lookUp(s.tx, s.sym)
	if err != nil {
		return nil, err
	}
	var out []Passage
	for _, most := range []int{fewHits, mostHits} {
		tallies, used := s.x.vote(terms, most)
		// Of the grams that none has, and of those too frequent to vote, as many
		// may be the passage's own as of the others.
		looked := min(mostTerms, len(s.sym)/sampled) - (len(terms) - used)
		matches, err := s.matches(ctx, s.x.regions(tallies, len(s.sym), looked))
		if err != nil {
			return nil, err
		}
		if out, err = s.made(matches); err != nil {
			return nil, err
		}
		if used == len(terms) || len(out) > 0 && out[0].falls() == "" {
			break
		}
	}
	return out, nil
}

// made are the passages that matches make up, the best first.
func (s *search) made(matches []match) ([]Passage, error) {
	var out []Passage
	for _, chain := range s.chains(matches) {
		p, err := s.passage(chain)
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b Passage) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), -compareBools(a.whole(), b.whole()), comparePieces(a.Pieces, b.Pieces))
	})
	return out, nil
}

const (
	// rivalVotes is what share of the votes for a passage that fits another must
	// have to be looked at.
	rivalVotes = 0.4
	// failures is how many passages in a row may be looked at that are nothing
	// like the text: those with fewer votes are less so.
	failures = 6
)

// matches lines up the regions with the text and keeps what matches.
func (s *search) matches(ctx context.Context, regions []region) ([]match, error) {
	var out []match
	enough := 0.0 // the least votes that are still looked at
	failed := 0
	for _, r := range regions {
		if err := ctx.Err(); err != nil {
			return nil, context.Cause(ctx)
		}
		if r.weight < enough || failed == failures {
			break
		}
		is, err := s.match(r)
		if err != nil {
			return nil, err
		}
		m := match{r.file, is}
		n, _, _ := m.covered()
		if len(is) > 0 {
			out = append(out, m)
		}
		if failed++; 3*n > r.qTo-r.qFrom {
			failed = 0
		}
		if float64(n) > 0.9*float64(len(s.sym)) {
			enough = max(enough, rivalVotes*r.weight)
		}
	}
	return out, nil
}

// match lines up one region with the text.
func (s *search) match(r region) ([]island, error) {
	e, err := s.x.excerpt(s.tx, s.folder, s.x.files[r.file], uint64(r.from), uint64(r.to))
	if err != nil {
		return nil, err
	}
	from := r.from - int(e.letter)
	to := min(r.to-int(e.letter), e.in.len())
	if from < 0 || from >= to {
		return nil, nil
	}
	return verify(s.sym, r, e.in.sym[from:to]), nil
}
