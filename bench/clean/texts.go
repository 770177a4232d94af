package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"missive/bench/gold"
	"missive/letter"
)

// seed makes the texts the same in every run.
const seed = 1962

// garbled is how many letters are read right for one that is not, that of a
// page read with 98 to 99 % of its characters right.
const garbled = 60

// A page is what stands on a drawn page, from head to foot.
type page struct {
	lines []gold.Line
	first bool // of its letter
}

// marking tells whether the line is none of the letter's own.
func marking(l gold.Line) bool {
	switch l.Role {
	case letter.Stamp, letter.Banner, letter.FileNumber, letter.PageNumber, letter.RunningHead, letter.Catchword, letter.Continuation:
		return true
	}
	return false
}

// marked is the share of the pages' lines that are none of the letter's own.
func marked(pages []page) float64 {
	markings, lines := 0, 0
	for _, p := range pages {
		for _, l := range p.lines {
			if lines++; marking(l) {
				markings++
			}
		}
	}
	return float64(markings) / float64(max(1, lines))
}

// readPages reads the pages of all letters in dir, in the order of their names.
func readPages(dir string) ([]page, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s holds no lines of drawn pages: run this in the project's own folder, or name the folder with --refs", dir)
	}
	slices.Sort(names)
	var pages []page
	for _, name := range names {
		lines, err := gold.Lines(name)
		if err != nil {
			return nil, err
		}
		pages = append(pages, page{lines: lines, first: strings.HasSuffix(name, "_01.jsonl")})
	}
	return pages, nil
}

// writeTexts writes n texts of about size bytes into dir.
func writeTexts(dir string, pages []page, n, size int) (names []string, err error) {
	rng := rand.New(rand.NewPCG(seed, 0))
	for i := range n {
		name := filepath.Join(dir, fmt.Sprintf("text-%04d.txt", i+1))
		if err := os.WriteFile(name, text(rng, pages, size), 0o666); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, nil
}

// text is one letter after another, begun at a first page drawn by lot, until
// there are size bytes; it ends with a whole line.
func text(rng *rand.Rand, pages []page, size int) []byte {
	var b []byte
	for at := rng.IntN(len(pages)); ; at++ {
		at %= len(pages)
		if len(b) == 0 || pages[at].first {
			for at = rng.IntN(len(pages)); !pages[at].first; {
				at = rng.IntN(len(pages))
			}
		}
		if len(b) > 0 {
			b = append(b, '\f')
		}
		for _, l := range pages[at].lines {
			s := garble(rng, l.Text)
			if len(b)+len(s)+1 > size {
				return b
			}
			b = append(append(b, s...), '\n')
		}
	}
}

// mistaken is what engines read for some letters.
var mistaken = strings.NewReplacer("l", "1", "1", "l", "I", "l", "O", "0", "0", "O", "e", "c", "c", "e",
	"h", "b", "rn", "m", "S", "5", "E", "F", "u", "n", "n", "u", "t", "f", ",", ".", "B", "8")

func garble(rng *rand.Rand, s string) string {
	var b strings.Builder
	for _, r := range s {
		c := string(r)
		switch rng.IntN(3 * garbled) {
		case 0, 1:
			c = mistaken.Replace(c)
		case 2:
			c += "."
		}
		b.WriteString(c)
	}
	return b.String()
}

var number = regexp.MustCompile(`[0-9]+`)

// writePatterns writes the patterns for grep and says how many there are.
func writePatterns(name string, pages []page) (int, error) {
	patterns := patternsOf(pages)
	return len(patterns), os.WriteFile(name, []byte(strings.Join(patterns, "\n")+"\n"), 0o666)
}

// patternsOf has the wording of each marking as a pattern of a whole line, any
// number standing for any other.
func patternsOf(pages []page) []string {
	var patterns []string
	for _, p := range pages {
		for _, l := range p.lines {
			if marking(l) {
				patterns = append(patterns, "^"+number.ReplaceAllString(regexp.QuoteMeta(l.Text), "[0-9]+")+"$")
			}
		}
	}
	slices.Sort(patterns)
	return slices.Compact(patterns)
}
