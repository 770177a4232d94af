package ingest

import (
	"os"
	"path/filepath"
	"testing"
)

// A run killed after it had appended its last record leaves lines in the
// order they came; the next run adds none and still has to put them in order.
func TestRecordsOfAKilledRunArePutInOrder(t *testing.T) {
	const a, b = `{"file":"a.png","size":1,"mtime":1,"pages":1}` + "\n", `{"file":"b.png","size":2,"mtime":2,"pages":1}` + "\n"
	const old = `{"file":"a.png","size":9,"mtime":9,"pages":3}` + "\n"
	for name, left := range map[string]string{"in order": a + b, "out of order": b + a, "twice": old + b + a, "torn": b + a + `{"file":"c`} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			file := filepath.Join(root, filepath.FromSlash(scansFile))
			if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(left), 0o666); err != nil {
				t.Fatal(err)
			}
			files, unlock, err := openOutput(root)
			if err != nil {
				t.Fatal(err)
			}
			defer unlock()
			x, err := loadScans(root, files)
			if err != nil {
				t.Fatal(err)
			}
			for i, name := range []string{"a.png", "b.png"} {
				if _, ok := x.look(name, scan{size: int64(i + 1), mtime: int64(i + 1)}); !ok {
					t.Errorf("the record of %s is forgotten", name)
				}
			}
			if err := x.settle(); err != nil {
				t.Fatal(err)
			}
			if got, err := os.ReadFile(file); err != nil || string(got) != a+b {
				t.Errorf("left %q, want %q (error %v)", got, a+b, err)
			}
		})
	}
}
