package main

import (
	_ "embed"
	"strings"
	"sync"

	"missive/align"
)

// seenFile has the slips that were found in texts that had been taken for right.
//
//go:embed seen.tsv
var seenFile string

// A seen is a slip of a letter's proofread text: what it has and what the page has.
type seen struct{ letter, has, page string }

// seenSlips are those of all letters.
var seenSlips = sync.OnceValue(func() []seen {
	var out []seen
	for line := range strings.Lines(seenFile) {
		if f := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(f) == 3 {
			out = append(out, seen{f[0], f[1], f[2]})
		}
	}
	return out
})

// isSeen tells whether a difference of the letter is one of them.
func isSeen(letter string, d align.Difference) bool {
	for _, s := range seenSlips() {
		if s.letter == letter && s.has == d.Ref && s.page == d.Text {
			return true
		}
	}
	return false
}
