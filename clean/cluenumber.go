package clean

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateAlone is a date with nothing beside it, in figures or with its month.
var dateAlone = sift(`(?i)^\W*(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(\d{1,2} )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?(\d{1,2},? ?)?(19|20)?\d{2,4})\W*$`)

// pageWords are how telegrams and typists spell the numbers of pages.
var pageWords = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}

// longestNumber is the most characters a row has that is looked at as a page
// number.
const longestNumber = 20

// seeNumber looks whether the line is a number: of its page, or of a list.
func (l *line) seeNumber(n counts) {
	text := strings.TrimSpace(l.row.text)
	if len(text) > longestNumber || n.figures == 0 && n.letters > 12 {
		return
	}
	if number, ok := pagedNumber(text); ok {
		l.has(numberPaged)
		l.number = number
		return
	}
	lead, core, trail := marksAround(text)
	value, figures := numberIn(core)
	switch {
	case (trail == "." || trail == ")") && (lead == "" || lead == "(") && (figures && len(core) <= 2 || utf8.RuneCountInString(core) == 1 && n.letters == 1):
		l.has(listNumber)
		l.number = value
	case value == 0 && !roman.MatchString(text):
	case dashLike(lead) && len(core) <= 3 || dashLike(trail) && len(core) <= 3:
		l.has(numberDashed)
		l.number = value
	case figures && len(core) <= 4:
		l.has(numberBare)
		l.hasIf(numberPlain, lead == "" && trail == "")
		l.number = value
	}
}

// dashLike tells whether marks hold what engines read for a typed dash.
func dashLike(marks string) bool { return strings.ContainsAny(marks, "-‐‑–—―~=_•") }

// marksAround parts a text into its marks at both ends and what is between.
func marksAround(s string) (lead, core, trail string) {
	inner := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	start := strings.IndexFunc(s, inner)
	if start < 0 {
		return s, "", ""
	}
	end := strings.LastIndexFunc(s, inner)
	_, size := utf8.DecodeRuneInString(s[end:])
	end += size
	return strings.TrimSpace(s[:start]), s[start:end], strings.TrimSpace(s[end:])
}

// numberIn is the number that a text is, with letters taken for the figures
// they look like where there is a figure among them; figures tells that it is
// of figures alone.
func numberIn(s string) (value int, figures bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	figures, any := true, false
	digits := make([]byte, 0, 4)
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			any = true
		case strings.IndexByte("lIi|", c) >= 0:
			c, figures = '1', false
		case strings.IndexByte("Oo", c) >= 0:
			c, figures = '0', false
		case c == 'S':
			c, figures = '5', false
		case c == 'Z':
			c, figures = '2', false
		case c == 'B':
			c, figures = '8', false
		default:
			return 0, false
		}
		digits = append(digits, c)
	}
	if !any {
		return 0, false
	}
	value, _ = strconv.Atoi(string(digits))
	return value, figures
}

// pagedNumber is the number of a row that says page and a number, in figures,
// Roman figures or words.
func pagedNumber(s string) (int, bool) {
	if !strings.ContainsAny(s, "Pp") || !pagedWord.MatchString(s) {
		return 0, false
	}
	m := pagedWord.FindStringSubmatch(s)
	if n, ok := pageWords[strings.ToLower(m[1])]; ok {
		return n, true
	}
	n, _ := numberIn(m[1])
	return n, true
}
