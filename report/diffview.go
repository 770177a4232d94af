package report

import (
	"missive/align"
	"missive/letter"
)

// A diffView is one difference as the template shows it.
type diffView struct {
	N             int
	Before, After string
	Ref, Text     []partView
	Page          int // 0 where the text came from no scan
	OnPicture     bool
	InText        bool // the text shows it too
	OfLetter      bool // the list shows its place on the scan, or says that there is none
	Line, Column  int
	TextLine      int
	Cut           *cutView
	Kind, Cause   string
	KindSays      string
	CauseSays     string
	Why           string
	Conf          string // how sure the reading was, where it came from a scan
}

// A partView is a run of characters, and whether only this text has it.
type partView struct {
	Text string
	Only bool
}

func newDiffView(i int, d align.Difference) diffView {
	v := diffView{N: i + 1, Before: Visible(d.Before), After: Visible(d.After), Line: d.Line, Column: d.Column, TextLine: d.TextLine,
		Ref: parts(d.Parts, align.Delete, d.Ref), Text: parts(d.Parts, align.Insert, d.Text),
		Kind: Visible(string(d.Kind)), KindSays: kindSays(d.Kind), Why: Visible(d.Why),
		Cause: Visible(string(d.Cause)), CauseSays: causeSays(d.Cause)}
	if d.Conf > 0 {
		v.Conf = sure(d.Conf)
	}
	return v
}

// newDiffViews lists the differences of a letter, with their cuts.
func newDiffViews(l *letter.Letter, c *align.Comparison, cuts *cutter) []diffView {
	var out []diffView
	for i, d := range c.Differences {
		v := newDiffView(i, d)
		v.OfLetter = true
		if d.Page > 0 && d.Page <= len(l.Pages) {
			v.Page = d.Page
			v.Cut = cuts.cut(&l.Pages[d.Page-1], "", differenceBoxes(l, d)...)
			v.OnPicture = v.Cut != nil
		}
		out = append(out, v)
	}
	return out
}

// differenceBoxes are where a difference stands on its page: a box for each of its
// lines. One over several would frame what is right.
func differenceBoxes(l *letter.Letter, d align.Difference) []letter.Box {
	if boxes := boxesOn(l, d.Words, d.Page-1); len(boxes) > 0 {
		return boxes
	}
	return []letter.Box{d.Box}
}

// parts are the runs of one of the two texts: what both have and what only it
// has. Without runs the whole is taken for its own.
func parts(all []align.Part, only align.Op, whole string) []partView {
	var out []partView
	for _, p := range all {
		if p.Op == align.Equal || p.Op == only {
			out = append(out, partView{Visible(p.Text), p.Op == only})
		}
	}
	if len(out) == 0 && whole != "" {
		out = []partView{{Visible(whole), true}}
	}
	return out
}
