package clean

import "strings"

const (
	// catchwordWords is the most words a catchword has: "Indeed, if we" and
	// "of its" are the longest kinds met.
	catchwordWords = 3
	// footRows is how many rows from the foot of its page a catchword may
	// stand: an inside address or pieces of a stamp can stand below it.
	footRows = 10
	// shortRow is the length in characters under which a row between a
	// catchword and the page that follows may be address or marking and not
	// a row of the letter's body.
	shortRow = 45
	// catchwordErrors is the share of a catchword's characters that may be
	// read otherwise than on the next page.
	catchwordErrors = 0.25
	// numberRows is how many rows from the edge of its page a number may stand:
	// a banner or running head may stand on the outside.
	numberRows = 3
	// headRows is how many rows at the head of a page a running head may take:
	// addressee, date, subject and the page number, one row each.
	headRows = 5
	// headingRows is how far down the first page the heading may reach: with
	// letterhead, number, date, address and salutation, 14 rows on the longest
	// of the measured letters.
	headingRows = 14
	// sameHead is the share of a heading's characters that may differ where it is
	// repeated. Headers repeated in books are found at a likeness of 0.7 to 0.8
	// (see the public header-removal programs); typed heads are short, so a
	// little stricter.
	sameHead = 0.25
)

// dashes are what engines read for the typed dashes on both sides of a page
// number: "-2~", "—3-", "= 4 =", "• 5-", "- 2 .", "_3_".
const dashes = `[-‐‑‒–—―~=_•·.,:;'"’“”*+\\|<>«»^]`

var (
	// dashed is a number between dash-like signs, or beside a dash.
	dashed = sift(`^(?:` + dashes + `\s*)+([0-9lIiOoSZzB]{1,3})\s*(?:` + dashes + `\s*)+$|^(?:[-–—~=_]\s*)+([0-9lIiOoSZzB]{1,3})$|^([0-9lIiOoSZzB]{1,3})\s*(?:[-–—~=_]\s*)+$`)
	// roman is a dashed Roman number: "- iii -".
	roman = sift(`^[-–—~=]\s*[ivxIVX]{1,5}\s*[-–—~=]$`)
	// pagedWord is the word page with a number in figures or words.
	pagedWord = sift(`(?i)^[-–—~=_.(\s]*(?:page|pg\.?)[\s#:.]*(?:no\.?\s*)?([0-9lIO]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:of\s*[0-9]{1,3})?[-–—~=_.)\s]*$`)
	// telegramHead is how telegrams number their pages: "-2- 1226, DECEMBER 3,
	// NOON FROM MEXICO CITY", "PAGE 02 LA PAZ 00966 131956Z".
	telegramHead = sift(`^(?:-?\d{1,2}-\s*)?(?:No\.?\s*)?\d{2,5},\s+\w+\s+\d{1,2},.*\b(?i:from)\b|^PAGE\s+\d{2}\s+.*\d{4,6}Z`)
	// continuedMark is a continuation mark in brackets or after dashes, which no
	// row of the letter's body is.
	continuedMark = sift(`(?i)^[\[(\-–—. ]*(cont(inue|')?d\.?|continued (on|from) (next|page).{0,8}|over|more)[\])\-–—. ]*$`)
)

// begins tells whether s begins with the words of the catchword r, a little
// misread perhaps. The words must be whole: "a" does not announce "amongst".
func begins(s, r *row) bool {
	want := fold(strings.Trim(r.text, "/.…-–—_ "))
	if len(want) < 2 && r.text != s.words[0].text {
		return false
	}
	for n := max(1, len(r.words)-1); n <= min(len(s.words), len(r.words)+1); n++ {
		if near(want, fold(joined(s.words[:n])), catchwordErrors) {
			return true
		}
	}
	return false
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// clip is a row's beginning, for a reason people read.
func clip(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
