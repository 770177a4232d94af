package main

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestBatchIsCounted(t *testing.T) {
	dir := t.TempDir()
	text := func(name string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte("COPY OF THE HOUSE\n\nletter "+name+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		return p
	}
	a, b, c := text("a"), text("b"), text("c")
	wide := filepath.Join(dir, "wide")
	utf16 := []byte{0xFF, 0xFE}
	for _, r := range "COPY OF THE HOUSE\n" {
		utf16 = append(utf16, byte(r), 0)
	}
	if err := os.WriteFile(wide, utf16, 0o666); err != nil {
		t.Fatal(err)
	}
	pipe := filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(pipe, 0o666); err != nil {
		t.Fatal(err)
	}
	for name, files := range map[string][]string{
		"two": {a, b}, "standard input": {a, b, c, "-"}, "a pipe": {a, b, c, pipe},
	} {
		if countBatch(t.Context(), files) != nil {
			t.Errorf("%s: taken for a batch", name)
		}
	}
	for name, files := range map[string][]string{
		"three": {a, b, c}, "UTF-16": {a, b, wide}, "one that is not there": {a, b, c, filepath.Join(dir, "nowhere")}, "a folder": {a, b, c, dir},
	} {
		batch := countBatch(t.Context(), files)
		if batch == nil || !batch.Often("COPYOFTHEHOUSE") || batch.Often("LETTERA") {
			t.Errorf("%s: counted %+v", name, batch)
		}
	}
}
