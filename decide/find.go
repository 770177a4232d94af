package decide

import (
	"fmt"
	"strings"

	"missive/distance"
	"missive/letter"
)

// A match is some words of a decision and the words of the letter that stand
// for them now: one for one, or more where words were parted or run together.
type match struct {
	old []Word
	now []letter.WordID
}

// find looks for the words of a place in the letter. lost are the words that
// are not found, and why says why.
func find(l *letter.Letter, p Place, alike func(old, now string) bool) (found []match, lost []Word, why string) {
	n, ok := pageOf(l, p)
	if !ok {
		return nil, p.Words, fmt.Sprintf("%s is no page of this letter", scanName(p))
	}
	page := &l.Pages[n]
	if page.Failure != "" {
		return nil, p.Words, fmt.Sprintf("%s could not be read this time", scanName(p))
	}
	found, lost = byInk(l, n, p, alike)
	if len(found) > 0 {
		return found, lost, "other words, or none, stand in their place now"
	}
	m, why := byText(l, n, p)
	if why != "" {
		return nil, p.Words, why
	}
	return []match{m}, nil, ""
}

// pageOf is the page that the place is on: the one made of its scan. Where the
// letter has no such scan (it may have been saved anew under another ending),
// it is the page of the same number.
func pageOf(l *letter.Letter, p Place) (int, bool) {
	for n := range l.Pages {
		if s := l.Pages[n].Source; s.File == p.File && s.Page == p.Page {
			return n, true
		}
	}
	for n := range l.Pages {
		if l.Pages[n].Source.File == p.File {
			return 0, false // the file is there and lost pages
		}
	}
	return p.Number - 1, p.Number >= 1 && p.Number <= len(l.Pages)
}

func scanName(p Place) string {
	if p.Page > 1 {
		return fmt.Sprintf("page %d of %s", p.Page, p.File)
	}
	return p.File
}

// unlike is how far two texts are apart, from 0 (the same) to 1: the edit
// distance over the longer one's length, blanks and case left out.
func unlike(a, b string) float64 {
	x, y := []rune(plain(a)), []rune(plain(b))
	longer := max(len(x), len(y))
	if longer == 0 {
		return 0
	}
	return float64(distance.Distance(x, y)) / float64(longer)
}

// plain is a text without blanks and in small letters.
func plain(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }
