package clean

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"missive/letter"
)

//go:embed lexicon.txt
var lexiconText string

// A wording is one line of lexicon.txt.
type wording struct {
	role letter.Role
	// how the wording stands in its row: "row", "head", "tail" or "in".
	how string
	// beside tells that it counts only beside a row found without its help.
	beside bool
	// capitals tells that the row must be in capitals.
	capitals bool
	text     string
	folded   []rune
}

// wordings are the lexicon's lines in order.
var wordings = sync.OnceValues(func() ([]wording, error) { return parseLexicon(lexiconText) })

func parseLexicon(text string) ([]wording, error) {
	var out []wording
	for i, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Fields(line)
		if len(f) < 3 {
			return nil, fmt.Errorf("lexicon.txt:%d: %q: want role, how and wording", i+1, line)
		}
		w := wording{role: letter.Role(f[0]), text: strings.Join(f[2:], " ")}
		w.how, w.beside = strings.CutPrefix(f[1], "+")
		if w.how == "ROW" {
			w.how, w.capitals = "row", true
		}
		w.folded = []rune(fold(w.text))
		switch w.how {
		case "row", "head", "tail", "in":
		default:
			return nil, fmt.Errorf("lexicon.txt:%d: %q: how must be row, ROW, head, tail or in", i+1, f[1])
		}
		out = append(out, w)
	}
	return out, nil
}

// of gives the lexicon's wordings of one role. The embedded lexicon is right:
// a test parses it.
func of(role letter.Role) []wording {
	all, _ := wordings()
	var out []wording
	for _, w := range all {
		if w.role == role {
			out = append(out, w)
		}
	}
	return out
}

// Errors allowed in a wording, as a share of its characters. Of 8,050
// readings of one archive stamp (49 characters) 97.8 % are within 2 errors and
// 99 % within 5, but rubber stamps are read much worse: "SEERET", "Declassification
// REFASTE", "DGCASSIGCO". At one in five, no sentence of the labelled body
// lines is taken; at one in four, beside a stamp, none either.
const (
	errorShare       = 0.20
	errorShareBeside = 0.26
)

// limit is the number of errors allowed in the wording.
func (w *wording) limit() int {
	share := errorShare
	if w.beside {
		share = errorShareBeside
	}
	n := int(share * float64(len(w.folded)))
	if len(w.folded) >= 5 && n == 0 {
		n = 1
	}
	return n
}

// fits tells whether the folded text holds the wording where it should, and
// how many of the text's runes at its end the wording covers (for a tail).
func (w *wording) fits(text []rune, has *bigrams) (covered int, ok bool) {
	limit := w.limit()
	if !has.may(w.folded, limit) {
		return 0, false
	}
	a := approx{freeStart: w.how == "tail" || w.how == "in", freeEnd: w.how == "head" || w.how == "in"}
	_, start, _, ok := a.match(w.folded, text, limit)
	return len(text) - start, ok
}
