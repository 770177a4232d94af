package pagefile

import (
	"cmp"
	"slices"
	"strings"

	"missive/letter"
)

// Spelt is the text that characters make up.
func Spelt(chars []letter.Char) string {
	var b strings.Builder
	for _, c := range chars {
		b.WriteString(c.Text)
	}
	return b.String()
}

// Measured is the box around characters and their mean confidence, 0 where there
// are none.
func Measured(chars []letter.Char) (box letter.Box, conf float64) {
	for _, c := range chars {
		conf, box = conf+c.Conf, box.Union(c.Box)
	}
	return box, conf / float64(max(len(chars), 1))
}

// Best are the [MaxChoices] surest of a character's other readings, surest
// first. It orders them in place.
func Best(choices []letter.Choice) []letter.Choice {
	slices.SortStableFunc(choices, func(x, y letter.Choice) int { return cmp.Compare(y.Conf, x.Conf) })
	return slices.Clip(choices[:min(len(choices), MaxChoices)])
}
