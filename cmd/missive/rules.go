package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"missive/clean/lexicon"
	"missive/letter"
)

// sampleRules is a file of markings as help shows it; a test reads it.
const sampleRules = `  drop = ["bates-number"]                # names that are not to be looked for

  [[marking]]
  name   = "house-accession"             # small letters, figures and hyphens
  family = "Our house"                   # rows of one stamp are of one family
  role   = "stamp"
  says   = ["ACCESSIONED {date}"]        # one wording or more, with {fields}
  yes    = ["ACCESSlONED 14 MAR 1971"]   # rows that it must be found in
  no     = ["It was accessioned then."]  # rows of letters that must stay
`

func rulesCommand(s streams) *cobra.Command {
	var files rulesFlag
	var role, family, format string
	c := &cobra.Command{
		Use:   "rules [flags]",
		Short: "List the markings that are looked for; explain, try and extend them",
		Long: `Lists the markings that the program knows, by family: name, role and first wording.
Roles of what is stripped and of what stays are both there: wording that letters
use themselves keeps their lines from being taken for markings.

Your own markings go into a file of the same form, which 'missive clean' and
'missive ingest' take with --rules FILE:

` + sampleRules + `
Letters that are read wrongly, case, blanks and full stops do not matter. {fields}
stand for what differs: {date}, {year}, {number}, {code}, {initials}, {name}, {any}.
An entry with a name that the program knows takes that entry's place. Settings that
may be left out: weak = true (letters use the words too), stands = "row", "start",
"end" or "inside" (how it stands in its row), where = ["head", "foot", "margin"],
capitals = true, like = ['^regular expression'].

'missive rules test FILE' tries the examples; 'missive rules show' prints the
program's own file, to learn from or to begin from.`,
		Example: `  missive rules --role fileno
  missive rules --family telegram
  missive rules --rules house.toml --family house
  missive rules explain nara-slug-13526
  missive rules test house.toml
  missive rules why letter.ocr.txt`,
		Args: noRuleNames,
		RunE: func(*cobra.Command, []string) error {
			if format != "text" && format != "json" {
				return usagef("--format %q: want text or json", format)
			}
			l, err := files.lexicon()
			if err != nil {
				return err
			}
			shown, err := chosen(l, letter.Role(role), family)
			if err != nil {
				return err
			}
			if format == "json" {
				return listJSON(s.out, shown)
			}
			width, _ := terminal(s.out)
			listRules(s.out, shown, width)
			if role == "" && family == "" {
				listOthers(s.out, width)
			}
			return nil
		},
	}
	files.declare(c)
	flags := c.Flags()
	flags.StringVar(&role, "role", "", "only markings of this role: stamp, banner, fileno, form …")
	flags.StringVar(&family, "family", "", "only families whose names hold this text")
	flags.StringVar(&format, "format", "text", "what to write: text or json (every entry whole)")
	c.AddCommand(explainCommand(s), showRulesCommand(s), testRulesCommand(s), whyCommand(s))
	return c
}

// noRuleNames refuses names where a verb is wanted.
func noRuleNames(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("takes no names by itself; missive rules explain %s tells about an entry", args[0])
	}
	return nil
}

func showRulesCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "show",
		Short: "Print the program's own file of markings",
		Long: `Prints the file of markings that is part of the program, as it is. A file of your own
needs only what it adds or changes: --rules adds it to this one.`,
		Example: `  missive rules show > markings.toml
  missive rules show | less`,
		Args: wants(0, false, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			_, err := s.out.Write(lexicon.Source())
			return err
		},
	}
}
