package pagefiletest

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"
	"testing/iotest"

	"missive/letter"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Files are the format's samples.
func (f Format) Files(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob(f.Samples)
	if err != nil || len(files) < f.Least {
		t.Fatalf("found %d samples (%v), want at least %d", len(files), err, f.Least)
	}
	return files
}

// All are the pages of a file.
func (f Format) All(r io.Reader) (pages []letter.Page, err error) {
	for p, err := range f.Pages(r) {
		if err != nil {
			return pages, err
		}
		pages = append(pages, p)
	}
	return pages, nil
}

// golden: the samples' pages are those that are kept.
func (f Format) golden(t *testing.T) {
	for _, file := range f.Files(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			pages, err := f.All(bytes.NewReader(content(t, file)))
			if err != nil {
				t.Fatal(err)
			}
			got, err := json.MarshalIndent(pages, "", " ")
			if err != nil {
				t.Fatal(err)
			}
			golden := file + ".golden.json"
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := content(t, golden); string(got) != string(want) {
				t.Errorf("differs from %s; if that is right, run with -update\n%s", golden, got)
			}
		})
	}
}

// oneByteAtATime: how the bytes come changes nothing.
func (f Format) oneByteAtATime(t *testing.T) {
	for _, file := range f.Files(t) {
		data := content(t, file)
		whole, err := f.All(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		slow, err := f.All(iotest.OneByteReader(bytes.NewReader(data)))
		if err != nil {
			t.Fatal(err)
		}
		a, _ := json.Marshal(whole)
		b, _ := json.Marshal(slow)
		if string(a) != string(b) {
			t.Errorf("%s reads otherwise one byte at a time", file)
		}
	}
}

// Fuzz reads what comes of the samples: there is a page or an error, and every
// page is as promised.
func Fuzz(fuzz *testing.F, f Format) {
	for _, file := range f.Files(fuzz) {
		fuzz.Add(content(fuzz, file))
	}
	fuzz.Fuzz(func(t *testing.T, data []byte) {
		pages, err := f.All(bytes.NewReader(data))
		if err == nil && len(pages) == 0 {
			t.Error("neither a page nor an error")
		}
		for _, p := range pages {
			f.Check(t, p)
		}
	})
}

// Bench reads the first page of a file over and over.
func Bench(b *testing.B, f Format, file string) {
	data := content(b, file)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := f.Page(bytes.NewReader(data)); err != nil {
			b.Fatal(err)
		}
	}
}

func content(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
