package main

import (
	"fmt"
	"io"
	"os"

	"missive/reference"
)

// readText reads one text of the command line and checks that it is one.
func readText(in io.Reader, name string) (string, error) {
	data, err := readInput(in, name)
	if err != nil {
		return "", err
	}
	text, err := reference.Text(name, data)
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
