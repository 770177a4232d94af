package main

import (
	"missive/ocr"
	"missive/settle"
)

// A config is one way of reading and settling that gets a line in the table.
type config struct {
	name     string
	reading  ocr.Settings
	settling settle.Settings
}

// defaultConfigs are the ways that are measured unless a person names others.
func defaultConfigs() []config {
	return []config{{name: "normal"}}
}
