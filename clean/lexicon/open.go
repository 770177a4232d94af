package lexicon

import (
	"fmt"
	"strings"
)

// mostOpen is the greatest share of pairs of letters and figures with which a
// row may begin for a regular expression to go on with it. All expressions are
// followed side by side, each for as long as a row may still match: what most
// rows may makes every row cost, and a state more for whatever else is possible
// meanwhile (see sieve). Of the 28 symbols that Latin letters and figures fold to,
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
	begins, err := newBeginnings(expression)
	if err != nil {
		return 0, err
	}
	most := 0.0
	start := begins.follow(begins.start())
	for _, script := range scripts {
		through := 0
		for _, a := range script {
			after := begins.follow(begins.after(start, a))
			for _, b := range script {
				if len(begins.after(after, b)) > 0 {
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
