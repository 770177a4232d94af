package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// readingCode are the folders of the module whose code makes a reading. While
// they are being worked on the version in [ocr.Identity] does not change with
// every step, so their content is part of what a reading depends on.
var readingCode = []string{"ocr", "reading", "typeface", "letter", "distance"}

// codeIn is a hash of the code that reads, in the module at root.
func codeIn(root string) (string, error) {
	if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
		return "", fmt.Errorf("run this from the module's root: %w", err)
	}
	h := sha256.New()
	for _, dir := range readingCode {
		err := filepath.WalkDir(filepath.Join(root, dir), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !isCode(path) {
				return err
			}
			data, err := os.ReadFile(path)
			fmt.Fprintf(h, "%s %d\n", filepath.ToSlash(path), len(data))
			h.Write(data)
			return err
		})
		if err != nil {
			return "", fmt.Errorf("the code that reads: %w", err)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:8]), nil
}

// isCode tells files that are built into the program from tests and data.
func isCode(path string) bool {
	switch filepath.Ext(path) {
	case ".go":
		return !strings.HasSuffix(path, "_test.go")
	case ".c", ".h", ".cc", ".cpp":
		return true
	}
	return false
}
