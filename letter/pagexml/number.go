package pagexml

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// maxPixel bounds coordinates. Pictures are refused long before they are this
// wide; a sum or product of two such coordinates still fits an int.
const maxPixel = 1 << 24

// attributes are those of one element.
type attributes []xml.Attr

// get is the value of the attribute of that name that is in no name space.
func (a attributes) get(name string) string {
	for _, attr := range a {
		if attr.Name.Local == name && attr.Name.Space == "" {
			return attr.Value
		}
	}
	return ""
}

// number is the attribute's value and whether it has one: programs write an
// empty value, or NaN, for what they do not know.
func (a attributes) number(name string) (n float64, ok bool, err error) {
	s := strings.TrimSpace(a.get(name))
	if s == "" {
		return 0, false, nil
	}
	n, err = parseNumber(s)
	if err != nil {
		return 0, false, fmt.Errorf("%s: %w", name, err)
	}
	if math.IsNaN(n) {
		return 0, false, nil
	}
	return n, true, nil
}

// parseNumber reads a number or NaN and refuses infinities.
func parseNumber(s string) (float64, error) {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(n, 0) {
		return 0, fmt.Errorf("%.40q is not a number", s)
	}
	return n, nil
}

// confidence brings a confidence into the range 0 to 1. What is well above 1 is
// a percentage; what is a little above it was rounded badly.
func confidence(n float64) float64 {
	if n > 1.5 {
		n /= 100
	}
	return min(max(n, 0), 1)
}

// quarters brings the clockwise turn that would put text right to the model's
// clockwise quarter turns, in which the text lies: against each other.
func quarters(turn float64) int {
	q := int(math.Mod(math.Round(turn/90), 4))
	return ((4 - q) % 4) * 90
}

// pixel rounds a coordinate and bounds it.
func pixel(n float64) int { return int(math.Round(min(max(n, -maxPixel), maxPixel))) }
