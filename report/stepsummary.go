package report

import (
	"fmt"
	"io"
	"strings"
)

// summarised is how many shortfalls a step summary lists. GitHub refuses a
// summary over 1 MiB whole; 500 rows of the longest names stay below it.
const summarised = 500

// StepSummary writes a verdict as Markdown for GitHub's step summary: whether
// quality held, the figures, the shortfalls and the notes of [VerdictNotes].
func StepSummary(w io.Writer, b Batch, short []Shortfall, notes []string) error {
	t := b.Totals()
	var out strings.Builder
	switch {
	case len(short) > 0:
		fmt.Fprintf(&out, "## Missive: fell short in %s\n\n", Counted(len(short), "place"))
	case t.Compared == 0:
		out.WriteString("## Missive: nothing to judge\n\n")
	default:
		out.WriteString("## Missive: held\n\n")
	}
	out.WriteString("| Letters | Pages | Not read | Compared | CER | WER | Mean CER | Mean WER |\n|--:|--:|--:|--:|--:|--:|--:|--:|\n")
	fmt.Fprintf(&out, "| %s | %s | %s | %s |", Count(t.Letters), Count(t.Pages), Count(t.Unread), Count(t.Compared))
	if t.Compared > 0 {
		fmt.Fprintf(&out, " %s | %s | %s %% | %s %% |\n\n", Rate(t.Chars), Rate(t.WordErrors), Percent(t.MacroCER), Percent(t.MacroWER))
		fmt.Fprintf(&out, "CER: %s. WER: %s. Over the length of the %s; %s.\n", Markdown(Edits(t.Chars, t.Unit)), Markdown(Edits(t.WordErrors, "words")), Markdown(t.Denominator), Markdown(Folded(t.Folding)))
	} else {
		out.WriteString(" – | – | – | – |\n")
	}
	if len(short) > 0 {
		out.WriteString("\n### Where it fell short\n\n")
	}
	for i, s := range short {
		if i == summarised {
			fmt.Fprintf(&out, "* … and %s more\n", Count(len(short)-i))
			break
		}
		fmt.Fprintf(&out, "* %s\n", Markdown(s.Sentence))
	}
	if unread := unreadPages(b); len(unread) > 0 {
		out.WriteString("\n### Pages that could not be read\n\n")
		for i, p := range unread {
			if i == summarised {
				fmt.Fprintf(&out, "* … and %s more\n", Count(len(unread)-i))
				break
			}
			fmt.Fprintf(&out, "* %s\n", Markdown(p.sentence))
		}
	}
	if len(notes) > 0 {
		out.WriteString("\n### Notes\n\n")
		for _, n := range notes {
			fmt.Fprintf(&out, "* %s\n", Markdown(n))
		}
	}
	if _, err := io.WriteString(w, out.String()); err != nil {
		return fmt.Errorf("step summary: %w", err)
	}
	return nil
}

// Markdown is a text with every character that Markdown or HTML could take
// for markup as a numeric entity, which neither does.
func Markdown(s string) string {
	var b strings.Builder
	for _, r := range Visible(s) {
		if r < 0x80 && strings.ContainsRune("!\"#$&'*+<=>@[\\]^_`{|}~", r) {
			fmt.Fprintf(&b, "&#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
