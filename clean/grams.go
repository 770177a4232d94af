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
	plain [1 << (3 * plainBits)]float64
	all   map[uint32]float64
}

// plainBits is enough for what Grams makes of the characters below 128: blank,
// 0, and A to Z.
const plainBits = 5

// plainLetter numbers what Grams makes of each character below 128: blank, 0, A
// to Z.
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

// notPlain is the number of letters from 128 on.
const notPlain = 1 << plainBits

func letterWeightsOf(weights map[string]float64) (w letterWeights) {
	w.all = make(map[uint32]float64, len(weights))
	for gram, v := range weights {
		if r := []rune(gram); len(r) == 3 {
			w.all[PackGram(r[0], r[1], r[2])] = v
		}
	}
	letters := " 0ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	for a := range letters {
		for b := range letters {
			for c := range letters {
				w.plain[a<<(2*plainBits)|b<<plainBits|c] = w.all[PackGram(rune(letters[a]), rune(letters[b]), rune(letters[c]))]
			}
		}
	}
	return w
}

// sum is the sum of the weights of a text's letters, three at a time, and how
// many times three there are.
func (w *letterWeights) sum(text string) (sum float64, n int) {
	last, three := uint32(0), uint32(0) // there is a blank before the text
	for _, r := range text {
		c := uint32(notPlain)
		if uint32(r) < utf8.RuneSelf {
			c = uint32(plainLetter[r])
		} else if !unicode.IsLetter(r) {
			c = 0
		}
		if c|last == 0 {
			continue // a second blank
		}
		if c == notPlain {
			return w.sumAll(text)
		}
		if last, three = c, (three<<plainBits|c)%(1<<(3*plainBits)); n > 0 {
			sum += w.plain[three]
		}
		n++
	}
	if last != 0 { // and one after it
		sum += w.plain[three<<plainBits%(1<<(3*plainBits))]
		n++
	}
	return sum, max(0, n-1) // the first letter ends no three
}

// sumAll is sum for a text of any characters.
func (w *letterWeights) sumAll(text string) (sum float64, n int) {
	Grams(text, func(x, y, z rune) {
		sum += w.all[PackGram(x, y, z)]
		n++
	})
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
