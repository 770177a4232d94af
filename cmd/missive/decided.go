package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"missive/decide"
	"missive/ingest"
	"missive/letter"
	"missive/report"
)

func decisionsCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "decisions OUT [ID…]",
		Short: "List what people restored, corrected and confirmed",
		Long: `Lists what people decided about all letters in OUT, the folder that 'missive ingest'
wrote to, or about the letters ID, and says which decisions no longer fit. It
changes nothing. The decisions themselves are in OUT/ID/decisions.json.

Ends with status 1 where a decision does not fit or cannot be read.`,
		Example: `  missive decisions missive-out
  missive decisions missive-out premier-1962`,
		Args: wants(1, true, "the folder that ingest wrote"),
		RunE: func(_ *cobra.Command, args []string) error {
			all, err := ingest.Decisions(args[0], args[1:]...)
			if err != nil {
				return wrongUse(err)
			}
			return printDecisions(s.out, all)
		},
	}
}

// printDecisions prints a list of decisions; the error gives the status.
func printDecisions(w io.Writer, all []ingest.LetterDecisions) error {
	if len(all) == 0 {
		fmt.Fprintln(w, "Nothing is decided about any letter.")
	}
	short := false
	for _, l := range all {
		short = short || l.Problem != ""
		switch {
		case l.Problem != "":
			fmt.Fprintf(w, "%s: %s\n", report.Visible(l.ID), report.Visible(l.Problem))
			continue
		case len(l.Outcomes) == 0:
			fmt.Fprintf(w, "%s: nothing is decided\n", report.Visible(l.ID))
			continue
		case len(l.Outcomes) == 1:
			fmt.Fprintf(w, "%s: 1 decision\n", report.Visible(l.ID))
		default:
			fmt.Fprintf(w, "%s: %d decisions\n", report.Visible(l.ID), len(l.Outcomes))
		}
		for _, o := range l.Outcomes {
			short = short || o.Problem != ""
			printOutcome(w, o)
		}
	}
	if short {
		return marked{errSaid, errShort}
	}
	return nil
}

// printDecided says what was decided and how the letter reads there now.
func printDecided(w io.Writer, out, title string, done ingest.Decided) {
	fmt.Fprintf(w, "%s, letter %s:\n", title, report.Visible(done.Letter))
	for i, o := range done.Made {
		printOutcome(w, o)
		if around := done.Around[i]; around != "" {
			fmt.Fprintf(w, "      now: … %s …\n", report.Visible(around))
		}
	}
	for _, x := range done.Replaced {
		fmt.Fprintf(w, "In place of decision %s: %s\n", x.ID, report.Visible(x.What()))
	}
	for _, o := range done.Unmatched {
		fmt.Fprintf(w, "This decision of before does not fit the letter any more:\n")
		printOutcome(w, o)
	}
	if title == "Taken back" {
		fmt.Fprintf(w, "Decisions left: %d\n", done.Left)
		return
	}
	var ids []string
	for _, o := range done.Made {
		ids = append(ids, o.Decision.ID)
	}
	fmt.Fprintf(w, "Report: %s\n", filepath.Join(out, done.Letter, "report.html"))
	fmt.Fprintf(w, "To take it back: %s\n", report.Command("undo", append([]string{out, done.Letter}, ids...)...))
}

// printOutcome prints one decision: its ID, what it is about and where.
func printOutcome(w io.Writer, o decide.Outcome) {
	d := o.Decision
	fmt.Fprintf(w, "  %-4s%s, %s, %s\n", d.ID, report.Visible(d.What()), report.Visible(namesOf(o)), where(o))
	if o.Problem != "" {
		fmt.Fprintf(w, "      does not fit any more: %s\n", report.Visible(o.Problem))
	}
}

// namesOf are the names of the edits or the word that a decision is about: those
// they have now or, where they have none any more, those they had.
func namesOf(o decide.Outcome) string {
	var now []string
	then := o.Decision.Edit
	if o.Decision.Do == decide.Correct {
		then = o.Decision.Places[0].Words[0].ID.String()
		for _, w := range o.Words {
			now = append(now, w.String())
		}
	} else {
		now = append(append(now, o.Took...), o.Strips...)
	}
	if len(now) == 0 && then != "" {
		return "once " + then
	}
	return strings.Join(now, " ")
}

// where says on which page a decision's words stand, or stood, and how many
// other pages there are.
func where(o decide.Outcome) string {
	p, more := o.Decision.Places[0], map[int]bool{}
	for _, other := range o.Decision.Places {
		more[other.Number] = true
	}
	if len(o.Words) > 0 {
		p.Number = o.Words[0].Page + 1
	}
	s := fmt.Sprintf("page %d (%s)", p.Number, report.SourceName(letter.Source{File: p.File, Page: p.Page}))
	if n := len(more) - 1; n > 0 {
		s += fmt.Sprintf(" and %d more", n)
	}
	return s
}
