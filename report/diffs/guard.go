package diffs

import (
	"strings"

	"missive/report"
)

// formulaStarts are the characters that make a spreadsheet take a cell for a
// formula, with their full-width forms, which some take for the same (OWASP,
// CSV Injection).
const formulaStarts = "=+-@\t\r\n＝＋－＠"

// cell is a text as a spreadsheet shows it and never runs it: one that begins
// as a formula does gets an apostrophe before it. So does one that begins with
// apostrophes before such a character; taking one off again gives every text
// back. Control characters are spelled out.
func cell(s string) string {
	s = report.Visible(s)
	if rest := strings.TrimLeft(s, "'"); rest != "" && strings.ContainsRune(formulaStarts, []rune(rest)[0]) {
		return "'" + s
	}
	return s
}

// uncell is the text that cell was made of, but for what was spelled out.
func uncell(s string) string {
	if cell(strings.TrimPrefix(s, "'")) == s {
		return strings.TrimPrefix(s, "'")
	}
	return s
}
