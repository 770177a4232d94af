package main

import (
	"errors"
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

// afterwards tells in a subcommand's help what becomes of a decision.
const afterwards = `The letter's files, its comparison, its report and the index are brought up to date
at once; no scan is read. The decision is kept in OUT/ID/decisions.json and holds
in every later run, also when the letter is read anew or other rules strip it: its
words are found again by page, place and text. One that no longer fits is reported
and kept. 'missive decisions' lists them, 'missive undo' takes one back.`

func restoreCommand(s streams, v *verbosity) *cobra.Command {
	return &cobra.Command{
		Use:   "restore OUT ID EDIT…",
		Short: "Put back into a letter what was stripped from it",
		Long: `Puts back into the text of the letter ID what the edits EDIT stripped. OUT is the
folder that 'missive ingest' wrote to. OUT/ID/taken.html shows what was taken out,
each with its edit (e12) and this command; letter.json names the edits as well.
Either all of them are put back or none.

` + afterwards,
		Example: `  missive restore missive-out premier-1962 e12
  missive restore missive-out premier-1962 e12 e14 e15
  missive undo missive-out premier-1962 e12              strip it again`,
		Args: wants(3, true, "the folder that ingest wrote, a letter and one edit or more"),
		RunE: func(_ *cobra.Command, args []string) error {
			return atDesk(s, v, args, "Put back into the text", func(d *ingest.Desk) (ingest.Decided, error) {
				return d.Restore(args[2:]...)
			})
		},
	}
}

func correctCommand(s streams, v *verbosity) *cobra.Command {
	c := &cobra.Command{
		Use:   "correct OUT ID WORD TEXT",
		Short: "Mend one word of a letter",
		Long: `Lets the word WORD of the letter ID read as TEXT. OUT is the folder that 'missive
ingest' wrote to. WORD is its page, line and place in the line, as 2.14.3:
report.html shows it for the word under the pointer, and letter.json counts the
same. TEXT may hold blanks, where two words were run together; quote it then.
A word may be corrected again.

` + afterwards,
		Example: `  missive correct missive-out premier-1962 2.14.3 Government
  missive correct missive-out premier-1962 1.7.2 'of the'
  missive correct missive-out premier-1962 2.1.1 '-2-'
  missive undo missive-out premier-1962 2.14.3           as it was read`,
		Args: wants(4, false, "the folder that ingest wrote, a letter, a word and its text (in quotes where it holds blanks)"),
		RunE: func(_ *cobra.Command, args []string) error {
			return atDesk(s, v, args, "Corrected", func(d *ingest.Desk) (ingest.Decided, error) {
				return d.Correct(args[2], args[3])
			})
		},
	}
	c.Flags().SetInterspersed(false) // a text may begin with a dash
	return c
}

func undoCommand(s streams, v *verbosity) *cobra.Command {
	return &cobra.Command{
		Use:   "undo OUT ID DECISION…",
		Short: "Take a person's decisions about a letter back",
		Long: `Takes decisions about the letter ID back: what was restored is stripped again where
the rules strip it, what was corrected stands as it was read. DECISION is d1, d2, …
as 'missive decisions' lists them, or the edit (e12) or the word (2.14.3) that was
decided about. Either all of them are taken back or none. The letter's files are
brought up to date at once.`,
		Example: `  missive undo missive-out premier-1962 d2
  missive undo missive-out premier-1962 e12 2.14.3`,
		Args: wants(3, true, "the folder that ingest wrote, a letter and one decision or more"),
		RunE: func(_ *cobra.Command, args []string) error {
			return atDesk(s, v, args, "Taken back", func(d *ingest.Desk) (ingest.Decided, error) {
				return d.Undo(args[2:]...)
			})
		},
	}
}

// atDesk opens the letter of a command line, has something decided about it and
// prints what came of that.
func atDesk(s streams, v *verbosity, args []string, title string, act func(*ingest.Desk) (ingest.Decided, error)) error {
	d, err := ingest.OpenDesk(args[0], args[1], v.logger(s.err))
	if err != nil {
		return wrongUse(err)
	}
	defer d.Close()
	done, err := act(d)
	if err != nil {
		return wrongUse(err)
	}
	printDecided(s.out, args[0], title, done)
	if done.Stale != "" {
		fmt.Fprintf(s.err, "missive: %s\n", report.Visible(done.Stale))
		return marked{errSaid, errShort}
	}
	return nil
}

// wrongUse marks an error of ingest that is the person's own.
func wrongUse(err error) error {
	if errors.Is(err, ingest.ErrUsage) {
		return marked{err, errUsage}
	}
	return err
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
	fmt.Fprintf(w, "To take it back: missive undo %s %s %s\n", quoted(out), quoted(done.Letter), strings.Join(ids, " "))
}

// printOutcome prints one decision: its ID, what it is about and where.
func printOutcome(w io.Writer, o decide.Outcome) {
	d := o.Decision
	about := d.Edit
	if d.Do == decide.Correct {
		about = d.Places[0].Words[0].ID.String()
	}
	fmt.Fprintf(w, "  %-4s%s, %s, %s\n", d.ID, report.Visible(d.What()), report.Visible(about), where(d))
	if o.Problem != "" {
		fmt.Fprintf(w, "      does not fit any more: %s\n", report.Visible(o.Problem))
	}
}

// where says on which page a decision's words stood, and how many other pages
// there are.
func where(d decide.Decision) string {
	p := d.Places[0]
	s := fmt.Sprintf("page %d (%s)", p.Number, report.SourceName(letter.Source{File: p.File, Page: p.Page}))
	more := map[int]bool{}
	for _, other := range d.Places {
		more[other.Number] = true
	}
	if n := len(more) - 1; n > 0 {
		s += fmt.Sprintf(" and %d more", n)
	}
	return s
}

// quoted is a word of a command line as a shell takes it.
func quoted(s string) string {
	if strings.ContainsAny(s, " \t\n'\"\\$`!*?[](){}<>|&;#~") {
		return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
	}
	return s
}

func decisionsCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "decisions OUT [ID…]",
		Short: "List what people restored and corrected",
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
