package catalog

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// letters are what a text is known by: its letters and figures, folded, without
// blanks and marks. at holds the byte in the text that each was made of.
type letters struct {
	sym []rune
	at  []int32
}

func (l letters) len() int { return len(l.sym) }

// index is the first letter that was made of byte at or one behind it.
func (l letters) index(at int) int {
	i, _ := slices.BinarySearch(l.at, int32(at))
	return i
}

// A folder makes letters of texts. It remembers what became of characters
// outside ASCII and must not be used by two goroutines at once.
type folder struct {
	known map[rune][]rune
	caser cases.Caser
}

func newFolder() *folder { return &folder{known: map[rune][]rune{}, caser: cases.Fold()} }

// add appends the letters of text, which must be shorter than 2 GB. What each
// character becomes depends on nothing beside it, so that a text may be folded
// in pieces.
func (f *folder) add(l letters, text string) letters {
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			l.sym, l.at = append(l.sym, rune(c)), append(l.at, int32(i))
			i++
		case 'A' <= c && c <= 'Z':
			l.sym, l.at = append(l.sym, rune(c)+('a'-'A')), append(l.at, int32(i))
			i++
		case c < utf8.RuneSelf:
			i++
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			for _, s := range f.of(r) {
				l.sym, l.at = append(l.sym, s), append(l.at, int32(i))
			}
			i += n
		}
	}
	return l
}

// of are the letters that stand for one character: decomposed, without case and
// accents, none for what is no letter or figure.
func (f *folder) of(r rune) []rune {
	out, ok := f.known[r]
	if ok {
		return out
	}
	for _, d := range f.caser.String(norm.NFKD.String(string(r))) {
		if d != utf8.RuneError && (unicode.IsLetter(d) || unicode.IsDigit(d)) {
			out = append(out, d)
		}
	}
	f.known[r] = out
	return out
}

// letters are those of text alone.
func (f *folder) letters(text string) letters {
	n := len(text) * 7 / 8
	return f.add(letters{make([]rune, 0, n), make([]int32, 0, n)}, text)
}
