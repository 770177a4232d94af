package main

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"missive/clean"
	"missive/letter"
	"missive/report"
)

func whyCommand(s streams) *cobra.Command {
	var f cleaningFlags
	var all bool
	var lines []int
	c := &cobra.Command{
		Use:   "why [flags] FILE",
		Short: "Tell why each line of a plain text goes or stays",
		Long: `Cleans the plain text FILE (- is standard input) and prints each of its lines with
its score and whether it goes, then what spoke for its being a marking and what
against, the loudest first. Lines that are plainly the letter's own are shown with
their score alone; --all tells about them too, --line about single lines.

A score is the sum of the evidence, each piece weighted as was learned from labelled
pages. It is in log odds: at 0 a line is as likely a marking as not, at 2 seven times
likelier. Less than 0.3 is not told. Nothing is written anywhere.`,
		Example: `  missive rules why letter.ocr.txt
  missive rules why --line 14,15 letter.ocr.txt
  missive rules why --careful --rules house.toml letter.ocr.txt`,
		Args: wants(1, false, "one text, - for standard input"),
		RunE: func(_ *cobra.Command, args []string) error {
			set, err := f.settings()
			if err != nil {
				return err
			}
			text, err := readText(s.in, args[0])
			if err != nil {
				return err
			}
			id := strings.TrimSuffix(filepath.Base(args[0]), filepath.Ext(args[0]))
			e, err := clean.Explain(letter.FromText(id, text), set)
			if err != nil {
				return fmt.Errorf("%s: %w", args[0], err)
			}
			width, _ := terminal(s.out)
			w := bufio.NewWriter(s.out)
			if err := (whyList{w, e, width, proseWidth(width), all, lines}).print(); err != nil {
				return err
			}
			return w.Flush()
		},
	}
	f.declare(c)
	c.Flags().BoolVar(&all, "all", false, "tell the evidence about every line")
	c.Flags().IntSliceVar(&lines, "line", nil, "only these lines, counted from 1")
	return c
}

// A whyList prints an explanation.
type whyList struct {
	w io.Writer
	e clean.Explanation
	// columns is how wide the terminal is, 0 where there is none, and width how
	// wide prose is set.
	columns, width int
	all            bool
	lines          []int
}

func (p whyList) print() error {
	for _, n := range p.lines {
		if !slices.ContainsFunc(p.e.Lines, func(x clean.Explained) bool { return x.Line+1 == n }) {
			return usagef("--line %d: the text has no such line, or it is empty", n)
		}
	}
	fill(p.w, "", p.width, fmt.Sprintf("A line begins with %.1f and goes from %.1f on.", p.e.Base, p.e.Threshold))
	for _, x := range p.e.Lines {
		if len(p.lines) > 0 && !slices.Contains(p.lines, x.Line+1) {
			continue
		}
		fmt.Fprintln(p.w, cut(fmt.Sprintf("%4d  %-5s %5.1f  %s", x.Line+1, becomes(x), x.Score, report.Visible(x.Text)), p.columns))
		if p.all || len(p.lines) > 0 || p.doubtful(x) {
			p.evidence(x)
		}
	}
	return nil
}

// plainly is how far below the threshold a line is plainly the letter's own.
const plainly = 3

// doubtful tells whether a line is not plainly the letter's own.
func (p whyList) doubtful(x clean.Explained) bool {
	return len(x.Taken) > 0 || x.Score > p.e.Threshold-plainly
}

// becomes says in a word what became of a line.
func becomes(x clean.Explained) string {
	switch {
	case x.Stripped:
		return "goes"
	case len(x.Taken) > 0:
		return "parts"
	}
	return "stays"
}

// evidence prints what became of a line and what spoke for and against it.
func (p whyList) evidence(x clean.Explained) {
	const indent = "                   "
	for _, t := range x.Taken {
		what := fmt.Sprintf("%s, by %s", t.Role, t.Rule)
		if !x.Stripped {
			what = fmt.Sprintf("%q goes: %s", t.Text, what)
		}
		if x.Score < p.e.Threshold {
			what += ": " + t.Why
		}
		fill(p.w, indent, p.width, report.Visible(what))
	}
	if x.Spared != "" {
		fill(p.w, indent, p.width, "stays: "+x.Spared)
	}
	for _, side := range []struct {
		name string
		said []clean.Weighed
	}{{"for", x.For}, {"against", x.Against}} {
		for i, e := range side.said {
			name := side.name
			if i > 0 {
				name = ""
			}
			fill(p.w, fmt.Sprintf("      %7s %+5.1f  ", name, e.Adds), p.width, report.Visible(e.Words))
		}
	}
}
