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
	"syscall"
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

// What is no text is told, costs itself alone, and is not read again.
func TestUpdateSkips(t *testing.T) {
	_, texts := drawnLetters(t)
	dir := t.TempDir()
	refs := dir + "/refs"
	put(t, dir, map[string]string{"outside.txt": texts["carbon-1965"]})
	put(t, refs, map[string]string{"a.txt": texts["premier-1962"], "nul.txt": "abc\x00def", "latin.txt": "caf\xe9", "empty.txt": "", "x.jpg": "\xff\xd8\xff\xe0 JFIF",
		"short.txt": "Yours.", "line.txt": strings.Repeat("no end of this line ", 100_000)})
	if err := os.Symlink(dir+"/outside.txt", refs+"/link.txt"); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(dir, refs+"/folder"); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(refs+"/pipe.txt", 0o666); err != nil {
		t.Fatal(err)
	}
	x := opened(t, dir+"/index", refs)
	if f := look(t, x, texts["carbon-1965"]); f.Passage != nil {
		t.Errorf("a file outside the folder was read: %+v", f)
	}
	if f := look(t, x, texts["premier-1962"]); f.Passage == nil {
		t.Errorf("the one text was not found: %+v", f)
	}
	read := 0
	c, err := Update(context.Background(), dir+"/index", refs, Options{Read: func(name string, data []byte) (string, error) {
		read++
		return reference.Content(name, data, reference.Options{})
	}})
	if err != nil || read != 0 {
		t.Errorf("read %d files again, %v", read, err)
	}
	var skipped []string
	for _, s := range c.Skipped {
		if s.Reason == "" {
			t.Errorf("%s is skipped for no reason", s.File)
		}
		skipped = append(skipped, s.File)
	}
	if got := strings.Join(skipped, " "); got != "folder latin.txt link.txt nul.txt pipe.txt x.jpg" {
		t.Errorf("skipped %s", got)
	}
}

