package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"missive/align"
)

// A score is how the slips of some pages were told.
type score struct {
	pages, slips, found, alarms, leftOut int
	misses, false                        []string
}

// measure prints how the program tells the published transcription's slips, and
// how weights do that were fitted without the letter they judge.
func (b *bench) measure(ctx context.Context, out io.Writer, words bool) error {
	s, err := b.despatches()
	if err != nil {
		return err
	}
	names, published, slips, err := pagesOf(b.shared)
	if err != nil {
		return err
	}
	letters, err := b.ingest(ctx, s, "normal")
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%-26s %5s %12s %8s %18s\n", "", "pages", "found", "alarms", "at lines left out")
	var all score
	for _, r := range letters {
		if r.compared == nil {
			return fmt.Errorf("%s was not compared with its published transcription", r.id)
		}
		one := judge(slips, pagesNamed(names, r.id), said(r.compared.Differences))
		writeScore(out, "  "+r.id, one)
		all.add(one)
	}
	writeScore(out, "the program", all)
	if words {
		fmt.Fprintf(out, "missed:\n%s\nfalse alarms:\n%s\n", strings.Join(all.misses, "\n"), strings.Join(all.false, "\n"))
	}
	samples, err := b.samples(ctx)
	if err != nil {
		return err
	}
	left, err := b.leftOut(samples, letters, slips, names, published)
	if err != nil {
		return err
	}
	writeScore(out, "each letter left out", left)
	fmt.Fprintln(out, "proofread references, each letter left out")
	for _, s := range b.sets {
		if err := b.proofread(ctx, out, samples, s, words); err != nil {
			return err
		}
	}
	return nil
}

func writeScore(out io.Writer, name string, s score) {
	fmt.Fprintf(out, "%-26s %5d %5d of %3d %8d %18d\n", name, s.pages, s.found, s.slips, s.alarms, s.leftOut)
}

func (s *score) add(o score) {
	s.pages, s.slips, s.found, s.alarms, s.leftOut = s.pages+o.pages, s.slips+o.slips, s.found+o.found, s.alarms+o.alarms, s.leftOut+o.leftOut
	s.misses, s.false = append(s.misses, o.misses...), append(s.false, o.false...)
}

func pagesNamed(names []string, id string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(n string) bool { return !strings.HasPrefix(n, id+"_") })
}

// A verdict is a difference with its place.
type verdict struct {
	place
	blamed bool // laid to the reference
	says   string
}

func said(all []align.Difference) []verdict {
	var out []verdict
	for _, d := range all {
		p := placeOf(d)
		p.file = d.File[strings.LastIndexByte(d.File, '/')+1:]
		out = append(out, verdict{p, d.Cause == align.FromReference, fmt.Sprintf("%s %s: %s", d.Kind, d.Cause, d.Why)})
	}
	return out
}

// judge holds what was said against the slips of these pages.
func judge(slips []place, pages []string, all []verdict) score {
	s := score{pages: len(pages)}
	for _, slip := range slips {
		if slip.leftOut || slip.covered || !slices.Contains(pages, slip.file) {
			continue
		}
		s.slips++
		if slices.ContainsFunc(all, func(v verdict) bool { return v.blamed && v.touches(slip) }) {
			s.found++
			continue
		}
		says := "no difference"
		if i := slices.IndexFunc(all, func(v verdict) bool { return v.touches(slip) }); i >= 0 {
			says = all[i].says
		}
		s.misses = append(s.misses, fmt.Sprintf("  %s:%d:%d %q for %q: %s", slip.file, slip.line, slip.from, slip.ref, slip.page, says))
	}
	for _, v := range all {
		if !v.blamed {
			continue
		}
		switch {
		case slices.ContainsFunc(slips, func(p place) bool { return v.touches(p) && !p.leftOut }):
		case slices.ContainsFunc(slips, v.touches):
			s.leftOut++
		default:
			s.alarms++
			s.false = append(s.false, fmt.Sprintf("  %s:%d:%d %q, read %q: %s", v.file, v.line, v.from, v.ref, v.page, v.says))
		}
	}
	return s
}
