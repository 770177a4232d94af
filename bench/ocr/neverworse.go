package main

import (
	"fmt"
	"io"
	"strings"
)

const (
	// easyPage is the CER in per cent under which plain Tesseract reads a page
	// well, so that we may not spoil it.
	easyPage = 1.0
	// mostWorse is by how many points we may be worse there.
	mostWorse = 0.1
)

// A spoilt page is one that plain Tesseract reads well and we read worse.
type spoilt struct {
	page        string
	ours, plain float64
}

// spoiltPages are the pages that plain Tesseract, told the right dpi, reads
// with under easyPage of errors and r worse than that by more than mostWorse;
// easy is how many such pages r read.
func spoiltPages(r, plain result) (bad []spoilt, easy int) {
	for _, p := range plain.pages {
		ours := r.page(p.page.name)
		if ours == nil || p.score.cer() >= easyPage {
			continue
		}
		easy++
		if ours.score.cer() > p.score.cer()+mostWorse {
			bad = append(bad, spoilt{p.page.name, ours.score.cer(), p.score.cer()})
		}
	}
	return bad, easy
}

// writeNeverWorse says for each effort which pages it spoils.
func writeNeverWorse(out io.Writer, m measurement) {
	var plain *result
	for i, r := range m.results {
		if r.name == plainTold {
			plain = &m.results[i]
		}
	}
	if plain == nil {
		return
	}
	fmt.Fprintf(out, "\nNever worse than plain Tesseract by more than %.1f points where it has under %.0f %% of errors:\n", mostWorse, easyPage)
	for _, r := range m.results {
		if r.config == nil || !r.config.effort {
			continue
		}
		bad, easy := spoiltPages(r, *plain)
		if len(bad) == 0 {
			fmt.Fprintf(out, "  %-10s holds on all %d such pages\n", r.name, easy)
		}
		for _, b := range bad {
			fmt.Fprintf(out, "  %-10s BROKEN on %s: %.2f against %.2f %%\n", r.name, b.page, b.ours, b.plain)
		}
		writeAlsoWorse(out, r, *plain)
	}
}

// writeAlsoWorse names the harder pages that r reads worse than plain
// Tesseract.
func writeAlsoWorse(out io.Writer, r, plain result) {
	var worse []string
	for _, p := range plain.pages {
		ours := r.page(p.page.name)
		if ours != nil && p.score.cer() >= easyPage && ours.score.cer() > p.score.cer()+mostWorse {
			worse = append(worse, fmt.Sprintf("%s %.2f against %.2f", p.page.name, ours.score.cer(), p.score.cer()))
		}
	}
	if len(worse) > 0 {
		fmt.Fprintf(out, "  %-10s also worse: %s\n", r.name, strings.Join(worse, ", "))
	}
}
