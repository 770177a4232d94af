package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"missive/clean/ordinary"
)

// seeShape looks at the line's own text.
func (l *line) seeShape() {
	n := counts{words: ordinary.English()}
	for _, w := range l.row.words {
		n.add(w.text)
	}
	l.letters, l.ordinary = n.letters, n.ordinary
	text := l.row.text
	l.has(letters0 + Clue(bucket(n.letters+n.figures, 0, 2, 5, 10, 20, 32, 45, 60, 100)))
	l.has(words1 + Clue(bucket(len(l.row.words), 1, 2, 3, 6)))
	if n.letters >= 3 {
		l.degree(shareCapitals, share(n.capitals, n.letters))
		l.hasIf(allCapitals, 10*n.capitals >= 9*n.letters)
	}
	l.degree(shareTitle, share(n.titled, len(l.row.words)))
	l.degree(shareFigures, share(n.figures, n.letters+n.figures))
	l.degree(shareMarks, share(n.marks, n.letters+n.figures+n.marks))
	l.prose = min(1, 2*share(n.function, len(l.row.words)))
	l.degree(shareFunction, l.prose)
	l.has(function0 + Clue(bucket(n.function, 0, 1, 2, 4)))
	l.hasIf(beginsSmall, l.row.startsLower())
	switch text[len(text)-1] {
	case '.':
		l.has(endsStop)
	case ',':
		l.has(endsComma)
	case '-':
		l.has(endsHyphen)
	case ':':
		l.has(endsColon)
	}
	if n.figures > 0 && len(text) <= 40 {
		l.hasIf(aDate, dateAlone.MatchString(text))
	}
	l.hasIf(typistsInitials, len(text) <= 12 && initials.MatchString(text))
	l.hasIf(webAddress, strings.Contains(text, "http") || strings.Contains(text, "www."))
	if name := strings.IndexByte(text, ':'); name >= 2 && name <= 30 && fieldLike(text[:name]) {
		l.has(fieldName)
		l.hasIf(fieldNameCapitals, capitals(text[:name]))
	}
	l.seeNumber(n)
}

// bucket is the number of edges that n is above.
func bucket(n int, edges ...int) int {
	for i, e := range edges {
		if n <= e {
			return i
		}
	}
	return len(edges)
}

// fieldLike tells whether a text looks like the name of a form's field:
// letters, blanks and a few marks, beginning with a capital.
func fieldLike(s string) bool {
	s = strings.TrimLeft(s, " .,:;*•'\"-")
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) && strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && r != ' ' && r != '/' && r != '.'
	}) < 0
}

// counts are what is counted in a line.
type counts struct {
	letters, capitals, figures, marks int
	ordinary                          int // letters, of ordinary words
	titled, function                  int // words

	words    *ordinary.Words
	spelling spelling
}

func (n *counts) add(word string) {
	first, packed, length := true, uint64(0), 0
	for _, r := range word {
		switch {
		case r >= 'a' && r <= 'z':
			n.letters++
			packed, length = packed<<8|uint64(r), length+1
			n.spelling.add(r)
		case r >= 'A' && r <= 'Z':
			n.letters++
			n.capitals++
			packed, length = packed<<8|uint64(r+'a'-'A'), length+1
			n.spelling.add(r + 'a' - 'A')
			if first {
				n.titled++
			}
		case r >= '0' && r <= '9':
			n.figures++
			length = tooLong
			n.ordinary += n.spelling.end(n.words)
		case r < utf8.RuneSelf:
			n.marks++
			n.ordinary += n.spelling.end(n.words)
			continue
		case unicode.IsLetter(r):
			n.letters++
			if unicode.IsUpper(r) {
				n.capitals++
				if first {
					n.titled++
				}
			}
			packed, length = packed<<8|uint64(unicode.ToLower(r)&0xff), length+1
			n.spelling.add(unicode.ToLower(r))
		case unicode.IsDigit(r):
			n.figures++
			n.ordinary += n.spelling.end(n.words)
		default:
			n.marks++
			n.ordinary += n.spelling.end(n.words)
			continue
		}
		first = false
	}
	n.ordinary += n.spelling.end(n.words)
	if length > 0 && length < tooLong && functionWords.has(packed) {
		n.function++
	}
}

// tooLong is the length from which a word is no function word.
const tooLong = 9
