package clean

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// atMargin tells whether the row begins at the left margin.
func (v *View) atMargin(r *row, f face) bool {
	return math.Abs(v.x(r.page, r.box.X0, r.box.Y1)-f.left) < f.pitch
}

// numberRow tells whether the row at the head or foot of a scan is a page
// number without doubt, which is another rule's matter.
func (v *View) numberRow(r *row) bool {
	h := float64(v.letter.Pages[r.page].Height)
	if y := float64(r.box.Y0); h == 0 || y > 0.1*h && y < 0.9*h {
		return false
	}
	return dashed.MatchString(r.text) && strings.IndexFunc(r.text, unicode.IsDigit) >= 0 || pagedWord.MatchString(r.text)
}

// numberPlace tells whether a short row stands in the middle of the measure,
// where the number of a page is typed.
func (f face) numberPlace(r *row) bool {
	if f.right <= f.left || letters(r.text) > 3 || utf8.RuneCountInString(r.text) > 6 {
		return false
	}
	at := (middle(r.box) - f.left) / (f.right - f.left)
	return at > 0.35 && at < 0.65
}

func digits(s string) (n int) {
	for _, r := range s {
		if unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
