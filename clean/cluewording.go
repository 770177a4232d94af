package clean

import (
	"math"
	"unicode"

	"missive/clean/lexicon"
	"missive/letter"
)

// strength is how much a match is worth, in letters: those it has less its
// errors, what is missing and what stands beside it. It only picks the best of
// several matches; what the best is worth is learned.
func strength(m *lexicon.Match) float64 {
	s := float64(m.Letters) - 2.5*float64(m.Edits) - 0.5*float64(m.Missing) - 0.3*float64(m.Over)
	if m.Marking.Weak {
		s -= 2
	}
	return s
}

// better tells whether a match says more surely than another what a line is: it is
// stronger, but one with many errors over several rows is not better than what
// a single row says word for word.
func better(a, b *lexicon.Match) bool {
	if plain := saysPlainly(a); plain != saysPlainly(b) && (garbledRows(a) || garbledRows(b)) {
		return plain
	}
	return strength(a) > strength(b)
}

// saysPlainly tells whether a whole row was read as the wording has it.
func saysPlainly(m *lexicon.Match) bool {
	return m.First == m.Last && m.Edits == 0 && m.Missing == 0 && m.Over == 0
}

// garbledRows tells whether a match over several rows has an error in five
// letters.
func garbledRows(m *lexicon.Match) bool { return m.First != m.Last && 5*m.Edits >= m.Letters }

// seeWordings looks the page's lines up in the lexicon.
func seeWordings(f *lexicon.Finder, lines []*line) {
	rows := make([]string, len(lines))
	for i, l := range lines {
		rows[i] = l.row.text
	}
	found := f.Find(rows)
	for i := range found {
		m := &found[i]
		for _, l := range lines[m.First : m.Last+1] {
			if m.Marking.Capitals && mostlySmall(l.row.text) {
				continue
			}
			if m.Beside && m.Marking.Keeps() {
				continue
			}
			if m.Beside {
				l.inside = append(l.inside, m)
				continue
			}
			if m.Marking.Keeps() {
				if l.keep == nil || strength(m) > strength(l.keep) {
					l.keep = m
				}
				continue
			}
			if m.First == m.Last && m.Marking.Stands != lexicon.Row && m.Over > 4 {
				l.inside = append(l.inside, m)
			}
			l.marks++
			if l.mark == nil || better(m, l.mark) {
				l.mark = m
			}
		}
	}
	for i, l := range lines {
		for len(found) > 0 && found[0].Last < i {
			found = found[1:]
		}
		l.covered = coverage(found, i, len(l.row.text))
		l.wordingClues()
	}
	keepMatches(lines)
}

// keepMatches makes the lines' matches their own: the finder will need its
// memory for the next page. Most of what it found is some line's second best.
func keepMatches(lines []*line) {
	n := 0
	each := func(do func(m **lexicon.Match)) {
		for _, l := range lines {
			if l.mark != nil {
				do(&l.mark)
			}
			if l.keep != nil {
				do(&l.keep)
			}
			for i := range l.inside {
				do(&l.inside[i])
			}
		}
	}
	each(func(**lexicon.Match) { n++ })
	kept := make([]lexicon.Match, 0, n)
	each(func(m **lexicon.Match) {
		kept = append(kept, **m)
		*m = &kept[len(kept)-1]
	})
}

// coverage is the share of the i-th row, of so many bytes, that sure markings
// cover together.
func coverage(matches []lexicon.Match, i, bytes int) float64 {
	covered, at := 0, 0
	for k := range matches { // by row and start
		m := &matches[k]
		if m.First > i {
			break
		}
		if m.Last < i || m.Beside || m.Marking.Keeps() || m.Marking.Weak {
			continue
		}
		start, end := 0, bytes
		if m.First == i {
			start = m.Start
		}
		if m.Last == i && m.End >= 0 {
			end = m.End
		}
		if start = max(start, at); end > start {
			covered, at = covered+end-start, end
		}
	}
	return share(covered, bytes)
}

