package clean

import (
	"regexp"
	"strings"

	"missive/letter"
)

// Forms of the parts of a letter. They decide only what stands on lines of
// its own and what it is called; nothing is stripped by them.
var (
	salutation = regexp.MustCompile(`(?i)^[\[(]?(dear|my dear|esteemed|respected|honou?red|уважаем|многоуважаем|дорог|sehr geehrt|lieber)\pL*.{0,60}[:,;.!]$|` +
		`^(sirs?|gentlemen|(your )?excellency|excellence|monsieur|madame|(monsieur|madame) (le |la |l').{0,40})\s*[:;,]$|` +
		`^(madam|mr\.?|mrs\.?)( \pL+){0,3}\s*[:;]$`)
	closing = regexp.MustCompile(`(?i)^(yours |i am,? |i remain,? |with .{0,30}|very )*(respectfully|sincerely|faithfully|truly|cordially|obediently)( submitted| yours)?[,.]?$|` +
		`^((your|his) obedient servant|with .{0,30}(respect|regards|esteem),?( i am,?)?|best regards,?|i have the honou?r to be\b.{0,30}|с уважением.{0,10})$|` +
		`^(please )?accept,? .{0,40}assurances? of\b|^(veuillez|je (vous )?prie|daignez) .{0,40}(agréer|agreer|recevoir)\b|^с (глубоким |искренним )?уважением`)
	date = regexp.MustCompile(`(?i)\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\b\.?,?\s+(\d{1,2},?\s+)?(1[5-9]|20)\d\d|` +
		`\d{1,2}(er|\.)?\s+(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|januar|februar|märz|juni|juli|oktober|dezember|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s+(1[5-9]|20)\d\d`)
	subject    = regexp.MustCompile(`(?i)^(subject|re|ref|reference|objet|betreff)\s*[:;]`)
	addressee  = regexp.MustCompile(`(?i)^((the|his|her) (right )?(honou?rable|excellency|most|president|secretary)|h\.? ?e\.? |mr\.? |mrs\.? |miss |dr\.? |the secretary|hon\. )`)
	enclosures = regexp.MustCompile(`(?i)^(list of )?(enclosures?|attachments?|annex(es)?)\b(\s*[:.(].*|.{0,30})$|^cop(y|ies) (to|for)\b|^cc\b|^in (dupl|tripl|quadrupl|quintupl)|^to (the )?department\b`)
	references = regexp.MustCompile(`^[A-Z]{2,4}\s?[/:]\s?[A-Za-z/:]{2,12}$|^(?i:file no)|^\d{2,4}(\.\d{1,4})?$|^[a-z]{1,3}\.$`)
)

// blockRow is the most characters a row of a heading, address or signature
// has. Body rows of the measured letters have 45 to 65; the last of a
// paragraph is told by what stands around it.
const blockRow = 60

func isSalutation(r *row) bool { return r.length() <= 70 && salutation.MatchString(r.text) }

func blocksRule() Rule {
	return Rule{
		Name: "blocks",
		Doc: "Marks the parts of the letter that keep their lines: letterhead, date line, subject and " +
			"address before the salutation, the salutation, the closing, the signature, enclosures " +
			"and the typist's references after it. Nothing is stripped.",
		Examples: []Example{
			{Text: "Bucharest, January 25, 1939.\nSir:\nI have the honor to report.\nRespectfully yours,\nJohn Doe\n",
				Finds: []string{"Bucharest, January 25, 1939.", "Sir:", "Respectfully yours,", "John Doe"}},
			{Text: "It was a sincerely meant offer.\nThe sir was not there.\n"},
		},
		Find: findBlocks,
	}
}

func findBlocks(v *View) []Finding {
	var out []Finding
	start, end := v.bodyStart(), v.bodyEnd()
	for _, f := range [][]part{v.heading(start), v.ending(end)} {
		for _, p := range f {
			var words []word
			for _, r := range p.rows {
				words = append(words, r.words...)
			}
			out = append(out, mark(p.role, words, p.why))
		}
	}
	return out
}

// A part is some rows of one role.
type part struct {
	role letter.Role
	rows []*row
	why  string
}

func add(parts []part, role letter.Role, r *row, why string) []part {
	if n := len(parts); n > 0 && parts[n-1].role == role {
		parts[n-1].rows = append(parts[n-1].rows, r)
		return parts
	}
	return append(parts, part{role, []*row{r}, why})
}

