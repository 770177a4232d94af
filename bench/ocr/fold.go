package main

import "strings"

// asciiFold makes equal what typists, engines and editors write differently
// without a character being read wrongly: curly quotes and dashes. Soft
// hyphens, byte order marks and the editor's brackets around what the typist
// struck out count as nothing.
var asciiFold = strings.NewReplacer(
	"‘", "'", "’", "'", "‚", "'",
	"“", `"`, "”", `"`, "„", `"`,
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-",
	"\u00ad", "", "\ufeff", "", "⟦", "", "⟧", "")

// foldedWords are the text's words as they are counted. Joined by single
// blanks they are the text as it is counted.
func foldedWords(text string) []string { return strings.Fields(asciiFold.Replace(text)) }
