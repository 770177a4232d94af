package clean

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"missive/letter"
)

func quotationRule() Rule {
	return Rule{
		Name: "quotation",
		Doc: "Marks quotations inside the body: rows that stand in from the margin as a block, or that " +
			"are typed closer than the letter's other rows, where a colon announces them, a quotation " +
			"mark opens them or both margins are drawn in; and paragraphs that quotation marks hold " +
			"together. One that goes over a page's end stays one. Lists stay body. Nothing is stripped.",
		Examples: []Example{
			{Text: "The order of March 3 reads as follows:\n\n     No vessel may enter the harbor\n     before the pilot has seen her papers.\n\n" +
				"It was not obeyed by any of the captains.\n",
				Finds: []string{"No vessel may enter the harbor before the pilot has seen her papers."}},
			{Text: "I quote the minute:\n\n\"The Council met at noon and heard the harbor master.\n\n\"It rose at two.\"\n\nNothing more was done.\n",
				Finds: []string{"\"The Council met at noon and heard the harbor master. \"It rose at two.\""}},
			{Text: "\"Never\" was all he said to me in the end.\n\n\"Always\" would have been better.\n"},
			{Text: "Three things were asked for:\n\n     1. The dues for the year.\n     2. The papers of the pilot.\n\nNone was given.\n"},
		},
		Find: findQuotations,
	}
}

func findQuotations(v *View) []Finding {
	var out []Finding
	for _, body := range v.bodyRuns() {
		done := 0
		for _, q := range append(v.setIn(body), v.inMarks(body)...) {
			if q.rows[0].at < done {
				continue
			}
			done = q.rows[len(q.rows)-1].at + 1
			var words []word
			for _, r := range q.rows {
				words = append(words, r.words...)
			}
			out = append(out, mark(letter.Quote, words, q.why))
		}
	}
	return out
}

// bodyRuns are the rows in no block, each run of them without a block between.
func (v *View) bodyRuns() [][]*row {
	blocks := v.marked()
	var out [][]*row
	last := -2
	for _, r := range v.rows {
		if blocks[r.first()].ID != "" {
			continue
		}
		if last != r.at-1 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], r)
		last = r.at
	}
	return out
}

// A stance is how a row stands between the margins.
type stance struct {
	row *row
	// in is how many steps of the typewriter it begins right of the left
	// margin, and free how many it ends left of the right one.
	in, free float64
	// close tells that the row above or below is much nearer than the letter's
	// rows usually are.
	close bool
}

// setInBy is the least a quotation stands in: see indent.
const setInBy = indent

// closeGap is the share of the usual distance between rows under which rows
// are typed closer: single spacing is half of double and two thirds of one and
// a half.
const closeGap = 0.8

// quoteRow is the least number of characters that rows of a quotation have in
// the mean where nothing announces it: pieces of a stamp that was not told for
// one have less, and stand as close.
const quoteRow = 20

// stances measures the rows. A plain text's rows stand where their blanks put
// them.
func (v *View) stances(rows []*row) []stance {
	out := make([]stance, len(rows))
	least, width := math.MaxInt, v.width()
	left := v.leftEdges(rows)
	for _, r := range rows {
		least = min(least, v.blanks(r))
	}
	usual := v.usualSteps(rows)
	for i, r := range rows {
		s := stance{row: r}
		if f := v.face(r.page); f.pitch > 0 {
			s.in, s.free = (v.edge(r)-left[r.page])/f.pitch, (f.right-v.x1(r))/f.pitch
			s.close = v.nearer(r, closeGap*usual*f.pitch)
		} else if !v.scan {
			s.in = float64(v.blanks(r) - least)
			s.free = float64(width-r.length()) - s.in
		}
		out[i] = s
	}
	return out
}

// leftEdges are the left margins of the pages on which the body's rows stand.
// A page may hold more of a quotation than of the letter, so it is the edge
// that one long row in eight keeps, not that of most.
func (v *View) leftEdges(rows []*row) map[int]float64 {
	edges := map[int][]float64{}
	for _, r := range rows {
		if float64(r.box.W()) > 20*v.face(r.page).pitch {
			edges[r.page] = append(edges[r.page], v.edge(r))
		}
	}
	out := map[int]float64{}
	for p, e := range edges {
		slices.Sort(e)
		out[p] = e[len(e)/8]
	}
	return out
}

// edge is where the row begins on a page set straight.
func (v *View) edge(r *row) float64 { return v.x(r.page, r.box.X0, r.box.Y1) }

// blanks is how many blanks stand before a plain text's row.
func (v *View) blanks(r *row) int { return v.letter.Pages[r.page].Lines[r.line].Indent }

// usualSteps is the usual distance from row to row, in steps of the
// typewriter, because pages are scanned at different sizes.
func (v *View) usualSteps(rows []*row) float64 {
	var steps []float64
	if !v.scan {
		return 0
	}
	for _, r := range rows {
		if f, gap := v.face(r.page), v.gapAbove(r); f.pitch > 0 && gap > f.height {
			steps = append(steps, gap/f.pitch)
		}
	}
	if len(steps) == 0 {
		return 0
	}
	return median(steps)
}

// nearer tells whether the row above or below is nearer than the limit, and
// yet a row of its own.
func (v *View) nearer(r *row, limit float64) bool {
	least := 0.6 * v.face(r.page).height // less, and it is one row of type read in two pieces
	near := func(gap float64) bool { return gap > least && gap < limit }
	below := v.below(r)
	return near(v.gapAbove(r)) || below != nil && near(v.gapAbove(below))
}

