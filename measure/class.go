package measure

import (
	"unicode"
	"unicode/utf8"
)

// A class is a kind of character.
type class uint8

const (
	upper class = iota
	lower
	uncased // letters of scripts that have no capitals
	digit
	punctuation
	blank
	other // symbols, controls
	classes
	none = classes // no character: what was missed or added
)

// Names of classes, as tables and JSON have them. Letters are the letters of
// the three kinds together.
const (
	Letters     = "letters"
	UpperCase   = "upper case"
	LowerCase   = "lower case"
	Uncased     = "letters without case"
	Digits      = "digits"
	Punctuation = "punctuation"
	Blanks      = "blanks"
	Others      = "other"
)

func (c class) String() string {
	return [...]string{UpperCase, LowerCase, Uncased, Digits, Punctuation, Blanks, Others}[c]
}

// wide is the name of the class when letters are one.
func (c class) wide() string {
	if c <= uncased {
		return Letters
	}
	return c.String()
}

// group parts what is taken for one another shape by shape: letters and digits,
// marks, blanks.
func (c class) group() uint8 {
	switch c {
	case punctuation, other:
		return 1
	case blank:
		return 2
	}
	return 0
}

// ascii are the classes of the characters below 128.
var ascii = func() (t [utf8.RuneSelf]class) {
	for r := range t {
		t[r] = classOfRune(rune(r))
	}
	return t
}()

// classOf is the class of a user-perceived character: that of its first rune.
func classOf(s string) class {
	if len(s) > 0 && s[0] < utf8.RuneSelf {
		return ascii[s[0]]
	}
	r, _ := utf8.DecodeRuneInString(s)
	return classOfRune(r)
}

func classOfRune(r rune) class {
	switch {
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return upper
	case unicode.IsLower(r):
		return lower
	case unicode.IsLetter(r):
		return uncased
	case unicode.IsDigit(r):
		return digit
	case unicode.IsPunct(r):
		return punctuation
	case unicode.IsSpace(r):
		return blank
	}
	return other
}
