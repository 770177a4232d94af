package align

import (
	"testing"

	"pgregory.net/rapid"
)

// What the flow shows is what the source has, with white space, marks of
// striking out, invisible characters, accents and bytes that are no text.
func TestFlowIsTheOriginal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom([]string{"a", "bc", "é", "e\u0301", "--", "-\n", "⟦", "⟧", " ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u00ad", "\u200b", "\xff", "\f", "—"})
		src := ""
		for _, s := range rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces") {
			src += s
		}
		folding := DefaultFolding()
		if rapid.Bool().Draw(t, "as it stands") {
			folding = Folding{}
		}
		f, _ := foldBoth(src, "", folding)
		for _, asked := range []int{0, len(f.words)} {
			shown := newFlow(f, asked)
			for from := range len(f.words) + 1 {
				for to := from; to <= len(f.words); to++ {
					if got, want := shown.original(from, to), f.original(from, to); got != want {
						t.Fatalf("words %d to %d of %q: %q, want %q", from, to, src, got, want)
					}
				}
			}
		}
	})
}

// Places found over runs of plain characters are those counted one by one.
func TestPlacesAreCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := ""
		for _, s := range rapid.SliceOfN(rapid.SampledFrom([]string{"a", "bcdef", "é", "e\u0301", "\n", "\r\n", "\r", "\t", " ", "\f", "\xff", "\x7f"}), 0, 30).Draw(t, "pieces") {
			src += s
		}
		p := newPlaces(Reference{Text: src})
		line, column := 1, 1
		for at := 0; at < len(src); {
			if rapid.Bool().Draw(t, "ask") {
				if _, l, c := p.find(at); l != line || c != column {
					t.Fatalf("byte %d of %q: %d:%d, want %d:%d", at, src, l, c, line, column)
				}
			}
			n := clusterLen(src[at:])
			if c := src[at : at+n]; c == "\n" || c == "\r\n" {
				line, column = line+1, 1
			} else {
				column++
			}
			at += n
		}
	})
}
