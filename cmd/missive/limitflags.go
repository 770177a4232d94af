package main

import (
	"github.com/spf13/cobra"

	"missive/report"
)

// limitFlags are the highest error rates and the budgets that are allowed, as
// they were given.
type limitFlags struct {
	maxCER, maxWER string
	max            []string
}

// declare adds the flags; of says what each limit holds for.
func (f *limitFlags) declare(c *cobra.Command, of string) {
	flags := c.Flags()
	flags.StringVar(&f.maxCER, "max-cer", "", "highest character error rate of a "+of+", in `percent`")
	flags.StringVar(&f.maxWER, "max-wer", "", "highest word error rate of a "+of+", in `percent`")
	flags.StringSliceVar(&f.max, "max", nil, "most differences of a kind or cause in a "+of+", `NAME=N`; several with commas or given again")
}

// over are the limits l with what was given instead.
func (f limitFlags) over(l report.Limits) (report.Limits, error) {
	for _, flag := range []struct {
		name, value string
		to          **float64
	}{{"--max-cer", f.maxCER, &l.MaxCER}, {"--max-wer", f.maxWER, &l.MaxWER}} {
		if flag.value == "" {
			continue
		}
		rate, err := report.ParsePercent(flag.value)
		if err != nil {
			return l, usagef("%s: %w", flag.name, err)
		}
		*flag.to = &rate
	}
	var err error
	l.Max, err = budgets("--max", l.Max, f.max)
	return l, err
}
