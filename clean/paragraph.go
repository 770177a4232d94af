package clean

import (
	"slices"

	"missive/letter"
)

func paragraphRule() Rule {
	return Rule{
		Name: "paragraph", Mends: true,
		Doc: "Joins the lines and pages of each paragraph and sets a blank line between paragraphs and " +
			"blocks. On scans indents, line gaps and line lengths decide; in a plain text empty " +
			"lines, filled lines and unfinished sentences. Heading, address, signature and enclosure " +
			"blocks keep their lines.",
		Examples: []Example{
			{Text: "the demands now advanced by the United States. This Organization and those before it\n" +
				"have no authority for that.\n\nYou wish to compel us.\n",
				Finds: []string{"have", "You"}},
			{Text: "an act of the captains of Soviet vessels\n\nbound for Cuba to observe\n", Finds: []string{"bound"}},
			{Text: "A poem\nis short\n"},
		},
		Find: findParagraphs,
	}
}

// A seam is how a row follows the row above.
type seam int

const (
	newLine   seam = iota // on a line of its own
	continues             // in the same paragraph
	starts                // a new paragraph or block
)

func findParagraphs(v *View) []Finding {
	sew := v.seams()
	blocks := v.marked()
	quotes := v.quotations()
	var out []Finding
	var join, begin []letter.WordID
	// One edit for each page keeps the list of edits short and each of them
	// easy to take back.
	flush := func() {
		if len(join) > 0 {
			out = append(out, Finding{Kind: letter.Join, Words: join, Conf: 0.8, Why: "the lines belong to one paragraph"})
		}
		if len(begin) > 0 {
			out = append(out, Finding{Kind: letter.Break, Words: begin, Conf: 0.8, Why: "a paragraph or block begins"})
		}
		join, begin = nil, nil
	}
	for i := 1; i < len(v.rows); i++ {
		p, r := v.rows[i-1], v.rows[i]
		if p.page != r.page {
			flush()
		}
		how := sew(p, r)
		if a, b := v.block(blocks, p), v.block(blocks, r); a.edit > 0 || b.edit > 0 {
			how = v.blockSeam(p, r, a, b)
		} else {
			how = v.quoteSeam(p, r, quotes[p], quotes[r], how)
		}
		switch how {
		case continues:
			join = append(join, r.first())
		case starts:
			begin = append(begin, r.first())
		}
	}
	flush()
	return out
}

// seams is how this letter's rows follow each other.
func (v *View) seams() func(p, r *row) seam {
	if v.scan {
		return v.scanSeams()
	}
	return v.plainSeams()
}

// A block is what a mark edit says some words are; the zero block is none.
type block struct {
	edit int // one more than its index
	role letter.Role
}

// marked has for words one more than the index of the edit that makes a block of
// them, or 0.
func (v *View) marked() byWord[int32] {
	out := newByWord[int32](v)
	for i, e := range v.letter.EachInForce() {
		if e.Kind == letter.Mark && e.Role != letter.Body && e.Role != letter.Quote {
			for _, w := range e.Words {
				out.set(w, int32(i+1))
			}
		}
	}
	return out
}

// block is the block in which the row's first word is.
func (v *View) block(marked byWord[int32], r *row) block {
	edit := int(marked.of(r.first()))
	if edit == 0 {
		return block{}
	}
	return block{edit, v.letter.Edits[edit-1].Role}
}

// blockSeam is how a row follows another where one of the two is in a block.
func (v *View) blockSeam(p, r *row, a, b block) seam {
	switch {
	case a.edit != b.edit:
		return starts
	case a.role == letter.Enclosure && v.scan && v.hangs(p, r):
		return continues // a listed enclosure is one line
	case (a.role == letter.Letterhead || a.role == letter.Reference) && v.scan && p.page == r.page && v.apart(p, r):
		return starts
	}
	return newLine
}

// fill is how much of the measure a row must fill, with the next row's first
// word, before the break after it counts as the line's end and not as the
// writer's. Of 373 lines of the despatches that the paragraph goes on after,
// 99 % do; of 23 before an indent, 17 %.
const fill = 0.85

// plainSeams decides by empty lines, line lengths and unfinished sentences.
func (v *View) plainSeams() func(p, r *row) seam {
	width := v.width()
	last := newLine // how p followed the row above it
	return func(p, r *row) (how seam) {
		defer func() { last = how }()
		turned := r.cut != "" || r.opens || p.page != r.page // a page was turned here
		broken := r.gap || turned
		switch {
		case broken && !p.ends() && (turned || r.startsLower()) && (p.length() > shortRow || last == continues):
			return continues
		case broken && !p.ends() && filled(p, r, width):
			return continues // no paragraph ends in the middle of a full line
		case broken && (r.gap || p.ends() || turned):
			return starts
		case filled(p, r, width):
			return continues
		case width > 0 && p.ends() && p.length() > 0:
			return starts
		}
		return newLine
	}
}

// filled tells whether p fills the measure with the first word of r.
func filled(p, r *row, width int) bool {
	return width > 0 && float64(p.length()+1+len([]rune(r.words[0].text))) > fill*float64(width)
}

// width is the measure of a text whose lines were broken by its typist: the
// length under which nine of ten rows stay that another follows without an
// empty line. It is 0 for a text with one paragraph a line.
func (v *View) width() int {
	var lengths []int
	for _, r := range v.rows[min(1, len(v.rows)):] {
		if !r.gap {
			lengths = append(lengths, v.before(r).length())
		}
	}
	// Fewer rows, or shorter ones, are a list or a heading, not running text.
	if slices.Sort(lengths); len(lengths) == 0 || lengths[len(lengths)*9/10] < shortRow {
		return 0
	}
	return lengths[len(lengths)*9/10]
}
