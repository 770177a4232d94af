package clean

import "missive/letter"

// A memory holds what the view of a letter and the lines that are judged are made
// in. It is used again for the next letter, because these are most of what
// cleaning asks for: as much as the letter itself, and nothing of it is left in
// the edits.
type memory struct {
	rows  []row
	words []word
	lines []line
	own   []Evidence
}

// rowsOf has an empty row for each of the letter's lines, and a word to be set for
// each of its words.
func (m *memory) rowsOf(l *letter.Letter) ([]row, []word) {
	lines, words := 0, 0
	for p := range l.Pages {
		lines += len(l.Pages[p].Lines)
		words += l.Pages[p].WordCount()
	}
	m.rows, m.words = sized(m.rows, lines), sized(m.words, words)
	clear(m.rows)
	return m.rows, m.words
}

// linesOf has so many empty lines, with place for what is usually seen of each.
func (m *memory) linesOf(n int) []line {
	m.lines, m.own = sized(m.lines, n), sized(m.own, n*usualClues)
	clear(m.lines)
	for i := range m.lines {
		m.lines[i].own = m.own[i*usualClues : i*usualClues : (i+1)*usualClues]
	}
	return m.lines
}

// sized is the slice with so many elements, whatever they hold.
func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}
