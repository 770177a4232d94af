package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"missive/align"
	"missive/clean/ordinary"
	"missive/compare"
	"missive/report"
	"missive/report/diffs"
)

// diff compares what the arguments name and writes what came of it.
func diff(ctx context.Context, s streams, v verbosity, f diffFlags, reference, text string) error {
	if err := f.check(); err != nil {
		return err
	}
	folding, err := f.folding()
	if err != nil {
		return err
	}
	limits, err := f.limits.over(report.Limits{})
	if err != nil {
		return err
	}
	wording, err := parseWording(f.wording)
	if err != nil {
		return err
	}
	as, err := f.profile.profile()
	if err != nil {
		return err
	}
	plan, err := diffPlan(ctx, s, reference, text)
	if err != nil {
		return err
	}
	defer plan.Close()
	d := differ{s: s, v: v, f: f, plan: plan, limits: limits, reference: reference, text: text,
		o: compare.Options{Align: align.Options{Folding: folding, Flexible: f.flexible, Known: ordinary.English().Knows, Profile: as}, Jobs: f.jobs, Decode: decodeLetter(wording), Path: fileOf}}
	if err := d.write(ctx); err != nil {
		return err
	}
	return d.status()
}

// diffPlan finds out what is to be compared: two files or two folders.
func diffPlan(ctx context.Context, s streams, reference, text string) (*compare.Plan, error) {
	var folder [2]bool
	for i, name := range []string{reference, text} {
		if name == "-" {
			continue
		}
		info, err := os.Stat(fileOf(name))
		if err != nil {
			return nil, usagef("%s: %w", name, reason(err))
		}
		folder[i] = info.IsDir()
	}
	var plan *compare.Plan
	var err error
	switch {
	case folder[0] && folder[1]:
		plan, err = compare.Folders(ctx, reference, text)
	case folder[0] != folder[1]:
		one, other := reference, text
		if folder[1] {
			one, other = text, reference
		}
		err = fmt.Errorf("%s is a folder and %s is none: give two files or two folders", one, other)
	default:
		plan, err = compare.Files(s.in, reference, text)
	}
	if err != nil && ctx.Err() == nil {
		err = marked{err, errUsage}
	}
	return plan, err
}

// A differ is one run of `missive diff`.
type differ struct {
	s      streams
	v      verbosity
	f      diffFlags
	plan   *compare.Plan
	o      compare.Options
	limits report.Limits
	// reference and text are the arguments.
	reference, text string

	totals     *diffs.Totals
	problems   []compare.Problem
	shortfalls []report.Shortfall
}

// write compares and writes to where --out says.
func (d *differ) write(ctx context.Context) error {
	switch {
	case d.f.format == "html":
		return d.html(ctx)
	case d.f.out == "":
		return d.stream(ctx, d.s.out)
	}
	return writeNew(d.f.out, func(w io.Writer) error { return d.stream(ctx, w) })
}

// stream writes a form that is one stream.
func (d *differ) stream(ctx context.Context, to io.Writer) error {
	width, colour := terminal(to)
	switch d.f.color {
	case "always":
		colour = true
	case "never":
		colour = false
	}
	w, err := diffs.New(d.f.format, to, diffs.Options{Folders: d.plan.Folders, Limits: d.limits,
		AllowUnpaired: d.f.unpaired, Colour: colour, Width: width})
	if err != nil {
		return err
	}
	return d.run(ctx, w)
}

// run compares all pairs and hands them to the writer.
func (d *differ) run(ctx context.Context, w diffs.Writer) error {
	d.totals = diffs.NewTotals()
	d.problems = d.plan.Problems
	bar := newDiffBar(d.s, d.v, len(d.plan.Pairs), d.f.out != "")
	defer bar.close()
	err := d.plan.Run(ctx, d.o, func(r compare.Result) error {
		bar.add()
		if r.Problem != nil {
			if !d.plan.Folders {
				return marked{r.Err, errUsage}
			}
			d.problems = append(d.problems, *r.Problem)
		}
		if !d.plan.Folders || d.v.verbose {
			tellLeftOut(d.s.err, d.v, r.Comparison.LeftOut)
		}
		d.totals.Add(r)
		d.shortfalls = append(d.shortfalls, diffs.Judge(r, d.limits)...)
		return w.Pair(r)
	})
	if errors.Is(err, context.Canceled) {
		return fmt.Errorf("interrupted after %s; what was written so far is not whole: %w", report.Counted(d.totals.Pairs, "pair"), err)
	}
	if err != nil {
		return err
	}
	compare.SortProblems(d.problems)
	d.totals.Finish()
	return w.End(diffs.Ending{Totals: d.totals, Problems: d.problems, LeftOut: d.plan.LeftOutSum()})
}

// status tells on the standard error what the output does not, and gives the
// error for the exit status.
func (d *differ) status() error {
	failed := d.f.exitCode && d.totals.Different > 0
	for _, p := range d.problems {
		if d.f.format != "text" || d.f.out != "" {
			fmt.Fprintf(d.s.err, "missive: %s\n", diffs.Problem(p))
		}
		failed = failed || p.Kind != compare.NoPartner || !d.f.unpaired
	}
	if left := d.plan.LeftOutSum(); left != "" && d.f.format != "text" && !d.v.quiet {
		fmt.Fprintf(d.s.err, "Not looked at, for they are no texts by their names: %s\n", report.Visible(left))
	}
	for _, short := range d.shortfalls {
		fmt.Fprintf(d.s.err, "missive: %s\n", short.Sentence)
		failed = true
	}
	if (d.f.out != "" || d.f.format == "csv") && !d.v.quiet {
		fmt.Fprintln(d.s.err, diffs.Summary(d.totals))
	}
	if failed {
		return marked{errSaid, errShort}
	}
	return nil
}
