package distance

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// plainFind is Find with the whole table: cell [i][j] is the fewest edits
// between the first i symbols of the pattern and a stretch of the text that ends
// at j, and from[i][j] where the latest such stretch begins.
func plainFind(pattern, text []byte) (start, end, edits int) {
	cost, from := make([]int, len(text)+1), make([]int, len(text)+1)
	for j := range from {
		from[j] = j
	}
	for i := 1; i <= len(pattern); i++ {
		diagonal, diagonalFrom := cost[0], from[0]
		cost[0], from[0] = i, 0
		for j := 1; j <= len(text); j++ {
			above, aboveFrom := cost[j], from[j]
			best, at := diagonal, diagonalFrom
			if pattern[i-1] != text[j-1] {
				best++
			}
			if c := above + 1; c < best || c == best && aboveFrom > at {
				best, at = c, aboveFrom
			}
			if c := cost[j-1] + 1; c < best || c == best && from[j-1] > at {
				best, at = c, from[j-1]
			}
			diagonal, diagonalFrom = above, aboveFrom
			cost[j], from[j] = best, at
		}
	}
	start, end, edits = 0, -1, len(pattern)+1
	for j := 1; j <= len(text); j++ {
		if cost[j] < edits {
			start, end, edits = from[j], j, cost[j]
		}
	}
	return start, end, edits
}

// symbolsOf makes small letters symbols 0 to 25.
func symbolsOf(s string) []byte {
	out := []byte(s)
	for i := range out {
		out[i] -= 'a'
	}
	return out
}

func TestPatternFind(t *testing.T) {
	sixtyFour := strings.Repeat("abcdefgh", 8)
	for _, tt := range []struct {
		name, pattern, text string
		limit               int
		start, end, edits   int
		ok                  bool
	}{
		{"exact", "secret", "topsecretpaper", 0, 3, 9, 0, true},
		{"the first of two", "ab", "xabxab", 0, 1, 3, 0, true},
		{"the better, though later", "secret", "secrexxsecret", 2, 7, 13, 0, true},
		{"a substitution", "secret", "xsecrotx", 1, 1, 7, 1, true},
		{"a lost symbol", "secret", "xsecrtx", 1, 1, 6, 1, true},
		{"a symbol too many", "secret", "xseccretx", 1, 1, 8, 1, true},
		{"beyond the limit", "secret", "xsecrotx", 0, 0, 0, 0, false},
		{"its beginning cut off", "secret", "cret", 2, 0, 4, 2, true},
		{"its end cut off", "secret", "paperssecr", 2, 6, 10, 2, true},
		{"an empty text", "secret", "", 6, 0, 0, 0, false},
		{"one symbol", "a", "bca", 0, 2, 3, 0, true},
		{"one symbol, not there", "a", "bcd", 0, 0, 0, 0, false},
		{"64 symbols", sixtyFour, "zz" + sixtyFour + "zz", 0, 2, 66, 0, true},
		{"64 symbols, the last wrong", sixtyFour, "zz" + sixtyFour[:63] + "z", 1, 2, 65, 1, true},
		{"64 symbols, the first wrong", sixtyFour, "z" + sixtyFour[1:] + "zz", 1, 1, 64, 1, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start, end, edits, ok := NewPattern(symbolsOf(tt.pattern)).Find(symbolsOf(tt.text), tt.limit)
			if start != tt.start || end != tt.end || edits != tt.edits || ok != tt.ok {
				t.Errorf("found [%d:%d] with %d edits, %v; want [%d:%d] with %d, %v", start, end, edits, ok, tt.start, tt.end, tt.edits, tt.ok)
			}
		})
	}
}

func TestPatternAgainstPlainTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		alphabet := rapid.SampledFrom([]int{1, 2, 4, Symbols}).Draw(t, "alphabet")
		length := rapid.SampledFrom([]int{1, 2, 7, 31, 63, MaxPattern}).Draw(t, "length")
		size := rapid.SampledFrom([]int{0, 1, 8, 64, 200}).Draw(t, "text")
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		pattern, text := randomSymbols(rng, alphabet, length), randomSymbols(rng, alphabet, size)
		if size > 0 && rapid.Bool().Draw(t, "holds it") {
			at := rng.IntN(size)
			text = bytes.Join([][]byte{text[:at], spoiled(rng, alphabet, pattern, rng.IntN(6)), text[at:]}, nil)
		}
		limit := rapid.IntRange(0, length+1).Draw(t, "limit")
		start, end, edits, ok := NewPattern(pattern).Find(text, limit)
		wantStart, wantEnd, wantEdits := plainFind(pattern, text)
		if wantOK := wantEnd >= 0 && wantEdits <= limit; ok != wantOK {
			t.Fatalf("found %v, want %v: %v in %v, limit %d, the table finds %d edits", ok, wantOK, pattern, text, limit, wantEdits)
		}
		if !ok {
			return
		}
		if end != wantEnd || edits != wantEdits {
			t.Fatalf("ends at %d with %d edits, want %d with %d: %v in %v", end, edits, wantEnd, wantEdits, pattern, text)
		}
		if start != wantStart {
			t.Fatalf("begins at %d, want %d: %v in %v", start, wantStart, pattern, text)
		}
		if d := Distance(pattern, text[start:end]); d != edits {
			t.Fatalf("is %d edits from what it found, said %d: %v, %v", d, edits, pattern, text[start:end])
		}
	})
}

func TestPatternLength(t *testing.T) {
	if n := NewPattern(symbolsOf("secret")).Len(); n != 6 {
		t.Errorf("a pattern of six symbols has %d", n)
	}
	for name, symbols := range map[string][]byte{"none": nil, "65": make([]byte, MaxPattern+1), "out of range": {Symbols}} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Errorf("made a pattern of %v", symbols)
				}
			}()
			NewPattern(symbols)
		})
	}
}

func randomSymbols(rng *rand.Rand, alphabet, n int) []byte {
	out := make([]byte, n)
	for i := range out {
		out[i] = byte(rng.IntN(alphabet))
	}
	return out
}

// spoiled is a copy with n edits.
func spoiled(rng *rand.Rand, alphabet int, symbols []byte, n int) []byte {
	out := bytes.Clone(symbols)
	for range n {
		at, s := rng.IntN(len(out)+1), byte(rng.IntN(alphabet))
		switch {
		case rng.IntN(3) == 0 || at == len(out):
			out = append(out[:at:at], append([]byte{s}, out[at:]...)...)
		case rng.IntN(2) == 0 && len(out) > 1:
			out = append(out[:at], out[at+1:]...)
		default:
			out[at] = s
		}
	}
	return out
}