// setIn finds quotations by how they stand on the page.
func (v *View) setIn(body []*row) []part {
	var out []part
	all := v.stances(body)
	for i := 0; i < len(all); i++ {
		n := i
		for n < len(all) && (all[n].in > setInBy || all[n].close) {
			n++
		}
		if block := v.trim(all[i:n], all[n:]); len(block) > 1 {
			if why := v.quotes(block, all[n:]); why != "" {
				p := part{role: letter.Quote, why: why}
				for _, s := range block {
					p.rows = append(p.rows, s.row)
				}
				out = append(out, p)
			}
		}
		i = n
	}
	return out
}

// trim takes off what is not the block's: a row above that announces it, and
// below it the first row of a paragraph, which stands in as the block does.
func (v *View) trim(block, rest []stance) []stance {
	for len(block) > 1 && strings.HasSuffix(block[0].row.text, ":") && !block[0].close {
		block = block[1:]
	}
	if len(rest) > 0 && len(block) > 0 {
		last := block[len(block)-1]
		if !last.row.ends() && last.in-rest[0].in > setInBy {
			block = block[:len(block)-1]
		}
	}
	return block
}

// quotes says why rows that stand in or close are a quotation, or nothing.
func (v *View) quotes(block, rest []stance) string {
	first := block[0].row
	in, near, length, narrow := 0, 0, 0, true
	flush := false
	for i, s := range block {
		if s.in > setInBy {
			in++
		}
		if s.close {
			near++
		}
		length += s.row.length()
		narrow = narrow && s.free > setInBy
		flush = flush || i > 0 && math.Abs(s.in-block[i-1].in) < indent/2
	}
	above := v.before(first)
	told := above != nil && strings.HasSuffix(above.text, ":")
	opened := opensQuote(first.text)
	long := length >= quoteRow*len(block)
	switch standsIn, closer := in == len(block), 4*near >= 3*len(block); {
	case !flush && len(block) > 2, item.MatchString(first.text) && !opened:
		return ""
	case standsIn && opened:
		return "stands in from the margin and opens with a quotation mark"
	case !told && !opened && len(rest) == 0 && !block[len(block)-1].row.ends():
		return "" // a name and its title, below a closing that was not read
	case standsIn && told:
		return "stands in from the margin below a colon"
	case standsIn && closer && long:
		return "stands in from the margin, its rows closer than the letter's"
	case standsIn && narrow && long && len(block) > 2 && v.scan:
		return "stands in from both margins"
	case closer && (told || opened) && len(block) > 2:
		return "its rows are closer than the letter's"
	}
	return ""
}

// item begins an item of a list.
var item = regexp.MustCompile(`^[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)\]]|^(?i:nos?)\. ?\d|^[-–—•*·] `)

// inMarks finds quotations of several paragraphs by the marks that open each,
// and of one between a colon and its closing mark.
func (v *View) inMarks(body []*row) []part {
	var out []part
	paragraphs := v.paragraphs(body)
	for i := 0; i < len(paragraphs); i++ {
		n := i
		for n < len(paragraphs) && quoted(paragraphs[n]) {
			n++
			if closesQuote(joinedRows(paragraphs[n-1])) && (n == len(paragraphs) || !quoted(paragraphs[n])) {
				break
			}
		}
		above := v.before(paragraphs[i][0])
		told := above != nil && strings.HasSuffix(above.text, ":") && n == i+1 && closesQuote(joinedRows(paragraphs[i]))
		if n > i+1 || told {
			p := part{role: letter.Quote, why: "quotation marks open each of its paragraphs"}
			if told {
				p.why = "stands between quotation marks below a colon"
			}
			for _, rows := range paragraphs[i:n] {
				p.rows = append(p.rows, rows...)
			}
			out = append(out, p)
		}
		i = max(i, n-1)
	}
	return out
}

// paragraphs parts rows of the body as the paragraph rule will.
func (v *View) paragraphs(body []*row) [][]*row {
	sew := v.seams()
	var out [][]*row
	for i, r := range body {
		if i == 0 || sew(body[i-1], r) != continues {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], r)
	}
	return out
}

func joinedRows(rows []*row) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(r.text)
		b.WriteByte(' ')
	}
	return strings.TrimSpace(b.String())
}

// openMarks and closeMarks are quotation marks. Typewriters have but one; a
// reading gives two of the single ones for it at times.
const openMarks, closeMarks = "\"“„«‟″", "\"”“»″"

func opensQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "[( "))
	return strings.ContainsRune(openMarks, r) || strings.HasPrefix(s, "''") || strings.HasPrefix(s, "‘‘")
}

func closesQuote(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, ".,;:)] "))
	return strings.ContainsRune(closeMarks, r)
}

// quoted tells whether the whole paragraph stands in quotation marks: one
// opens it, and none inside closes it before its end. A short one is a word
// or a title that is quoted.
func quoted(paragraph []*row) bool {
	s := joinedRows(paragraph)
	if len(strings.Fields(s)) < 3 || !opensQuote(s) {
		return false
	}
	depth, body := 0, strings.TrimRight(s, ".,;:)] ")
	for i, r := range body {
		switch {
		case r == '"' || r == '″':
			depth = 1 - depth
		case strings.ContainsRune("„«‟", r) || r == '“' && depth == 0:
			depth++
		case strings.ContainsRune("”“»", r):
			depth--
		default:
			continue
		}
		if depth <= 0 && i+utf8.RuneLen(r) < len(body) {
			return false
		}
	}
	return true
}
