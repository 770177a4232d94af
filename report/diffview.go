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
	Line, Column  int
	Cut           *cutView
}

// A partView is a run of characters, and whether only this text has it.
type partView struct {
	Text string
	Only bool
}

// newDiffViews lists the differences and the style that cuts their pictures.
func newDiffViews(l *letter.Letter, c *align.Comparison) ([]diffView, string) {
	var out []diffView
	cuts := cutter{tallest: diffTallest}
	for i, d := range c.Differences {
		v := diffView{N: i + 1, Before: Visible(d.Before), After: Visible(d.After), Line: d.Line, Column: d.Column,
			Ref: parts(d.Parts, align.Delete, d.Ref), Text: parts(d.Parts, align.Insert, d.Text)}
		if d.Page > 0 && d.Page <= len(l.Pages) {
			v.Page = d.Page
			v.Cut = cuts.cut(&l.Pages[d.Page-1], "", d.Box)
			v.OnPicture = v.Cut != nil
		}
		out = append(out, v)
	}
	return out, cuts.style.String()
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
