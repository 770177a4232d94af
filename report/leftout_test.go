package report

import (
	"bytes"
	"strings"
	"testing"

	"missive/align"
)

// What the reference holds and what was not compared is told at the head of
// both pages that show a comparison.
func TestPagesTellWhatWasLeftOut(t *testing.T) {
	l := sampleLetter(t, "x")
	c := sampleComparison(l)
	c.LeftOut = []align.Omission{{What: "note", File: "x.xml", Line: 12, Text: "Not <found>."}, {What: "page number", File: "x.xml", Text: "2"}}
	for range leftOutShown {
		c.LeftOut = append(c.LeftOut, align.Omission{What: "note", File: "x.xml", Line: 40, Text: "See above."})
	}
	var letter, diff bytes.Buffer
	if err := Letter(&letter, l, c, ""); err != nil {
		t.Fatal(err)
	}
	if err := DiffHTML(&diff, DiffInput{RefName: "a", TextName: "b", Ref: "Dear", Text: "Dear", Comparison: align.Comparison{LeftOut: c.LeftOut}}); err != nil {
		t.Fatal(err)
	}
	for name, page := range map[string]string{"letter": letter.String(), "diff": diff.String()} {
		head, _, _ := strings.Cut(page, "</header>")
		for _, want := range []string{"Not compared: note (201), page number (1)", "note <small><bdi>x.xml, line 12</bdi></small>: <bdi>Not &lt;found&gt;.</bdi>",
			"page number <small><bdi>x.xml</bdi></small>: <bdi>2</bdi>", "… and 2 more"} {
			if !strings.Contains(head, want) {
				t.Errorf("the head of the page of a %s lacks %q", name, want)
			}
		}
	}
}

// Where only the words were too far apart to be counted exactly, the sign of an
// upper bound is explained too.
func TestLetterExplainsBoundsOfWords(t *testing.T) {
	l := sampleLetter(t, "x")
	c := sampleComparison(l)
	c.Words.Exact, c.Words.AtLeast = false, 1
	var page bytes.Buffer
	if err := Letter(&page, l, c, ""); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(page.String(), "≤ 8.33 %") || !strings.Contains(page.String(), "“≤” marks an upper bound") {
		t.Error("the page does not explain its upper bound")
	}
}
