package distance

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// FuzzLong holds the way of long sequences to the plain table: with little
// effort its script leads from one to the other and the distance lies between its
// bounds, either way round; with all effort it is the plain script. The numbers
// say how small the pieces are, and where the two are held together.
func FuzzLong(f *testing.F) {
	rng := rand.New(rand.NewPCG(5, 5))
	text := randomRunes(rng, "abcdefghijklmnop ", 300)
	for _, s := range [][2]string{
		{"", ""}, {"a", ""}, {"abc", "abc"}, {strings.Repeat("a", 200), strings.Repeat("a", 150) + "b" + strings.Repeat("a", 49)},
		{strings.Repeat("ab", 90), strings.Repeat("ba", 90)}, {strings.Repeat("the same page ", 20), strings.Repeat("the same page ", 13)},
		{string(text), string(noisy(rng, text, "abcdefghijklmnop ", 0.1))}, {string(text), string(text[200:]) + string(text[:200])},
		{string(text), string(noisy(rng, text, "xyz", 0.7))}, {string(text), string(text[:40]) + string(text[210:])},
		{string(text), "abcdefghijklmnopqrstuvwxyz0123456789"},
		{strings.Repeat("ba", 61) + "\x00\x80" + strings.Repeat("ba", 24), strings.Repeat("ab", 26) + "ax" + strings.Repeat("ba", 49) + "jb" + strings.Repeat("ab", 9)},
	} {
		f.Add(s[0], s[1], uint8(30), uint8(8), uint8(1))
		f.Add(s[1], s[0], uint8(1), uint8(1), uint8(40))
	}
	f.Fuzz(func(t *testing.T, first, second string, piece, window, blocks uint8) {
		if len(first)+len(second) > 2000 {
			t.Skip("longer than fuzzing needs")
		}
		a, b := []rune(first), []rune(second)
		x, y := symbols(a), symbols(b)
		least := Distance(a, b)
		e := Effort{Blocks: int(blocks), Piece: 1 + int(piece), Window: 1 + int(window)}
		there, back := Long(x, y, e), Long(y, x, e)
		for _, way := range []struct {
			got      Alignment
			from, to []rune
		}{{there, a, b}, {back, b, a}} {
			if out, fits := rebuilt(way.got.Script, way.from, way.to); !fits {
				t.Fatalf("%v leads from %q to %q, not to %q", way.got.Script, string(way.from), string(out), string(way.to))
			}
			d := way.got.Script.Counts().Distance()
			if d < least || way.got.AtLeast > least || way.got.Exact != (way.got.AtLeast == d) {
				t.Fatalf("%d edits, at least %d, exact %v; the least is %d of %q and %q", d, way.got.AtLeast, way.got.Exact, least, first, second)
			}
		}
		e.Blocks = 0
		if p, q := Long(x, y, e).Script.Counts(), Long(y, x, e).Script.Counts(); p.Distance() != q.Distance() {
			t.Fatalf("%+v one way, %+v the other, of %q and %q", p, q, first, second)
		}
		e.Always = 2000
		got, want := Long(x, y, e), Align(a, b)
		if !got.Exact || len(got.Script) != len(want) {
			t.Fatalf("always exact: %v, want %v, of %q and %q", got, want, first, second)
		}
		for i := range want {
			if got.Script[i] != want[i] {
				t.Fatalf("always exact: %v, want %v, of %q and %q", got, want, first, second)
			}
		}
	})
}
