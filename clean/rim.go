package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"missive/letter"
)

// noWordBegins are marks with which no typist begins a word. A single hyphen
// is one of them only where it is a speck, a run of dashes only where it
// begins a row: the edge of a stamp's frame runs into the margin.
const noWordBegins = "_.,:;~=|\\*•·°-–—"

func rimRule() Rule {
	return Rule{
		Name: "rim", Mends: true,
		Doc: "On scans, reads a word without the rubbish that the engine read into its beginning: " +
			"marks with which no word begins, and dashes at the head of a row, where a stamp's frame or " +
			"a pen stroke runs into the text. The reading itself stays as it was.",
		Examples: []Example{
			{Scan: true, Text: "The demands that have lately been advanced there\n" +
				"—————---Jewish question and related matters, the :United\n" +
				"States were never before heard from another nation.\n",
				Finds: []string{"—————---Jewish", ":United"}},
			{Scan: true, Text: "The demands that have lately been advanced there\n" +
				"-one and all- were never heard .45 from another man.\n" +
				"States were never before heard from another nation.\n"},
			{Text: ":United\n--and more\n"},
		},
		Find: findRims,
	}
}

func findRims(v *View) []Finding {
	if !v.scan {
		return nil
	}
	var out []Finding
	for _, r := range v.rows {
		f := v.face(r.page)
		for i, w := range r.words {
			if text := f.rimless(w, i == 0); text != w.text {
				out = append(out, Finding{Kind: letter.Read, Words: []letter.WordID{w.id}, Text: text, Conf: 0.7,
					Why: "no word begins so: a speck or a stroke was read into it"})
			}
		}
	}
	return out
}

// rimless is the word's text without rubbish at its beginning.
func (f face) rimless(w word, first bool) string {
	text := strings.TrimLeft(w.text, noWordBegins)
	letter, _ := utf8.DecodeRuneInString(text)
	cut := strings.TrimSuffix(w.text, text)
	switch {
	case cut == "" || !unicode.IsLetter(letter) || strings.TrimRight(text, lineEndHyphens) != text:
		return w.text
	case strings.Trim(cut, "-–—") != "": // something else than dashes
		return text
	case first && utf8.RuneCountInString(cut) > 2, f.speck(w):
		return text
	}
	return w.text
}

// speck tells whether the word's first character is much too small for a
// typed hyphen, which is about half a step wide.
func (f face) speck(w word) bool {
	return len(w.chars) > 1 && f.pitch > 0 && float64(w.chars[0].Box.W()) < 0.35*f.pitch
}
