package clean

import (
	"missive/letter"
)

// addressRows is the most rows an inside address has.
const addressRows = 6

// addressRow is the most characters a row of an inside address has:
// "President of the United States of America," has 42.
const addressRow = 50

func insideAddressRule() Rule {
	return Rule{
		Name: "inside-address",
		Doc: "Moves the inside address from the foot of the first page, where diplomatic letters have " +
			"it, to its place before the salutation. It begins with a title (His Excellency, The " +
			"Honorable, Mr.) on a row of its own, its rows are short, and the page ends with it. A " +
			"name alone (Mr David Blee) is one where the heading has none. " +
			"Nothing is stripped.",
		Examples: []Example{
			{Text: "Dear Mr. President:\n\nI have received your letter of October 23 and am answering you. This\n\n" +
				"His Excellency\n\nOrganization\n\nJohn F. Kennedy,\n\nPresident of the United States of America,\n\n" +
				"Organization has no authority for that.\n", Before: []string{"marking"},
				Finds: []string{"His Excellency John F. Kennedy, President of the United States of America,"}},
			{Text: "Dear David,\nI have the papers that you asked for in May and send them with this\nletter. You will see that they\n\nMr David Blee\n" +
				"\fare not complete.\n", Finds: []string{"Mr David Blee"}},
			{Text: "Dear David,\nI have the papers that you asked for in May and gave them to\nMr. Peter Hall. He will\n\fsend them on.\n"},
			{Text: "Bonn, May 4, 1962\nHis Excellency\nJohn F. Kennedy\nDear Mr. President:\nI thank you.\n"},
		},
		Find: findInsideAddress,
	}
}

func findInsideAddress(v *View) []Finding {
	start := v.greeting() + 1
	if start == 0 {
		start = v.firstFilled() // the greeting may be lost on a scan
	}
	if start == 0 {
		return nil
	}
	greeting := v.rows[start-1]
	for _, r := range v.rows[start:] {
		if v.paged() && r.page > 0 {
			return nil
		}
		if r.length() > addressRow || !addressee.MatchString(r.text) && !named.MatchString(r.text) {
			continue
		}
		if rows := v.addressFrom(r); len(rows) > 1 || len(rows) == 1 && v.nameAtFoot(r, start) {
			var words []word
			for _, s := range rows {
				words = append(words, s.words...)
			}
			before := greeting.first()
			return []Finding{
				{Kind: letter.Move, Words: ids(words), Before: &before, Conf: 0.85,
					Why: "the inside address stands at the foot of the first page"},
			}
		}
	}
	return nil
}

// nameAtFoot tells whether r, the last row of the first page, is an address of
// one row, as British letters have it: a titled name, apart from the text above
// it or far shorter than its rows, in a letter that begins at its row start and
// names nobody above the greeting.
func (v *View) nameAtFoot(r *row, start int) bool {
	if !v.paged() || !named.MatchString(r.text) {
		return false
	}
	for _, s := range v.rows[:start-1] {
		if addressee.MatchString(s.text) {
			return false
		}
	}
	p := v.before(r)
	return r.gap || v.scan && v.apart(p, r) || 2*r.length() < p.length()
}

// addressFrom is the inside address that begins with r and ends its page.
func (v *View) addressFrom(r *row) []*row {
	rows := []*row{r}
	for s := v.after(r); s != nil && len(rows) < addressRows; s = v.after(s) {
		prev := rows[len(rows)-1]
		switch {
		case s.page != prev.page, s.opens:
			return rows // the page ends
		case s.length() > addressRow:
			// In a text without page breaks the page ends where furniture was
			// stripped.
			if v.paged() || s.cut == "" {
				return nil
			}
			return rows
		}
		rows = append(rows, s)
	}
	return nil
}
