package main

import "context"

// html writes pages: one for two files, an index and one for each pair for
// folders.
func (d *differ) html(context.Context) error {
	return usagef("--format html is not there yet: take text, json or markdown")
}
