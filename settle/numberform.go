package settle

import (
	"regexp"
	"strconv"
	"strings"
)

// A numberForm is how a typist writes a page's number, with N in the number's
// place: "-N-", "- N -", "Page N".
type numberForm string

// dashed and spaced are the forms between hyphens.
const (
	dashed numberForm = "-N-"
	spaced numberForm = "- N -"
)

var (
	// dashedNumber is a number between what is read for typed dashes.
	dashedNumber = regexp.MustCompile(`^[-~=_—–•«»]+ ?([0-9]{1,3}) ?[-~=_—–•«».]+$`)
	// pageNumber is one after the word, and bareNumber one that stands alone.
	pageNumber = regexp.MustCompile(`^((?:Page|PAGE|page|P\.|p\.|Pg\.|Seite|page no\.) ?)([0-9]{1,3})([.:]?)$`)
	bareNumber = regexp.MustCompile(`^([(/]?)([0-9]{1,3})([.)]?)$`)
)

// parseNumber reads a row as a page's number in one of the forms that typists
// use, whatever the dashes were read as; false where it is none. Whether blanks
// stand between dashes and number is not seen in what was read: see
// [numberForm.byWidth].
func parseNumber(text string) (n int, f numberForm, ok bool) {
	digits := ""
	if m := dashedNumber.FindStringSubmatch(text); m != nil {
		digits, f = m[1], dashed
	} else if m := pageNumber.FindStringSubmatch(text); m != nil {
		digits, f = m[2], numberForm(m[1]+"N"+m[3])
	} else if m := bareNumber.FindStringSubmatch(text); m != nil {
		digits, f = m[2], numberForm(m[1]+"N"+m[3])
	}
	if n, err := strconv.Atoi(digits); err == nil && n > 0 {
		return n, f, true
	}
	return 0, "", false
}

// text is the number written in the form.
func (f numberForm) text(n int) string { return strings.Replace(string(f), "N", strconv.Itoa(n), 1) }

// sure tells whether the form alone says that it is a page's number. Bare
// figures may be anything.
func (f numberForm) sure() bool { return strings.ContainsAny(string(f), "-aA") }

// byWidth is the form of a number whose ink is so wide, in heights of small
// letters: engines read blanks beside a number as they like.
//
// A typist's step is 1.3 heights. Numbers of one figure are 3.2 to 3.5 wide on
// the despatches and the fixtures where no blanks were typed, and 5.5 to 5.9
// where they were.
func (f numberForm) byWidth(n int, width float64) numberForm {
	if f != dashed {
		return f
	}
	const step, ink = 1.3, 0.45 // the ink ends so many steps before its cell
	if figures := len(strconv.Itoa(n)); width > step*(float64(figures)+3-ink) {
		return spaced
	}
	return dashed
}
