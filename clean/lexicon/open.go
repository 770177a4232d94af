package lexicon

import (
	"fmt"
	"strings"
)

// mostOpen is the greatest share of pairs of letters and figures with which a
// row may begin for a regular expression to be tried on it. All expressions are
// run on every row whose beginning they let through, so what they cost is the
// sum of these shares. Of the 28 symbols that Latin letters and figures fold to,
// ten stand for figures: two figures let 0.13 of all pairs through, a figure and
// a month 0.23, a figure and whatever follows 0.36, a capital and whatever
// follows 0.74. The first two kinds are what record numbers and date stamps look
// like, the others are any row of prose or of a list.
const mostOpen = 0.25

// selective says what is wrong with an expression that would have to be tried on
// too many rows.
func selective(expression string) error {
	if !strings.HasPrefix(strings.TrimPrefix(expression, "(?i)"), "^") {
		return fmt.Errorf("like %q: it must begin with ^ (or (?i)^)", expression)
	}
	open, err := openness(expression)
	if err != nil {
		return fmt.Errorf("like %q: %w", expression, err)
	}
	if open > mostOpen {
		return fmt.Errorf("like %q: its first two letters or figures let %.0f of 100 beginnings of a row through; want at most %.0f: "+
			"begin with letters or figures that tell, or give the words under says with stands = \"inside\"", expression, 100*open, 100*mostOpen)
	}
	return nil
}

// openness is the share of pairs of symbols of one script, from 0 to 1, with
// which a row may begin for the expression to be tried on it: the greater of
// Latin and Cyrillic. A row of one symbol counts for nothing.
func openness(expression string) (float64, error) {
	s, err := newSieve([]string{expression})
	if err != nil {
		return 0, err
	}
	most := 0.0
	for _, script := range scripts {
		through := 0
		for _, a := range script {
			after := s.step(s.root, a)
			if after == nil {
				continue
			}
			for _, b := range script {
				if s.step(after, b) != nil {
					through++
				}
			}
		}
		most = max(most, float64(through)/float64(len(script)*len(script)))
	}
	return most, nil
}

// scripts are the symbols that rows of one script are made of.
var scripts = func() (out [2][]byte) {
	for symbol, runes := range runesOf {
		switch {
		case len(runes) == 0:
		case symbol < otherLetter:
			out[0] = append(out[0], byte(symbol))
		default:
			out[1] = append(out[1], byte(symbol))
		}
	}
	return out
}()
