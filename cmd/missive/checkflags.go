package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"missive/report"
)

// checkFlags are the flags of `missive check` as they were given.
type checkFlags struct {
	limits          limitFlags
	maxTotal        []string
	onlyReal        bool
	config          string
	profile         profileFlag
	baseline, junit string
	update          bool
	// set tells whether a flag was given.
	set func(name string) bool
}

func (f *checkFlags) add(c *cobra.Command) {
	flags := c.Flags()
	f.limits.declare(c, "letter")
	flags.StringSliceVar(&f.maxTotal, "max-total", nil, "the same in all letters together, `NAME=N`")
	flags.BoolVar(&f.onlyReal, "only-real", false, "let a letter be worse than recorded where chance explains it")
	flags.StringVar(&f.config, "config", "", "`file` with the thresholds (default "+report.ThresholdsFile+" where it is in this folder)")
	flags.StringVar(&f.baseline, "baseline", "", "`file` with the figures of a recorded run")
	flags.BoolVar(&f.update, "update", false, "record this run in the baseline file once it has been judged by the limits alone")
	flags.StringVar(&f.junit, "junit", "", "`file` for the verdict as JUnit XML (default OUT/check.xml)")
	f.profile.declare(c, "hold the figures")
	f.set = flags.Changed
}

// thresholds are those of the file with what the flags say instead; from is the
// file's name, or empty where there is none.
func (f checkFlags) thresholds() (t report.Thresholds, from string, err error) {
	if t, from, err = readThresholds(f.config); err != nil {
		return t, from, err
	}
	if t.Limits, err = f.limits.over(t.Limits); err != nil {
		return t, from, err
	}
	if t.MaxTotal, err = budgets("--max-total", t.MaxTotal, f.maxTotal); err != nil {
		return t, from, err
	}
	if f.set("only-real") {
		t.OnlyReal = f.onlyReal
	}
	if f.set("profile") {
		t.Profile = string(f.profile)
	}
	if f.set("baseline") {
		t.Baseline = f.baseline
	}
	if f.update && t.Baseline == "" {
		return t, from, usagef("--update records the run: say where with --baseline FILE")
	}
	return t, from, nil
}

// budgets puts those of the flag over those of the file.
func budgets(flag string, all map[string]int, given []string) (map[string]int, error) {
	for _, s := range given {
		name, most, err := report.ParseBudget(s)
		if err != nil {
			return nil, usagef("%s: %w", flag, err)
		}
		if all == nil {
			all = map[string]int{}
		}
		all[name] = most
	}
	return all, nil
}

// readThresholds reads the file of thresholds: the one that was named, or, where
// the name is empty, the one in this folder if there is one.
func readThresholds(named string) (t report.Thresholds, from string, err error) {
	name := cmp.Or(named, report.ThresholdsFile)
	data, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && named == "":
		return report.Thresholds{}, "", nil
	case err != nil:
		return report.Thresholds{}, "", usagef("--config: %w", err)
	}
	if t, err = report.ParseThresholds(name, data); err != nil {
		return t, name, usagef("%w", err)
	}
	return t, name, nil
}

// budgetHelp lists what a budget can be set for, in lines for a help text.
func budgetHelp() string {
	var b strings.Builder
	line := " "
	for _, name := range report.BudgetNames() {
		if len(line)+1+len(name) > 78 {
			b.WriteString(line + "\n")
			line = " "
		}
		line += " " + name
	}
	return b.String() + line
}
