package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"missive/ingest"
	"missive/letter"
	"missive/report"
)

// dryRun prints how the scans would be grouped.
func dryRun(ctx context.Context, s streams, o ingest.Options) error {
	plan, err := ingest.Plan(ctx, o)
	if errors.Is(err, ingest.ErrUsage) || errors.Is(err, ingest.ErrNoScans) {
		return marked{err, errUsage}
	}
	if err != nil {
		return err
	}
	pages := 0
	for _, l := range plan.Letters {
		pages += len(l.Pages)
		printPlanned(s.out, l)
	}
	for _, f := range plan.Skipped {
		fmt.Fprintf(s.out, "skipped  %s: %s\n", report.Visible(f.File), report.Sentence(f.Reason, f.Remedy))
	}
	for _, note := range plan.Notes {
		fmt.Fprintln(s.out, report.Visible(note))
	}
	fmt.Fprintf(s.out, "%d letters of %d pages, %d files skipped; nothing was read or written. Results would go to %s\n",
		len(plan.Letters), pages, len(plan.Skipped), plan.Out)
	return nil
}

func printPlanned(w io.Writer, l ingest.Planned) {
	fmt.Fprintf(w, "%s  (%s)\n", report.Visible(l.ID), l.Why)
	for i, p := range l.Pages {
		fmt.Fprintf(w, "  %3d  %s\n", i+1, report.Visible(source(p)))
	}
	switch {
	case l.Problem != "":
		fmt.Fprintf(w, "  reference: %s\n", report.Visible(l.Problem))
	case len(l.Reference) > 0:
		fmt.Fprintf(w, "  reference: %s\n", report.Visible(strings.Join(l.Reference, ", ")))
	case l.Sought:
		fmt.Fprintln(w, "  reference: none of its name; sought by content when the letter has been read")
	default:
		fmt.Fprintln(w, "  reference: none")
	}
}

// source names a page of a scan.
func source(p letter.Source) string {
	if p.Page > 1 {
		return fmt.Sprintf("%s, page %d", p.File, p.Page)
	}
	return p.File
}
