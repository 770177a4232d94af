package clean

import (
	"fmt"

	"missive/letter"
)

// continuedMark is a continuation mark in brackets or after dashes, which no
// row of the letter's body is.
var continuedMark = sift(`(?i)^[\[(\-–—. ]*(cont(inue|')?d\.?|continued (on|from) (next|page).{0,8}|over|more)[\])\-–—. ]*$`)

func continuationRule() Rule {
	return Rule{
		Name: "continuation",
		Doc: "Strips marks that the letter goes on: (continued), CONTINUED - OVER, (over), at the foot " +
			"of a page or beside other furniture. A heading that is said to be continued stays.",
		Examples: []Example{
			{Text: "that the reports of\n(continued)\n\f- 4 -\nthe embassy\n", Before: []string{"page-number"}, Finds: []string{"(continued)"}},
			{Text: "He continued\nuntil all was over\n"},
		},
		Find: findContinuations,
	}
}

func findContinuations(v *View) []Finding {
	list := of(letter.Continuation)
	var out []Finding
	for _, r := range v.rows {
		if r.length() > 32 || !v.lastOfPage(r) && !v.besideFurniture(r) {
			continue
		}
		if !continuedMark.MatchString(r.text) && (!capitals(r.text) || matchRow(r.upper, list) == nil) {
			continue
		}
		out = append(out, strip(letter.Continuation, r.words, 0.85, fmt.Sprintf("says %q at the end of its page", r.text)))
	}
	return out
}

// lastOfPage tells whether the row ends a page that is followed by another.
func (v *View) lastOfPage(r *row) bool {
	rows := v.pages[r.page]
	return r.page+1 < len(v.pages) && rows[len(rows)-1] == r
}
