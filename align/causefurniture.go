package align

import (
	"strings"

	"missive/letter"
)

// isFurniture tells whether what was taken is what a transcription keeps that
// was made page by page: it was taken as page furniture, or where a page of the
// letter ends, and the reference has it as furniture, a catchword twice and the
// rest where one of its pages ends or on a line of its own.
func (t *teller) isFurniture(r region, taken []letter.WordID, pageEnd bool) bool {
	for _, id := range taken {
		if pageEnd {
			break
		}
		switch t.stripped.edits[id].Role {
		case letter.PageNumber, letter.RunningHead, letter.Catchword, letter.Continuation, letter.RunningFoot:
		default:
			return false
		}
	}
	if r.refTo-r.refFrom > mostKept {
		return false
	}
	for n := r.refFrom; n < r.refTo; n++ {
		if w := t.p.ref.plain(n); w != "" && !t.p.ref.ownLine(n) && !t.p.ref.repeated(n, r) {
			return false
		}
	}
	return true
}

// mostKept is how many words of furniture stand where a page ends at most: a
// catchword or two, a number, a running head.
const mostKept = 16

// plain are the letters and figures of words[n], written small.
func (t *folded) plain(n int) string {
	return plainLetters(t.symbolOf(n))
}

// repeated tells whether the word of the region stands once more right after the
// region, or right before it, as a catchword does: after as many words as the
// region has, page number and all.
func (t *folded) repeated(n int, r region) bool {
	w := t.plain(n)
	for m := max(0, r.refFrom-(r.refTo-r.refFrom)); m < min(len(t.words), r.refTo+(r.refTo-r.refFrom)); m++ {
		if (m < r.refFrom || m >= r.refTo) && t.plain(m) == w {
			return true
		}
	}
	return false
}

// mostFurniture is how many letters and figures a line of page furniture has at
// most: a running head with a date.
const mostFurniture = 40

// ownLine tells whether the word stands on a short line of the source that
// begins or ends a page, or that holds nothing but a number.
func (t *folded) ownLine(n int) bool {
	from := 1 + strings.LastIndexAny(t.src[:t.start(n)], "\n\r\f")
	to := len(t.src)
	if end := strings.IndexAny(t.src[t.end(n):], "\n\r\f"); end >= 0 {
		to = t.end(n) + end
	}
	line := newWording([]string{t.src[from:to]})
	if line.figures != "" && len(line.letters)-len(line.figures) <= len("page") && len(line.figures) <= 4 {
		return true
	}
	before, after := strings.TrimRight(t.src[:from], " \t\n\r"), strings.TrimLeft(t.src[to:], " \t\n\r")
	border := before == "" || after == "" || strings.HasSuffix(before, "\f") || strings.HasPrefix(after, "\f")
	return border && len(line.letters) <= mostFurniture
}
