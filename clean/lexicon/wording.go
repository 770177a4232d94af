package lexicon

import (
	"fmt"
	"slices"
	"strings"

	"missive/distance"
)

// fields are the variable parts of a wording and the most letters and figures
// each takes.
var fields = map[string]int{
	"date": 14, "year": 4, "number": 12, "code": 16, "initials": 10, "name": 28, "any": 40,
}

// A wording is one way of saying a marking: pieces of fixed text with fields
// between them.
type wording struct {
	text   string
	pieces []piece
	// before is the most symbols of fields at its beginning.
	before int
	// length is the number of symbols in the pieces that are looked for; shorter
	// ones count as what fields hold.
	length int
}

// A piece is fixed text, as symbols, and the most symbols of fields after it.
type piece struct {
	symbols []byte
	after   int
}

// parseWording reads a wording with its {fields}.
func parseWording(s string) (wording, error) {
	w, all := wording{text: s}, 0
	for rest := s; rest != ""; {
		text, field, found := strings.Cut(rest, "{")
		symbols := fold(text)
		all += len(symbols)
		for len(symbols) > 0 { // a long text is looked for in parts
			parts := (len(symbols) + distance.MaxPattern - 1) / distance.MaxPattern
			n := (len(symbols) + parts - 1) / parts
			w.pieces = append(w.pieces, piece{symbols: symbols[:n]})
			symbols = symbols[n:]
		}
		if !found {
			break
		}
		name, after, closed := strings.Cut(field, "}")
		most, known := fields[name]
		if !closed || !known {
			return w, fmt.Errorf("says %q: there is no field {%s}: want one of {%s}", s, name, strings.Join(fieldNames(), "}, {"))
		}
		if n := len(w.pieces); n > 0 {
			w.pieces[n-1].after += most
		} else {
			w.before += most
		}
		rest = after
	}
	if all < leastSymbols {
		return w, fmt.Errorf("says %q: it has %d letters and figures besides its fields; want at least %d", s, all, leastSymbols)
	}
	w.length = w.findable()
	if 2*w.length < all {
		return w, fmt.Errorf("says %q: its parts of at least %d letters and figures between fields have %d of its %d together; want half, or it says too little",
			s, exactPiece+1, w.length, all)
	}
	return w, nil
}

// findable is how many of its symbols are in pieces that are looked for: those
// that are long enough, and a short one that is all there is.
func (w *wording) findable() int {
	if len(w.pieces) == 1 && w.before+w.pieces[0].after == 0 {
		return len(w.pieces[0].symbols)
	}
	n := 0
	for _, p := range w.pieces {
		if len(p.symbols) > exactPiece {
			n += len(p.symbols)
		}
	}
	return n
}

// leastSymbols is the shortest wording: two letters stand in every other word.
const leastSymbols = 2

func fieldNames() []string {
	var out []string
	for name := range fields {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}
