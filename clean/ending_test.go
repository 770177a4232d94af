package clean

import (
	"strings"
	"testing"

	"missive/letter"
)

// TestEndings: what the rows below the body are marked as; "|" alone is an
// empty row.
func TestEndings(t *testing.T) {
	const text = "body|The review of the papers was begun in March and it will go on until the end of the year, when the Board meets again.\n|\n"
	for name, page := range map[string]string{
		"a closing of three rows":          text + "closing|I have the honour to be,\nclosing|Sir,\nclosing|Your obedient Servant,\n|\nsignature|John Hall\nsignature|Consul\n",
		"a closing after a participle":     text + "closing|With kind regards, I am,\nclosing|Sincerely,\nsignature|Edward F. Hall\n",
		"assurances over two rows":         text + "closing|Accept, Excellency, the renewed assurances of\nclosing|my highest consideration.\n|\nsignature|A. Hall\n",
		"a French closing":                 text + "closing|Veuillez agréer, Monsieur le Ministre,\nclosing|l'assurance de ma haute considération.\n|\nsignature|Jean Vidal\nenclosure|P. J. : un projet\n",
		"place and date below":             text + "closing|Respectfully,\n|\nsignature|[s] N. Hall\nsignature|N. Hall\n|\ndateline|Moscow\ndateline|October 24, 1962\n",
		"copies and references":            text + "closing|Yours very truly,\nsignature|John Hall\nenclosure|Enclosures:\nenclosure|No. 1. The papers.\nenclosure|cc: Mr. Doe\nreference|JH/rs\n",
		"a postscript":                     text + "closing|Yours ever,\nsignature|John\nbody|P.S. The boat has come.\nbody|It brought nothing.\n",
		"an address below the signature":   text + "closing|Yours truly,\nsignature|John Hall\naddress|The Honorable\naddress|Peter Doe,\naddress|Port Selim.\n",
		"a copy without a closing":         text + "signature|/s/ John Hall\nsignature|Director\n",
		"a memorandum signed with a name":  text + "signature|Tracy A. Hall\nsignature|Administrative Officer\n",
		"an enclosed paper below the list": text + "closing|Sincerely,\nsignature|John Hall\nenclosure|Enclosure\n" + text,
		"the end of a sentence":            "body|He said that he would carry out everything that was asked of him\nbody|faithfully.\n",
		"a row like a name in a sentence":  text + "body|He went to see the papers at the house of\nbody|Peter Hall\n",
	} {
		var lines, want []string
		for _, row := range strings.Split(strings.TrimSuffix(page, "\n"), "\n") {
			role, line, _ := strings.Cut(row, "|")
			want, lines = append(want, role), append(lines, line)
		}
		l := cleaned(t, "Dear Sir:\n"+strings.Join(lines, "\n")+"\n")
		roles := rolesOf(l)
		for n, words := range wordsByRow(l) {
			if n == 0 {
				continue
			}
			if got := roles[words[0]]; got != letter.Role(want[n-1]) {
				t.Errorf("%s: %q is marked %q, want %q", name, lines[n-1], got, want[n-1])
			}
		}
	}
}
