package clean

import (
	"math"
	"unicode"
)

// Grams calls do for every three letters in a row of a text as the letters
// clue sees it: in capitals, figures as 0, everything else one blank, a blank
// at both ends.
func Grams(text string, do func(a, b, c rune)) {
	a, b := rune(-1), ' '
	next := func(c rune) {
		if a >= 0 {
			do(a, b, c)
		}
		a, b = b, c
	}
	for _, c := range text {
		switch {
		case c >= 'a' && c <= 'z':
			c += 'A' - 'a'
		case c >= 'A' && c <= 'Z':
		case c >= '0' && c <= '9':
			c = '0'
		case unicode.IsLetter(c):
			c = unicode.ToUpper(c)
		default:
			if b == ' ' {
				continue
			}
			c = ' '
		}
		next(c)
	}
	if b != ' ' {
		next(' ')
	}
}

// lettersLikeMarkings is the mean of the weights of a text's letters, three at
// a time, for its length: long lines do not outweigh by being long.
func (c *compiled) lettersLikeMarkings(text string) float64 {
	sum, n := 0.0, 0
	Grams(text, func(x, y, z rune) {
		sum += c.letters[PackGram(x, y, z)]
		n++
	})
	if n == 0 {
		return 0
	}
	return sum / math.Sqrt(float64(n))
}
