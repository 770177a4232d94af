package main

import (
	"bytes"
	"context"
	"os"

	"missive/clean"
	"missive/letter"
	"missive/reference"
)

// batchOf is from how many files on texts are a batch: a line recurs where it
// stands in three letters.
const batchOf = 3

// countBatch counts the lines of texts that are to be cleaned together; nil
// where they are no batch, or where one cannot be read twice: standard input, a
// pipe. A file that cannot be read at all is told when its turn comes to be
// cleaned.
func countBatch(ctx context.Context, files []string) *clean.Recurring {
	if len(files) < batchOf || !regular(files) {
		return nil
	}
	batch := &clean.Recurring{}
	var lines []string
	var gc collector
	defer gc.restore()
	for _, file := range files {
		if ctx.Err() != nil {
			return nil // cleaning tells
		}
		data, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		gc.prepare(len(data))
		lines = lines[:0]
		for line := range letter.RowSeq(plainText(file, data)) {
			lines = append(lines, line)
		}
		batch.Count(lines)
	}
	return batch
}

// plainText is a file's text, as far as counting goes: whether it is one at all
// is asked when its turn comes to be cleaned, which takes a fifth of the time.
func plainText(file string, data []byte) string {
	if !bytes.HasPrefix(data, []byte{0xFF, 0xFE}) && !bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return string(data)
	}
	text, err := reference.Text(file, data) // of UTF-16
	if err != nil {
		return ""
	}
	return text
}

// regular tells whether what is there of the files can be read twice.
func regular(files []string) bool {
	for _, file := range files {
		if file == "-" {
			return false
		}
		if info, err := os.Stat(file); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
			return false
		}
	}
	return true
}
