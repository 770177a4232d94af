package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"missive/align"
)

// A place is where a reference differs from what stands on the page, or is said
// to: a stretch of one of its lines, in columns counted from 1.
type place struct {
	file     string
	line     int
	from, to int // to is exclusive; both the same where the reference lacks words
	// ref is what the reference has, page what the page has, kind what differs.
	ref, page string
	kind      align.Kind
	// leftOut tells that the reference leaves out whole lines there, covered that a
	// stamp lies over the line: neither is a slip.
	leftOut, covered bool
}

func placeOf(d align.Difference) place {
	return place{file: d.File, line: d.Line, from: d.Column, to: d.Column + utf8.RuneCountInString(d.Ref), ref: d.Ref, page: d.Text, kind: d.Kind}
}

// touches tells whether two places share a character, or are beside each other
// where one of them has none: a word left out stands before the blank or after it.
func (p place) touches(q place) bool {
	slack := 0
	if p.from == p.to || q.from == q.to {
		slack = 2
	}
	return p.file == q.file && p.line == q.line && p.from < q.to+slack && q.from < p.to+slack
}

// typed is what counts between two transcriptions that both mean to give every
// letter: line ends and how accents are written do not, quotation marks do.
func typed() align.Options {
	f := align.DefaultFolding()
	f.Quotes, f.Dashes, f.DashRuns = false, false, false
	return align.Options{Folding: f}
}

// truth are the places at which a reference differs from what stands on its
// pages, files and lines as in both; blanks alone do not count. doubts, where they
// are known, say of each line of a page what is in doubt.
func truth(ref, page []string, files []string, doubts [][]string) []place {
	var out []place
	for i := range files {
		for _, d := range align.Texts(ref[i], page[i], typed()).Differences {
			if d.Kind == align.Blank {
				continue
			}
			p := placeOf(d)
			p.file = files[i]
			p.leftOut = d.Kind == align.Added && wholeLine(d.Text, page[i])
			if doubts != nil {
				p.covered = strings.Contains(doubts[i][min(d.TextLine, len(doubts[i]))-1], "stamp")
			}
			out = append(out, p)
		}
	}
	return out
}

// wholeLine tells whether the words hold a whole line of the text.
func wholeLine(words, text string) bool {
	words = strings.Join(strings.Fields(words), " ")
	return slices.ContainsFunc(strings.Split(text, "\n"), func(line string) bool {
		line = strings.Join(strings.Fields(line), " ")
		return line != "" && strings.Contains(words, line)
	})
}
