package main

import (
	"context"
	"io"

	"missive/report/diffs"
)

// html writes pages: one for two files, an index and one for each pair for
// folders.
func (d *differ) html(ctx context.Context) error {
	if !d.plan.Folders {
		one := func(w io.Writer) error { return d.run(ctx, diffs.NewPage(w, diffs.SideBySide)) }
		if d.f.out == "" {
			return one(d.s.out)
		}
		return writeNew(d.f.out, one)
	}
	if d.f.out == "" {
		return usagef("--format html of folders is an index and a page for each pair: say with --out DIR which folder to make for them")
	}
	pages, err := diffs.NewPages(d.f.out, d.reference, d.text, diffs.SideBySide)
	if err != nil {
		return marked{err, errUsage}
	}
	defer pages.Close()
	return d.run(ctx, pages)
}
