package report

import (
	"math"
	"strconv"
	"strings"

	"missive/letter"
)

// Where a page's words stand on its picture is needed only once somebody points
// at them. A place written out as an element took 20 times as many bytes as its
// word, so each is a few digits, which the page's script turns into elements.

// noPlace is the place of a word that has none.
const noPlace = "00000000"

// newPlaces are the places of a line's words on a page of that size, in base 36:
// two digits each for the line's top and its height in 1,295ths of the page's,
// and eight digits for each word as [wordPlace] has them. It is empty where no
// word has a place.
func newPlaces(words []letter.Word, width, height int) string {
	page := letter.Box{X1: width, Y1: height}
	var line letter.Box
	for _, w := range words {
		line = line.Union(w.Box.Intersect(page))
	}
	if line.Empty() {
		return ""
	}
	var b strings.Builder
	b.WriteString(digits(scaled(line.Y0, height, 1295), 2) + digits(max(scaled(line.H(), height, 1295), 1), 2))
	for _, w := range words {
		b.WriteString(wordPlace(w, line, page))
	}
	return b.String()
}

// wordPlace is where a word stands and how sure its reading is: two digits each
// for its left side and its width in 1,295ths of the page's width, one each for
// its top and its height in 35ths of its line's height, and two for its
// confidence in hundredths.
func wordPlace(w letter.Word, line, page letter.Box) string {
	b := w.Box.Intersect(page)
	if b.Empty() {
		return noPlace
	}
	sure := int(math.Round(100 * min(max(w.Conf, 0), 1)))
	if w.Conf < 1 {
		sure = min(sure, 99)
	}
	return digits(scaled(b.X0, page.W(), 1295), 2) + digits(max(scaled(b.W(), page.W(), 1295), 1), 2) +
		digits(scaled(b.Y0-line.Y0, line.H(), 35), 1) + digits(max(scaled(b.H(), line.H(), 35), 1), 1) + digits(sure, 2)
}

// scaled is n of so many in parts, inside them.
func scaled(n, of, parts int) int {
	return min(max(int(math.Round(float64(n)*float64(parts)/float64(of))), 0), parts)
}

func digits(n, width int) string {
	s := strconv.FormatInt(int64(n), 36)
	for len(s) < width {
		s = "0" + s
	}
	return s
}
