package clean

import (
	"strings"

	"missive/letter"
)

// blockRow is the most characters a row of a heading, address or signature
// has. Body rows of the measured letters have 45 to 65; the last of a
// paragraph is told by what stands around it.
const blockRow = 60

func blocksRule() Rule {
	return Rule{
		Name: "blocks", Mends: true,
		Doc: "Marks the parts of the letter that keep their lines: letterhead, date line, subject and " +
			"address before the salutation, the salutation, the closing, the signature, enclosures " +
			"and references after it. A memorandum's or telegram's head (TO, FROM, SUBJECT, DATE) " +
			"is told by its forms where nobody is greeted. Nothing is stripped.",
		Examples: []Example{
			{Text: "Bucharest, January 25, 1939.\nSir:\nI have the honor to report.\nRespectfully yours,\nJohn Doe\n",
				Finds: []string{"Bucharest, January 25, 1939.", "Sir:", "Respectfully yours,", "John Doe"}},
			{Text: "5 July 1978\nMEMORANDUM FOR: Chief, History Staff\nSUBJECT: The review\nThe review goes on.\n",
				Finds: []string{"5 July 1978", "MEMORANDUM FOR: Chief, History Staff", "SUBJECT: The review"}},
			{Text: "It was a sincerely meant offer.\nThe sir was not there.\n"},
		},
		Find: findBlocks,
	}
}

func findBlocks(v *View) []Finding {
	var out []Finding
	start := v.bodyStart()
	head := v.heading(start)
	for _, parts := range [][]part{head, v.ending(start, has(head, letter.Address))} {
		for _, p := range parts {
			f := mark(p.role, nil, p.why)
			f.Words = make([]letter.WordID, 0, wordsOf(p.rows))
			for _, r := range p.rows {
				for w := range r.words {
					f.Words = append(f.Words, r.words[w].id)
				}
			}
			out = append(out, f)
		}
	}
	return out
}

// wordsOf is how many words some rows have.
func wordsOf(rows []*row) (n int) {
	for _, r := range rows {
		n += len(r.words)
	}
	return n
}

// A part is some rows of one role.
type part struct {
	role letter.Role
	rows []*row
	why  string
}

func add(parts []part, role letter.Role, r *row, why string) []part {
	if n := len(parts); n > 0 && parts[n-1].role == role {
		parts[n-1].rows = append(parts[n-1].rows, r)
		return parts
	}
	return append(parts, part{role, []*row{r}, why})
}

// has tells whether one of the parts is of the role.
func has(parts []part, role letter.Role) bool {
	for _, p := range parts {
		if p.role == role {
			return true
		}
	}
	return false
}

// closed tells whether the row ends with a comma or a full stop.
func (r *row) closed() bool { return strings.HasSuffix(r.text, ",") || strings.HasSuffix(r.text, ".") }

// dated tells whether the row is short and holds a date.
func (v *View) dated(r *row) bool {
	return r != nil && r.length() <= blockRow && date.MatchString(r.text)
}

// runningRows is how many of four rows in sequence must fill the measure to
// make them running text; number, date and subject lines fill it too.
const runningRows = 3

// runs tells whether running text begins with the row: on a scan, three of
// four rows fill the measure, its own neighbour among them, so that it is no date
// line above a salutation; in a plain text the row is longer than any of a
// heading or three of four are.
func (v *View) runs(at int) bool {
	const longRow = 100 // more than a row of type holds: a whole paragraph
	if !v.scan {
		if v.rows[at].length() > longRow {
			return true
		}
		n := 0
		for _, s := range v.rows[at:min(at+4, len(v.rows))] {
			if s.length() > blockRow {
				n++
			}
		}
		return n >= runningRows && v.rows[at].length() > blockRow
	}
	r, f := v.rows[at], v.face(v.rows[at].page)
	fills := func(s *row) bool { return s.page == r.page && float64(s.box.W()) > 0.8*(f.right-f.left) }
	n := 0
	for _, s := range v.rows[at:min(at+4, len(v.rows))] {
		if fills(s) {
			n++
		}
	}
	return n >= runningRows && float64(r.box.W()) > 0.6*(f.right-f.left) && fills(v.rows[at+1])
}
