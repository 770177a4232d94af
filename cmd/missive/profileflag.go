package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"missive/profile"
)

// profileFlag names the tool whose figures are wanted; empty for none.
type profileFlag string

// declare adds --profile; purpose says in the words of the help what the figures
// are for.
func (f *profileFlag) declare(c *cobra.Command, purpose string) {
	c.Flags().StringVar((*string)(f), "profile", "", fmt.Sprintf("%s as another `tool` defines them: %s", purpose, profile.Names()))
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

// profiles describes all profiles for a help text, in lines of at most 79
// columns.
func profiles() string {
	var b strings.Builder
	for _, p := range profile.All() {
		line := fmt.Sprintf("  %-13s", p.Name)
		for word := range strings.FieldsSeq(p.Doc) {
			if len(line)+1+len(word) > 79 {
				b.WriteString(line + "\n")
				line = fmt.Sprintf("  %-13s", "")
			}
			line += " " + word
		}
		b.WriteString(line + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}
