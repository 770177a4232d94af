package clean

import (
	"regexp"

	"missive/letter"
)

// Numbers that archives put on the copies they give out, as they are read.
var recordNumbers = []*regexp.Regexp{
	// NW 65994 Docld:32307127 Page 3
	regexp.MustCompile(`^\W*(?:[NHW]{1,2}\W{0,3}#?\d{4,6}\W{0,4})?D[oọ0][coe][I1l]{1,2}[dD][a-z]?\W{0,3}\d{6,}`),
	regexp.MustCompile(`^\W*D[oọ]c\.? ?ID\W{1,3}\d{6,}$`),
	// 13-00000, and the same upside down
	regexp.MustCompile(`^\W*1[345]\W{0,2}[0oO]{5}\W*$`),
	// 104-10012-10024
	regexp.MustCompile(`^\W*\d{3}-\d{5}-\d{5}\W*$`),
}

func fileNumberRule() Rule {
	return Rule{
		Name: "file-number",
		Doc: "Strips the numbers that archives print at the head and foot of the copies they give " +
			"out: record numbers, document and page identifiers, each alone on its row. The letter's own " +
			"reference numbers stay.",
		Examples: []Example{
			{Text: "NW 65994 Docld:32307127 Page 3\n\nthe embassy\n13-00000\n104-10219-10067\n",
				Finds: []string{"NW 65994 Docld:32307127 Page 3", "13-00000", "104-10219-10067"}},
			{Text: "File No. 840.1\nNLJ 95-263\n202-555-0143\n"},
		},
		Find: findFileNumbers,
	}
}

func findFileNumbers(v *View) []Finding {
	var out []Finding
	for _, r := range v.rows {
		for _, number := range recordNumbers {
			if r.length() <= 48 && number.MatchString(r.text) {
				out = append(out, strip(letter.FileNumber, r.words, 0.95, "is an archive's number of the copy"))
				break
			}
		}
	}
	return out
}
