package main

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what commands print into docs/diff.md anew")

var (
	docFile    = regexp.MustCompile("(?s)```text (\\S+)\n(.*?)```")
	docConsole = regexp.MustCompile("(?s)```console\n\\$ ([^\n]*)\n(.*?)```")
)

// TestDiffDocument runs the commands that docs/diff.md shows over the texts that
// it shows, and holds what they print to what it says they print.
func TestDiffDocument(t *testing.T) {
	name := filepath.Join("..", "..", "docs", "diff.md")
	doc, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, m := range docFile.FindAllSubmatch(doc, -1) {
		for _, place := range []string{string(m[1]), "references/1962/" + string(m[1]), "texts/1962/" + string(m[1])} {
			// Of the folders each has its own kind, and one letter more.
			if strings.HasPrefix(place, "texts") == strings.Contains(place, ".ref.") && strings.Contains(place, "/") {
				continue
			}
			if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, place)), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, place), m[2], 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "texts", "unknown.txt"), []byte("Dear Sir:\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	ran := 0
	now := docConsole.ReplaceAllFunc(doc, func(block []byte) []byte {
		ran++
		command := string(docConsole.FindSubmatch(block)[1])
		cmd := exec.Command("sh", "-c", command)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", command, err, out)
		}
		out = bytes.ReplaceAll(out, []byte("\r\n"), []byte("\n"))
		return []byte("```console\n$ " + command + "\n" + string(out) + "```")
	})
	if ran < 5 {
		t.Errorf("ran %d commands, want 5 at least", ran)
	}
	if *update {
		if err := os.WriteFile(name, now, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(doc, now) {
		t.Errorf("docs/diff.md shows other output than the program gives; write it anew with go test ./cmd/missive -run DiffDocument -update and see git diff. Now:\n%s", now)
	}
}
