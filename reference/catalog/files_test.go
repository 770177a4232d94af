package catalog

import (
	"context"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"missive/reference"
)

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
