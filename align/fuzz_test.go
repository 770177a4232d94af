package align

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"missive/distance"
	"pgregory.net/rapid"
)

// foldingOf makes a folding of the bits, one for each fold.
func foldingOf(bits uint8) Folding {
	var f Folding
	for i, fold := range Folds() {
		*fold.on(&f) = bits>>i&1 == 1
	}
	return f
}

// check holds what is true of any comparison of any two texts.
func check(t interface {
	Helper()
	Errorf(string, ...any)
	Fatalf(string, ...any)
}, ref, text string, f Folding) {
	t.Helper()
	c, p := compare(Reference{Text: ref}, Reference{Text: text}, Options{Folding: f})
	for name, m := range map[string]Measure{"chars": c.Chars, "words": c.Words} {
		if m.Reference-m.Deletions != m.Text-m.Insertions || !m.Exact || m.Distance() > max(m.Reference, m.Text) {
			t.Errorf("%s do not add up: %+v", name, m)
		}
	}
	if (c.Common.Words.Distance() == 0) != (len(c.Differences) == 0) || c.Words.Distance() > 0 && c.Chars.Distance() == 0 {
		t.Errorf("%d differences of %+v, %+v", len(c.Differences), c.Common, c.Chars)
	}
	checkLayout(t, c, p)
	// With the text's words put in at the differences, the reference's words
	// of a passage are the text's.
	syms := func(ws []word) (out []string) {
		for _, w := range ws {
			out = append(out, w.sym)
		}
		return out
	}
	next := 0
	for _, s := range p.layout.common {
		var rebuilt []string
		at := s.from[0]
		for ; next < len(p.regions) && p.regions[next].refTo <= s.to[0] && p.regions[next].textFrom >= s.from[1] && p.regions[next].textTo <= s.to[1]; next++ {
			r := p.regions[next]
			rebuilt = append(rebuilt, syms(p.ref.words[at:r.refFrom])...)
			rebuilt = append(rebuilt, syms(p.text.words[r.textFrom:r.textTo])...)
			at = r.refTo
			checkDifference(t, c.Differences[next], ref)
		}
		rebuilt = append(rebuilt, syms(p.ref.words[at:s.to[0]])...)
		want := syms(p.text.words[s.from[1]:s.to[1]])
		if strings.Join(rebuilt, " ") != strings.Join(want, " ") {
			t.Errorf("the differences lead to %q, not to %q", rebuilt, want)
		}
	}
	if next != len(p.regions) {
		t.Errorf("%d differences of %d lie in what both texts have", next, len(p.regions))
	}
}

func checkDifference(t interface {
	Errorf(string, ...any)
	Fatalf(string, ...any)
}, d Difference, ref string) {
	var before strings.Builder
	inserted := 0
	for _, part := range d.Parts {
		if part.Op == Insert {
			inserted += len(part.Text)
		} else {
			before.WriteString(part.Text)
		}
		if part.Text == "" {
			t.Errorf("an empty part in %+v", d)
		}
	}
	if before.String() != d.Ref || d.Ref == "" && inserted != len(d.Text) {
		t.Errorf("the parts %+v do not make up %q", d.Parts, d.Ref)
	}
	if d.Ref == "" && d.Text == "" {
		t.Errorf("a difference without words: %+v", d)
	}
	// The first word stands where Line and Column say.
	lines := strings.Split(strings.ReplaceAll(ref, "\r\n", "\n"), "\n")
	if d.Line < 1 || d.Line > len(lines) {
		t.Fatalf("line %d of %d", d.Line, len(lines))
	}
	rest := lines[d.Line-1]
	for n := 1; n < d.Column && rest != ""; n++ {
		rest = rest[clusterLen(rest):]
	}
	first, _, _ := strings.Cut(d.Ref, " ")
	if !strings.HasPrefix(rest, first) {
		t.Errorf("%q is not at %d:%d, where %q stands", d.Ref, d.Line, d.Column, rest)
	}
}

func FuzzTexts(f *testing.F) {
	for _, s := range [][2]string{
		{"", ""}, {"a", ""}, {"pro-\nvided", "provided"}, {"the “movement’s” end", "the movernent's and"},
		{"cafe\u0301 🏳️‍🌈", "café"}, {"\xff\xfe", "\xff"}, {"a \u0301b\u00ad\n-", "--\r\n\u200b"}, {"1939-\n43\fx", "-2-\nof"},
	} {
		f.Add(s[0], s[1], uint8(0xff))
		f.Add(s[1], s[0], uint8(0))
	}
	// Real letters, where they are at hand, as pieces of a size that fuzzing
	// can change.
	dir := filepath.Join("..", "..", "shared", "seeds")
	a, errA := os.ReadFile(filepath.Join(dir, "letter-1962-10-24.ref.txt"))
	b, errB := os.ReadFile(filepath.Join(dir, "letter-1962-10-24.ocr.txt"))
	if errA == nil && errB == nil {
		for i := 0; i+400 < min(len(a), len(b)); i += 400 {
			f.Add(string(a[i:i+400]), string(b[i:i+400]), uint8(0xff))
		}
	}
	f.Fuzz(func(t *testing.T, ref, text string, bits uint8) {
		if len(ref)+len(text) > 4000 {
			t.Skip("longer than fuzzing needs")
		}
		check(t, ref, text, foldingOf(bits))
		checkSwapped(t, ref, text, foldingOf(bits))
	})
}

func TestComparisonsOfAnyTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom([]string{"a", "b", "ab", "the", "The", " ", "  ", "\n", "\r\n", "\f", "-", "--", "—", "\u00ad", "¬",
			"’", "“", "'", "é", "e\u0301", "\u0301", "\u200b", "Д", "9", "\xff", "🏳️‍🌈"})
		ref := strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "ref"), "")
		text := strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "text"), "")
		f := foldingOf(rapid.Uint8().Draw(t, "folding"))
		check(t, ref, text, f)
		check(t, ref, ref, f)
		if c := Texts(ref, ref, Options{Folding: f}); c.Chars.Distance() != 0 {
			t.Errorf("%q differs from itself: %+v", ref, c.Chars)
		}
		checkSwapped(t, ref, text, f)
		there, back := Texts(ref, text, Options{Folding: f}), Texts(text, ref, Options{Folding: f})
		if there.Chars.Distance() != back.Chars.Distance() || there.Words.Distance() != back.Words.Distance() {
			t.Errorf("%q and %q: %+v one way, %+v the other", ref, text, there.Chars, back.Chars)
		}
	})
}

// The counts must be those of the plain edit distance over the characters.
func TestCharsAreTheEditDistance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		alphabet := rapid.SampledFrom([]string{"a", "b", "c", " "})
		ref := strings.Join(rapid.SliceOfN(alphabet, 0, 60).Draw(t, "ref"), "")
		text := strings.Join(rapid.SliceOfN(alphabet, 0, 60).Draw(t, "text"), "")
		want := distance.Align([]byte(ref), []byte(text)).Counts()
		got := Texts(ref, text, Options{}).Chars
		if got.Insertions != want.Insertions || got.Deletions != want.Deletions || got.Substitutions != want.Substitutions {
			t.Errorf("%q and %q: %+v, want %+v", ref, text, got, want)
		}
	})
}
