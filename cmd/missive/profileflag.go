package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"missive/profile"
)

// profileFlag names the tool whose figures are wanted; empty for none.
type profileFlag string

// declare adds --profile; purpose says in the words of the help what the figures
// are for.
func (f *profileFlag) declare(c *cobra.Command, purpose string) {
	c.Flags().StringVar((*string)(f), "profile", "", fmt.Sprintf("%s as another `tool` defines them: %s", purpose, profile.Names()))
}

// flexibleFlag declares --flexible.
func flexibleFlag(flags *pflag.FlagSet, flexible *bool) {
	flags.BoolVar(flexible, "flexible", false, "also measure the flexible character accuracy, which takes longer (Clausner, Pletschacher, Antonacopoulos 2020)")
}

// profile is the one that was named, or nil.
func (f profileFlag) profile() (*profile.Profile, error) {
	if f == "" {
		return nil, nil
	}
	p, err := profile.Named(string(f))
	if err != nil {
		return nil, usagef("--profile: %w", err)
	}
	return &p, nil
}

// profiles lists all profiles for a help text.
func profiles() string {
	var b strings.Builder
	for _, p := range profile.All() {
		fmt.Fprintf(&b, "  %-13s %s\n", p.Name, p.Brief)
	}
	return strings.TrimSuffix(b.String(), "\n")
}
