package report

import "missive/align"

// Percent is a fraction as people read it, in per cent with two decimals and
// without the sign: 0.0287 is "2.87".
func Percent(f float64) string { return percent(f) }

// Rate is a measure's rate with its sign: "2.87 %", or "≤ 2.87 %" where it is
// only an upper bound.
func Rate(m align.Measure) string { return rate(m) }

// Edits are a measure's counts in words: "12 edits over 1,204 characters: 3
// added, 4 lost, 5 misread".
func Edits(m align.Measure, unit string) string { return edits(m, unit) }

// Bound is the least that a measure which is not exact can be, in brackets; it
// is empty for one that is.
func Bound(m align.Measure) string { return bound(m) }

// Folded says what was made equal before counting.
func Folded(folding []string) string { return folded(folding) }

// Count is a number with its thousands parted: 2,980.
func Count(n int) string { return count(n) }

// Markdown is a text that Markdown and HTML take for nothing but text.
func Markdown(s string) string { return markdown(s) }

// Uncommanded is a line that no CI service takes for a command.
func Uncommanded(line string) string { return uncommanded(line) }
