package diffs

import (
	"fmt"
	"io"
	"strings"

	"missive/compare"
	"missive/report"
)

// A markdownWriter writes tables in GitHub's Markdown, fit for a step summary
// or a comment: the totals first, then the pairs, then differences.
type markdownWriter struct {
	to    io.Writer
	o     Options
	pairs strings.Builder
	shown int // rows of pairs
	more  int // pairs left out
	body  strings.Builder
	left  int // passages and differences left out
	short []report.Shortfall
}

// GitHub refuses a step summary over 1 MiB whole, and cuts comments at 64 kB.
// The tables keep below the first, names and words of any length included.
const (
	pairRows     = 1000
	pairBytes    = 200 << 10
	bodyBytes    = 600 << 10
	problemsRows = 500
	problemBytes = 100 << 10
)

func newMarkdown(w io.Writer, o Options) *markdownWriter { return &markdownWriter{to: w, o: o} }

// Pair keeps a pair's rows, as far as there is room.
func (m *markdownWriter) Pair(r compare.Result) error {
	if r.Problem != nil {
		return nil
	}
	m.short = append(m.short, Judge(r, m.o.Limits)...)
	t := totalsOf(r)
	line := fmt.Sprintf("| %s | %s | %s | %s | %s | %s | %s |\n", report.Markdown(r.Name),
		report.Rate(t.Chars), report.Rate(t.Common.Chars), report.Rate(t.Words), report.Rate(t.Common.Words), report.Count(t.Differences), report.Count(sum(t.Blocks)))
	if m.shown < pairRows && m.pairs.Len()+len(line) <= pairBytes {
		m.pairs.WriteString(line)
		m.shown++
	} else {
		m.more++
	}
	m.differences(r)
	return nil
}

// differences keeps the rows of one pair's passages and differences.
func (m *markdownWriter) differences(r compare.Result) {
	if m.left > 0 { // no room since an earlier pair
		m.left += len(r.Comparison.Blocks) + len(r.Comparison.Differences)
		return
	}
	heads := false
	for _, row := range markdownRows(r) {
		head := ""
		if !heads {
			head = "\n### " + report.Markdown(r.Name) + "\n\n| Place | Kind | Reference | Text | Between |\n|--:|:--|:--|:--|:--|\n"
		}
		if m.left > 0 || m.body.Len()+len(head)+len(row) > bodyBytes {
			m.left++
			continue
		}
		m.body.WriteString(head + row)
		heads = true
	}
}

func markdownRows(r compare.Result) []string {
	var out []string
	for _, b := range r.Comparison.Blocks {
		out = append(out, fmt.Sprintf("| %s | **%s** | %s | %s | %s |\n", report.Markdown(place(b.Ref.File, b.Ref.Line, b.Ref.Column)),
			report.Markdown(string(b.Kind)), report.Markdown(ends(b.Ref)), report.Markdown(ends(b.Text)), report.Markdown(fate(b))))
	}
	for _, d := range r.Comparison.Differences {
		out = append(out, fmt.Sprintf("| %s | %s | %s | %s | %s |\n", report.Markdown(place(d.File, d.Line, d.Column)),
			report.Markdown(label(d)), strong(d.Ref), strong(d.Text), report.Markdown(d.Before+" … "+d.After)))
	}
	return out
}

func strong(s string) string {
	if s == "" {
		return ""
	}
	return "**" + report.Markdown(s) + "**"
}

// End writes all of it.
func (m *markdownWriter) End(e Ending) error {
	var b strings.Builder
	t := e.Totals
	fmt.Fprintf(&b, "## Missive: %s\n\n", m.headline(e))
	b.WriteString("| | Over everything | Over what both have |\n|:--|--:|--:|\n")
	all := figures(t)
	for i := 0; i < len(all); i += 2 {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", all[i].name, report.Rate(all[i].m), report.Rate(all[i+1].m))
	}
	b.WriteByte('\n')
	for _, f := range all {
		fmt.Fprintf(&b, "* %s %s: %s\n", f.name, f.over, report.Markdown(f.sentence()))
	}
	for _, s := range append(tallies(t), further(t)...) {
		fmt.Fprintf(&b, "* %s\n", report.Markdown(s))
	}
	if m.o.Folders {
		fmt.Fprintf(&b, "* %s\n", report.Markdown(means(t)))
	}
	fmt.Fprintf(&b, "\n%s\n", report.Markdown(how(t)))
	if m.o.Folders {
		b.WriteString("\n| Pair | CER | of both | WER | of both | Differences | Passages |\n|:--|--:|--:|--:|--:|--:|--:|\n" + m.pairs.String())
	}
	if m.more > 0 {
		fmt.Fprintf(&b, "\n… and %s more, see another form of this output\n", report.Counted(m.more, "pair"))
	}
	b.WriteString(m.body.String())
	if m.left > 0 {
		fmt.Fprintf(&b, "\n… and %s more passages and differences, see another form of this output\n", report.Count(m.left))
	}
	bullets(&b, "Fell short", shortfalls(m.short))
	bullets(&b, "Not compared", problems(e))
	if _, err := io.WriteString(m.to, b.String()); err != nil {
		return fmt.Errorf("markdown: %w", err)
	}
	return nil
}

func (m *markdownWriter) headline(e Ending) string {
	t := e.Totals
	switch {
	case len(m.short) > 0:
		return "fell short in " + report.Counted(len(m.short), "place")
	case len(e.Problems) > 0:
		return report.Count(len(e.Problems)) + " not compared"
	case limited(m.o.Limits):
		return "held"
	case t.Different == 0:
		return "no differences"
	case !m.o.Folders:
		return "the texts differ"
	}
	return compared(t)
}

func shortfalls(short []report.Shortfall) []string {
	var out []string
	for _, s := range short {
		out = append(out, s.Sentence)
	}
	return out
}

func problems(e Ending) []string {
	var out []string
	for _, p := range e.Problems {
		out = append(out, Problem(p))
	}
	if e.LeftOut != "" && len(out) > 0 {
		out = append(out, "not looked at, for they are no texts by their names: "+e.LeftOut)
	}
	return out
}

// bullets writes a list under a heading, as far as there is room.
func bullets(b *strings.Builder, heading string, sentences []string) {
	if len(sentences) == 0 {
		return
	}
	fmt.Fprintf(b, "\n### %s\n\n", heading)
	start := b.Len()
	for i, s := range sentences {
		if i == problemsRows || b.Len()-start > problemBytes {
			fmt.Fprintf(b, "* … and %s more\n", report.Count(len(sentences)-i))
			return
		}
		fmt.Fprintf(b, "* %s\n", report.Markdown(s))
	}
}
