package align

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// set joins words, in lines of so many characters, or with every paragraph on
// one line.
func set(words []string, width int) string {
	var b strings.Builder
	col := 0
	for _, w := range words {
		n := len(strings.TrimSpace(w))
		switch {
		case col > 0 && width > 0 && col+1+n > width:
			b.WriteByte('\n')
			col = 0
		case col > 0:
			b.WriteByte(' ')
			col++
		}
		b.WriteString(w)
		if col += n; strings.HasSuffix(w, "\n") {
			col = 0
		}
	}
	return b.String()
}

// misread changes, drops and adds a share of the characters.
func misread(rng *rand.Rand, words []string, share float64) []string {
	out := make([]string, len(words))
	for i, w := range words {
		var b strings.Builder
		for _, r := range w {
			switch {
			case r == '\n' || rng.Float64() >= share:
				b.WriteRune(r)
			case rng.IntN(3) > 0:
				b.WriteRune('a' + rune(rng.IntN(26)))
			case rng.IntN(2) == 0:
				b.WriteRune(r)
				b.WriteByte("il .,"[rng.IntN(5)])
			}
		}
		out[i] = b.String()
	}
	return out
}

// A shuffling is a text of which one block of a tenth stands elsewhere and
// another of a fiftieth is gone.
type shuffling struct {
	from, size, to    int // words[from:from+size] stand before words[to]
	gone, goneSize    int
	inside, backwards bool // the gone ones are of the moved block; it moved to before its place
}

func newShuffling(rng *rand.Rand, n int, backwards, inside bool) shuffling {
	s := shuffling{size: n / 10, goneSize: n / 50, inside: inside, backwards: backwards}
	if backwards {
		s.from = n/2 + rng.IntN(n/2-s.size)
		s.to = rng.IntN(s.from - n/5)
	} else {
		s.from = rng.IntN(n/2 - s.size)
		s.to = s.from + s.size + n/5 + rng.IntN(n-s.from-s.size-n/5)
	}
	// Some words stay on both sides of what is gone, so that it is one gap.
	const beside = 20
	if inside {
		s.gone = s.from + beside + rng.IntN(s.size-s.goneSize-2*beside)
		return s
	}
	for {
		s.gone = beside + rng.IntN(n-s.goneSize-2*beside)
		clear := func(at int) bool { return at < s.gone-beside || at > s.gone+s.goneSize+beside }
		if clear(s.to) && (s.gone+s.goneSize+beside < s.from || s.gone-beside > s.from+s.size) {
			return s
		}
	}
}

func (s shuffling) of(words []string) []string {
	keep := func(from, to int) (out []string) {
		for i := from; i < to; i++ {
			if i < s.gone || i >= s.gone+s.goneSize {
				out = append(out, words[i])
			}
		}
		return out
	}
	n := len(words)
	if s.backwards {
		return slices.Concat(keep(0, s.to), keep(s.from, s.from+s.size), keep(s.to, s.from), keep(s.from+s.size, n))
	}
	return slices.Concat(keep(0, s.from), keep(s.from+s.size, s.to), keep(s.from, s.from+s.size), keep(s.to, n))
}

// One block of a tenth moved, one of a fiftieth gone and a few per cent of the
// characters misread: one move, one gap, and no more misread than that.
func TestOneMoveOneGap(t *testing.T) {
	sizes := map[int]int{10_000: 2, 100_000: 1, 1_000_000: 1}
	if testing.Short() {
		delete(sizes, 1_000_000)
	}
	for size, seeds := range sizes {
		for seed := range seeds {
			for mode := range 8 {
				for _, noise := range []float64{0.02, 0.05} {
					if size == 1_000_000 && (mode != 6 || noise > 0.02) {
						continue
					}
					rng := rand.New(rand.NewPCG(uint64(seed), uint64(size+mode)))
					words := volume(rng, size)
					s := newShuffling(rng, len(words), mode&1 > 0, mode&2 > 0)
					text := set(misread(rng, s.of(words), noise), 62*(mode>>2&1))
					checkOneMoveOneGap(t, fmt.Sprintf("%d characters, seed %d, mode %d, %.0f %%", size, seed, mode, 100*noise), set(words, 62), text, s, noise)
				}
			}
		}
	}
}

