package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestCache(t *testing.T) {
	dir := t.TempDir()
	now, then := cache{dir: dir, code: "now"}, cache{dir: dir, code: "then"}
	key := keyOf("scan", "settings")
	if key == keyOf("scansettings") || key == keyOf("settings", "scan") {
		t.Error("different things have one key")
	}
	save := func(c cache, text string) {
		t.Helper()
		if _, err := c.save(key, plainText{Text: text}); err != nil {
			t.Fatal(err)
		}
	}
	text := func(c cache) string {
		t.Helper()
		file, ok := c.find(key)
		if !ok {
			return ""
		}
		var got plainText
		if err := load(file, &got); err != nil {
			t.Fatal(err)
		}
		return got.Text
	}
	if text(now) != "" {
		t.Error("something was kept in an empty folder")
	}
	save(then, "old")
	if text(now) != "" {
		t.Error("a reading of other code was used unasked")
	}
	old := now
	old.old = true
	if got := text(old); got != "old" {
		t.Errorf("asked for, the reading of other code is %q", got)
	}
	save(now, "new")
	later := time.Now().Add(time.Hour)
	if err := os.Chtimes(then.file(key), later, later); err != nil {
		t.Fatal(err)
	}
	if got := text(now); got != "new" {
		t.Errorf("the reading of this code is %q", got)
	}
	if got := text(old); got != "old" {
		t.Errorf("the reading written last is %q", got)
	}
	fresh := now
	fresh.fresh = true
	if text(fresh) != "" {
		t.Error("a fresh run used what was kept")
	}
	if err := os.WriteFile(now.file(key), []byte("half"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := load(now.file(key), new(plainText)); err == nil {
		t.Error("a damaged file was used")
	}
}

func TestCodeFollowsContent(t *testing.T) {
	root := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	code := func() string {
		t.Helper()
		c, err := codeIn(root)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if _, err := codeIn(root); err == nil {
		t.Error("a folder that is no module has code")
	}
	write("go.mod", "module x")
	for _, dir := range readingCode {
		write(dir+"/a.go", "package a")
	}
	before := code()
	write("settle/a.go", "package settle")
	write("ocr/a_test.go", "package a")
	if code() != before {
		t.Error("settling or a test counts as code that reads")
	}
	write("ocr/internal/lept/a.go", "package lept")
	if code() == before {
		t.Error("a new file of the code that reads changes nothing")
	}
}
