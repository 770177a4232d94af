package main

import (
	"context"
	"io"

	"missive/compare"
	"missive/report"
	"missive/report/diffs"
)

// html writes pages: one for two files, an index and one for each pair for
// folders.
func (d *differ) html(ctx context.Context) error {
	if !d.plan.Folders {
		one := func(w io.Writer) error { return d.run(ctx, diffs.NewPage(w, diffPage)) }
		if d.f.out == "" {
			return one(d.s.out)
		}
		return writeNew(d.f.out, one)
	}
	if d.f.out == "" {
		return usagef("--format html of folders is an index and a page for each pair: say with --out DIR which folder to make for them")
	}
	pages, err := diffs.NewPages(d.f.out, d.reference, d.text, diffPage)
	if err != nil {
		return marked{err, errUsage}
	}
	defer pages.Close()
	return d.run(ctx, pages)
}

// diffPage writes the page of one pair.
func diffPage(w io.Writer, r compare.Result, up string) error {
	if r.Problem != nil {
		return r.Err
	}
	return report.DiffHTML(w, report.DiffInput{RefName: r.Reference, TextName: r.Pair.Text, Ref: r.RefText, Text: r.GivenText, Comparison: r.Comparison, Up: up})
}
