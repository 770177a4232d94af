package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"missive/align"
	"missive/report"
)

func diffCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "diff REFERENCE TEXT",
		Short: "Compare a text with its reference",
		Long: `Compares two plain texts and prints every difference with its place in the
reference, then the character and word error rates. A file named - is standard
input. Quotes, dashes, white space and hyphens at line ends are folded first.`,
		Example: `  missive diff letter.ref.txt letter.txt`,
		Args:    wants(2, false, "a reference and a text"),
		RunE: func(_ *cobra.Command, args []string) error {
			if args[0] == "-" && args[1] == "-" {
				return usagef("only one of the two texts can be standard input")
			}
			ref, err := readText(s.in, args[0])
			if err != nil {
				return err
			}
			text, err := readText(s.in, args[1])
			if err != nil {
				return err
			}
			c := align.Texts(ref, text, align.Options{Folding: align.DefaultFolding()})
			c.Reference = []string{args[0]}
			return report.Differences(s.out, c)
		},
	}
}

// readText reads one text of the command line and checks that it is one.
func readText(in io.Reader, name string) (string, error) {
	data, err := readInput(in, name)
	if err != nil {
		return "", err
	}
	text, err := align.ParseReference(name, data)
	if err != nil {
		return "", marked{err, errUsage}
	}
	return text, nil
}

// readInput is the content of a file of the command line, - being standard
// input.
func readInput(in io.Reader, name string) ([]byte, error) {
	if name == "-" {
		data, err := io.ReadAll(in)
		if err != nil {
			return nil, fmt.Errorf("standard input: %w", err)
		}
		return data, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, usagef("%w", err)
	}
	return data, nil
}
