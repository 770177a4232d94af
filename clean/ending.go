package clean

import (
	"strings"

	"missive/letter"
)

// isClosing tells whether the row takes leave. A row that begins with a small
// letter is the end of the sentence above it, if that has none.
func (v *View) isClosing(r *row) bool {
	if r.length() > leaveRow || !closing.MatchString(strings.TrimLeft(r.text, specks)) {
		return false
	}
	p := v.before(r)
	return !r.startsLower() || p != nil && p.ends()
}

// specks are what dirt before a row is read as.
const specks = "'`\"‘’.,:;~_-—*| "

// leaveRow is the most characters a row has that takes leave: "Accept, Sir, the
// renewed assurances of my high consideration." has 63.
const leaveRow = 70

// lastRows is how far from the letter's end its closing may stand, with a
// signature, a list of enclosures and references below.
const lastRows = 30

// bodyEnd is the index of the closing's first row, or of the first row of what
// else ends the letter, or the number of rows. It is not above start, the
// body's first row.
func (v *View) bodyEnd(start int) int {
	for at := len(v.rows) - 1; at >= start; at-- {
		if len(v.rows)-at > lastRows && at+1 < len(v.rows) && v.runs(at+1) {
			continue // far from the end only with a signature below it
		}
		if v.isClosing(v.rows[at]) {
			return max(start, v.leaveBegins(at))
		}
	}
	// The closing may be lost under a stamp or the signature.
	for at := max(start, len(v.rows)-20); at < len(v.rows); at++ {
		if r := v.rows[at]; r.length() <= shortRow && (at > fewRows && enclosures.MatchString(r.text) || signed.MatchString(r.text)) {
			return max(start, v.nameAbove(at))
		}
	}
	return max(start, v.nameAbove(len(v.rows)))
}

// leaveBegins is the first row of the leave whose last is known.
func (v *View) leaveBegins(at int) int {
	for n := at - 1; n >= 0 && n >= at-3; n-- {
		if r := v.rows[n]; v.isClosing(r) {
			at = n
		} else if r.length() > blockRow || !leaving.MatchString(r.text) {
			break
		}
	}
	return at
}

// nameAbove is the index of the name above the row last of a letter without a
// closing: apart from the text, with at most a title of two rows below; or
// last.
func (v *View) nameAbove(last int) int {
	for at := last - 1; at > 0 && at >= last-3; at-- {
		p, r := v.rows[at-1], v.rows[at]
		if r.length() > shortRow || r.startsLower() || r.ends() {
			return last
		}
		apart := r.gap || v.scan && p.page == r.page && v.apart(p, r)
		if apart && p.ends() && name.MatchString(r.text) {
			return at
		}
	}
	return last
}

// ending parts the rows from the closing on, up to text that runs again: a
// postscript, a note, an enclosure. addressed tells that the heading has an
// address; where it has none, one may stand at the foot.
func (v *View) ending(start int, addressed bool) []part {
	var parts []part
	end := v.bodyEnd(start)
	role, why := letter.Signature, "stands below the body"
	if end < len(v.rows) && v.isClosing(v.rows[end]) {
		role, why = letter.Closing, "closes the letter"
	}
	for at := end; at < len(v.rows); at++ {
		r := v.rows[at]
		switch {
		case role == letter.Closing && (at == end || v.leaves(end, at)):
		case enclosures.MatchString(r.text):
			role, why = letter.Enclosure, "lists enclosures or copies"
			if n := len(parts); n > 0 && parts[n-1].role == role && !listed.MatchString(r.text) {
				parts = append(parts, part{role, []*row{r}, why})
				continue
			}
		case postscript.MatchString(r.text), role != letter.Closing && v.runs(at) && !listed.MatchString(r.text):
			return parts
		case references.MatchString(r.text):
			parts = add(parts, letter.Reference, r, "is the typist's reference")
			continue
		case role != letter.Enclosure && v.dated(r) || at > end+1 && role == letter.Signature && len(r.words) <= 2 && v.dated(v.after(r)):
			role, why = letter.DateLine, "names place or date"
		case !addressed && at > end && role != letter.Enclosure && role != letter.Address && v.footAddress(at):
			role, why = letter.Address, "stands below the signature"
		case role == letter.Closing:
			role, why = letter.Signature, "stands below the closing"
		}
		parts = add(parts, role, r, why)
	}
	return parts
}

// leaves tells whether the row at goes on with the closing that begins at end.
func (v *View) leaves(end, at int) bool {
	p, r := v.rows[at-1], v.rows[at]
	switch {
	case at > end+4 || r.length() > leaveRow || signed.MatchString(r.text):
		return false
	case v.isClosing(r) || leaving.MatchString(r.text):
		return true
	}
	// Accept, Excellency, the renewed assurances of / my highest consideration.
	return at == end+1 && p.length() > 30 && !p.closed() || r.startsLower() && !strings.HasSuffix(p.text, ".")
}

// footAddress tells whether an address begins at the row below a signature, or
// below the closing where the signature is in pen: by its title, or, on a scan,
// at the left margin while what closes the letter stands right of it.
func (v *View) footAddress(at int) bool {
	r, n := v.rows[at], v.after(v.rows[at])
	if n == nil || n.page != r.page || r.length() > addressRow || n.length() > addressRow || enclosures.MatchString(n.text) || references.MatchString(n.text) {
		return false
	}
	if addressee.MatchString(r.text) {
		return true
	}
	f, p := v.face(r.page), v.before(r)
	return v.scan && f.pitch > 0 && p.page == r.page && strings.HasSuffix(r.text, ",") &&
		v.x0(r) < f.left+indent*f.pitch && v.x0(p) > f.left+(f.right-f.left)/4
}
