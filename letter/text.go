package letter

import "strings"

// FromText makes a letter of a plain text: a page for every form feed, a line
// for every line of the text, its words split at white space. Empty lines are
// lines without words, so that Row counts the text's own lines. A form feed
// inside a line parts it: both halves carry the same Row.
func FromText(id, text string) *Letter {
	l := &Letter{ID: id, Pages: []Page{{Source: Source{File: id, Page: 1}}}}
	par := 1
	for row, s := range Rows(text) {
		parts := strings.Split(strings.TrimSuffix(s, "\r"), "\f")
		for i, part := range parts {
			if i > 0 {
				l.Pages = append(l.Pages, Page{Source: Source{File: id, Page: len(l.Pages) + 1}})
			}
			words := strings.Fields(part)
			if len(words) == 0 {
				par++
				if i < len(parts)-1 {
					continue // nothing stands before the form feed
				}
			}
			line := Line{Row: row, Par: par}
			for _, w := range words {
				line.Words = append(line.Words, Word{Text: w, Conf: 1})
			}
			p := &l.Pages[len(l.Pages)-1]
			p.Lines = append(p.Lines, line)
		}
	}
	return l
}

// Rows are the lines of a plain text as [Line].Row counts them, parted by line
// breaks; the line break that ends the text begins no line.
func Rows(text string) []string {
	rows := strings.Split(text, "\n")
	if n := len(rows); n > 1 && rows[n-1] == "" {
		rows = rows[:n-1]
	}
	return rows
}
