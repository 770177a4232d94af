package catalog

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// drawnLetters are the texts of the project's drawn letters, by name, and their
// names in order. Two are in French and Russian.
func drawnLetters(t testing.TB) (names []string, texts map[string]string) {
	t.Helper()
	files, err := filepath.Glob("../../fixtures/refs/*.letter.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("found %d drawn letters, want 10 or more (%v)", len(files), err)
	}
	texts = map[string]string{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(f), ".letter.txt")
		names, texts[name] = append(names, name), string(data)
	}
	slices.Sort(names)
	return names, texts
}

// noisy changes, loses and adds letters: that share of them in all.
func noisy(seed uint64, text string, share float64) string {
	rng := rand.New(rand.NewPCG(seed, 1))
	var b strings.Builder
	for _, r := range text {
		if r == '\n' || rng.Float64() >= share {
			b.WriteRune(r)
			continue
		}
		switch rng.IntN(5) {
		case 0:
		case 1:
			b.WriteRune(r)
			b.WriteByte('a' + byte(rng.IntN(26)))
		default:
			b.WriteByte('a' + byte(rng.IntN(26)))
		}
	}
	return b.String()
}

// put writes files below dir.
func put(t testing.TB, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// mustUpdate is an Update that must succeed.
func mustUpdate(t testing.TB, index, refs string) Changes {
	t.Helper()
	c, err := Update(context.Background(), index, refs, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// indexed is a folder of those files and an index of it.
func indexed(t testing.TB, files map[string]string) (refs, index string) {
	t.Helper()
	dir := t.TempDir()
	refs, index = filepath.Join(dir, "refs"), filepath.Join(dir, "index")
	put(t, refs, files)
	mustUpdate(t, index, refs)
	return refs, index
}

// contents are the bytes of a file.
func contents(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// opened is the index brought up to date and opened.
func opened(t testing.TB, index, refs string) *Index {
	t.Helper()
	mustUpdate(t, index, refs)
	x, err := Open(index)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return x
}

// library is an index of those files.
func library(t testing.TB, files map[string]string) *Index {
	t.Helper()
	dir := t.TempDir()
	put(t, filepath.Join(dir, "refs"), files)
	return opened(t, filepath.Join(dir, "index"), filepath.Join(dir, "refs"))
}

func look(t testing.TB, x *Index, text string) Found {
	t.Helper()
	f, err := x.Find(context.Background(), text)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
