package report

import "sort"

// A textLines finds the lines of a text that its bytes stand in.
type textLines struct {
	text   string
	starts []int // where each line begins
}

func newTextLines(text string) *textLines {
	p := &textLines{text: text, starts: []int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			p.starts = append(p.starts, i+1)
		}
	}
	return p
}

// of is the line that a byte stands in, counted from 1.
func (p *textLines) of(offset int) int { return sort.SearchInts(p.starts, offset+1) }

// length is that of a line in bytes, its line break included.
func (p *textLines) length(line int) int {
	if line == len(p.starts) {
		return len(p.text) - p.starts[line-1]
	}
	return p.starts[line] - p.starts[line-1]
}
