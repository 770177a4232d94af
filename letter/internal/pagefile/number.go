package pagefile

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Attributes are those of one element.
type Attributes []xml.Attr

// Get is the value of the attribute of that name that is in no name space.
func (a Attributes) Get(name string) string {
	for _, attr := range a {
		if attr.Name.Local == name && attr.Name.Space == "" {
			return attr.Value
		}
	}
	return ""
}

// Number is the attribute's value and whether it has one: programs write an
// empty value, or NaN, for what they do not know.
func (a Attributes) Number(name string) (n float64, ok bool, err error) {
	s := strings.TrimSpace(a.Get(name))
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

// Confidence brings a confidence into the range 0 to 1. What is well above 1 is
// a percentage; what is a little above it was rounded badly.
func Confidence(n float64) float64 {
	if n > 1.5 {
		n /= 100
	}
	return min(max(n, 0), 1)
}

// Quarters brings degrees against the clock to the model's clockwise quarter
// turns.
func Quarters(against float64) int {
	q := int(math.Mod(math.Round(against/90), 4))
	return ((4 - q) % 4) * 90
}

// Round keeps the parts of one, so that files show no more than was measured.
func Round(n, parts float64) float64 {
	return math.Round(n*parts)/parts + 0 // + 0 makes of -0 a 0
}
