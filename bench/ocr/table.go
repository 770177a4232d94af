package main

import (
	"fmt"
	"io"
	"slices"
)

// writeTables gives each set a table with a line for each way of reading.
func writeTables(out io.Writer, m measurement) {
	for _, s := range setsOf(m.results) {
		first := m.results[0].of(s)
		fmt.Fprintf(out, "\n%s (%d pages, %d characters)\n", s, len(first.pages), first.total().chars)
		fmt.Fprintf(out, "  %-24s %7s %6s %6s %7s %7s %7s %8s %8s\n", "", "CER %", "ins.", "lost", "misread", "WER %", "CPU s", "× plain", "overall")
		for _, r := range m.results {
			if r := r.of(s); len(r.pages) > 0 {
				fmt.Fprintln(out, r.row())
			}
		}
	}
	fmt.Fprint(out, tableNote)
	for _, r := range m.results {
		if r.config != nil && r.config.doc != "" {
			fmt.Fprintf(out, "  %-24s without: %s\n", r.name, r.config.doc)
		}
	}
	if m.peak > 0 {
		fmt.Fprintf(out, "Most memory of a worker: %d MB\n", m.peak>>20)
	}
}

const tableNote = `
CER, and of it inserted, lost and misread characters; WER; CPU seconds a page
with opening the file and settling, the median; how many times what plain
Tesseract took for the page in the same run, the median, and overall of the
sums. "kept": the readings are of an earlier run.
`

// row is a line of the table.
func (r result) row() string {
	t := r.total()
	return fmt.Sprintf("  %-24s %7.2f %6.2f %6.2f %7.2f %7.2f %s", r.name, t.cer(),
		percent(t.insertions, t.chars), percent(t.losses, t.chars), percent(t.misreadings, t.chars), t.wer(), r.costs())
}

// costs are the median of the pages' times in seconds, the median of their
// ratios to plain Tesseract's, and the ratio of the sums, of the pages
// measured in this run.
func (r result) costs() string {
	var times, ratios []float64
	var ours, plain float64
	for _, p := range r.pages {
		if p.cpu == 0 {
			continue
		}
		times = append(times, p.cpu.Seconds())
		if p.plain > 0 {
			ratios = append(ratios, p.cpu.Seconds()/p.plain.Seconds())
			ours, plain = ours+p.cpu.Seconds(), plain+p.plain.Seconds()
		}
	}
	switch {
	case len(times) == 0:
		return fmt.Sprintf("%7s", "kept")
	case len(ratios) == 0:
		return fmt.Sprintf("%7.2f", median(times))
	}
	return fmt.Sprintf("%7.2f %8.2f %8.2f", median(times), median(ratios), ours/plain)
}

// median is the middle value; of an even number the mean of the two.
func median(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	n := len(v)
	return (v[(n-1)/2] + v[n/2]) / 2
}

// setsOf are the sets in the order of their first pages, the later pages of
// despatches first because they are what counts most.
func setsOf(results []result) []set {
	var sets []set
	if len(results) == 0 {
		return nil
	}
	for _, p := range results[0].pages {
		if !slices.Contains(sets, p.page.set) {
			sets = append(sets, p.page.set)
		}
	}
	slices.SortStableFunc(sets, func(a, b set) int { return rank(a) - rank(b) })
	return sets
}

func rank(s set) int {
	if s == laterPages {
		return 0
	}
	return 1
}
