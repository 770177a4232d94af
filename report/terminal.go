package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/rivo/uniseg"
)

// notes are the sentences below the table.
func notes(b Batch, t Totals) []string {
	var out []string
	if t.Compared > 0 {
		out = append(out, fmt.Sprintf("CER and WER of %s: edits over the length of the %s, in %s and words; %s. Mean of the letters: CER %s %%, WER %s %%.",
			Counted(t.Compared, "letter"), Visible(t.Denominator), Visible(t.Unit), Folded(t.Folding), Percent(t.MacroCER), Percent(t.MacroWER)))
	}
	if a := b.Averages(); a != nil && a.CER.MicroInterval != nil {
		out = append(out, fmt.Sprintf("With other letters like these CER would be %s %% and WER %s %%, 95 times in 100.",
			interval(a.CER.MicroInterval), interval(a.WER.MicroInterval)))
	}
	if t.Mixed {
		out = append(out, "Not all letters were compared in the same way: run `missive ingest` again before trusting the totals.")
	}
	if without := t.Letters - t.Compared; t.Letters > 0 && without > 0 {
		out = append(out, Counted(without, "letter")+" without a reference.")
	}
	if removed := removedNote(b, t); removed != "" {
		out = append(out, removed)
	}
	var trouble []string
	for _, e := range b.Entries {
		for _, s := range e.troubles() {
			trouble = append(trouble, Visible(e.ID)+": "+s)
		}
	}
	for _, p := range b.Problems {
		trouble = append(trouble, Visible(p.File)+": "+Sentence(p.Reason, p.Remedy))
	}
	if len(trouble) > worstShown {
		left := len(trouble) - worstShown
		trouble = append(trouble[:worstShown:worstShown], fmt.Sprintf("… and %s more such, see index.html", Count(left)))
	}
	return append(out, trouble...)
}

// removedNote says what was taken out, and where to see what the rules were
// least sure of.
func removedNote(b Batch, t Totals) string {
	var kinds []string
	for _, c := range roleCounts(t.Stripped, t.Removals, t.Touched) {
		kinds = append(kinds, fmt.Sprintf("%s %s", c.Role, Count(c.Removals)))
	}
	if len(kinds) == 0 {
		return ""
	}
	note := fmt.Sprintf("Taken out: %s.", strings.Join(kinds, ", "))
	if len(b.LeastCertain) > 0 {
		note += fmt.Sprintf(" index.html shows first what was least certain (%s sure).", sure(b.LeastCertain[0].Conf))
	}
	return note
}

// filled is a text broken at blanks into lines of at most width columns.
func filled(s string, width int) string {
	var out strings.Builder
	for line := range strings.Lines(text.WrapSoft(s, width) + "\n") {
		out.WriteString(Uncommanded(strings.TrimRight(line, " \n")) + "\n")
	}
	return out.String()
}

// Uncommanded is a line with its first character spelled out where a CI
// service would obey it instead of showing it: GitHub Actions takes lines that
// begin with "::" for commands, and those with "##[" from older days.
func Uncommanded(line string) string {
	text := strings.TrimLeft(line, " ")
	if !strings.HasPrefix(text, "::") && !strings.HasPrefix(text, "##[") {
		return line
	}
	return fmt.Sprintf("⟨U+%04X⟩%s", text[0], text[1:])
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