// bodyStart is the index of the row after the salutation, or 0.
func (v *View) bodyStart() int {
	if len(v.pages) == 0 {
		return 0
	}
	filled := v.firstFilled()
	for _, r := range v.rows[:min(len(v.rows), 4*headingRows)] {
		// A salutation below running text was read out of its place.
		if r.page == 0 && isSalutation(r) && (filled == 0 || r.at <= filled) {
			return r.at + 1
		}
	}
	return filled
}

// runningRows is how many of four rows in sequence must fill the measure to
// make them running text; number, date and subject lines fill it too.
const runningRows = 3

// firstFilled is, on a scan, the index of the first row of running text. It is
// 0 where there is none.
func (v *View) firstFilled() int {
	if !v.scan || len(v.pages) == 0 {
		return 0
	}
	f, rows := v.face(0), v.pages[0]
	for i, r := range rows {
		n := 0
		for _, s := range rows[i:min(i+4, len(rows))] {
			if float64(s.box.W()) > 0.8*(f.right-f.left) {
				n++
			}
		}
		if n >= runningRows && float64(r.box.W()) > 0.6*(f.right-f.left) {
			return r.at
		}
	}
	return 0
}

// bodyEnd is the index of the closing's row, or the number of rows.
func (v *View) bodyEnd() int {
	for at := len(v.rows) - 1; at >= 0 && at >= len(v.rows)-30; at-- {
		if r := v.rows[at]; r.length() <= blockRow && closing.MatchString(r.text) {
			return at
		}
	}
	// The closing may be lost under a stamp or the signature.
	for at := max(0, len(v.rows)-20); at < len(v.rows); at++ {
		if r := v.rows[at]; r.length() <= shortRow && enclosures.MatchString(r.text) {
			return at
		}
	}
	return len(v.rows)
}

// heading parts the rows before the body.
func (v *View) heading(start int) []part {
	if start == 0 {
		return nil
	}
	var parts []part
	role, why := letter.Letterhead, "stands above the date"
	for _, r := range v.rows[:start] {
		switch {
		case isSalutation(r):
			role, why = letter.Salutation, "greets the addressee"
		case matchRow(r.upper, of(letter.Banner)) != nil:
			parts = add(parts, letter.Classification, r, "is typed in the heading")
			continue
		case subject.MatchString(r.text):
			role, why = letter.Subject, "names the subject"
		case date.MatchString(r.text):
			role, why = letter.DateLine, "holds a date"
		case addressee.MatchString(r.text) || role == letter.DateLine || role == letter.Subject:
			role, why = letter.Address, "stands between date and salutation"
		}
		parts = add(parts, role, r, why)
	}
	return parts
}

// ending parts the rows from the closing on.
func (v *View) ending(end int) []part {
	var parts []part
	role, why := letter.Closing, "closes the letter"
	for at := end; at < len(v.rows); at++ {
		r := v.rows[at]
		switch {
		case at == end && closing.MatchString(r.text):
		case role == letter.Closing && at == end+1 && v.rows[end].length() > 30 && !v.rows[end].closed():
			// Accept, Excellency, the renewed assurances of / my highest consideration.
		case enclosures.MatchString(r.text):
			role, why = letter.Enclosure, "lists enclosures or copies"
			if n := len(parts); n > 0 && parts[n-1].role == role && !listed.MatchString(r.text) {
				parts = append(parts, part{role, []*row{r}, why})
				continue
			}
		case references.MatchString(r.text):
			parts = add(parts, letter.Reference, r, "is the typist's reference")
			continue
		case role != letter.Enclosure && v.dated(r) || at > end+1 && role == letter.Signature && len(r.words) <= 2 && v.dated(v.after(r)):
			role, why = letter.DateLine, "names place or date"
		case role == letter.Closing:
			role, why = letter.Signature, "stands below the closing"
		}
		parts = add(parts, role, r, why)
	}
	return parts
}

// closed tells whether the row ends with a comma or a full stop.
func (r *row) closed() bool { return strings.HasSuffix(r.text, ",") || strings.HasSuffix(r.text, ".") }

// dated tells whether the row is short and holds a date.
func (v *View) dated(r *row) bool {
	return r != nil && r.length() <= blockRow && date.MatchString(r.text)
}

// listed is an item of a list of enclosures; its number may be misread.
var listed = regexp.MustCompile(`^(?i:no\.?)\s|^(?i:no\.?)?\s*\d{1,2}\s*[.)]`)
