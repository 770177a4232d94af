package clean

import (
	"fmt"
	"slices"

	"missive/letter"
)

func inkRule() Rule {
	return Rule{
		Name: "ink",
		Doc: "On scans in colour, strips what was read from ink of another colour than the letter's: " +
			"stamps, whatever they say. A typewriter has ribbons of two colours: what goes on from the " +
			"letter's own words in their row and their pitch stays. So does what stands above the " +
			"first typed row of the letter, where a printed letterhead has its colours.",
		Examples: []Example{
			{Scan: true, Text: "The passage through Parliament on May 3 of the second\n" +
				"Jew Bill was reported and I have the honor to report that\n" +
				"§Excluded from automatic downgrading and declassification\n" +
				"the Bill has been enacted by them without any opposition.\n" +
				"§                    SECRET\n",
				Finds: []string{"Excluded from automatic downgrading and declassification", "SECRET"}},
			{Scan: true, Text: "§            LEGATION OF THE ISLES\n" +
				"The passage through Parliament on May 3 of the second\n" +
				"Jew Bill was reported and I have the honor to report that\n" +
				"the Bill has been enacted by them without any opposition.\n"},
			{Scan: true, Text: "The passage through Parliament on May 3 of the second\n" +
				"Jew Bill was reported and\n" +
				"§^                        I have never seen the like of it\n" +
				"the Bill has been enacted by them without any opposition.\n"},
		},
		Find: findInk,
	}
}

// findInk looks at the rows that were lifted off the page with their ink.
func findInk(v *View) []Finding {
	if !v.scan {
		return nil
	}
	var out []Finding
	for p, rows := range v.pages {
		if !slices.ContainsFunc(rows, v.lifted) {
			continue
		}
		judged := v.struckRows(p)
		typing := p > 0 // the letter's own small letters stand above
		for _, r := range rows {
			if !v.lifted(r) {
				typing = typing || slices.ContainsFunc(judged[r], (*item).sureSmall)
				continue
			}
			if !typing || v.goesOn(r, rows, judged[r]) {
				continue
			}
			role, why := letter.Stamp, "is in ink of another colour than the letter's"
			if m := v.bannerIn(r.text); m != nil {
				role, why = letter.Banner, fmt.Sprintf("reads like the marking %q, in ink of another colour than the letter's", m.Says)
			}
			out = append(out, strip(role, r.words, 0.9, why))
		}
	}
	return out
}

// lifted tells whether the row was read from ink that was lifted off the page.
func (v *View) lifted(r *row) bool { return v.letter.Pages[r.page].Lines[r.line].Layer != "" }

// goesOn tells whether the row's words follow on words of the letter's own, or
// go before them, at the distance of a blank and struck by its typewriter.
func (v *View) goesOn(r *row, rows []*row, judged []*item) bool {
	if !slices.ContainsFunc(judged, func(it *item) bool { return it.sure(3) }) {
		return false
	}
	blank := widestBlank * v.face(r.page).pitch
	for _, own := range rows {
		// Engines let the boxes of neighbours overlap by a character or two.
		apart := float64(max(r.box.X0, own.box.X0) - min(r.box.X1, own.box.X1))
		if !v.lifted(own) && abreast(r.box, own.box) && apart > -blank && apart <= blank {
			return true
		}
	}
	return false
}

// abreast tells whether two boxes stand side by side in one row: they share
// most of the lower one's height.
func abreast(a, b letter.Box) bool {
	const most = 0.7
	return float64(a.OverlapY(b)) >= most*float64(min(a.H(), b.H()))
}
