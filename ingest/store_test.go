package ingest

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// A kept reading that was damaged, at its beginning or at its end, is made
// again, and the letter is as it was.
func TestDamagedReadingsAreMadeAgain(t *testing.T) {
	t.Parallel()
	b := newBench(t, map[string]string{"x_1.png": "one", "x_2.png": "two"})
	b.run()
	want := snapshot(t, b.o.Out)
	kept, err := filepath.Glob(filepath.Join(b.o.Out, stateDir, readingsDir, "*", "*"))
	if err != nil || len(kept) != 2 {
		t.Fatalf("%d readings, %v", len(kept), err)
	}
	for name, damage := range map[string]func(file string, size int64) error{
		"cut to nothing":   func(file string, size int64) error { return os.Truncate(file, 0) },
		"cut at its end":   func(file string, size int64) error { return os.Truncate(file, size-3) },
		"filled with dirt": func(file string, size int64) error { return os.WriteFile(file, make([]byte, size), 0o666) },
	} {
		info, err := os.Stat(kept[0])
		if err != nil {
			t.Fatal(err)
		}
		// Without its settled pages the letter needs its readings.
		if err := errors.Join(damage(kept[0], info.Size()), os.Remove(filepath.Join(b.o.Out, "x", letterText)),
			os.RemoveAll(filepath.Join(b.o.Out, stateDir, settledDir))); err != nil {
			t.Fatal(err)
		}
		if got := b.did(); got[0] != 1 {
			t.Errorf("%s: %d pages read again, want the one", name, got[0])
		}
		if d := differing(snapshot(t, b.o.Out), want); len(d) > 0 {
			t.Errorf("%s: %q differ", name, d)
		}
	}
}

// A settled page that was damaged is settled again, and nothing is read again.
func TestDamagedSettledPagesAreMadeAgain(t *testing.T) {
	t.Parallel()
	b := newBench(t, map[string]string{"x_1.png": "one", "x_2.png": "two"})
	b.run()
	want := snapshot(t, b.o.Out)
	kept, err := filepath.Glob(filepath.Join(b.o.Out, stateDir, settledDir, "*", "*"))
	if err != nil || len(kept) != 2 {
		t.Fatalf("%d settled pages, %v", len(kept), err)
	}
	if err := errors.Join(os.WriteFile(kept[0], []byte("dirt"), 0o666), os.Remove(filepath.Join(b.o.Out, "x", letterText))); err != nil {
		t.Fatal(err)
	}
	if got := b.did(); got[0] != 0 {
		t.Errorf("%d pages read again, want none", got[0])
	}
	if d := differing(snapshot(t, b.o.Out), want); len(d) > 0 {
		t.Errorf("%q differ", d)
	}
}
