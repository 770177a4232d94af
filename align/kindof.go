package align

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A wording is what one side of a difference counts as: its words as folded,
// and the same in forms in which kinds of difference vanish.
type wording struct {
	words   []string
	run     string // without blanks
	letters string // letters and figures alone
	figures string // figures alone
}

func newWording(words []string) wording {
	w := wording{words: words}
	if len(words) == 1 {
		w.run = words[0]
	} else {
		w.run = strings.Join(words, "")
	}
	w.letters = lettersOf(w.run)
	w.figures = figuresOf(w.letters)
	return w
}

// lettersOf is a run's letters and figures alone; of most words, which have marks
// at the ends at most, a piece of it.
func lettersOf(run string) string {
	run = trimMarks(run)
	for i := range len(run) {
		if run[i] >= utf8.RuneSelf || !isLetterOrFigure(rune(run[i])) {
			return strings.Map(func(r rune) rune {
				if isLetterOrFigure(r) {
					return r
				}
				return -1
			}, run)
		}
	}
	return run
}

// plainLetters are those written small.
func plainLetters(run string) string { return strings.ToLower(lettersOf(run)) }

// trimMarks takes the marks that are ASCII off both ends.
func trimMarks(s string) string {
	for s != "" && s[0] < utf8.RuneSelf && !isLetterOrFigure(rune(s[0])) {
		s = s[1:]
	}
	for s != "" && s[len(s)-1] < utf8.RuneSelf && !isLetterOrFigure(rune(s[len(s)-1])) {
		s = s[:len(s)-1]
	}
	return s
}

func figuresOf(letters string) string {
	if !strings.ContainsFunc(letters, unicode.IsDigit) {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, letters)
}

// isLetterOrFigure counts combining accents with the letter they stand on.
func isLetterOrFigure(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// kindOf tells what differs between two wordings that both have words, as far as
// they tell: a word misread may be another spelling, or a name.
func kindOf(ref, text wording) Kind {
	more := len(text.words) - len(ref.words)
	switch {
	case ref.letters == text.letters && ref.letters == "":
		return Punctuation
	case ref.run == text.run && blanksBesideMarks(ref.words, text.words):
		return Blank
	case withoutInnerHyphens(ref.run) == withoutInnerHyphens(text.run) && ref.run != text.run:
		return Hyphenation
	case ref.letters == text.letters && !partsLetters(ref.words, text.words):
		return Punctuation
	case ref.letters != text.letters && modernLetters(ref.letters) == modernLetters(text.letters):
		return Variant
	case more == 0 && strings.EqualFold(ref.letters, text.letters):
		return Case
	case more > 0 && len(ref.words) == 1 && resemble(ref, text):
		return Split
	case more < 0 && len(text.words) == 1 && resemble(ref, text):
		return Glued
	case ref.figures != text.figures && isNumber(ref, text):
		return Number
	case len(ref.words) == 1 && len(text.words) == 1 && isRoman(ref.letters, text.letters):
		return Number
	}
	return Misread
}

// isRoman tells whether a word is a Roman numeral that was misread: of two
// letters or more, for one alone is an initial as a rule, and in small letters
// only where the other is one as well, for mix is a word.
func isRoman(ref, text string) bool {
	if strings.Trim(ref, "IVXLCDMivxlcdm") != "" {
		return false // most words, quickly
	}
	return romanNumeral(ref) || romanNumeral(strings.ToUpper(ref)) && romanNumeral(strings.ToUpper(text))
}

var roman = regexp.MustCompile(`^M{0,4}(CM|CD|D?C{0,4})(XC|XL|L?X{0,4})(IX|IV|V?I{0,4})$`)

func romanNumeral(s string) bool { return len(s) > 1 && roman.MatchString(s) }

// longestResembled is how long wordings are looked at, in bytes; longer ones are
// lines of a script without blanks, and are taken to be alike.
const longestResembled = 1000

// resemble tells whether two wordings run together can be readings of each other.
func resemble(a, b wording) bool {
	if max(len(a.run), len(b.run)) > longestResembled {
		return true
	}
	return isAlike(strings.ToLower(a.run), strings.ToLower(b.run))
}

// isNumber tells whether one number stands for another: both sides have figures,
// or each is a single word, as 10 read as lo. A date against other words is none.
func isNumber(ref, text wording) bool {
	return ref.figures != "" && text.figures != "" || len(ref.words) == 1 && len(text.words) == 1
}

// borders are the places between words, as offsets into the words run
// together; letterwise they are offsets into their letters and figures alone.
func borders(words []string, letterwise bool) map[int]bool {
	out := map[int]bool{}
	at := 0
	for i, w := range words {
		if i > 0 {
			out[at] = true
		}
		if letterwise {
			w = lettersOf(w)
		}
		at += len(w)
	}
	return out
}

// blanksBesideMarks tells whether each blank that one of two equal runs has
// and the other has not stands beside a mark.
func blanksBesideMarks(ref, text []string) bool {
	run := strings.Join(ref, "")
	a, b := borders(ref, false), borders(text, false)
	for _, side := range [2][2]map[int]bool{{a, b}, {b, a}} {
		for at := range side[0] {
			before, _ := utf8.DecodeLastRuneInString(run[:at])
			after, _ := utf8.DecodeRuneInString(run[at:])
			if !side[1][at] && isLetterOrFigure(before) && isLetterOrFigure(after) {
				return false
			}
		}
	}
	return true
}

// partsLetters tells whether a blank that only one side has parts letters with
// no mark between them.
func partsLetters(ref, text []string) bool {
	if len(ref) == len(text) {
		return false
	}
	a, b := borders(ref, true), borders(text, true)
	return bareBorder(ref, b) || bareBorder(text, a)
}

// bareBorder tells whether the words have a border between two letters that the
// other side has not.
func bareBorder(words []string, other map[int]bool) bool {
	at := 0
	for i := 0; i+1 < len(words); i++ {
		at += len(lettersOf(words[i]))
		before, _ := utf8.DecodeLastRuneInString(words[i])
		after, _ := utf8.DecodeRuneInString(words[i+1])
		if !other[at] && isLetterOrFigure(before) && isLetterOrFigure(after) {
			return true
		}
	}
	return false
}

// withoutInnerHyphens drops hyphens between letters or figures.
func withoutInnerHyphens(run string) string {
	if allASCII(run) && strings.IndexByte(run, '-') < 0 || !strings.ContainsFunc(run, func(r rune) bool { return isDash(string(r)) }) {
		return run
	}
	var b strings.Builder
	runes := []rune(run)
	for i, r := range runes {
		inner := i > 0 && i+1 < len(runes) && isLetterOrFigure(runes[i-1]) && isLetterOrFigure(runes[i+1])
		if !inner || !isDash(string(r)) {
			b.WriteRune(r)
		}
	}
	return b.String()
}
