package lexicon

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"missive/distance"
)

// TestBestIsWhatPatternsFind: the page's masks give the same place as a search
// for the piece's own pattern.
func TestBestIsWhatPatternsFind(t *testing.T) {
	s := newSearch(&index{})
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		alphabet := rapid.SampledFrom([]int{2, 5, distance.Symbols}).Draw(t, "alphabet")
		draw := func(n int) []byte {
			out := make([]byte, n)
			for i := range out {
				out[i] = byte(rng.IntN(alphabet))
			}
			return out
		}
		page := draw(rapid.IntRange(1, 300).Draw(t, "page"))
		from := rng.IntN(len(page))
		to := from + 1 + rng.IntN(min(64-from&7, len(page)-from))
		n := rapid.IntRange(5, 40).Draw(t, "piece")
		p := &indexed{symbols: draw(n), limit: int32(rapid.IntRange(1, n/2).Draw(t, "limit"))}
		if at := from + rng.IntN(to-from); rapid.Bool().Draw(t, "holds it") && at+n/2 < to {
			copy(p.symbols, page[at:min(at+n, to)])
		}
		p.pattern = distance.NewPattern(p.symbols)
		if to-from < n-int(p.limit) {
			return // never asked for
		}
		s.mask(page)
		end, edits, ok := s.best(p, from, to)
		_, wantEnd, wantEdits, want := p.pattern.Find(page[from:to], int(p.limit))
		if ok != want || ok && (end-from != wantEnd || edits != wantEdits) {
			t.Fatalf("ends at %d with %d edits, %v; want %d with %d, %v", end-from, edits, ok, wantEnd, wantEdits, want)
		}
		if ok {
			found++
		}
	})
	if found == 0 {
		t.Fatal("no piece was found")
	}
}

// TestFindForgetsThePageBefore, also where the places it counted run out.
func TestFindForgetsThePageBefore(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	rows := []string{"DECLASSIFIED", "E.O. 11652, Sec. 3(E) and 5(D) or (E)", "the harbor master was told of it", "SECRET", "- 2 -"}
	f := l.Finder()
	want := slices.Clone(f.Find(rows))
	if len(want) == 0 {
		t.Fatal("nothing was found")
	}
	f.Find([]string{"DECLASSI"})
	if got := f.Find(append([]string{"FIED"}, rows...)[1:]); !reflect.DeepEqual(got, want) {
		t.Errorf("on another page: %v, want %v", got, want)
	}
	f.search.base = 1<<30 - 1
	if got := f.Find(rows); !reflect.DeepEqual(got, want) {
		t.Errorf("after the last place: %v, want %v", got, want)
	}
	if f.search.base > 1<<20 {
		t.Errorf("places are counted from %d on: they were not begun anew", f.search.base)
	}
}

// TestFindersSideBySide share a lexicon and what it learns of rows.
func TestFindersSideBySide(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	rows := []string{"Page 3 of 7", "NARA DATE 6/4/97", "SECRET", "By NARS, Date 6/4/75", "Control: 1234", "ACTION", "NW 55555 Page 2"}
	f := l.Finder()
	want := slices.Clone(f.Find(rows))
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			f := l.Finder()
			defer f.Release()
			for range 20 {
				if got := f.Find(rows); !reflect.DeepEqual(got, want) {
					t.Errorf("found %v, want %v", got, want)
					return
				}
			}
		})
	}
	all.Wait()
}

// TestLikesForget: a batch with more rows than are kept gives what it gave.
func TestLikesForget(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	likes := newLikes(l.Markings)
	const row = "Page 3 of 7"
	want := likes.find(row)
	if len(want) == 0 {
		t.Fatal("nothing was found")
	}
	for n := range mostKept {
		likes.kept[string(rune('A'+n%26))+string(rune(0x4e00+n))] = nil
	}
	for _, other := range []string{"Page 4 of 7", row} {
		if got := likes.find(other); len(got) != len(want) {
			t.Errorf("%q: %d found, want %d", other, len(got), len(want))
		}
	}
	if len(likes.kept) > mostKept {
		t.Errorf("%d rows are kept", len(likes.kept))
	}
}
