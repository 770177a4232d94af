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
)

// Letters shown in the terminal: a batch of up to wholeTable is shown whole,
// of a longer one the worstShown letters that need looking at first. The table
// with its totals then fits a screen of 40 lines.
const (
	wholeTable = 25
	worstShown = 20
)

// leastLetter is the least width of the letter column that still tells letters
// apart; a terminal too narrow for it breaks the lines.
const leastLetter = 12

// gap is the room after a column, in columns of the terminal.
const gap = 2

// Table writes the batch as a table for a terminal of width columns (0 means
// 80): letters, their figures and the totals, and below it what was folded and
// what was refused. A long batch is shortened to the letters that need looking
// at first. Colour is used only where colour is true.
func Table(w io.Writer, b Batch, width int, colour bool) error {
	b = b.sorted()
	totals := b.Totals()
	shown, rest := worst(b.Entries)
	if width <= 0 {
		width = 80
	}
	rows := []table.Row{{"Letter", "Pages", "Words", "CER %", "WER %", "Stripped", "Failed"}}
	for _, e := range shown {
		rows = append(rows, row(e))
	}
	rows = append(rows, footer(totals))
	fitRows(rows, width)
	var out strings.Builder
	out.WriteString(render(rows, colour))
	if rest > 0 {
		out.WriteString(filled(fmt.Sprintf("… and %s more, see index.html (shown: those to look at first)", Count(rest)), width))
	}
	for _, n := range notes(b, totals) {
		out.WriteString(filled(n, width))
	}
	if _, err := io.WriteString(w, out.String()); err != nil {
		return fmt.Errorf("table: %w", err)
	}
	return nil
}

// render draws the rows: the first is the head, the last the totals.
func render(rows []table.Row, colour bool) string {
	t := table.NewWriter()
	t.SetStyle(plainStyle())
	configs := []table.ColumnConfig{{Number: 1, Align: text.AlignLeft}}
	for n := 2; n <= len(rows[0]); n++ {
		configs = append(configs, table.ColumnConfig{Number: n, Align: text.AlignRight, AlignHeader: text.AlignRight, AlignFooter: text.AlignRight})
	}
	t.SetColumnConfigs(configs)
	t.AppendHeader(rows[0])
	for _, r := range rows[1 : len(rows)-1] {
		if failed := len(r) - 1; colour && r[failed] != none {
			r[failed] = painted(r[failed].(string))
		}
		t.AppendRow(r)
	}
	t.AppendFooter(rows[len(rows)-1])
	var out strings.Builder
	for line := range strings.Lines(t.Render() + "\n") {
		out.WriteString(strings.TrimRight(line, " \n") + "\n")
	}
	return out.String()
}

// plainStyle has rules between head, letters and totals and none around.
func plainStyle() table.Style {
	s := table.StyleLight
	s.Options = table.Options{SeparateHeader: true, SeparateFooter: true}
	s.Format.Header, s.Format.Footer = text.FormatDefault, text.FormatDefault
	s.Box.PaddingLeft, s.Box.PaddingRight = "", strings.Repeat(" ", gap)
	return s
}

// none stands where a letter has no figure.
const none = "–"

func row(e Entry) table.Row {
	cer, wer := none, none
	if e.Compared() {
		cer, wer = bounded(*e.Chars), bounded(*e.WordErrors)
	}
	failed := none
	if len(e.Failures) > 0 {
		failed = Count(len(e.Failures))
	}
	if e.Problem != "" {
		failed = strings.TrimPrefix(failed, none) + "!"
	}
	return table.Row{Uncommanded(Visible(e.ID)), Count(e.Pages), Count(e.Words), cer, wer, Count(e.StrippedWords()), failed}
}

func footer(t Totals) table.Row {
	cer, wer := none, none
	if t.Compared > 0 {
		cer, wer = bounded(t.Chars), bounded(t.WordErrors)
	}
	return table.Row{Counted(t.Letters, "letter"), Count(t.Pages), Count(t.Words), cer, wer, Count(t.StrippedWords()), Count(t.Unread)}
}

// fitRows shortens the letters' names to what the other columns leave.
func fitRows(rows []table.Row, width int) {
	left := width - gap
	for column := 1; column < len(rows[0]); column++ {
		widest := 0
		for _, r := range rows {
			widest = max(widest, uniseg.StringWidth(r[column].(string)))
		}
		left -= widest + gap
	}
	for _, r := range rows {
		r[0] = shorten(r[0].(string), max(left, leastLetter))
	}
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
