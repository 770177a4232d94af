package clean

import (
	"strconv"
	"strings"

	"missive/letter"
)

// dashes are what engines read for the typed dashes on both sides of a page
// number: "-2~", "—3-", "= 4 =", "• 5-", "- 2 .", "_3_".
const dashes = `[-‐‑‒–—―~=_•·.,:;'"’“”*+\\|<>«»^]`

var (
	// dashed is a number between dash-like signs, or beside a dash.
	dashed = sift(`^(?:` + dashes + `\s*)+([0-9lIiOoSZzB]{1,3})\s*(?:` + dashes + `\s*)+$|^(?:[-–—~=_]\s*)+([0-9lIiOoSZzB]{1,3})$|^([0-9lIiOoSZzB]{1,3})\s*(?:[-–—~=_]\s*)+$`)
	// roman is a dashed Roman number: "- iii -".
	roman = sift(`^[-–—~=]\s*[ivxIVX]{1,5}\s*[-–—~=]$`)
	// bare is a number alone, perhaps with a point or in brackets.
	bare = sift(`^[(/]?\s*([0-9]{1,4})\s*([.)]?)$`)
	// pagedWord is the word page with a number in figures or words.
	pagedWord = sift(`(?i)^[-–—~=_.(\s]*(?:page|pg\.?)[\s#:.]*(?:no\.?\s*)?([0-9lIO]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:of\s*[0-9]{1,3})?[-–—~=_.)\s]*$`)
)

// numberRows is how many rows from the edge of its page a number may stand:
// stamps are gone by now, a banner or running head may remain on the outside.
const numberRows = 3

func pageNumberRule() Rule {
	return Rule{
		Name: "page-number",
		Doc: "Strips page numbers at the head or foot of a page: between dashes, however these were " +
			"read, in brackets, bare, in Roman figures, or with the word page. A bare number must " +
			"be the first or last row of its page or stand beside other furniture, since list " +
			"numbers stand alone on a row too.",
		Examples: []Example{
			{Text: "Some text of the letter\n\f-2~\nmore text\n\f—3-\nand more\n\f= 4 =\nthe end.\n", Finds: []string{"-2~", "—3-", "= 4 ="}},
			{Text: "Some text of the letter\n\f2\nmore text\n\f3.\nthe end.\n", Finds: []string{"2", "3."}},
			{Text: "Some text of the letter\n\fPage Two\nmore text\n", Finds: []string{"Page Two"}},
			{Text: "TOP SECRET\n7.\nThe talks went on.\n", Before: []string{"banner"}},
			{Text: "We ask for these:\n1.\nPeace\n2.\nBread\n"},
			{Text: "We ask for these:\n\fthe first\n40.\nthe second\n41.\nthe third\nand\nso\non\n"},
		},
		Find: findPageNumbers,
	}
}

func findPageNumbers(v *View) []Finding {
	var out []Finding
	for p, rows := range v.pages {
		for i, r := range rows {
			edge := i < numberRows || i >= len(rows)-numberRows
			if why := v.pageNumber(r, p, edge); why != "" {
				out = append(out, strip(letter.PageNumber, r.words, 0.9, why))
			}
		}
	}
	return out
}

// pageNumber says why the row is a page number, or nothing.
func (v *View) pageNumber(r *row, page int, edge bool) string {
	text := strings.TrimSpace(r.text)
	if r.length() > 20 || v.paged() && !edge {
		return ""
	}
	switch {
	case dashed.MatchString(text) && strings.ContainsAny(text, "0123456789"), roman.MatchString(text):
		return "is a number between dashes alone on its row"
	case pagedWord.MatchString(text):
		return "says page and a number"
	}
	m := bare.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		return ""
	}
	rows := v.pages[page]
	head, foot := r == rows[0] && page > 0, r == rows[len(rows)-1] && page+1 < len(v.pages)
	switch {
	case v.paged() && len(rows) > 1 && (n == page+1 || m[2] == "") && (head || foot):
		return "is a number alone at the edge of its page"
	case m[2] == "" && v.besideFurniture(r):
		return "is a number alone on its row beside other furniture"
	}
	return ""
}

// besideFurniture tells whether something stripped stood right above the row
// or right below it.
func (v *View) besideFurniture(r *row) bool {
	next := v.after(r)
	return r.cut != "" || next != nil && next.cut != "" && next.page == r.page
}
