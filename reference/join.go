package reference

import (
	"strings"

	"missive/align"
)

// Join makes one reference of the texts of a letter's pages, or of its one file.
// The form feeds that part them are the only ones left in Text when there are
// several, so that a place can be given as file, line and column.
func Join(letters ...Letter) align.Reference {
	if len(letters) == 1 {
		return letters[0].Reference
	}
	var out align.Reference
	var b strings.Builder
	marked := false
	for _, l := range letters {
		marked = marked || len(l.Marks) > 0
	}
	for i, l := range letters {
		if i > 0 {
			b.WriteByte('\f')
		}
		if len(l.Files) <= 1 {
			l.Text = strings.ReplaceAll(l.Text, "\f", "\n")
		}
		if marked && len(l.Marks) == 0 {
			l.Marks = LineMarks(l.Text, 1)
		}
		for _, m := range l.Marks {
			m.Offset += b.Len()
			out.Marks = append(out.Marks, m)
		}
		b.WriteString(l.Text)
		out.Files = append(out.Files, l.Files...)
		out.LeftOut = append(out.LeftOut, l.LeftOut...)
	}
	out.Text = b.String()
	return out
}

// LineMarks are those of a text that stands in its file as it is, from the line
// first on, which is counted from 1.
func LineMarks(text string, first int) []align.Mark {
	marks := []align.Mark{{Offset: 0, Line: first, Column: 1}}
	for i := range len(text) {
		if text[i] == '\n' {
			marks = append(marks, align.Mark{Offset: i + 1, Line: first + len(marks), Column: 1})
		}
	}
	return marks
}
