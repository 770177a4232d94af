package clean

import (
	"fmt"

	"missive/letter"
)

// edgeRows is how many rows at the head and at the foot of a page a banner
// may be found in: number, running head and stamps stand between it and the
// edge.
const edgeRows = 4

// headingRows is how far down the first page the heading may reach: with
// letterhead, number, date, subject and reference lines one each or two.
const headingRows = 14

func bannerRule() Rule {
	return Rule{
		Name: "banner",
		Doc: "Strips classification banners (SECRET, TOP SECRET - Sensitive, S E C R E T, and their " +
			"misreadings) that stand alone on a row at the head or foot of a page, or, in a text whose " +
			"pages are not known, between other rows. A classification typed in the heading, between " +
			"the date and the salutation of the first page, is the letter's own and stays, and so does a " +
			"row of a table.",
		Examples: []Example{
			{Text: "SECRET\nThe talks went on until midnight and nothing was agreed.\nSEGRET\n\f-SECRET\nThey were broken off.\nCECRET\n",
				Finds: []string{"SECRET", "SEGRET", "-SECRET", "CECRET"}},
			{Text: "S E C R E T\nThe talks went on until midnight and nothing was agreed.\n", Finds: []string{"S E C R E T"}},
			{Text: "LEGATION OF THE UNITED STATES\nBucharest, January 25, 1939.\nCONFIDENTIAL\nThe Honorable\nThe Secretary of State,\nSir:\nI have the honor to report.\n"},
			{Text: "the convoy\n\nTOP SECP.ET - Sensitive\n", Finds: []string{"TOP SECP.ET - Sensitive"}},
			{Text: "The Secret Service was told.\nSecretary of State\nCONFIDENT\n"},
		},
		Find: findBanners,
	}
}

func findBanners(v *View) []Finding {
	list := of(letter.Banner)
	var out []Finding
	for _, r := range v.rows {
		if !bannerLetters(r) || len(r.upper) > 32 {
			continue
		}
		w := matchRow(r.upper, list)
		if w == nil || v.inHeading(r) || v.paged() && !v.atEdge(r) {
			continue
		}
		out = append(out, strip(letter.Banner, r.words, 0.9,
			fmt.Sprintf("stands alone on its row and reads like the marking %q", w.text)))
	}
	return out
}

// matchRow is the first wording that a whole row, folded, says, or nil.
func matchRow(upper string, list []wording) *wording {
	text := []rune(upper)
	has := pairs(text)
	for i := range list {
		if _, ok := list[i].fits(text, has); ok {
			return &list[i]
		}
	}
	return nil
}

// bannerLetters tells whether the row is in capitals, as banners are, but for
// the words added to one (TOP SECRET - Sensitive).
func bannerLetters(r *row) bool {
	return capitals(r.text) || letterSpaced(r) || len(r.words) > 1 && capitals(r.words[0].text) && capitals(r.words[1].text+r.words[0].text)
}

// letterSpaced tells whether most of the row's words are single letters.
func letterSpaced(r *row) bool {
	single := 0
	for _, w := range r.words {
		if len([]rune(fold(w.text))) == 1 {
			single++
		}
	}
	return single > len(r.words)/2
}

// atEdge tells whether the row is among the first or last of its page.
func (v *View) atEdge(r *row) bool {
	rows := v.pages[r.page]
	for i, s := range rows {
		if s == r {
			return i < edgeRows || i >= len(rows)-edgeRows
		}
	}
	return false
}

// inHeading tells whether the row stands inside the first page's heading:
// something stands above it, and the salutation comes after it.
func (v *View) inHeading(r *row) bool {
	if r.page != 0 || r.at == 0 {
		return false
	}
	for _, s := range v.pages[0][:min(len(v.pages[0]), headingRows)] {
		if isSalutation(s) {
			return s.at > r.at && v.before(r).length() > 2 && !markingOnly(v.before(r))
		}
	}
	return false
}

// markingOnly tells whether the row is a banner or a page number and nothing
// else, so that it makes no heading.
func markingOnly(r *row) bool {
	return matchRow(r.upper, of(letter.Banner)) != nil || len(r.upper) < 3
}