// A path that is too long for the store costs its file.
func TestUpdateSkipsWhatLiesTooDeep(t *testing.T) {
	_, texts := drawnLetters(t)
	dir := t.TempDir()
	put(t, dir+"/refs", map[string]string{"a.txt": texts["premier-1962"]})
	root, err := os.OpenRoot(dir + "/refs")
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	deep := strings.Repeat(strings.Repeat("d", 250)+"/", 140)
	if err := root.MkdirAll(deep, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := root.WriteFile(deep+"b.txt", []byte(texts["carbon-1965"]), 0o666); err != nil {
		t.Fatal(err)
	}
	c := mustUpdate(t, dir+"/index", dir+"/refs")
	if c.Added != 1 || len(c.Skipped) != 1 || !strings.HasSuffix(c.Skipped[0].File, "b.txt") || !strings.Contains(c.Skipped[0].Reason, "4096") {
		t.Errorf("added %d, skipped %d: %.200v", c.Added, len(c.Skipped), c.Skipped)
	}
}

// A file that is too large for every reader is not even opened by one.
func TestUpdateSkipsLargeFiles(t *testing.T) {
	_, texts := drawnLetters(t)
	dir := t.TempDir()
	put(t, dir+"/refs", map[string]string{"a.txt": texts["premier-1962"], "large": ""})
	if err := os.Truncate(dir+"/refs/large", reference.MaxBytes+1); err != nil {
		t.Fatal(err)
	}
	c, err := Update(context.Background(), dir+"/index", dir+"/refs", Options{Read: func(name string, data []byte) (string, error) {
		if name != "a.txt" {
			t.Errorf("%s is in memory", name)
		}
		return reference.Content(name, data, reference.Options{})
	}})
	if err != nil || len(c.Skipped) != 1 || !strings.Contains(c.Skipped[0].Reason, "67108864") {
		t.Errorf("%+v, %v", c, err)
	}
}

// A picture is told by its beginning, and a text is none whose first letters are
// the mark of one.
func TestTextsThatBeginLikePictures(t *testing.T) {
	_, texts := drawnLetters(t)
	text := "BM 3\n\n" + texts["carbon-1965"]
	dir := t.TempDir()
	put(t, dir, map[string]string{"a.txt": text, "b.txt": "BM\x00\x00\x01" + texts["premier-1962"]})
	c, err := Update(context.Background(), dir+"/index", dir, Options{Read: func(name string, data []byte) (string, error) {
		if name != "a.txt" {
			t.Errorf("%s was given to the reader", name)
		}
		return reference.Content(name, data, reference.Options{})
	}})
	if err != nil || c.Added != 2 || len(c.Skipped) != 1 {
		t.Fatalf("%+v, %v", c, err)
	}
	x, err := Open(dir + "/index")
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	if f := look(t, x, text); f.Passage == nil || f.Passage.Pieces[0].File != "a.txt" {
		t.Errorf("%+v", f)
	}
}

// What could not be read is tried again as soon as it can be, though neither its
// size nor its time is another: a right to read changes neither.
func TestUnreadIsTriedAgain(t *testing.T) {
	dir := t.TempDir()
	src, err := openSource(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer src.root.Close()
	u := &update{src: src}
	d := u.digest(record{name: "a.txt", size: 4, mtime: 1e18}) // gone since it was looked at
	if d.problem == "" || d.letters != 0 {
		t.Fatalf("%+v", d)
	}
	if _, fresh := u.look("a.txt", d.record, true); !fresh {
		t.Error("what still cannot be read is read again")
	}
	put(t, dir, map[string]string{"a.txt": "Sir:"})
	if err := os.Chtimes(dir+"/a.txt", time.Time{}, time.Unix(1e9, 0)); err != nil {
		t.Fatal(err)
	}
	if r, fresh := u.look("a.txt", d.record, true); fresh || r.size != 4 || r.mtime != 1e18 {
		t.Errorf("%+v, fresh %t", r, fresh)
	}
}

// A reader that panics costs its file.
func TestReaderPanics(t *testing.T) {
	_, texts := drawnLetters(t)
	dir := t.TempDir()
	put(t, dir+"/refs", map[string]string{"a.txt": texts["premier-1962"], "b.txt": texts["carbon-1965"]})
	c, err := Update(context.Background(), dir+"/index", dir+"/refs", Options{Read: func(name string, data []byte) (string, error) {
		if name == "b.txt" {
			panic("no")
		}
		return string(data), nil
	}})
	if err != nil || len(c.Skipped) != 1 || c.Skipped[0].File != "b.txt" {
		t.Errorf("%+v, %v", c, err)
	}
}

// An update that ends early leaves the index as it was, and so does the rest of
// one that was killed.
func TestUpdateEndsEarly(t *testing.T) {
	_, texts := drawnLetters(t)
	dir := t.TempDir()
	refs, index := dir+"/refs", dir+"/index"
	put(t, refs, map[string]string{"a.txt": texts["premier-1962"]})
	mustUpdate(t, index, refs)
	was, err := os.ReadFile(index)
	if err != nil {
		t.Fatal(err)
	}
	put(t, refs, map[string]string{"b.txt": texts["carbon-1965"]})
	ctx, cancel := context.WithCancel(context.Background())
	_, err = Update(ctx, index, refs, Options{Read: func(string, []byte) (string, error) { cancel(); return "", nil }})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	put(t, dir, map[string]string{"index.new": "half of one"})
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

// Where the new index cannot be begun, that is an error and the old one stays as
// it was. A folder stands in for a file that may not be written.
func TestUpdateCannotWrite(t *testing.T) {
	_, texts := drawnLetters(t)
	dir := t.TempDir()
	refs, index := dir+"/refs", dir+"/index"
	put(t, refs, map[string]string{"a.txt": texts["premier-1962"]})
	mustUpdate(t, index, refs)
	was, err := os.ReadFile(index)
	if err != nil {
		t.Fatal(err)
	}
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
	dir := t.TempDir()
	refs, index := dir+"/refs", dir+"/index"
	put(t, refs, map[string]string{"a.txt": texts["premier-1962"]})
	mustUpdate(t, index, refs)
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
	dir := t.TempDir()
	refs, index := dir+"/refs", dir+"/index"
	put(t, refs, map[string]string{"a.txt": texts["premier-1962"], "b.txt": texts["carbon-1965"]})
	mustUpdate(t, index, refs)
	good, err := os.ReadFile(index)
	if err != nil {
		t.Fatal(err)
	}
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

// An index of one wording of an edition is made anew for the other, and says
// which it holds.
func TestUpdateInAnotherReading(t *testing.T) {
	dir := t.TempDir()
	refs, index := dir+"/refs", dir+"/index"
	put(t, refs, map[string]string{"a.xml": `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>` + strings.Repeat("The passes were closed for the ", 8) +
		"<choice><sic>wintr</sic><corr>winter</corr></choice> of that year.</p></body></text></TEI>"})
	mustUpdate(t, index, refs)
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
	dir := t.TempDir()
	refs, index := dir+"/refs", dir+"/index"
	put(t, refs, map[string]string{"a.txt": texts["premier-1962"]})
	mustUpdate(t, index, refs)
	good, err := os.ReadFile(index)
	if err != nil {
		t.Fatal(err)
	}
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

// Updates of one index wait for each other, and looking up goes on meanwhile.
func TestManyAtOnce(t *testing.T) {
	names, texts := drawnLetters(t)
	dir := t.TempDir()
	refs, index := dir+"/refs", dir+"/index"
	put(t, refs, map[string]string{"first.txt": texts[names[0]]})
	mustUpdate(t, index, refs)
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
