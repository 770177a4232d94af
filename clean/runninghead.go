package clean

import (
	"fmt"

	"missive/letter"
)

// headRows is how many rows at the head of a page a running head may take:
// addressee, date, subject and the page number, one row each.
const headRows = 5

// sameHead is the share of a heading's characters that may differ where it is
// repeated. Headers repeated in books are found at a likeness of 0.7 to 0.8
// (see the public header-removal programs); typed heads are short, so a
// little stricter.
const sameHead = 0.25

// telegramHead is how telegrams number their pages: "-2- 1226, DECEMBER 3,
// NOON FROM MEXICO CITY", "PAGE 02 LA PAZ 00966 131956Z".
var telegramHead = sift(`^(?:-?\d{1,2}-\s*)?(?:No\.?\s*)?\d{2,5},\s+\w+\s+\d{1,2},.*\b(?i:from)\b|^PAGE\s+\d{2}\s+.*\d{4,6}Z`)

func runningHeadRule() Rule {
	return Rule{
		Name: "running-head",
		Doc: "Strips running heads: rows at the head of a later page that repeat the addressee, the " +
			"date or the subject of the first page, or that stand at the head of another page too, " +
			"and the lines with which telegrams begin their pages.",
		Examples: []Example{
			{Text: "The Honorable Dan Burton\nHouse of Representatives\nNovember 27, 1996\nDear Mr. Burton:\nThank you for your letter.\n" +
				"\fThe Honorable Dan Burtan\nNovember 27, 1996\nI understand the importance of this.\n",
				Finds: []string{"The Honorable Dan Burtan", "November 27, 1996"}},
			{Text: "The Council met in the morning.\nIt was agreed that it should go on.\n\fIn the afternoon the Council met again.\n"},
		},
		Find: findRunningHeads,
	}
}

func findRunningHeads(v *View) []Finding {
	if !v.paged() {
		return v.telegramHeads()
	}
	var out []Finding
	for p := 1; p < len(v.pages); p++ {
		rows := v.pages[p]
		for _, r := range rows[:min(len(rows), headRows)] {
			why := v.repeats(r)
			if why == "" {
				break
			}
			out = append(out, strip(letter.RunningHead, r.words, 0.85, why))
		}
	}
	return out
}

func (v *View) telegramHeads() []Finding {
	var out []Finding
	for _, r := range v.rows {
		if r.cut != "" && telegramHead.MatchString(r.text) {
			out = append(out, strip(letter.RunningHead, r.words, 0.8, "numbers a telegram's page"))
		}
	}
	return out
}

// repeats says what the row at the head of a page repeats, or nothing.
func (v *View) repeats(r *row) string {
	if telegramHead.MatchString(r.text) {
		return "numbers a telegram's page"
	}
	// A row of running text fills the measure; a head is short, and too short
	// a row repeats by chance.
	if r.length() > 60 || len(r.upper) < 8 {
		return ""
	}
	glance := tallyOf(r.upper)
	same := func(a, b string) bool {
		return glance.mayBeNear(a, b, sameHead) && near(r.upper, a+b, sameHead)
	}
	heading := v.pages[0][:min(len(v.pages[0]), headingRows)]
	for i, s := range heading {
		// What takes two rows there may take one here.
		if same(s.upper, "") || i > 0 && same(heading[i-1].upper, s.upper) {
			return fmt.Sprintf("repeats %q from the heading of the letter", s.text)
		}
	}
	for p, rows := range v.pages[1:] {
		for _, s := range rows[:min(len(rows), headRows)] {
			if p+1 != r.page && same(s.upper, "") {
				return fmt.Sprintf("stands at the head of page %d too", p+2)
			}
		}
	}
	return ""
}
