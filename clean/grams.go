package clean

import (
	"math"
	"unicode"
	"unicode/utf8"
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

// letterWeights are the weights of three letters in a row: of those from blank
// to Z in a table, which nearly all are, by PackGram of all.
type letterWeights struct {
	plain [plainLetters * plainLetters * plainLetters]float64
	all   map[uint32]float64
}

// plainLetters is how many characters Grams makes of those below 128: blank,
// 0, and A to Z.
const plainLetters = 28

// plainLetter numbers what Grams makes of each character below 128.
var plainLetter = func() (n [utf8.RuneSelf]uint8) {
	for c := range n {
		switch f := foldedASCII[c]; {
		case f >= 'A':
			n[c] = f - 'A' + 2
		case f >= '0':
			n[c] = 1
		}
	}
	return n
}()

func letterWeightsOf(weights map[string]float64) (w letterWeights) {
	w.all = make(map[uint32]float64, len(weights))
	for gram, v := range weights {
		if r := []rune(gram); len(r) == 3 {
			w.all[PackGram(r[0], r[1], r[2])] = v
		}
	}
	letters := " 0ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	for i := range w.plain {
		a, b, c := letters[i/plainLetters/plainLetters], letters[i/plainLetters%plainLetters], letters[i%plainLetters]
		w.plain[i] = w.all[PackGram(rune(a), rune(b), rune(c))]
	}
	return w
}

// sum is the sum of the weights of a text's letters, three at a time, and how
// many times three there are.
func (w *letterWeights) sum(text string) (sum float64, n int) {
	if !plain(text) {
		Grams(text, func(x, y, z rune) {
			sum += w.all[PackGram(x, y, z)]
			n++
		})
		return sum, n
	}
	// a and b are the two before; there is a blank before the text and one after
	// it.
	a, b, seen := 0, 0, 1
	for i := 0; i <= len(text); i++ {
		c := 0
		if i < len(text) {
			c = int(plainLetter[text[i]])
		}
		if c == 0 && b == 0 {
			continue
		}
		if seen >= 2 {
			sum += w.plain[(a*plainLetters+b)*plainLetters+c]
			n++
		}
		a, b, seen = b, c, seen+1
	}
	return sum, n
}

// lettersLikeMarkings is the mean of the weights of a text's letters, three at
// a time, for its length: long lines do not outweigh by being long.
func (c *compiled) lettersLikeMarkings(text string) float64 {
	sum, n := c.letters.sum(text)
	if n == 0 {
		return 0
	}
	return sum / math.Sqrt(float64(n))
}
