package clean

import (
	"fmt"
	"slices"

	"missive/letter"
)

func dirtRule() Rule {
	return Rule{
		Name: "dirt",
		Doc: "On scans, strips what the letter's typewriter did not strike: specks, pen, faint or " +
			"slanted stamps and rules that were read as words. Pitch, height, likeness to the letter's " +
			"type, confidence, form, the words beside it, the typewriter's lines and columns each add " +
			"evidence for or against a word, with learned weights, and words go only where their sum " +
			"is against them beyond doubt. Printed letterhead stays.",
		Examples: []Example{
			{Scan: true, Text: "The passage through Parliament on May 3 of the second   ⟨w~v⟩\n" +
				"Jew Bill was reported and I have the honor to report that\n" +
				"   ⟨w~v⟩      ⟨c⟩    ⟨:⟩\n" +
				"the Bill has been enacted by them without any opposition.\n",
				Finds: []string{"w~v", "w~v c :"}},
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
		judged := v.struckRows(p)
		if judged == nil {
			continue // a page with next to nothing on it: no measure, no verdict
		}
		gone := v.spread(p, judged, v.judge().scan.words.of(v.judge().doubt))
		above := true // nothing typed in small letters yet
		for _, r := range rows {
			above = above && !slices.ContainsFunc(judged[r], (*item).sureSmall)
			if above && p > 0 && v.garbledNumber(r, judged[r]) {
				out = append(out, strip(letter.PageNumber, r.words, 0.8, "stands where the page's number does"))
				continue
			}
			out = append(out, v.dirtIn(r, judged[r], gone)...)
		}
	}
	return out
}

// garbledNumber tells whether a row above a page's text that no rule knows for a
// number is one all the same: short, in its place and not surely typed.
func (v *View) garbledNumber(r *row, judged []*item) bool {
	sure := func(it *item) bool { return it.struck >= doubtful }
	return len(judged) > 0 && !v.numberRow(r) && v.face(r.page).numberPlace(r) && !slices.ContainsFunc(judged, sure)
}

// struckRows are the words of a page as they are judged by the weights in use, by
// their row; nil for a page without measure.
func (v *View) struckRows(page int) map[*row][]*item {
	judged := v.struck(page, v.judge().scan.passes)
	if judged == nil {
		return nil
	}
	rows := map[*row][]*item{}
	for _, row := range judged {
		rows[row[0].row] = row
	}
	return rows
}

// dirtIn are the findings of one row: runs of words that are not struck.
func (v *View) dirtIn(r *row, judged []*item, gone map[letter.WordID]bool) (found []Finding) {
	if v.letter.Pages[r.page].Lines[r.line].Angle != 0 {
		return []Finding{turnedRow(r)}
	}
	if v.numberRow(r) {
		return nil
	}
	stays := func(i int) bool {
		// An enclosure mark in the margin is typed, and another rule's matter.
		return !gone[judged[i].id] || i == 0 && enclosureMark.MatchString(r.words[0].text)
	}
	for i := 0; i < len(judged); i++ {
		j := i
		for j < len(judged) && !stays(j) {
			j++
		}
		if j > i {
			found = append(found, v.notStruck(judged[i:j]))
			i = j
		}
	}
	return found
}

func turnedRow(r *row) Finding {
	role := letter.Stamp
	if digits(r.text) > letters(r.text)/2 {
		role = letter.FileNumber
	}
	return strip(role, r.words, 0.9, "stands at a right angle to the letter")
}

// notStruck is a finding about words that the typist did not strike.
func (v *View) notStruck(run []*item) Finding {
	var words []word
	struck := 0.0
	for _, it := range run {
		words = append(words, it.word)
		struck += it.struck / float64(len(run))
	}
	role, why := letter.Dirt, ""
	if text := joined(words); stampLetters(text) {
		role = letter.Stamp
		if m := v.bannerIn(text); m != nil {
			role, why = letter.Banner, fmt.Sprintf("reads like the marking %q and ", m.Says)
		}
	}
	return strip(role, words, 1-struck, why+"was not struck by the letter's typewriter: "+v.whyNot(run, v.judge().scan))
}
