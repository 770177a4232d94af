package catalog

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"missive/distance"
)

// Folding in pieces is folding at once, and only letters and figures count.
func TestLetters(t *testing.T) {
	for text, want := range map[string]string{
		"Sir:\n\nI have 2 pro-\nposals.": "sirihave2proposals",
		"É ﬁn, Straße, ΣΟΦΟΣ, Ёлка":      "efinstrasseσοφοσелка",
		"\xff\x00 – … 中文":                "中文",
	} {
		l := newFolder().letters(text)
		if got := string(l.sym); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		cut := rapid.SampledFrom(append(slices.Collect(func(yield func(int) bool) {
			for i := range text {
				if !yield(i) {
					return
				}
			}
		}), len(text))).Draw(t, "cut")
		f := newFolder()
		if whole, parts := f.letters(text).sym, append(f.letters(text[:cut]).sym, f.letters(text[cut:]).sym...); !slices.Equal(whole, parts) {
			t.Errorf("%q cut at %d: %q and %q", text, cut, string(whole), string(parts))
		}
	})
}

// A gram is kept or not by what it says, wherever it stands.
func TestGramsAreKeptAlike(t *testing.T) {
	_, texts := drawnLetters(t)
	a := newFolder().letters(texts["carbon-1965"]).sym
	b := slices.Concat(newFolder().letters(texts["premier-1962"]).sym, a)
	var inA, inB []uint32
	for _, g := range grams(a) {
		inA = append(inA, g.term)
	}
	for _, g := range grams(b) {
		inB = append(inB, g.term)
	}
	if !slices.Equal(inA, inB[len(inB)-len(inA):]) {
		t.Error("other grams are kept behind another text")
	}
	if share := float64(len(inA)) / float64(len(a)); share < 0.08 || share > 0.17 {
		t.Errorf("%.3f of the grams are kept, want one in %d", share, sampled)
	}
	if n := len(grams([]rune(strings.Repeat("xy", 50_000)))); n > 100 {
		t.Errorf("a row of the same letters makes %d grams", n)
	}
}

func TestBlocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ps := rapid.SliceOf(rapid.Custom(func(t *rapid.T) posting {
			return newPosting(rapid.Uint32Range(0, 40).Draw(t, "term")*1500, rapid.Uint64Range(0, placeMask).Draw(t, "place"))
		})).Draw(t, "postings")
		slices.Sort(ps)
		got, err := readBlock(nil, appendBlock(nil, ps))
		if err != nil || !slices.Equal(got, ps) {
			t.Fatalf("%v came back as %v, %v", ps, got, err)
		}
	})
	rapid.Check(t, func(t *rapid.T) { // no bytes lead out of them
		readBlock(nil, rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"))
	})
}

func TestWithout(t *testing.T) {
	var ps []posting
	for i := range uint64(30) {
		ps = append(ps, newPosting(0, i))
	}
	var got []uint64
	for _, p := range without(ps, []span{{0, 5}, {10, 12}, {20, 40}}) {
		got = append(got, p.place())
	}
	if want := []uint64{5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 17, 18, 19}; !slices.Equal(got, want) {
		t.Errorf("left %v, want %v", got, want)
	}
}

// An extension ends where the two part, and goes over what one lacks.
func TestExtend(t *testing.T) {
	const common = "thegovernmentwillexaminethisproposalwithouttheleastdelay"
	for _, c := range []struct {
		q, ref string
		want   extension
	}{
		{"", "", extension{}},
		{common, "", extension{}},
		{"", common, extension{}},
		{common, common + "qqqqqqqqqqqqqqqqqqqq", extension{len(common), len(common), len(common)}},
		{common + "zzzzzzzzzzzzzzzzzz", common, extension{len(common), len(common), len(common)}},
		{common[:20] + "jj" + common[20:], common, extension{len(common) + 2, len(common), len(common)}},
		{common[:20] + common[25:], common, extension{len(common) - 5, len(common), len(common) - 5}},
		{"zzzzzzzzzz", "qqqqqqqqqq", extension{}},
	} {
		got := extend(len(c.q), len(c.ref), func(i int) rune { return rune(c.q[i]) }, func(i int) rune { return rune(c.ref[i]) })
		if got != c.want {
			t.Errorf("%s\n%s: %+v, want %+v", c.q, c.ref, got, c.want)
		}
	}
}

// Two texts that have a stretch in common have that island and no other.
func TestIslands(t *testing.T) {
	_, texts := drawnLetters(t)
	f := newFolder()
	a, b, c := f.letters(texts["carbon-1965"]).sym, f.letters(texts["premier-1962"]).sym, f.letters(texts["review-1967"]).sym
	ref, text := slices.Concat(a[:500], b[:700]), slices.Concat(c[:400], b[:700])
	is := islandsOf(distance.Align(ref, text), 0, 0)
	if len(is) != 1 || is[0].matched < 695 || is[0].matched > 715 || is[0].to != 1200 || is[0].qTo != 1100 {
		t.Errorf("%+v", is)
	}
}
