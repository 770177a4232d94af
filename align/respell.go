package align

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// OtherSpellings are the other accepted spellings of an English word, in the
// capitals of the word and without the marks around it: those that a difference
// is of the kind [Variant] for. known is the list of words, as in [Options];
// without one, rules give many that nobody writes.
func OtherSpellings(word string, known func(string) bool) []string {
	bare := bareWord(word)
	lower := strings.ToLower(bare)
	s := newSpeller()
	var out []string
	add := func(other string) {
		if other != lower && s.same(lower, other, known) && !slices.Contains(out, other) {
			out = append(out, other)
		}
	}
	if len(lower) < 3 {
		return nil
	}
	for _, list := range s.lists[beginning(lower)] {
		for _, a := range list {
			if tail, ok := strings.CutPrefix(lower, a); ok {
				for _, b := range list {
					add(b + tail)
				}
			}
		}
	}
	for _, r := range s.rules {
		for _, g := range [2][2]string{{r.a, r.b}, {r.b, r.a}} {
			for at := r.stem; at+len(g[0]) <= len(lower); at++ {
				if strings.HasPrefix(lower[at:], g[0]) {
					add(lower[:at] + g[1] + lower[at+len(g[0]):])
				}
			}
		}
	}
	for i, w := range out {
		out[i] = inCapitalsOf(bare, w)
	}
	return out
}

// inCapitalsOf writes w with a capital, or all in capitals, where the model is.
func inCapitalsOf(model, w string) string {
	first, size := utf8.DecodeRuneInString(model)
	switch {
	case !unicode.IsUpper(first):
		return w
	case size < len(model) && strings.ToUpper(model) == model:
		return strings.ToUpper(w)
	}
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}
