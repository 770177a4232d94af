package main

import (
	"github.com/spf13/cobra"

	"missive/ocr"
)

// workerCommand is the hidden subcommand that reads pages apart from the
// program that holds the batch.
func workerCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:    "worker",
		Short:  "Read pages for another missive, over the standard streams",
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return ocr.ServeWorker(s.in, s.out)
		},
	}
}
