package clean

import (
	"strings"
	"unicode/utf8"

	"missive/letter"
)

// inMarks finds quotations of several paragraphs by the marks that open each,
// and of one between a colon and its closing mark.
func (v *View) inMarks(body []*row) []part {
	var out []part
	paragraphs := v.paragraphs(body)
	for i := 0; i < len(paragraphs); i++ {
		n := i
		for n < len(paragraphs) && quoted(paragraphs[n]) {
			n++
			if closesQuote(joinedRows(paragraphs[n-1])) && (n == len(paragraphs) || !quoted(paragraphs[n])) {
				break
			}
		}
		above := v.before(paragraphs[i][0])
		told := above != nil && strings.HasSuffix(above.text, ":") && n == i+1 && closesQuote(joinedRows(paragraphs[i]))
		if n > i+1 || told {
			p := part{role: letter.Quote, why: "quotation marks open each of its paragraphs"}
			if told {
				p.why = "stands between quotation marks below a colon"
			}
			for _, rows := range paragraphs[i:n] {
				p.rows = append(p.rows, rows...)
			}
			out = append(out, p)
		}
		i = max(i, n-1)
	}
	return out
}

// paragraphs parts rows of the body as the paragraph rule will.
func (v *View) paragraphs(body []*row) [][]*row {
	sew := v.seams()
	var out [][]*row
	start := 0
	for i, r := range body {
		if i > 0 && sew(body[i-1], r) != continues {
			out = append(out, body[start:i:i])
			start = i
		}
	}
	if len(body) > 0 {
		out = append(out, body[start:])
	}
	return out
}

func joinedRows(rows []*row) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(r.text)
		b.WriteByte(' ')
	}
	return strings.TrimSpace(b.String())
}

// openMarks and closeMarks are quotation marks. Typewriters have but one; a
// reading gives two of the single ones for it at times.
const openMarks, closeMarks = "\"“„«‟″", "\"”“»″"

func opensQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "[( "))
	return strings.ContainsRune(openMarks, r) || strings.HasPrefix(s, "''") || strings.HasPrefix(s, "‘‘")
}

func closesQuote(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, ".,;:)] "))
	return strings.ContainsRune(closeMarks, r)
}

// quoted tells whether the whole paragraph stands in quotation marks: one
// opens it, and none inside closes it before its end. A short one is a word
// or a title that is quoted.
func quoted(paragraph []*row) bool {
	if first := strings.TrimLeft(paragraph[0].text, "[( "); first != "" && !opensQuote(first) {
		return false // most paragraphs: spare them being put together
	}
	s := joinedRows(paragraph)
	if len(strings.Fields(s)) < 3 || !opensQuote(s) {
		return false
	}
	depth, body := 0, strings.TrimRight(s, ".,;:)] ")
	for i, r := range body {
		switch {
		case r == '"' || r == '″':
			depth = 1 - depth
		case strings.ContainsRune("„«‟", r) || r == '“' && depth == 0:
			depth++
		case strings.ContainsRune("”“»", r):
			depth--
		default:
			continue
		}
		if depth <= 0 && i+utf8.RuneLen(r) < len(body) {
			return false
		}
	}
	return true
}
