package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"missive/ingest"
	"missive/report"
)

// afterwards tells in a subcommand's help what becomes of a decision.
const afterwards = `The letter's files, its comparison, its report and the index are brought up to date
at once; no scan is read. The decision is kept in OUT/ID/decisions.json and holds
in every later run, also when the letter is read anew or cleaned by other rules: its
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

func confirmCommand(s streams, v *verbosity) *cobra.Command {
	return &cobra.Command{
		Use:   "confirm OUT ID EDIT…",
		Short: "Say that what was stripped from a letter is rightly out",
		Long: `Says that what the edits EDIT stripped from the letter ID is none of it. OUT is the
folder that 'missive ingest' wrote to. OUT/ID/taken.html shows what was taken out,
each with its edit (e12), and can put several into one command.
What is confirmed stays out of the text, also where other rules leave it in, and is
no longer among what OUT/index.html asks people to look at first. 'missive restore'
puts it back all the same. Either all of the edits are confirmed or none.

` + afterwards,
		Example: `  missive confirm missive-out premier-1962 e12
  missive confirm missive-out premier-1962 e12 e14 e15
  missive undo missive-out premier-1962 e12              as if nobody had looked`,
		Args: wants(3, true, "the folder that ingest wrote, a letter and one edit or more"),
		RunE: func(_ *cobra.Command, args []string) error {
			return atDesk(s, v, args, "Confirmed to be none of the text", func(d *ingest.Desk) (ingest.Decided, error) {
				return d.Confirm(args[2:]...)
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
same. TEXT may hold blanks, where two words were run together; quote it then. A word
that a line's end cuts is two words here: with its hyphen ('Govern-') the first stays
joined with the second, without it is a word by itself. A word may be corrected again.

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
the rules strip it, what was confirmed is out only where they do, what was corrected
stands as it was read. DECISION is d1, d2, …
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
