package clean

import (
	"regexp"
	"strings"

	"missive/letter"
)

// enclosureMark is the typist's mark in the margin for an enclosure.
var enclosureMark = regexp.MustCompile(`^\d{1,2}/$`)

func marginMarkRule() Rule {
	return Rule{
		Name: "margin-mark",
		Doc: "Strips enclosure marks typed in the left margin (1/, 2/ …), which come out as the first " +
			"word of the row they stand beside, or as a row of their own, and would cut sentences. The " +
			"list of enclosures at the end says the same.",
		Examples: []Example{
			{Text: "1/ There is appended hereto a translation of the new\n2/\nlaw as finally enacted\n", Finds: []string{"1/", "2/"}},
			{Text: "He had 1/ 2 of it\n"},
		},
		Find: findMarginMarks,
	}
}

func findMarginMarks(v *View) []Finding {
	var out []Finding
	for _, r := range v.rows {
		if first := r.words[0].text; strings.HasSuffix(first, "/") && enclosureMark.MatchString(first) {
			out = append(out, strip(letter.MarginMark, r.words[:1], 0.85, "marks an enclosure in the margin"))
		}
	}
	return out
}
