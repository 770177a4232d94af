package clean

import (
	"slices"
	"strings"
	"testing"

	"missive/distance"
	"missive/letter"
	"pgregory.net/rapid"
)

func TestApprox(t *testing.T) {
	for _, c := range []struct {
		a             approx
		wording, text string
		limit         int
		dist          int
		matched       string
		ok            bool
	}{
		{approx{}, "DECLASSIFIED", "DECLASSIFIED", 2, 0, "DECLASSIFIED", true},
		{approx{}, "DECLASSIFIED", "DEGLASSFIED", 2, 2, "DEGLASSFIED", true},
		{approx{}, "DECLASSIFIED", "CLARIFIED", 2, 0, "", false},
		{approx{freeEnd: true}, "EO11652SEC3E", "EO11652SEC3EAND575", 2, 0, "EO11652SEC3E", true},
		{approx{freeEnd: true}, "DECLASSIFIEDBY", "CONVERSATION", 2, 0, "", false},
		{approx{freeStart: true}, "STATEDEPTBULLETIN", "OFAMERICASTATEDEATHBULLATION", 4, 4, "STATEDEATHBULLATION", true},
		{approx{freeStart: true, freeEnd: true}, "NARSDATE", "BYHENAKSDATE4574", 1, 1, "NAKSDATE", true},
		{approx{}, "СЕКРЕТНО", "СЕКРЕТН0", 1, 1, "СЕКРЕТН0", true},
		{approx{}, "SECRET", "", 1, 0, "", false},
	} {
		text := []rune(c.text)
		dist, start, end, ok := c.a.match([]rune(c.wording), text, c.limit)
		if ok != c.ok || ok && (dist != c.dist || string(text[start:end]) != c.matched) {
			t.Errorf("%+v %s in %s: got %d %q %v, want %d %q %v", c.a, c.wording, c.text, dist, string(text[start:end]), ok, c.dist, c.matched, c.ok)
		}
	}
}

// TestApproxIsEditDistance: between whole texts it is the edit distance, and
// with free ends the least over all pieces of the text.
func TestApproxIsEditDistance(t *testing.T) {
	word := rapid.StringMatching(`[ABC]{0,8}`)
	rapid.Check(t, func(t *rapid.T) {
		wording, text := []rune(word.Draw(t, "wording")), []rune(word.Draw(t, "text"))
		const limit = 20
		if d, _, _, ok := (approx{}).match(wording, text, limit); !ok || d != distance.Distance(wording, text) {
			t.Fatalf("whole: %d, %v, want %d", d, ok, distance.Distance(wording, text))
		}
		for _, a := range []approx{{freeStart: true}, {freeEnd: true}, {freeStart: true, freeEnd: true}} {
			least := limit
			for i := range len(text) + 1 {
				for j := i; j <= len(text); j++ {
					if (a.freeStart || i == 0) && (a.freeEnd || j == len(text)) {
						least = min(least, distance.Distance(wording, text[i:j]))
					}
				}
			}
			d, start, end, ok := a.match(wording, text, limit)
			if !ok || d != least || distance.Distance(wording, text[start:end]) != d {
				t.Fatalf("%+v: %d from %d to %d, %v, want %d", a, d, start, end, ok, least)
			}
		}
	})
}

// TestBigramsMissNothing: the filter never hides a match within the limit.
func TestBigramsMissNothing(t *testing.T) {
	word := rapid.StringMatching(`[A-D]{0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		wording, text := []rune(word.Draw(t, "wording")), []rune(word.Draw(t, "text"))
		limit := rapid.IntRange(0, 4).Draw(t, "limit")
		if _, _, _, ok := (approx{freeStart: true, freeEnd: true}).match(wording, text, limit); ok && !pairs(text).may(wording, limit) {
			t.Fatal("the filter hides a match")
		}
	})
}

func TestLexicon(t *testing.T) {
	words, err := parseLexicon(lexiconText)
	if err != nil {
		t.Fatal(err)
	}
	if len(words) < 100 {
		t.Fatalf("only %d wordings", len(words))
	}
	seen := map[string]bool{}
	for _, w := range words {
		if !slices.Contains(letter.StripRoles(), w.role) {
			t.Errorf("%q: %q is not a role of what is stripped", w.text, w.role)
		}
		if len(w.folded) < 2 || seen[w.how+w.text] {
			t.Errorf("%q: too short, or twice in the lexicon", w.text)
		}
		seen[w.how+w.text] = true
		if _, ok := w.fits(w.folded, pairs(w.folded)); !ok {
			t.Errorf("%q does not fit itself", w.text)
		}
	}
	for text, want := range map[string]string{
		"stamp row":            "lexicon.txt:1: \"stamp row\": want role, how and wording",
		"# x\nstamp near DATE": "lexicon.txt:2: \"near\": how must be",
	} {
		if _, err := parseLexicon(text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: error %v, want %s…", text, err, want)
		}
	}
}
