package clean

import (
	"strings"

	"missive/letter"
)

func isSalutation(r *row) bool { return r.length() <= 70 && salutation.MatchString(r.text) }

// greeting is the index of the row that greets the addressee, or -1. A
// salutation below running text was read out of its place, or is quoted.
func (v *View) greeting() int {
	greeting := -1
	for at, r := range v.rows[:min(len(v.rows), 4*headingRows)] {
		switch {
		case r.page > 0, greeting >= 0 && (at > greeting+addressRows || r.length() > blockRow || r.startsLower() || r.ends() && len(r.words) > 4 && !isSalutation(r)):
			return greeting
		case isSalutation(r):
			greeting = at // "Monsieur le Ministre," may begin the address above it
		case v.runs(at) && !v.headed(r):
			return greeting
		}
	}
	return greeting
}

// bodyStart is the index of the first row of the body: below the salutation,
// or else below the rows that have the form of a heading; on a scan, the first
// row of running text. It is 0 where there is no heading.
func (v *View) bodyStart() int {
	if at := v.greeting(); at >= 0 {
		return at + 1
	}
	if v.scan {
		return v.firstFilled()
	}
	return v.headEnd()
}

// firstFilled is, on a scan, the index of the first row of running text on the
// first page, or 0 where there is none.
func (v *View) firstFilled() int {
	if !v.scan {
		return 0
	}
	for at, r := range v.rows {
		if r.page > 0 {
			return 0
		}
		if v.runs(at) {
			return at
		}
	}
	return 0
}

// headed tells whether a row has a form that rows of headings have, and rows
// of running text do not.
func (v *View) headed(r *row) bool {
	return subject.MatchString(r.text) || routed.MatchString(r.text) || r.length() <= blockRow &&
		(barely.MatchString(r.text) || titled.MatchString(r.text) || numberedHead.MatchString(r.text) ||
			refers.MatchString(r.text) || capitals(r.text) && (wired.MatchString(r.text) || len(r.words) <= houseWords && housed.MatchString(r.text)))
}

// houseWords is the most words an office's name has on one row; a row of a
// cable in capitals has more.
const houseWords = 7

// headEnd is, in a plain text where nobody is greeted, the index of the row
// below the last that has a heading's form. Rows between such rows go with
// them as long as they do not read like sentences, and an address below.
func (v *View) headEnd() int {
	end := 0
	for at, r := range v.rows[:min(len(v.rows), headingRows)] {
		between := at - end // rows without a heading's form
		switch {
		case v.headed(r) && (between <= fewRows || !capitals(r.text) || barely.MatchString(r.text)), at > 0 && between == 0 && v.wraps(v.rows[at-1], r):
			end = at + 1
		case r.page > 0 || r.length() > blockRow || r.startsLower() || r.ends() && len(r.words) > 4 || listed.MatchString(r.text):
			return v.addressEnd(end)
		}
	}
	return v.addressEnd(end)
}

// fewRows is how many rows of other forms may stand above a row in capitals
// that is a heading's only by its words: cables are all in capitals.
const fewRows = 2

// addressEnd is the index of the row below the address that begins at the row
// at, or at.
func (v *View) addressEnd(at int) int {
	if at == 0 || at >= len(v.rows) || !addressee.MatchString(v.rows[at].text) {
		return at
	}
	end := at
	for _, r := range v.rows[at:min(len(v.rows), at+addressRows)] {
		if r.page > 0 || r.length() > addressRow || r.startsLower() || r.gap && end > at {
			break
		}
		end = r.at + 1
	}
	return end
}

// wraps tells whether r is the second row of the heading's row p: of a long
// subject, or of where an office is.
func (v *View) wraps(p, r *row) bool {
	switch {
	case r.gap || r.page != p.page || v.headed(r) || listed.MatchString(r.text) || isSalutation(r) || addressee.MatchString(r.text):
		return false
	case subject.MatchString(p.text) && v.scan:
		return !v.apart(p, r) && v.x0(r)-v.x0(p) > 1.5*v.face(r.page).pitch
	case subject.MatchString(p.text):
		return p.length() > shortRow && !p.ends() && !r.ends() && r.length() <= blockRow
	}
	return capitals(p.text) && housed.MatchString(p.text) && r.length() <= blockRow && placed.MatchString(r.text)
}

// heading parts the rows before the body.
func (v *View) heading(start int) []part {
	var parts []part
	role, why := letter.Letterhead, "stands above the date"
	for at, r := range v.rows[:start] {
		switch {
		case at == start-1 && isSalutation(r):
			role, why = letter.Salutation, "greets the addressee"
		case v.bannerIn(r.text) != nil || personal.MatchString(r.text):
			parts = add(parts, letter.Classification, r, "is typed in the heading")
			continue
		case refers.MatchString(r.text) || at > 0 && refers.MatchString(v.rows[at-1].text) && r.length() <= 20 && digits(r.text) > 0:
			parts = add(parts, letter.Reference, r, "is to be quoted in the answer")
			if role == letter.DateLine {
				role, why = letter.Address, "stands between date and salutation"
			}
			continue
		case (role == letter.Letterhead || strings.Contains(r.text, ":")) && numberedHead.MatchString(r.text):
			parts = add(parts, letter.DateLine, r, "numbers the letter")
			continue
		case titled.MatchString(r.text):
			parts = add(parts, letter.Letterhead, r, "names the kind of paper")
			continue
		case subject.MatchString(r.text):
			role, why = letter.Subject, "names the subject"
		case role == letter.Subject && v.wraps(v.rows[at-1], r):
		case routed.MatchString(r.text) || capitals(r.text) && wired.MatchString(r.text):
			role, why = letter.Address, "says from whom to whom it goes"
		case v.dated(r) || roughly.MatchString(r.text):
			role, why = letter.DateLine, "holds a date"
		case addressee.MatchString(r.text) || role == letter.DateLine || role == letter.Subject:
			role, why = letter.Address, "stands between date and salutation"
		}
		parts = add(parts, role, r, why)
	}
	return parts
}
