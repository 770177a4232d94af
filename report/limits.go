package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Limits are what each letter with a reference has to keep to, and all of them
// together. Rates are fractions; nil means no limit.
type Limits struct {
	MaxCER *float64
	MaxWER *float64
	// Max is the most differences or blocks of a kind or cause in one letter,
	// MaxTotal in all letters together, by [BudgetNames].
	Max, MaxTotal map[string]int
	// OnlyReal lets a letter be worse than recorded where chance explains it.
	OnlyReal bool
}

// ParsePercent reads a limit as people write it: "2.5" and "2.5%" are both
// 0.025. It fails for what is not a number from 0 up.
func ParsePercent(s string) (float64, error) {
	digits := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	f, err := strconv.ParseFloat(digits, 64)
	if err != nil || f < 0 || math.IsInf(f, 0) || math.IsNaN(f) {
		return 0, fmt.Errorf("%q is not a rate: want percent from 0 up, such as 2.5 or 2.5%%", s)
	}
	return f / 100, nil
}