func checkOneMoveOneGap(t *testing.T, name, ref, text string, s shuffling, noise float64) {
	t.Helper()
	p := pairing{}
	p.ref, p.text = foldBoth(ref, text, DefaultFolding())
	p.drawer = newDrawer(p.ref.alphabet)
	_, words := p.alignBoth(defaults())
	l := p.lay(words.Script, regions(words.Script))
	c, _ := p.common(l, defaults())
	// A gap in the moved block parts it.
	moves, want := 0, 1
	if s.inside {
		want = 2
	}
	for _, m := range l.common {
		if m.moved {
			moves++
		}
	}
	off := len(l.only) == 1 && l.only[0].x == 0 && offBy(l.only[0].from, s.gone) <= 3 && offBy(l.only[0].to, s.gone+s.goneSize) <= 3
	if moves != want || !off || c.Chars.Rate() > 1.1*noise || c.Chars.Rate() < 0.7*noise {
		t.Errorf("%s: %d moves, want %d; the gap is at %+v, want %d to %d; CER %.4f", name, moves, want, l.only, s.gone, s.gone+s.goneSize, c.Chars.Rate())
	}
}

func offBy(a, b int) int { return max(a-b, b-a) }

// edited draws a text and another made of it by moving, taking out, doubling
// and putting in passages, and misreading.
func edited(rng *rand.Rand, chars, edits int) (ref, text string) {
	words := volume(rng, chars)
	got := slices.Clone(words)
	for range edits {
		n := len(got)
		from := rng.IntN(n + 1)
		to := min(n, from+rng.IntN(60))
		piece := slices.Clone(got[from:to])
		switch rng.IntN(4) {
		case 0: // gone
			got = slices.Delete(got, from, to)
		case 1: // moved
			got = slices.Delete(got, from, to)
			got = slices.Insert(got, rng.IntN(len(got)+1), piece...)
		case 2: // twice
			got = slices.Insert(got, rng.IntN(n+1), piece...)
		case 3: // of another text
			other := volume(rng, 200)
			got = slices.Insert(got, from, other[:min(len(other), to-from)]...)
		}
	}
	return set(words, 62), set(misread(rng, got, 0.03*rng.Float64()), 62*rng.IntN(2))
}

func TestNothingIsLostBetweenBlocks(t *testing.T) {
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 5))
		ref, text := edited(rng, rapid.IntRange(50, 4000).Draw(t, "chars"), rapid.IntRange(0, 6).Draw(t, "edits"))
		check(t, ref, text, DefaultFolding())
		checkSwapped(t, ref, text, DefaultFolding())
		if len(Texts(ref, text, defaults()).Blocks) > 0 {
			found++
		}
	})
	if found == 0 {
		t.Error("no pair had a block: nothing was tested")
	}
}

func FuzzBlocks(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint16(300*seed+100), uint8(seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, chars uint16, edits uint8) {
		rng := rand.New(rand.NewPCG(seed, 5))
		ref, text := edited(rng, 50+int(chars)%5000, int(edits)%12)
		check(t, ref, text, DefaultFolding())
		checkSwapped(t, ref, text, DefaultFolding())
	})
}

// Runs of the same words, whole texts of them, and texts without any.
func FuzzBlocksOfRepeats(f *testing.F) {
	f.Add("the ", uint8(200), uint8(180), "of ", uint8(3))
	f.Add("one two three four five six seven eight\n", uint8(40), uint8(60), "\f", uint8(10))
	f.Add("a b\n\n", uint8(0), uint8(255), "c", uint8(0))
	f.Fuzz(func(t *testing.T, piece string, inRef, inText uint8, between string, every uint8) {
		if len(piece) > 100 || len(between) > 20 {
			t.Skip("longer than fuzzing needs")
		}
		make := func(n uint8) string {
			var b strings.Builder
			for i := range int(n) {
				b.WriteString(piece)
				if every > 0 && i%int(every) == 0 {
					b.WriteString(between)
				}
			}
			return b.String()
		}
		ref, text := make(inRef), make(inText)
		check(t, ref, text, DefaultFolding())
		checkSwapped(t, ref, text, DefaultFolding())
	})
}
