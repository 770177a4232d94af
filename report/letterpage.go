package report

import (
	"io"
	"iter"
	"strings"

	"missive/align"
	"missive/decide"
	"missive/letter"
)

// A letterView is what the template of a letter's page shows.
type letterView struct {
	frame
	ID      string
	Up      string // URL of index.html
	Entry   Entry
	Roles   []roleCount
	Changes []string
	Tabs    []pageTab
	Pages   iter.Seq[pageView] // made one at a time: a long letter's are too many to hold
	Blocks  []blockView
	Diffs   []diffView
	Kinds   []filterView
	Causes  []filterView
	C       *align.Comparison // nil where there is no reference
	// Large tells that the letter is too long for all that is known of it.
	Large  bool
	Count  int         // of differences
	Stream *streamData // of a large letter with differences
	// Decisions is how many things people decided about the letter, and Unmatched
	// how many of them do not fit it.
	Decisions, Unmatched int
	Text                 []string // paragraphs
}

// A pageTab is a link to a page.
type pageTab struct {
	Number int
	Failed bool
}

// Letter writes report.html for a letter and its comparison, which is as
// [align.Letter] makes it (one read back from JSON lacks where its differences
// stand in the text), and nil where there is no reference. problem says in a sentence what else went wrong
// with the letter, such as a reference that could not be used, and what to do;
// it is empty where nothing did. The page belongs in the letter's folder, with
// the pages' pictures where [letter.Page] says they are and index.html above
// the first part of the letter's ID.
func Letter(w io.Writer, l *letter.Letter, c *align.Comparison, problem string) error {
	return writeLetter(w, l, c, problem, isLarge(l, c))
}

// writeLetter writes report.html whole, or what a page of a long letter holds.
func writeLetter(w io.Writer, l *letter.Letter, c *align.Comparison, problem string, large bool) error {
	d := newDecisions(l)
	v := letterView{Large: large, ID: Visible(l.ID), Up: up(l.ID),
		Entry: NewEntry(l, c), Changes: changes(d.kinds), C: c}
	v.Entry.Problem = problem
	v.Decisions, v.Unmatched = decide.Made(l)
	v.Roles = roleCounts(v.Entry.Stripped, v.Entry.Removals, nil)
	for n := range l.Pages {
		v.Tabs = append(v.Tabs, pageTab{n + 1, l.Pages[n].Failure != ""})
	}
	var layouts []layoutView
	for n := range l.Pages {
		layouts = append(layouts, newLayout(&l.Pages[n]))
	}
	cuts := cutter{tallest: diffTallest}
	differing := map[int][]int{}
	s := newSpots(l, c)
	if c != nil {
		v.compared(l, c, s, &cuts)
		for i, d := range c.Differences {
			differing[d.Page] = append(differing[d.Page], i)
		}
	}
	v.Pages = func(yield func(pageView) bool) {
		for n := range l.Pages {
			p := newPageView(l, n, d, s, layouts[n])
			for _, i := range differing[n+1] {
				p.mark(i+1, differenceBoxes(l, c.Differences[i]))
			}
			if !yield(p) {
				return
			}
		}
	}
	if !large {
		v.Text = paragraphs(l)
	}
	styles, scripts := []string{"base.css", "entry.css", "difference.css", "differ.css", "letter.css"}, []string{"listed.js", "differ.js", "letter.js"}
	if large {
		styles, scripts = append(styles, "large.css"), nil
	}
	if v.Stream != nil {
		scripts = []string{"coded.js", "large.js", "differ.js"}
	}
	v.frame = newFrame(v.ID, styles, scripts, layoutStyle(layouts)+cuts.style.String())
	return writePage(w, "report of letter "+l.ID, "letter.html", v)
}

// compared fills what the comparison says of the letter.
func (v *letterView) compared(l *letter.Letter, c *align.Comparison, s *spots, cuts *cutter) {
	v.Blocks = newBlockViews(c)
	onPages(v.Blocks, l, c, cuts)
	for i := range v.Blocks {
		v.Blocks[i].Placed = s.laid[i]
	}
	v.Kinds, v.Causes = filters(c.Differences)
	v.Count = len(c.Differences)
	if v.Large {
		v.streamed(l, c, s)
		return
	}
	v.Diffs = newDiffViews(l, c, cuts)
	for i := range v.Diffs {
		v.Diffs[i].InText = s.placed[i]
	}
}

// paragraphs are those of the letter's text, their lines kept.
func paragraphs(l *letter.Letter) []string {
	var out []string
	var b strings.Builder
	for _, p := range l.Shown() {
		if p.Gap == letter.Paragraph {
			out = append(out, b.String())
			b.Reset()
		} else {
			b.WriteString(p.Gap.String())
		}
		b.WriteString(Visible(p.Text))
	}
	if b.Len() > 0 {
		out = append(out, b.String())
	}
	return out
}

// changes says what else cleaning decided.
func changes(kinds map[letter.Kind]int) []string {
	var out []string
	for _, k := range []struct {
		kind letter.Kind
		noun string
	}{
		{letter.Join, "line end joined|line ends joined"},
		{letter.Hyphen, "hyphenated word joined|hyphenated words joined"},
		{letter.Move, "block moved|blocks moved"},
		{letter.Read, "word read otherwise|words read otherwise"},
	} {
		one, many, _ := strings.Cut(k.noun, "|")
		switch n := kinds[k.kind]; n {
		case 0:
		case 1:
			out = append(out, "1 "+one)
		default:
			out = append(out, Count(n)+" "+many)
		}
	}
	return out
}

// mark puts the n-th difference on the page's picture, around its boxes: a frame
// right on them would cover letters of this size.
func (p *pageView) mark(n int, boxes []letter.Box) {
	v := markView{N: n}
	for _, b := range boxes {
		if b = b.Grown(p.Type / 6).Intersect(letter.Box{X1: p.Width, Y1: p.Height}); !b.Empty() {
			v.Boxes = append(v.Boxes, b)
		}
	}
	if len(v.Boxes) == 0 || p.Picture == "" {
		return
	}
	v.Label = labelAt(v.Boxes[0], p.Width, p.Type)
	p.Marks = append(p.Marks, v)
}
