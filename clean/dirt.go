package clean

import (
	"fmt"

	"missive/letter"
)

func dirtRule() Rule {
	return Rule{
		Name: "dirt",
		Doc: "On scans, strips what the letter's typewriter did not strike: specks, pen, faint or " +
			"slanted stamps and rules that were read as words. It keeps a row from the words in it " +
			"that are surely typed, by their pitch and confidence, and outward from these every word " +
			"that follows in the row at the distance of a blank. A row without any such word is " +
			"kept only where it is short and sure, as the salutation is, or printed letterhead.",
		Examples: []Example{
			{Scan: true, Text: "The passage through Parliament on May 3 of the second   ‹£f›\n" +
				"Jew Bill was reported and I have the honor to report that\n" +
				"   ‹wv›      ‹c›    ‹:›\n" +
				"the Bill has been enacted by them without any opposition.\n",
				Finds: []string{"£f", "wv c :"}},
			{Scan: true, Text: "The passage through Parliament on May 3 of the second\n" +
				"                      «DIVISION» «OF» «COMMUNICATIONS»\n" +
				"Jew Bill was reported and I have the honor to report that\n" +
				"the Bill has been enacted by them without any opposition.\n",
				Finds: []string{"DIVISION OF COMMUNICATIONS"}},
			{Scan: true, Text: "Sir:\n" +
				"The passage through Parliament on May 3 of the second\n" +
				"Jew ‹Bill› was reported and I have the honor to ‹report›\n" +
				"the Bill has been enacted by them without any opposition.\n" +
				"                    To\n"},
			{Text: "~ ~\n. . ,\n"},
		},
		Find: findDirt,
	}
}

func findDirt(v *View) []Finding {
	if !v.scan {
		return nil
	}
	var out []Finding
	for p, rows := range v.pages {
		f := v.face(p)
		if f.pitch == 0 {
			continue // a page with next to nothing on it: no measure, no verdict
		}
		above := true // nothing typed in small letters yet
		for _, r := range rows {
			found, typed := v.dirtIn(r, f, above)
			if above && p > 0 && !typed && len(found) == 1 && f.numberPlace(r) {
				found[0].Role, found[0].Why = letter.PageNumber, "stands where the page's number does"
			}
			above = above && !typed
			out = append(out, found...)
		}
	}
	return out
}

// dirtIn are the findings of one row, runs of words that are not typed, and
// whether some of its words are typed in small letters. Above tells that no
// row above is.
func (v *View) dirtIn(r *row, f face, above bool) (found []Finding, small bool) {
	if turned := v.letter.Pages[r.page].Lines[r.line].Angle; turned != 0 {
		return []Finding{turnedRow(r)}, false
	}
	keep := typed(r, f)
	if anyOf(keep) {
		small = f.anchorsSmall(r)
	} else if v.loneTyped(r, f) || v.numberRow(r) {
		return nil, false
	} else if piece := v.pieces(r)[0]; v.atMargin(piece, f) && v.loneTyped(piece, f) {
		for i := range piece.words {
			keep[i] = true
		}
	}
	if above && !small {
		v.keepHead(r, keep)
	}
	// An enclosure mark in the margin is typed, and another rule's matter.
	keep[0] = keep[0] || enclosureMark.MatchString(r.words[0].text)
	for i := 0; i < len(r.words); i++ {
		if keep[i] {
			continue
		}
		j := i
		for j < len(r.words) && !keep[j] {
			j++
		}
		found = append(found, notTyped(r.words[i:j]))
		i = j
	}
	return found, small
}

func turnedRow(r *row) Finding {
	role := letter.Stamp
	if digits(r.text) > letters(r.text)/2 {
		role = letter.FileNumber
	}
	return strip(role, r.words, 0.9, "stands at a right angle to the letter")
}

// notTyped is a finding about words that the typist did not strike.
func notTyped(words []word) Finding {
	role, why := letter.Dirt, "was not struck by the letter's typewriter"
	if text := joined(words); letters(text) >= 6 && capitals(text) {
		role, why = letter.Stamp, "is in capitals of another pitch than the letter's typewriter"
		if w := matchRow(fold(text), of(letter.Banner)); w != nil {
			role, why = letter.Banner, fmt.Sprintf("reads like the marking %q, in another pitch than the letter's typewriter", w.text)
		}
	}
	return strip(role, words, 0.8, why)
}
