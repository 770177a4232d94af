package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"missive/clean"
	"missive/clean/lexicon"
	"missive/report"
)

func testRulesCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "test [FILE…]",
		Short: "Try the examples of markings",
		Long: `Tries the examples of all markings in FILE…, added to the program's own in this
order; without FILE, those of the program's own. Each row under yes must be found to
read like its marking. Each row under no is put into the middle of a plain page and
must stay there; of a marking that is of what stays, it must only not read as that does.

Ends with status 1 where an example does not come out as it should.`,
		Example: `  missive rules test house.toml
  missive rules test`,
		Args: wants(0, true, "files of markings"),
		RunE: func(cmd *cobra.Command, files []string) error {
			l, err := lexicon.Default()
			if err != nil {
				return err
			}
			if l, err = addRules(l, "", files); err != nil {
				return err
			}
			if len(files) == 0 {
				files = []string{ownFile}
			}
			return tryRules(cmd, s, l, files)
		},
	}
}

// tryRules tries the markings of these files.
func tryRules(cmd *cobra.Command, s streams, l *lexicon.Lexicon, files []string) error {
	texts := map[string]string{ownFile: string(lexicon.Source())}
	for _, f := range l.Files() {
		texts[f.Name] = string(f.Text)
	}
	entries, examples, faults := 0, 0, 0
	for _, m := range l.Markings {
		if !slices.Contains(files, m.File) {
			continue
		}
		if err := cmd.Context().Err(); err != nil {
			return err
		}
		entries++
		examples += len(m.Yes) + len(m.No)
		for _, f := range clean.Try(l, m) {
			faults++
			should := "no"
			if f.Yes {
				should = "yes"
			}
			fmt.Fprintf(s.out, "%s:%d: %s, %s %q: %s\n", report.Visible(m.File), exampleLine(texts[m.File], f), m.Name, should, f.Example, report.Visible(f.Says))
		}
	}
	if faults > 0 {
		fmt.Fprintf(s.out, "FELL SHORT: %d of %d examples of %d markings do not come out as they should\n", faults, examples, entries)
		return marked{errSaid, errShort}
	}
	fmt.Fprintf(s.out, "HELD: %d examples of %d markings come out as they should\n", examples, entries)
	return nil
}

// exampleLine is the line of a file of markings on which an example stands, or
// that of its entry where it is written otherwise there.
func exampleLine(text string, f clean.Fault) int {
	n := 0
	for line := range strings.Lines(text) {
		n++
		if n > f.Marking.Line && strings.HasPrefix(strings.TrimSpace(line), "[[") {
			break
		}
		if n > f.Marking.Line && (strings.Contains(line, `"`+f.Example+`"`) || strings.Contains(line, `'`+f.Example+`'`)) {
			return n
		}
	}
	return f.Marking.Line
}
