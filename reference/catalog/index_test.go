package catalog

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Where the new index cannot be begun, that is an error and the old one stays as
// it was. A folder stands in for a file that may not be written.
func TestUpdateCannotWrite(t *testing.T) {
	_, texts := drawnLetters(t)
	refs, index := indexed(t, map[string]string{"a.txt": texts["premier-1962"]})
	was := contents(t, index)
	put(t, refs, map[string]string{"b.txt": texts["carbon-1965"]})
	put(t, index+".new", map[string]string{"x": ""})
	if _, err := Update(context.Background(), index, refs, Options{}); err == nil || !strings.Contains(err.Error(), index) || !strings.Contains(err.Error(), "another place") {
		t.Errorf("%v", err)
	}
	if now, err := os.ReadFile(index); err != nil || !bytes.Equal(was, now) {
		t.Error("the index is another")
	}
}

// What was written of a new index that cannot be finished is removed: on a full
// disk it would be in the way.
func TestUpdateLeavesNoHalf(t *testing.T) {
	_, texts := drawnLetters(t)
	_, index := indexed(t, map[string]string{"a.txt": texts["premier-1962"]})
	x, err := Open(index)
	if err != nil {
		t.Fatal(err)
	}
	x.Close() // and cannot be read
	w := newWriter(&update{index: index, had: x})
	if err := w.open(); err == nil {
		t.Error("an index that cannot be read was taken over")
	}
	w.abandon()
	if _, err := os.Stat(index + ".new"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("half an index stays: %v", err)
	}
}

// A damaged index is known as such wherever it is damaged, says what to do, and
// is made again.
func TestDamaged(t *testing.T) {
	_, texts := drawnLetters(t)
	refs, index := indexed(t, map[string]string{"a.txt": texts["premier-1962"], "b.txt": texts["carbon-1965"]})
	good := contents(t, index)
	for i := range 64 {
		bad := bytes.Clone(good)
		switch at := i * len(bad) / 64; {
		case i%4 == 3:
			bad = bad[:at]
		default:
			bad[at] ^= 0x10
		}
		if err := os.WriteFile(index, bad, 0o666); err != nil {
			t.Fatal(err)
		}
		if x, err := Open(index); !errors.Is(err, ErrDamaged) || x != nil || !strings.Contains(err.Error(), index) || !strings.Contains(err.Error(), "--refs") {
			t.Fatalf("damage %d: %v", i, err)
		}
	}
	c := mustUpdate(t, index, refs)
	if c.Remade == "" || c.Added != 2 {
		t.Errorf("%+v", c)
	}
	if f := look(t, opened(t, index, refs), texts["carbon-1965"]); f.Passage == nil {
		t.Errorf("%+v", f)
	}
}

// An index may lie among the references: it is none of them, and that it was
// written is no change.
func TestIndexAmongTheReferences(t *testing.T) {
	_, texts := drawnLetters(t)
	refs := t.TempDir()
	put(t, refs, map[string]string{"a.txt": texts["premier-1962"], "sub/b.txt": texts["carbon-1965"]})
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(refs, link); err != nil {
		t.Fatal(err)
	}
	for _, index := range []string{refs + "/refs.index", refs + "/sub/refs.index", link + "/sub/../other"} {
		mustUpdate(t, index, refs)
		if c := mustUpdate(t, index, link); c.Kept != 2 || c.Added+c.Changed+c.Removed+len(c.Skipped) != 0 {
			t.Errorf("%s: %+v", index, c)
		}
		for _, ending := range []string{"", lockEnding} {
			if err := os.Remove(index + ending); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// A file that is no index is never written over, whatever it is; an empty one is.
func TestForeignFilesStay(t *testing.T) {
	_, texts := drawnLetters(t)
	dir := t.TempDir()
	put(t, dir+"/refs", map[string]string{"a.txt": texts["premier-1962"]})
	for name, data := range map[string]string{"text": texts["carbon-1965"], "short": "x", "zeros": strings.Repeat("\x00", 4*pageSize),
		"another store": string(storeHead[:24]) + "\x00\x10\x00\x00" + strings.Repeat("\x00", pageSize)} {
		put(t, dir, map[string]string{name: data})
		if x, err := Open(dir + "/" + name); !errors.Is(err, ErrForeign) || x != nil {
			t.Errorf("%s is opened: %v", name, err)
		}
		if _, err := Update(context.Background(), dir+"/"+name, dir+"/refs", Options{}); !errors.Is(err, ErrForeign) || !strings.Contains(err.Error(), dir+"/"+name) || !strings.Contains(err.Error(), "another file") {
			t.Errorf("%s: %v", name, err)
		}
		if now, err := os.ReadFile(dir + "/" + name); err != nil || string(now) != data {
			t.Errorf("%s is another: %v", name, err)
		}
	}
	if _, err := Update(context.Background(), dir+"/refs", dir+"/refs", Options{}); !errors.Is(err, ErrForeign) {
		t.Errorf("a folder: %v", err)
	}
	put(t, dir, map[string]string{"empty": ""})
	if c := mustUpdate(t, dir+"/empty", dir+"/refs"); c.Added != 1 {
		t.Errorf("an empty file: %+v", c)
	}
	head := make([]byte, len(storeHead))
	if f, err := os.Open(dir + "/empty"); err != nil {
		t.Fatal(err)
	} else if _, err := f.Read(head); err != nil || !bytes.Equal(head, storeHead) {
		t.Errorf("an index begins with %x, want %x (%v)", head, storeHead, err)
	}
}

// Where the sum is right and the pages are not, the store's panics are errors.
func TestDamagedUnderARightSum(t *testing.T) {
	_, texts := drawnLetters(t)
	_, index := indexed(t, map[string]string{"a.txt": texts["premier-1962"]})
	good := contents(t, index)
	good = good[:len(good)-sealSize]
	refused := 0
	for i := range 48 {
		bad := bytes.Clone(good)
		at := pageSize*2 + i*(len(bad)-2*pageSize)/48
		for j := at; j < min(at+pageSize/2, len(bad)); j++ {
			bad[j] = byte(j * 7)
		}
		if i%5 == 0 {
			bad = bad[:at]
		}
		if err := os.WriteFile(index, bad, 0o666); err != nil {
			t.Fatal(err)
		}
		if err := seal(index); err != nil {
			t.Fatal(err)
		}
		x, err := Open(index)
		if err == nil {
			_, err = x.Find(context.Background(), texts["premier-1962"])
			x.Close()
		}
		if err != nil {
			refused++
		}
	}
	if refused == 0 {
		t.Error("no damage was met")
	}
}

func TestOpenNothing(t *testing.T) {
	if _, err := Open(filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if _, err := Update(context.Background(), filepath.Join(t.TempDir(), "i"), "no/such/folder", Options{}); err == nil || !strings.Contains(err.Error(), "no/such/folder") {
		t.Error(err)
	}
	if _, err := Update(context.Background(), "/dev/null/index", t.TempDir(), Options{}); err == nil {
		t.Error("an index under a file")
	}
	if _, err := Open(t.TempDir()); err == nil {
		t.Error("a folder is no index")
	}
}
