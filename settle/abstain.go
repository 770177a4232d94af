package settle

import "missive/reading"

// spans tells, for each reading and each column of a line, from which to which
// column the reading's word reaches that has something there; a blank reaches
// over the words on both its sides. Columns outside the reading's words have an
// empty span.
func spans(l *reading.Line, readings int) [][]span {
	out := make([][]span, readings)
	for r := range out {
		out[r] = make([]span, len(l.Columns))
		var words []span // of this reading
		var blanks []int
		begun := false
		for i, c := range l.Columns {
			switch it := c[r]; {
			case it == nil:
			case it.Blank:
				blanks = append(blanks, i)
				begun = false
			case begun:
				words[len(words)-1].end = i + 1
			default:
				words = append(words, span{i, i + 1})
				begun = true
			}
		}
		for _, w := range words {
			for i := w.begin; i < w.end; i++ {
				out[r][i] = w
			}
		}
		for k, i := range blanks {
			if k+1 < len(words) {
				out[r][i] = span{words[k].begin, words[k+1].end}
			}
		}
	}
	return out
}

// A span is some columns in a row, the end exclusive.
type span struct{ begin, end int }

// denies tells whether a reading that has nothing in column i speaks against
// what another has there: only if it has something of the same word. Where it
// has nothing of the whole word it abstains, and whether the word is text is
// settled for all of it.
func denies(l *reading.Line, all [][]span, r, i int) bool {
	for q := range all {
		s := all[q][i]
		if l.Columns[i][q] == nil || s.begin == s.end {
			continue
		}
		if !l.Columns[i][q].Blank {
			if has(l, r, s) {
				return true
			}
			continue
		}
		if has(l, r, span{s.begin, i}) && has(l, r, span{i + 1, s.end}) {
			return true
		}
	}
	return false
}

// has tells whether a reading has a character in the span.
func has(l *reading.Line, r int, s span) bool {
	for i := s.begin; i < s.end; i++ {
		if it := l.Columns[i][r]; it != nil && !it.Blank {
			return true
		}
	}
	return false
}
