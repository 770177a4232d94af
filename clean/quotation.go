package clean

import (
	"math"
	"strings"

	"missive/letter"
)

func quotationRule() Rule {
	return Rule{
		Name: "quotation", Mends: true,
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
		if blocks.of(r.first()) > 0 {
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
// below it the first row of a paragraph, which stands in as the block does; and
// pieces of stamps above and below it.
func (v *View) trim(block, rest []stance) []stance {
	for len(block) > 0 && block[0].far {
		block = block[1:]
	}
	for len(block) > 0 && block[len(block)-1].far {
		block = block[:len(block)-1]
	}
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

// quoteRow is the least number of characters that rows of a quotation have in
// the mean where nothing announces it: pieces of a stamp that was not told for
// one have less, and stand as close.
const quoteRow = 20

// quotes says why rows that stand in or close are a quotation, or nothing.
func (v *View) quotes(block, rest []stance) string {
	first := block[0].row
	in, near, flush, length, narrow := 0, 0, 0, 0, true
	for i, s := range block {
		if s.in > setInBy {
			in++
		}
		if s.close {
			near++
		}
		length += s.row.length()
		narrow = narrow && s.free > setInBy
		if i > 0 && math.Abs(s.in-block[i-1].in) < indent/2 {
			flush++
		}
	}
	above := v.before(first)
	told := above != nil && strings.HasSuffix(above.text, ":")
	opened := opensQuote(first.text)
	long := length >= quoteRow*len(block)
	switch standsIn, closer := in == len(block), 4*near >= 3*len(block); {
	case flush == 0 && len(block) > 2, !told && !opened && (flush == 0 || 2*flush < len(block)-2), listItem.MatchString(first.text) && !opened:
		return ""
	case standsIn && opened:
		return "stands in from the margin and opens with a quotation mark"
	case !told && !opened && first.startsLower() && above != nil && !above.ends():
		return "" // the middle of a sentence, read out of its place
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

// listItem begins an item of a list.
var listItem = sift(`^[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)\]]|^(?i:nos?)\. ?\d|^[-–—•*·] `)
