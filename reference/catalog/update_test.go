package catalog

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"missive/reference"
)

func TestUpdate(t *testing.T) {
	_, texts := drawnLetters(t)
	dir := t.TempDir()
	refs, index := dir+"/refs", dir+"/sub/index"
	put(t, refs, map[string]string{"a.txt": texts["carbon-1965"], "b.txt": texts["premier-1962"], "c/d.txt": texts["russian-1963"],
		".hidden/x.txt": texts["thanks-1968"], "out/.missive/format": "", "out/letter.txt": texts["thanks-1968"]})
	if c := mustUpdate(t, index, refs); c.Added != 3 || c.Changed+c.Removed+c.Kept != 0 {
		t.Errorf("first: %+v", c)
	}
	was, err := os.Stat(index)
	if err != nil {
		t.Fatal(err)
	}
	if c := mustUpdate(t, index, refs); c.Kept != 3 || c.Added+c.Changed+c.Removed != 0 {
		t.Errorf("nothing changed: %+v", c)
	}
	if now, err := os.Stat(index); err != nil || !os.SameFile(was, now) {
		t.Error("the index was written anew though nothing changed")
	}
	if err := os.Chtimes(refs+"/a.txt", time.Time{}, time.Unix(1e9, 0)); err != nil {
		t.Fatal(err)
	}
	if c := mustUpdate(t, index, refs); c.Kept != 3 {
		t.Errorf("another time: %+v", c)
	}
	put(t, refs, map[string]string{"b.txt": texts["review-1967"], "e.txt": texts["port-selim-1961"]})
	os.Remove(refs + "/a.txt")
	if c := mustUpdate(t, index, refs); c.Added != 1 || c.Changed != 1 || c.Removed != 1 || c.Kept != 1 {
		t.Errorf("one of each: %+v", c)
	}
	x := opened(t, index, refs)
	for name, want := range map[string]string{"carbon-1965": "", "premier-1962": "", "thanks-1968": "", "russian-1963": "c/d.txt", "review-1967": "b.txt", "port-selim-1961": "e.txt"} {
		f := look(t, x, texts[name])
		if got := f.Passage; got == nil && want != "" || got != nil && got.Pieces[0].File != want {
			t.Errorf("%s: %+v, want %q", name, f, want)
		}
	}
	moved := dir + "/elsewhere"
	if err := os.Rename(refs, moved); err != nil {
		t.Fatal(err)
	}
	if c := mustUpdate(t, index, moved); c.Kept != 3 {
		t.Errorf("the folder has another name: %+v", c)
	}
	if c := mustUpdate(t, index, moved+"/b.txt"); c.Added != 0 || c.Kept != 1 || c.Removed != 2 {
		t.Errorf("one file of it: %+v", c)
	}
}

// An update that ends early leaves the index as it was, and so does the rest of
// one that was killed.
func TestUpdateEndsEarly(t *testing.T) {
	_, texts := drawnLetters(t)
	refs, index := indexed(t, map[string]string{"a.txt": texts["premier-1962"]})
	was := contents(t, index)
	put(t, refs, map[string]string{"b.txt": texts["carbon-1965"]})
	ctx, cancel := context.WithCancel(context.Background())
	_, err := Update(ctx, index, refs, Options{Read: func(string, []byte) (string, error) { cancel(); return "", nil }})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	put(t, filepath.Dir(index), map[string]string{"index.new": "half of one"})
	if now, err := os.ReadFile(index); err != nil || !bytes.Equal(was, now) {
		t.Error("the index is another")
	}
	x := opened(t, index, refs)
	if f := look(t, x, texts["carbon-1965"]); f.Passage == nil {
		t.Errorf("after it: %+v", f)
	}
	if _, err := os.Stat(index + ".new"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("half an index stays: %v", err)
	}
}

// An index of one wording of an edition is made anew for the other, and says
// which it holds.
func TestUpdateInAnotherReading(t *testing.T) {
	refs, index := indexed(t, map[string]string{"a.xml": `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>` + strings.Repeat("The passes were closed for the ", 8) +
		"<choice><sic>wintr</sic><corr>winter</corr></choice> of that year.</p></body></text></TEI>"})
	was := opened(t, index, refs).Identity()
	for range 2 {
		c, err := Update(context.Background(), index, refs, Options{Reading: reference.Corrected})
		if err != nil || c.Added+c.Kept != 1 {
			t.Fatalf("%+v, %v", c, err)
		}
	}
	x, err := Open(index)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	if x.Identity() == was {
		t.Error("both readings have one identity")
	}
	text := strings.Repeat("The passes were closed for the ", 8) + "winter of that year."
	if f := look(t, x, text); f.Passage == nil || !strings.Contains(f.Passage.Pieces[0].Text, "winter of") {
		t.Errorf("%+v", f)
	}
	if c := mustUpdate(t, index, refs); c.Remade == "" || c.Added != 1 {
		t.Errorf("back again: %+v", c)
	}
}

// Updates of one index wait for each other, and looking up goes on meanwhile.
func TestManyAtOnce(t *testing.T) {
	names, texts := drawnLetters(t)
	refs, index := indexed(t, map[string]string{"first.txt": texts[names[0]]})
	var wg sync.WaitGroup
	for _, name := range names[1:] {
		wg.Go(func() {
			put(t, refs, map[string]string{name + ".txt": texts[name]})
			if _, err := Update(context.Background(), index, refs, Options{}); err != nil {
				t.Error(err)
			}
			x, err := Open(index)
			if err != nil {
				t.Error(err)
				return
			}
			defer x.Close()
			for _, n := range []string{name, names[0]} {
				if f, err := x.Find(context.Background(), texts[n]); err != nil || f.Passage == nil {
					t.Errorf("%s: %+v, %v", n, f, err)
				}
			}
		})
	}
	wg.Wait()
	if c := mustUpdate(t, index, refs); c.Kept != len(names) {
		t.Errorf("at the end: %+v", c)
	}
}
