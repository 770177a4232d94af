package main

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"missive/clean"
	"missive/ingest"
	"missive/letter"
	"missive/report"
)

func whyCommand(s streams) *cobra.Command {
	var f cleaningFlags
	var all bool
	var lines []string
	c := &cobra.Command{
		Use:   "why [flags] FILE | OUT ID",
		Short: "Tell why each line of a plain text or a letter goes or stays",
		Long: `Cleans the plain text FILE (- is standard input) and prints each of its lines with
its score and whether it goes, then what spoke for its being a marking and what
against, the loudest first. Lines that are plainly the letter's own are shown with
their score alone; --all tells about them too, --line about single lines.

Given two names, tells the same of the letter ID in the folder OUT that 'missive
ingest' wrote to: of its reading as it is kept there, by the settings of that run
unless flags say otherwise, and as if nobody had decided anything. Lines are then
named by page and line (2.14), as words are in the letter's report. Of scans it is
told too what a line looks like; parts of one row far from each other are told one
by one.

A score is the sum of the evidence, each piece weighted as was learned from labelled
pages. It is in log odds: at 0 a line is as likely a marking as not, at 2 seven times
likelier. Less than 0.3 is not told. Nothing is written anywhere.`,
		Example: `  missive rules why letter.ocr.txt
  missive rules why --line 14,15 letter.ocr.txt
  missive rules why --careful --rules house.toml letter.ocr.txt
  missive rules why missive-out premier-1962
  missive rules why --line 1.3,2.14 missive-out premier-1962`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 && len(args) != 2 {
				return fmt.Errorf("wants one text, - for standard input, or a folder that ingest wrote and a letter, got %d arguments", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			l, set, err := f.explained(s, args)
			if err != nil {
				return err
			}
			e, err := clean.Explain(l, set)
			if err != nil {
				return fmt.Errorf("%s: %w", strings.Join(args, " "), err)
			}
			width, _ := terminal(s.out)
			w := bufio.NewWriter(s.out)
			if err := (whyList{w, e, len(args) == 2, width, proseWidth(width), all, lines}).print(); err != nil {
				return err
			}
			return w.Flush()
		},
	}
	f.declare(c)
	c.Flags().BoolVar(&all, "all", false, "tell the evidence about every line")
	c.Flags().StringSliceVar(&lines, "line", nil, "only these lines: of a text counted from 1, of a letter in OUT by page and line (2.14)")
	return c
}

// explained is the letter of a command line, and how it is cleaned: a letter of an
// output folder as the last run did, but for what the flags say.
func (f *cleaningFlags) explained(s streams, args []string) (*letter.Letter, clean.Settings, error) {
	set, err := f.settings()
	if err != nil {
		return nil, set, err
	}
	if len(args) == 1 {
		text, err := readText(s.in, args[0])
		if err != nil {
			return nil, set, err
		}
		id := strings.TrimSuffix(filepath.Base(args[0]), filepath.Ext(args[0]))
		return letter.FromText(id, text), set, nil
	}
	kept, err := ingest.Recall(args[0], args[1])
	if err != nil {
		return nil, set, wrongUse(err)
	}
	if !f.careful && !f.aggressive {
		set.Doubt = kept.Cleaning.Doubt
	}
	if len(f.files) == 0 {
		set.Lexicon = kept.Cleaning.Lexicon
	}
	if kept.Decided > 0 {
		fmt.Fprintf(s.err, "missive: people decided about this letter (%d); told is what the rules find by themselves\n", kept.Decided)
	}
	return kept.Letter, set, nil
}

// A whyList prints an explanation.
type whyList struct {
	w io.Writer
	e clean.Explanation
	// paged tells that lines are named by page and line.
	paged bool
	// columns is how wide the terminal is, 0 where there is none, and width how
	// wide prose is set.
	columns, width int
	all            bool
	lines          []string
}

// name is what a line is called.
func (p whyList) name(x clean.Explained) string {
	if p.paged {
		return fmt.Sprintf("%d.%d", x.Page+1, x.Line+1)
	}
	return strconv.Itoa(x.Row + 1)
}

func (p whyList) print() error {
	for _, n := range p.lines {
		if !slices.ContainsFunc(p.e.Lines, func(x clean.Explained) bool { return p.name(x) == n }) {
			return usagef("--line %s: there is no such line, or it is empty; lines are called %s", n, p.called())
		}
	}
	fill(p.w, "", p.width, p.begins())
	for _, x := range p.e.Lines {
		if len(p.lines) > 0 && !slices.Contains(p.lines, p.name(x)) {
			continue
		}
		fmt.Fprintln(p.w, cut(fmt.Sprintf("%4s  %-5s %5.1f  %s", p.name(x), becomes(x), x.Score, report.Visible(x.Text)), p.columns))
		if p.all || len(p.lines) > 0 || p.doubtful(x) {
			p.evidence(x)
		}
	}
	return nil
}

// begins says what lines begin with and from which score they go.
func (p whyList) begins() string {
	s := fmt.Sprintf("A line begins with %.1f and goes from %.1f on", p.e.Base, p.e.Threshold)
	for _, x := range p.e.Lines {
		if x.From != p.e.Threshold {
			return s + fmt.Sprintf(", or from %.1f where its looks on the scan are known and it is no page number, catchword or the like.", x.From)
		}
	}
	return s + "."
}

// called says how lines are named.
func (p whyList) called() string {
	if p.paged {
		return "1.1, 1.2 … by page and line"
	}
	return "1, 2 …"
}

// plainly is how far below the threshold a line is plainly the letter's own.
const plainly = 3

// doubtful tells whether a line is not plainly the letter's own.
func (p whyList) doubtful(x clean.Explained) bool {
	return len(x.Taken) > 0 || x.Score > x.From-plainly
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
		if x.Score < x.From {
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
