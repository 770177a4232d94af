package report

import "github.com/rivo/uniseg"

// A textPlaces finds the bytes that lines and columns of a text stand for, as
// [align.Difference] counts them: from 1, in lines and user-perceived
// characters. Asked in order it goes through the text once.
type textPlaces struct {
	text   string
	starts []int // where each line begins
	// The place asked for last.
	line, column, offset int
}

func newTextPlaces(text string) *textPlaces {
	p := &textPlaces{text: text, starts: []int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			p.starts = append(p.starts, i+1)
		}
	}
	return p
}

// at is the byte at the place; one that lies outside the text is drawn inside.
func (p *textPlaces) at(line, column int) int {
	line = min(max(line, 1), len(p.starts))
	if line != p.line || column < p.column {
		p.line, p.column, p.offset = line, 1, p.starts[line-1]
	}
	end := len(p.text)
	if line < len(p.starts) {
		end = p.starts[line] - 1
	}
	for ; p.column < column && p.offset < end; p.column++ {
		p.offset += clusterLen(p.text[p.offset:end])
	}
	return p.offset
}

// clusterLen is the length of the first user-perceived character; two ASCII
// bytes in a row are two of them, but for a line break of two.
func clusterLen(s string) int {
	if s[0] < 0x80 && (len(s) == 1 || s[1] < 0x80 && s[1] != '\n') {
		return 1
	}
	cluster, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return len(cluster)
}

// lineOf is the line that a byte stands in, counted from 1.
func (p *textPlaces) lineOf(offset int) int {
	lo, hi := 0, len(p.starts)
	for lo+1 < hi {
		if mid := (lo + hi) / 2; p.starts[mid] <= offset {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo + 1
}

// length is that of a line in bytes, its line break included.
func (p *textPlaces) length(line int) int {
	if line == len(p.starts) {
		return len(p.text) - p.starts[line-1]
	}
	return p.starts[line] - p.starts[line-1]
}
