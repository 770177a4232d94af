package main

import (
	"fmt"
	"io"
	"strings"
)

// writeHeader names the columns of writeTally.
func writeHeader(out io.Writer) {
	fmt.Fprintf(out, "%-22s %6s %5s %14s %14s %8s %7s %7s %7s\n",
		"", "own", "lost", "foreign/in", "furniture/in", "chars", "ins %", "del %", "sub %")
}

// writeTally gives a name's figures a line.
func writeTally(out io.Writer, name string, t tally) {
	fmt.Fprintf(out, "%-22s %6d %5d %8d /%4d %8d /%4d", name, t.own, t.lost, t.foreign, t.foreignIn, t.furniture, t.furnitureIn)
	if t.chars > 0 {
		fmt.Fprintf(out, " %8d %7.2f %7.2f %7.2f", t.chars, percent(t.insertions, t.chars), percent(t.losses, t.chars), percent(t.misreadings, t.chars))
	}
	fmt.Fprintln(out)
}

// writeCounts says by which rules words were lost and of which roles words
// stayed in.
func writeCounts(out io.Writer, t tally) {
	var lost, in []string
	for _, rule := range keysByCount(t.byRule) {
		lost = append(lost, fmt.Sprintf("%s %d", rule, t.byRule[rule]))
	}
	for _, role := range keysByCount(t.byRole) {
		in = append(in, fmt.Sprintf("%s %d", role, t.byRole[role]))
	}
	if len(lost) > 0 {
		fmt.Fprintln(out, "  lost to", strings.Join(lost, ", "))
	}
	if len(in) > 0 {
		fmt.Fprintln(out, "  left in", strings.Join(in, ", "))
	}
}

// writeFaults lists words that were lost or left in.
func writeFaults(out io.Writer, faults []fault) {
	for _, f := range faults {
		w := f.word
		place := fmt.Sprintf("%s %s at %d,%d", f.letter, f.id, w.Box.X0, w.Box.Y0)
		if f.edit != nil {
			fmt.Fprintf(out, "  lost     %-44s %-12s %q (conf %.2f type %.2f) to %s: %s\n", place, f.role, w.Text, w.Conf, w.Type, f.edit.Rule, f.edit.Why)
			continue
		}
		fmt.Fprintf(out, "  left in  %-44s %-12s %q (conf %.2f type %.2f)\n", place, f.role, w.Text, w.Conf, w.Type)
	}
}

// percent is n of the whole, in per cent; nothing of nothing is 0.
func percent(n, whole int) float64 { return 100 * float64(n) / float64(max(whole, 1)) }
