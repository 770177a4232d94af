package align

import (
	"bytes"
	"encoding/json"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"missive/distance"
)

// leads tells whether a script lines up a and b: what it matches is the same, and
// what it substitutes is not.
func leads(s distance.Script, a, b []uint32) bool {
	i, j := 0, 0
	for _, run := range s {
		for range run.N {
			if run.Op != distance.Insert && i >= len(a) || run.Op != distance.Delete && j >= len(b) {
				return false
			}
			if run.Op <= distance.Substitute && (a[i] == b[j]) != (run.Op == distance.Match) {
				return false
			}
			if run.Op != distance.Insert {
				i++
			}
			if run.Op != distance.Delete {
				j++
			}
		}
	}
	return i == len(a) && j == len(b)
}

// checkLong holds what is true of two texts that are compared as books are,
// however short they are.
func checkLong(t interface {
	Helper()
	Fatalf(string, ...any)
}, ref, text string, f Folding) {
	t.Helper()
	e := *hasty().effort
	p := pairing{}
	p.ref, p.text = foldBoth(ref, text, f)
	chars := p.alignChars(e)
	words := p.alignWords(chars.Script, e)
	if !leads(chars.Script, p.ref.chars, p.text.chars) || !leads(words.Script, p.ref.ids, p.text.ids) {
		t.Fatalf("the scripts do not lead from %q to %q: %v, %v", ref, text, chars.Script, words.Script)
	}
	o := hasty()
	o.Folding = f
	got, want := Texts(ref, text, o), Texts(ref, text, Options{Folding: f})
	for _, m := range [][2]Measure{{got.Chars, want.Chars}, {got.Words, want.Words}} {
		got, want := m[0], m[1]
		if !want.Exact || got.Reference != want.Reference || got.Text != want.Text || got.Reference-got.Deletions != got.Text-got.Insertions {
			t.Fatalf("%+v does not add up, or %+v is not exact; of %q and %q", got, want, ref, text)
		}
		if d := want.Distance(); got.Distance() < d || got.Exact && got.Distance() != d || !got.Exact && (got.AtLeast > d || got.AtLeast >= got.Distance()) {
			t.Fatalf("%+v, exact %+v; of %q and %q", got, want, ref, text)
		}
	}
	var written bytes.Buffer
	if err := got.WriteJSON(&written, ""); err != nil {
		t.Fatalf("%v", err)
	}
	var back Comparison
	if err := json.Unmarshal(written.Bytes(), &back); err != nil {
		t.Fatalf("%v: %s", err, written.Bytes())
	}
	again, _ := json.Marshal(back)
	if once, _ := json.Marshal(got); !bytes.Equal(once, again) && utf8.ValidString(ref) && utf8.ValidString(text) {
		t.Fatalf("was written as\n%s\nand read as\n%s", once, again)
	}
}

func FuzzLongTexts(f *testing.F) {
	ref, text := typed(1200, 0.05)
	for _, s := range [][2]string{
		{"", ""}, {"a", ""}, {"pro-\nvided", "provided"}, {"the “movement’s” end", "the movernent's and"}, {"cafe\u0301 🏳️‍🌈", "café"},
		{ref, text}, {ref[:600], ref[300:900]}, {ref[:500] + ref[700:], ref}, {strings.Repeat("the same line\n", 40), strings.Repeat("the same line\n", 31)},
		{strings.Repeat("a", 300), strings.Repeat("a", 200)}, {ref[600:] + ref[:600], ref}, {",yD\xd1", "\x85"},
	} {
		f.Add(s[0], s[1], uint8(0xff))
		f.Add(s[1], s[0], uint8(0))
	}
	f.Fuzz(func(t *testing.T, ref, text string, bits uint8) {
		if len(ref)+len(text) > 4000 {
			t.Skip("longer than fuzzing needs")
		}
		checkLong(t, ref, text, foldingOf(bits))
	})
}

func TestLongTextsOfAnyKind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom([]string{"a", "b", "the ", "The ", "letter ", "ambassador ", " ", "\n", "\f", "-\n", "—", "’", "é", "e\u0301", "Д", "9",
			"the same sentence once again ", "and another line of it\n"})
		ref := strings.Join(rapid.SliceOfN(piece, 0, 120).Draw(t, "ref"), "")
		text := strings.Join(rapid.SliceOfN(piece, 0, 120).Draw(t, "text"), "")
		if rapid.Bool().Draw(t, "alike") {
			at := rapid.IntRange(0, len(ref)).Draw(t, "at")
			text = strings.ToValidUTF8(ref[at:]+text+ref[:at], "")
		}
		checkLong(t, ref, text, foldingOf(rapid.Uint8().Draw(t, "folding")))
	})
}

// The answer does not depend on how many cores there are.
func TestTheSameOnAnyNumberOfCores(t *testing.T) {
	ref, text := typed(40_000, 0.08)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, o := range []Options{defaults(), hasty()} {
		var first Comparison
		for n := 1; n <= 4; n++ {
			runtime.GOMAXPROCS(n)
			c := Texts(ref, text, o)
			if n == 1 {
				first = c
			} else if !reflect.DeepEqual(c, first) {
				t.Errorf("%d cores give %+v, one %+v", n, c.Chars, first.Chars)
			}
		}
	}
}
