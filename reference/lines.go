package reference

import "strings"

// Content is the text of all letters of a file, laid out as [File.InLines] has it:
// for whoever looks for a letter in it and knows lines only.
func Content(name string, data []byte, o Options) (string, error) {
	f, err := Read(name, data, o)
	if err != nil {
		return "", err
	}
	return f.InLines(), nil
}

// InLines is the text of all letters, in which each piece stands on the line that
// it has in the file, as far as the order of the text allows: white space is made a
// line's end or more of them where the file's line is further down. Of plain text
// that is the file itself. Letters that have several files stand one after the
// other, each page on lines of its own.
func (f File) InLines() string {
	if len(f.Letters) == 1 && len(f.Letters[0].Marks) == 0 {
		return f.Letters[0].Text
	}
	var b strings.Builder
	line := 1
	for _, l := range f.Letters {
		at := 0
		for i, m := range l.Marks {
			if i == 0 && b.Len() > 0 {
				b.WriteByte('\n')
				line++
			}
			before := l.Text[at:m.Offset]
			if m.Line > line && len(l.Files) <= 1 {
				text := strings.TrimRight(before, " \n\f")
				b.WriteString(text)
				line += strings.Count(text, "\n")
				if blanks := before[len(text):]; blanks != "" || i == 0 {
					b.WriteString(strings.Repeat("\n", max(0, m.Line-line)))
					line = max(line, m.Line)
				}
			} else {
				b.WriteString(before)
				line += strings.Count(before, "\n")
			}
			at = m.Offset
		}
		if len(l.Marks) == 0 && b.Len() > 0 {
			b.WriteByte('\n')
			line++
		}
		b.WriteString(l.Text[at:])
		line += strings.Count(l.Text[at:], "\n")
	}
	return b.String()
}
