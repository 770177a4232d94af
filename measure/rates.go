package measure

import "math"

// share is part over whole, and 1 of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// Round is f to six decimals: no output carries digits that say nothing.
func Round(f float64) float64 { return math.Round(f*1e6) / 1e6 }
