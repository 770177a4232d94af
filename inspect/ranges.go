package inspect

import (
	"fmt"
	"strconv"
	"strings"
)

// Ranges are pages of a file, as "2", "2-4" or "1,3-5". None are all pages.
type Ranges []span

// A span is the pages from first to last, which count from 1.
type span struct{ first, last int }

// ParseRanges reads what a person wrote.
func ParseRanges(s string) (Ranges, error) {
	var out Ranges
	if strings.TrimSpace(s) == "" {
		return nil, nil
	}
	for part := range strings.SplitSeq(s, ",") {
		from, to, more := strings.Cut(strings.TrimSpace(part), "-")
		if !more {
			to = from
		}
		first, err1 := strconv.Atoi(strings.TrimSpace(from))
		last, err2 := strconv.Atoi(strings.TrimSpace(to))
		if err1 != nil || err2 != nil || first < 1 || last < first {
			return nil, fmt.Errorf("%q names no pages: want a page as 2, some as 2-4, or several as 1,3-5", part)
		}
		out = append(out, span{first, last})
	}
	return out, nil
}

// of are the pages of a file of n that the ranges name, each once, in the
// file's order; an error says which page the file has not.
func (r Ranges) of(n int) ([]int, error) {
	named := make([]bool, n)
	for _, s := range r {
		if s.last > n {
			return nil, fmt.Errorf("it has no page %d; its last is %d", s.last, n)
		}
		for p := s.first; p <= s.last; p++ {
			named[p-1] = true
		}
	}
	var out []int
	for i, yes := range named {
		if yes || len(r) == 0 {
			out = append(out, i+1)
		}
	}
	return out, nil
}
