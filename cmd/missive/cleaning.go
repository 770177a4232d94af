package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"missive/clean"
	"missive/clean/lexicon"
)

// cleaningFlags are the flags of every subcommand that cleans.
type cleaningFlags struct {
	rulesFlag
	careful, aggressive bool
}

// rulesFlag is the flag that adds lexicon files to the program's own.
type rulesFlag struct{ files []string }

// doubts tells in a subcommand's help what the flags are for.
const doubts = `--rules FILE adds markings of your own to those the program knows, replaces those
whose names it has and leaves out those it drops: 'missive rules --help' says how.
--careful strips only what leaves hardly any doubt, --aggressive whatever is more
likely a marking than not; without either, a stamp is rather left in than a line
of the letter lost.`

// declare adds the flags to a subcommand.
func (f *cleaningFlags) declare(c *cobra.Command) {
	f.rulesFlag.declare(c)
	flags := c.Flags()
	flags.BoolVar(&f.careful, "careful", false, "strip only what leaves hardly any doubt")
	flags.BoolVar(&f.aggressive, "aggressive", false, "strip whatever is more likely a marking than not")
}

func (f *rulesFlag) declare(c *cobra.Command) {
	c.Flags().StringArrayVar(&f.files, "rules", nil, "add the markings of `FILE` to those the program knows (may be given again)")
}

// settings are those of cleaning, or what is wrong with the flags.
func (f *cleaningFlags) settings() (clean.Settings, error) {
	s := clean.Settings{Doubt: clean.Normal}
	switch {
	case f.careful && f.aggressive:
		return s, usagef("--careful and --aggressive contradict each other: give one of them")
	case f.careful:
		s.Doubt = clean.Careful
	case f.aggressive:
		s.Doubt = clean.Aggressive
	}
	if len(f.files) == 0 {
		return s, nil
	}
	var err error
	s.Lexicon, err = f.lexicon()
	return s, err
}

// lexicon is the program's own with the files added.
func (f *rulesFlag) lexicon() (*lexicon.Lexicon, error) {
	l, err := lexicon.Default()
	if err != nil {
		return nil, err
	}
	return addRules(l, "--rules: ", f.files)
}

// addRules adds lexicon files to a lexicon. Errors begin with what.
func addRules(l *lexicon.Lexicon, what string, files []string) (*lexicon.Lexicon, error) {
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, usagef("%s%s: %w", what, name, reason(err))
		}
		if l, err = l.With(name, text); err != nil {
			return nil, marked{fmt.Errorf("%s%w", what, err), errUsage}
		}
	}
	return l, nil
}

// reason is an error of the file system without the path that stands before it
// already.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
