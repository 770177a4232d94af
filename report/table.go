package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/rivo/uniseg"

	"missive/align"
)

// Letters shown in the terminal: a batch of up to wholeTable is shown whole,
// of a longer one the worstShown letters that need looking at first. The table
// with its totals then fits a screen of 40 lines.
const (
	wholeTable = 25
	worstShown = 20
)

// Widths of the letter column: what the other columns need with their rules,
// and the least that still tells letters apart. A terminal that is narrower
// breaks the lines.
const (
	otherColumns = 60
	leastLetter  = 16
)

// Table writes the batch as a table for a terminal of width columns (0 means
// 80): letters, their figures and the totals, and below it what was folded and
// what was refused. A long batch is shortened to the letters that need looking
// at first. Colour is used only where colour is true.
func Table(w io.Writer, b Batch, width int, colour bool) error {
	b = b.sorted()
	totals := b.Totals()
	shown, rest := worst(b.Entries)
	letterWidth := max(cmp.Or(max(width, 0), 80)-otherColumns, leastLetter)

	t := table.NewWriter()
	t.SetStyle(plainStyle())
	t.SetColumnConfigs(columns())
	t.AppendHeader(table.Row{"Letter", "Pages", "Words", "CER %", "WER %", "Stripped", "Failed"})
	for _, e := range shown {
		t.AppendRow(row(e, letterWidth, colour))
	}
	t.AppendFooter(footer(totals))
	var out strings.Builder
	out.WriteString(t.Render())
	out.WriteByte('\n')
	if rest > 0 {
		fmt.Fprintf(&out, "… and %s more, see index.html (shown: those to look at first)\n", count(rest))
	}
	out.WriteString(notes(b, totals))
	if _, err := io.WriteString(w, out.String()); err != nil {
		return fmt.Errorf("table: %w", err)
	}
	return nil
}

// plainStyle has rules between head, letters and totals and none around.
func plainStyle() table.Style {
	s := table.StyleLight
	s.Options = table.Options{SeparateHeader: true, SeparateFooter: true}
	s.Format.Header, s.Format.Footer = text.FormatDefault, text.FormatDefault
	s.Box.PaddingLeft = ""
	s.Box.PaddingRight = "  "
	return s
}

func columns() []table.ColumnConfig {
	out := []table.ColumnConfig{{Number: 1, Align: text.AlignLeft}}
	for n := 2; n <= 7; n++ {
		out = append(out, table.ColumnConfig{Number: n, Align: text.AlignRight, AlignHeader: text.AlignRight, AlignFooter: text.AlignRight})
	}
	return out
}

func row(e Entry, letterWidth int, colour bool) table.Row {
	cer, wer := "–", "–"
	if e.Compared() {
		cer, wer = bounded(*e.Chars), bounded(*e.WordErrors)
	}
	failed := "–"
	if len(e.Failures) > 0 {
		failed = count(len(e.Failures))
	}
	if e.Problem != "" {
		failed += " !"
	}
	if colour && failed != "–" {
		failed = painted(failed)
	}
	return table.Row{shorten(visible(e.ID), letterWidth), count(e.Pages), count(e.Words), cer, wer, count(e.StrippedWords()), failed}
}

func footer(t Totals) table.Row {
	cer, wer := "–", "–"
	if t.Compared > 0 {
		cer, wer = bounded(t.Chars), bounded(t.WordErrors)
	}
	return table.Row{counted(t.Letters, "letter"), count(t.Pages), count(t.Words), cer, wer, count(t.StrippedWords()), count(t.Unread)}
}

// notes are the lines below the table.
func notes(b Batch, t Totals) string {
	var out strings.Builder
	if t.Compared > 0 {
		fmt.Fprintf(&out, "CER and WER of %s, over the length of the %s, in %s and words; %s. Mean of the letters: CER %s %%, WER %s %%.\n",
			counted(t.Compared, "compared letter"), visible(t.Denominator), visible(t.Unit), folded(t.Folding), percent(t.MacroCER), percent(t.MacroWER))
	}
	if t.Mixed {
		out.WriteString("Not all letters were compared in the same way: run `missive ingest` again before trusting the totals.\n")
	}
	if without := t.Letters - t.Compared; t.Letters > 0 && without > 0 {
		fmt.Fprintf(&out, "%s without a reference.\n", counted(without, "letter"))
	}
	if t.Unread > 0 {
		fmt.Fprintf(&out, "%s could not be read: see Failed, and the letters' reports for reasons and remedies.\n", counted(t.Unread, "page"))
	}
	for i, p := range b.Problems {
		if i == worstShown {
			fmt.Fprintf(&out, "… and %s more files skipped or refused, see index.html\n", count(len(b.Problems)-i))
			break
		}
		fmt.Fprintf(&out, "%s: %s\n", visible(p.File), sentence(p.Reason, p.Remedy))
	}
	return out.String()
}

// worst are the entries to show, and how many are left out. Of a long batch
// those with unread pages or another problem come first, then by falling CER,
// then those read with least confidence.
func worst(entries []Entry) ([]Entry, int) {
	if len(entries) <= wholeTable {
		return entries, 0
	}
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(trouble(b), trouble(a)), cmp.Compare(cer(b), cer(a)), cmp.Compare(a.Conf, b.Conf))
	})
	return entries[:worstShown], len(entries) - worstShown
}

func trouble(e Entry) int {
	if len(e.Failures) > 0 || e.Problem != "" {
		return 1
	}
	return 0
}

func cer(e Entry) float64 {
	if !e.Compared() {
		return -1
	}
	return e.Chars.Rate()
}

// bounded is a rate in percent without its sign, marked where it is only an
// upper bound.
func bounded(m align.Measure) string {
	if !m.Exact {
		return "≤" + percent(m.Rate())
	}
	return percent(m.Rate())
}

// painted is s in bold red, with the colours' own sequences: go-pretty's own
// switch for colour is one for the whole process and reads the environment.
func painted(s string) string { return "\x1b[1;31m" + s + "\x1b[0m" }

// shorten takes the middle out of a name wider than width columns: both the
// folder at its start and the number at its end tell letters apart.
func shorten(s string, width int) string {
	if uniseg.StringWidth(s) <= width {
		return s
	}
	var clusters []string
	for g := uniseg.NewGraphemes(s); g.Next(); {
		clusters = append(clusters, g.Str())
	}
	head := fit(clusters, (width-1)/3)
	slices.Reverse(clusters)
	tail := fit(clusters, width-1-uniseg.StringWidth(strings.Join(head, "")))
	slices.Reverse(tail)
	return strings.Join(head, "") + "…" + strings.Join(tail, "")
}

// fit are as many clusters from the start as width columns hold.
func fit(clusters []string, width int) []string {
	used := 0
	for i, c := range clusters {
		if used += uniseg.StringWidth(c); used > width {
			return slices.Clone(clusters[:i])
		}
	}
	return slices.Clone(clusters)
}