func (l *line) wordingClues() {
	l.has(always)
	l.cases = casesOf(l.mark, l.keep)
	l.degree(wordingsCover, l.covered)
	if m := l.mark; m != nil {
		l.markClues(m)
	}
	if m := l.keep; m != nil {
		l.has(keptWording)
		l.degree(keptLength, math.Log1p(float64(m.Letters)))
		l.degree(keptCover, share(m.Letters, m.Letters+m.Over))
		l.degree(keptErrors, share(m.Edits, m.Letters))
		l.hasIf(keptStronger, l.mark == nil || strength(m) > strength(l.mark))
		switch m.Marking.Role {
		case letter.Letterhead, letter.DateLine, letter.Subject, letter.Classification, letter.Reference:
			l.has(likeHeading)
		case letter.Body, letter.Quote:
			l.has(likeProse)
		default:
			l.has(likePerson)
		}
	}
}

func (l *line) markClues(m *lexicon.Match) {
	length := math.Log1p(float64(m.Letters))
	if m.Marking.Weak {
		l.has(weakWording)
		l.degree(weakLength, length)
	} else {
		l.has(sureWording)
		l.degree(sureLength, length)
	}
	l.degree(wordingErrors, share(m.Edits, m.Letters))
	l.hasIf(wordingExact, m.Edits == 0)
	l.degree(wordingMissing, share(m.Missing, m.Letters+m.Missing))
	cover := share(m.Letters, m.Letters+m.Over)
	l.degree(wordingCover, cover)
	l.hasIf(wordingWhole, m.Over <= 2)
	l.hasIf(wordingRows, m.First != m.Last)
	if capitals(l.row.text) {
		l.has(wordingCapitals)
	} else {
		l.hasIf(wordingNotCapitals, m.Marking.Capitals)
	}
	l.hasIf(wordingPattern, m.Pattern)
	l.hasIf(wordingInside, m.Marking.Stands == lexicon.Inside)
	l.hasIf(wordingMany, l.marks >= 3)
	l.hasIf(wordingLongExact, m.Letters >= 25 && 8*m.Edits <= m.Letters)
	l.has(cellOf(m))
	l.degree(wordingStrength, max(0, strength(m))/10)
	if m.Marking.Weak {
		l.has(weak1 + Clue(bucket(int(strength(m)), 1, 4, 8, 14)))
	} else {
		l.has(sure2 + Clue(bucket(int(strength(m)), 2, 5, 9, 14, 20, 30)))
	}
	l.has(likeOf(m.Marking.Role))
	l.apparent = !m.Marking.Weak && cover > 0.6 && m.Letters >= 8 && 4*m.Edits <= m.Letters
}

// likeOf is the clue that the wording is of a role.
func likeOf(r letter.Role) Clue {
	switch r {
	case letter.Stamp:
		return likeStamp
	case letter.Banner:
		return likeBanner
	case letter.FileNumber:
		return likeFileNumber
	case letter.Form:
		return likeForm
	case letter.Boilerplate:
		return likeBoilerplate
	case letter.PageNumber:
		return likePageNumber
	case letter.RunningHead:
		return likeRunningHead
	case letter.RunningFoot:
		return likeRunningFoot
	}
	return likeOther
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// mostlySmall tells whether more than half of the letters are small ones.
func mostlySmall(s string) bool {
	small, all := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			all++
			if unicode.IsLower(r) {
				small++
			}
		}
	}
	return 2*small > all
}

// cellOf is the clue of a kind of match.
func cellOf(m *lexicon.Match) Clue {
	cell := 0
	if m.Marking.Weak {
		cell += 18
	}
	if m.Over > 2 && 6*m.Over > m.Letters {
		cell += 9
	}
	cell += 3 * bucket(100*(2*m.Edits+m.Missing)/max(1, m.Letters+m.Missing), 20, 45)
	return sureWholeExactShort + Clue(cell+bucket(m.Letters, 10, 20))
}
