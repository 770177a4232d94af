package main

import (
	"fmt"
	"io"
	"slices"
)

// writePages gives each page a line with all ways of reading, and names the
// pages of each effort that have the most errors.
func writePages(out io.Writer, m measurement) {
	fmt.Fprintf(out, "\n%-28s", "CER % a page")
	for _, r := range m.results {
		fmt.Fprintf(out, " %*s", column(r), r.name)
	}
	fmt.Fprintln(out)
	for _, p := range m.results[0].pages {
		fmt.Fprintf(out, "%-28s", p.page.name)
		for _, r := range m.results {
			if of := r.page(p.page.name); of != nil {
				fmt.Fprintf(out, " %*.2f", column(r), of.score.cer())
			} else {
				fmt.Fprintf(out, " %*s", column(r), "")
			}
		}
		fmt.Fprintln(out)
	}
	for _, r := range m.results {
		if r.config != nil && r.config.effort {
			writeWorst(out, r)
		}
	}
}

// column is how wide a way of reading's column is.
func column(r result) int { return max(8, len(r.name)) }

// worstPages is how many pages are named as the worst.
const worstPages = 5

// writeWorst names the pages with the most errors, and their share of all.
func writeWorst(out io.Writer, r result) {
	pages := slices.Clone(r.pages)
	slices.SortStableFunc(pages, func(a, b pageResult) int { return b.score.errors() - a.score.errors() })
	all := r.total().errors()
	fmt.Fprintf(out, "\nmost errors, %s:", r.name)
	for _, p := range pages[:min(worstPages, len(pages))] {
		fmt.Fprintf(out, " %s %d (%.0f %% of all)", p.page.name, p.score.errors(), percent(p.score.errors(), all))
	}
	fmt.Fprintln(out)
}
