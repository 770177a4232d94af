package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"hash/crc32"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"missive/letter"
)

// cutShort is the script command `cutshort FROM TO`: the first half of a file.
func cutShort(ts *testscript.TestScript, _ bool, args []string) {
	data, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data[:len(data)/2], 0o666))
}

// bomb is the script command `bomb TO`: a PNG of a few bytes that says it
// has 60,000 by 60,000 pixels.
func bomb(ts *testscript.TestScript, _ bool, args []string) {
	header := append([]byte("IHDR"), 0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 2, 0, 0, 0)
	var b bytes.Buffer
	b.WriteString("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d")
	b.Write(header)
	b.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(header)))
	b.WriteString("\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o666))
}

// latin1 is the script command `latin1 TO`: a text that is not UTF-8.
func latin1(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte("Dear Mr. Pr\xe9sident:\n"), 0o666))
}

// interrupted is the script command `interrupted AFTER COMMAND…`: it sends
// the command an interrupt after that time and wants status 130 soon.
func interrupted(ts *testscript.TestScript, _ bool, args []string) {
	after, err := time.ParseDuration(args[0])
	ts.Check(err)
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, lookIn(ts.Getenv("PATH"), args[1]), args[2:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), "PATH="+ts.Getenv("PATH"))
	ts.Check(cmd.Start())
	time.Sleep(after)
	ts.Check(cmd.Process.Signal(os.Interrupt))
	cmd.Wait()
	if got := cmd.ProcessState.ExitCode(); got != exitInterrupted {
		ts.Fatalf("exit status %d after an interrupt, want %d", got, exitInterrupted)
	}
}

// lookIn finds a program in the folders of path.
func lookIn(path, name string) string {
	for _, dir := range filepath.SplitList(path) {
		if p := filepath.Join(dir, name); isFile(p) {
			return p
		}
	}
	return name
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// same is the script command `same DIR DIR`: both hold the same files with the
// same bytes.
func same(ts *testscript.TestScript, _ bool, args []string) {
	a, b := tree(ts, args[0]), tree(ts, args[1])
	for name, content := range a {
		if b[name] != content {
			ts.Fatalf("%s differs between %s and %s", name, args[0], args[1])
		}
	}
	if len(a) != len(b) || len(a) == 0 {
		ts.Fatalf("%s has %d files, %s has %d", args[0], len(a), args[1], len(b))
	}
}

// tree is all files of a results folder by path. The times of change that the
// state of a run records are those of the scans, so it is compared too.
func tree(ts *testscript.TestScript, dir string) map[string]string {
	files := map[string]string{}
	root := ts.MkAbs(dir)
	ts.Check(filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, root)] = string(data)
		return err
	}))
	return files
}

// edit is the script command `edit NAME LETTER.JSON ROLE [WORD]`: it sets the
// variable NAME to the first strip edit with that role that begins with the word.
func edit(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.Open(ts.MkAbs(args[1]))
	ts.Check(err)
	defer f.Close()
	l, err := letter.Decode(f)
	ts.Check(err)
	for _, e := range l.InForce() {
		first := letter.Word{}
		if e.Kind == letter.Strip {
			first, _ = l.Word(e.Words[0])
		}
		if e.Kind == letter.Strip && string(e.Role) == args[2] && (len(args) < 4 || first.Text == args[3]) {
			ts.Setenv(args[0], e.ID)
			return
		}
	}
	ts.Fatalf("%s strips nothing as %s", args[1], args[2])
}
