package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// mostProse is the longest line of prose that is comfortably read.
const mostProse = 90

// proseWidth is how wide prose is set on a terminal of that width, 0 being
// none.
func proseWidth(width int) int {
	if width == 0 {
		return mostProse
	}
	return min(width, mostProse)
}

// fill prints words in lines of at most width characters. The first begins with
// head, which may be an indent alone; the others stand under its end.
func fill(w io.Writer, head string, width int, words string) {
	line := head
	indent := strings.Repeat(" ", utf8.RuneCountInString(head))
	for i, word := range strings.Fields(words) {
		switch {
		case i == 0:
			line += word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			fmt.Fprintln(w, line)
			line = indent + word
		default:
			line += " " + word
		}
	}
	fmt.Fprintln(w, line)
}
