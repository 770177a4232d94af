package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"missive/docs/schema"
)

func schemaCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "schema [NAME]",
		Short: "Print the JSON Schema of what Missive writes",
		Long: `Prints a JSON Schema (draft 2020-12), or lists the schemas:

  comparison   compare.json in a letter's folder
  diff         what 'missive diff --format json' writes
  summary      summary.json of a run

The last two refer to the first as a file beside them: comparison.schema.json.`,
		Example: `  missive schema
  missive schema comparison > comparison.schema.json`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				fmt.Fprintln(s.out, strings.Join(schema.Names(), "\n"))
				return nil
			}
			if !slices.Contains(schema.Names(), args[0]) {
				return usagef("there is no schema %q: want one of %s", args[0], strings.Join(schema.Names(), ", "))
			}
			data, err := schema.Read(args[0])
			if err != nil {
				return err
			}
			_, err = s.out.Write(data)
			return err
		},
	}
}
