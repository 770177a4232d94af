package report

import (
	"strings"

	"missive/align"
	"missive/letter"
)

// A letter with more words or differences has a page that holds less of each: a
// report holds some 15 bytes for each byte of a letter, which of a letter of 1 MB
// no browser opens in a few seconds. 40,000 words are some 100 pages.
const (
	wholeWords       = 40_000
	wholeDifferences = 4000
)

func isLarge(l *letter.Letter, c *align.Comparison) bool {
	words := 0
	for i := range l.Pages {
		words += l.Pages[i].WordCount()
	}
	return words > wholeWords || c != nil && len(c.Differences) > wholeDifferences
}

// streamed fills what the page of a long letter knows of its differences, and
// where on their pages they stand: eight digits in base 36 for each, two for
// each side of its box from the left and the top, in 1,295ths of the page.
func (v *letterView) streamed(l *letter.Letter, c *align.Comparison, s *spots) {
	if v.Count == 0 {
		return
	}
	v.Stream = newStreamData(*c)
	var b strings.Builder
	for i, d := range c.Differences {
		if d.Page < 1 || d.Page > len(l.Pages) || !s.placed[i] {
			b.WriteString(noPlace)
			continue
		}
		p := &l.Pages[d.Page-1]
		box := d.Box.Intersect(letter.Box{X1: p.Width, Y1: p.Height})
		if box.Empty() {
			b.WriteString(noPlace)
			continue
		}
		b.WriteString(digits(scaled(box.X0, p.Width, 1295), 2) + digits(scaled(box.Y0, p.Height, 1295), 2) +
			digits(max(scaled(box.W(), p.Width, 1295), 1), 2) + digits(max(scaled(box.H(), p.Height, 1295), 1), 2))
	}
	v.Stream.Boxes = b.String()
}
