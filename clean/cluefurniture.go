package clean

import (
	"strings"
	"unicode/utf8"
)

// seeFurniture looks for what page breaks leave: numbers, catchwords, running
// heads, continuation marks. Pages begin and end, for this, with the first and
// last line that is not plainly a marking.
func (v *View) seeFurniture(pages [][]*line) {
	bare := make([][]*line, len(pages))
	for p, lines := range pages {
		for _, l := range lines {
			if !l.apparent {
				bare[p] = append(bare[p], l)
			}
		}
	}
	seeNumbers(bare)
	for _, lines := range pages {
		seeColumns(lines)
	}
	v.seeCatchwords(bare)
	v.seeHeads(bare)
	for _, lines := range bare {
		for _, l := range lines {
			l.hasIf(saysContinued, l.row.length() <= 32 && continuedMark.MatchString(l.row.text))
		}
	}
}

// seeNumbers looks which numbers are their page's, or go on with those at the
// edges of other pages.
func seeNumbers(pages [][]*line) {
	at := map[int]int{} // how many pages have a number so much more than the page's
	for p, lines := range pages {
		offsets := map[int]bool{}
		for i, l := range lines {
			if l.number > 0 && edge(i, len(lines)) {
				offsets[l.number-p] = true
			}
		}
		for o := range offsets {
			at[o]++
		}
	}
	for p, lines := range pages {
		for i, l := range lines {
			if l.number == 0 || !edge(i, len(lines)) {
				continue
			}
			l.hasIf(numberOfPage, len(pages) > 1 && l.number == p+1)
			l.hasIf(numberInSequence, at[l.number-p] > 1)
		}
	}
}

// columnRows is how many lines away the next number of a column may stand: its
// item may stand between.
const columnRows = 3

// seeColumns looks which numbers stand in a column that counts up: a list, or
// the lines of a transcript.
func seeColumns(lines []*line) {
	for i, l := range lines {
		if l.number == 0 || l.value(numberPaged) > 0 {
			continue
		}
		for at := max(0, i-columnRows); at <= min(len(lines)-1, i+columnRows); at++ {
			if n := lines[at].number; at != i && n > 0 && (at > i && n == l.number+1 || at < i && n == l.number-1) {
				l.has(numberColumn)
				break
			}
		}
	}
}

func edge(i, n int) bool { return i < numberRows || i >= n-numberRows }

// seeCatchwords looks for short lines that announce the next page.
func (v *View) seeCatchwords(pages [][]*line) {
	for p, lines := range pages {
		for i, l := range lines {
			r := l.row
			if len(r.words) > catchwordWords || len(r.upper) < 2 || r.length() > 30 {
				continue
			}
			if len(pages) > 1 {
				if next := announcedOn(pages, p, i); next != nil {
					l.has(announcesNext)
					l.next = next.row.text
				}
			} else if next := announcedBelow(lines, i); next != nil {
				l.has(announcesNext)
				l.next = next.row.text
			}
		}
	}
}

// announcedOn is the line at the head of the next page that begins with the
// words of the i-th line of page p, or nil.
func announcedOn(pages [][]*line, p, i int) *line {
	lines := pages[p]
	if i < len(lines)-footRows {
		return nil
	}
	for _, l := range lines[i+1:] {
		if l.restLength() > shortRow {
			return nil
		}
	}
	r := lines[i].row
	if r.ends() && !strings.HasSuffix(r.text, "..") {
		return nil
	}
	for q := p + 1; q < len(pages); q++ {
		short := 0
		for _, l := range pages[q] {
			if l.number > 0 {
				continue
			}
			if begins(l.row, r) {
				return l
			}
			if short++; short == 3 || l.row.length() > shortRow {
				break
			}
		}
		if len(pages[q]) > 0 {
			return nil
		}
	}
	return nil
}

// announcedBelow is the same where page breaks are not known: the sentence
// above is unfinished, or a marking stands between.
func announcedBelow(lines []*line, i int) *line {
	r := lines[i].row
	unfinished := false
	for at := i - 1; at >= 0 && at >= i-footRows; at-- {
		if s := lines[at].row; s.length() > shortRow || at == i-1 && s.length() > 20 {
			unfinished = !s.ends()
			break
		}
	}
	for at := i + 1; at < len(lines) && at <= i+footRows; at++ {
		l := lines[at]
		if len(l.row.words) > len(r.words) && begins(l.row, r) && l.row.length() > r.length()+3 {
			cut := l.row.at-r.at > at-i // a marking was left out between
			if unfinished || cut {
				return l
			}
			return nil
		}
		if l.restLength() > shortRow {
			return nil
		}
	}
	return nil
}

// restLength is the line's length without the markings in it that will be
// parted from it.
func (l *line) restLength() int {
	n := l.row.length()
	for _, m := range l.inside {
		if words := wordsIn(l.row, m); stampLike(words) {
			n = min(n, l.row.length()-utf8.RuneCountInString(joined(words)))
		}
	}
	return n
}

// seeHeads looks for lines at the head of later pages that repeat the letter's
// heading or other pages' heads, and for telegrams' page lines.
func (v *View) seeHeads(pages [][]*line) {
	heads := headsOf(pages)
	for p, lines := range pages {
		for i, l := range lines {
			if len(l.row.upper) > 100 {
				continue
			}
			l.hasIf(numbersTelegram, telegramHead.MatchString(l.row.text))
			if p == 0 || i >= headRows {
				continue
			}
			if l.heading = repeated(l.row, heads, p); l.heading != "" {
				l.has(repeatsHeading)
			}
		}
	}
}

// A head is a line of a heading or of a page's head, perhaps with the line above
// it, to be compared with others.
type head struct {
	row   *row
	upper string
	tally tally
}

func headOf(r *row, above string) head {
	h := head{row: r, upper: above + r.upper}
	h.tally = tallyOf(h.upper)
	return h
}

// headsOf are the lines of the letter's heading, and then for each page but the
// first those of its head.
func headsOf(pages [][]*line) [][]head {
	if len(pages) < 2 {
		return nil
	}
	out := make([][]head, len(pages))
	above := ""
	for _, l := range pages[0][:min(len(pages[0]), headingRows)] {
		out[0] = append(out[0], headOf(l.row, ""))
		if above != "" {
			out[0] = append(out[0], headOf(l.row, above))
		}
		above = l.row.upper
	}
	for q, lines := range pages[1:] {
		for _, l := range lines[:min(len(lines), headRows)] {
			out[q+1] = append(out[q+1], headOf(l.row, ""))
		}
	}
	return out
}

// repeated is the text of the heading, or of another page's head, that a line
// at the head of page p repeats, or empty.
func repeated(r *row, heads [][]head, p int) string {
	if r.length() > 60 || len(r.upper) < 8 {
		return ""
	}
	own := tallyOf(r.upper)
	for q, of := range heads {
		if q == p {
			continue
		}
		for i := range of {
			if s := &of[i]; own.mayBeNear(&s.tally, sameHead) && near(r.upper, s.upper, sameHead) {
				return s.row.text
			}
		}
	}
	return ""
}
