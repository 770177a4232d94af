package diffs

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/rivo/uniseg"

	"missive/align"
	"missive/compare"
	"missive/report"
)

// A textWriter writes for a terminal, a log or grep: a line for each passage
// and each difference, with its place in the reference, its kind and cause,
// and the words in [-…-] and {+…+}, so that nothing hangs on colour.
type textWriter struct {
	w    *bufio.Writer
	o    Options
	some bool // something was written
}

func newText(w io.Writer, o Options) *textWriter { return &textWriter{w: bufio.NewWriter(w), o: o} }

// Pair writes a pair's passages, differences and figures.
func (t *textWriter) Pair(r compare.Result) error {
	if r.Problem != nil {
		return nil // told at the end, with the others
	}
	c := r.Comparison
	if t.o.Folders {
		if t.some {
			t.say()
		}
		names := []span{{bold, report.Visible(r.Reference)}, {plain, "and"}, {bold, report.Visible(r.Text)}}
		t.some = true
		if !r.Differs() {
			t.say(append(names, span{plain, fmt.Sprintf("do not differ in %s, %s", report.Counted(c.Chars.Reference, "character"), report.Counted(c.Words.Reference, "word"))})...)
			return t.w.Flush()
		}
		t.say(names...)
	}
	rows := t.rows(c)
	if len(c.Blocks) > 0 {
		t.say(span{dim, "Passages that only one of the two has, or that moved:"})
		t.table(rows[:len(c.Blocks)])
		if len(c.Differences) > 0 {
			t.say(span{dim, "Differences in what both have:"})
		}
	}
	t.table(rows[len(c.Blocks):])
	t.figures(totalsOf(r), !t.o.Folders)
	return t.w.Flush()
}

// A row is a line of the table of passages or of differences.
type row struct {
	place, label string
	rest         []span
}

func (t *textWriter) rows(c align.Comparison) []row {
	var out []row
	for _, b := range c.Blocks {
		_, words := passage(b)
		what := removed(words)
		switch b.Kind {
		case align.NotInReference:
			what = added(words)
		case align.Moved:
			what = span{moved, "[~" + words + "~]"}
		}
		out = append(out, row{place(b.Ref.File, b.Ref.Line, b.Ref.Column), report.Visible(string(b.Kind)), []span{what, {dim, fate(b)}}})
	}
	for _, d := range c.Differences {
		var rest []span
		if d.Before != "" {
			rest = append(rest, span{plain, report.Visible(d.Before)})
		}
		if d.Ref != "" {
			rest = append(rest, removed(report.Visible(d.Ref)))
		}
		if d.Text != "" {
			rest = append(rest, added(report.Visible(d.Text)))
		}
		if d.After != "" {
			rest = append(rest, span{plain, report.Visible(d.After)})
		}
		if d.Why != "" {
			rest = append(rest, span{dim, "— " + report.Visible(d.Why)})
		}
		out = append(out, row{place(d.File, d.Line, d.Column), label(d), rest})
	}
	return out
}

func removed(s string) span { return span{red, "[-" + s + "-]"} }
func added(s string) span   { return span{green, "{+" + s + "+}"} }

// table writes rows with their places and labels in columns.
func (t *textWriter) table(rows []row) {
	places, labels := 0, 0
	for _, r := range rows {
		places, labels = max(places, uniseg.StringWidth(r.place)), max(labels, uniseg.StringWidth(r.label))
	}
	for _, r := range rows {
		indent := places + labels + 2*len(gap)
		head := []span{{dim, pad(r.place, places, true) + gap}, {plain, pad(r.label, labels, false) + gap}}
		width := t.o.Width
		if width > 0 && width < indent+leastRest {
			width = 0 // a narrow terminal breaks the lines itself
		}
		fmt.Fprintln(t.w, report.Uncommanded(t.painted(head, "")+t.painted(broken(r.rest, width, indent), " ")))
	}
}

// figures writes the rates and the counts; whole says all of how they were
// made.
func (t *textWriter) figures(all *Totals, whole bool) {
	for _, f := range figures(all) {
		t.say(span{bold, f.name + pad(report.Rate(f.m), 11, true)}, span{plain, " " + pad(f.over, 20, false) + f.short()})
	}
	for _, s := range tallies(all) {
		t.say(span{plain, s})
	}
	if whole {
		for _, s := range further(all) {
			t.say(span{plain, s})
		}
		t.say(span{dim, how(all)})
	}
}

// End writes the totals of folders and what was not compared.
func (t *textWriter) End(e Ending) error {
	if t.o.Folders && e.Totals.Pairs > 0 {
		t.say()
		t.say(span{bold, compared(e.Totals)})
		t.figures(e.Totals, true)
		t.say(span{plain, means(e.Totals)})
	}
	if len(e.Problems) > 0 {
		t.say()
		t.say(span{bold, "Not compared: " + report.Count(len(e.Problems))})
		for _, p := range e.Problems {
			t.say(span{red, Problem(p)})
		}
	}
	if e.LeftOut != "" {
		t.say(span{dim, "Not looked at, for they are no texts by their names: " + report.Visible(e.LeftOut)})
	}
	return t.w.Flush()
}

// say writes a line.
func (t *textWriter) say(spans ...span) {
	fmt.Fprintln(t.w, report.Uncommanded(t.painted(broken(spans, t.o.Width, 0), " ")))
}

func pad(s string, width int, left bool) string {
	fill := strings.Repeat(" ", max(0, width-uniseg.StringWidth(s)))
	if left {
		return fill + s
	}
	return s + fill
}
