package foreign_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/disintegration/imaging"

	"missive/ocr"
	"missive/ocr/enginetest"
	"missive/ocr/foreign"
)

// newCommand is an engine that runs the test program's double.
func newCommand(t *testing.T, o foreign.CommandOptions) *foreign.Command {
	t.Helper()
	// The race detector would have each run of the double wait for a second.
	t.Setenv("GORACE", "atexit_sleep_ms=0")
	o.Scans = pool(t)
	if o.Command == "" {
		o.Command = "'" + self(t) + "' reader {scan} {out}"
	}
	c, err := foreign.NewCommand(o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// started is the process that the double started, 0 while there is none.
func started(pidFile string) int {
	data, _ := os.ReadFile(pidFile)
	pid, _ := strconv.Atoi(string(data))
	return pid
}

// alive tells whether a process runs; one that only waits to be counted is
// dead.
func alive(pid int) bool {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, after, _ := bytes.Cut(data, []byte(") "))
	return err == nil && !bytes.HasPrefix(after, []byte("Z"))
}

func TestCommandConforms(t *testing.T) {
	dir := t.TempDir()
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	pidFile := filepath.Join(dir, "pid")
	t.Setenv(pidVar, pidFile)
	bad := func(name string, kind error) enginetest.Bad {
		return enginetest.Bad{Job: scan(t, dir, "box/"+name+".png"), Kind: kind}
	}
	enginetest.Run(t, newCommand(t, foreign.CommandOptions{Output: 1 << 20}), enginetest.Samples{
		Good: []ocr.Job{scan(t, dir, "box/good.png"), scan(t, dir, "good é.png"), scan(t, dir, "into a file.png"),
			scan(t, dir, "with an ending.png"), scan(t, dir, "noisy.png")},
		Counts: map[string]int{filepath.Join(dir, "scans/noisy.png"): 1},
		Slow: &enginetest.Slow{Job: scan(t, dir, "hang.png"),
			Begun: func() bool { return started(pidFile) > 0 }, Left: func() bool { return alive(started(pidFile)) }},
		Bad: map[string]enginetest.Bad{
			"ends badly":             bad("crash", ocr.ErrCrashed),
			"is killed":              bad("killed", ocr.ErrCrashed),
			"writes nothing":         bad("nothing", ocr.ErrNoReading),
			"writes rubbish":         bad("rubbish", ocr.ErrNoReading),
			"writes half":            bad("half", ocr.ErrNoReading),
			"writes without end":     bad("endless", ocr.ErrNoReading),
			"fills a file":           bad("endless file", ocr.ErrNoReading),
			"reads another page":     bad("another shape", ocr.ErrNoReading),
			"the scan is no picture": {Job: jobOf(write(t, dir, "scans/text.png", []byte("Sir:")), "text.png"), Kind: ocr.ErrUnreadable},
		},
	})
	if left, _ := filepath.Glob(filepath.Join(tmp, "missive-*", "out")); len(left) > 0 {
		t.Errorf("left temporary folders %v", left)
	}
}

func TestCommandSaysWhatWentWrong(t *testing.T) {
	dir := t.TempDir()
	c := newCommand(t, foreign.CommandOptions{})
	for how, words := range map[string]string{
		"crash":   "exit status 7: model not found",
		"killed":  "segmentation",
		"nothing": "nothing to do",
		"rubbish": "Dear Mr. Ambassador",
		"half":    "hOCR",
	} {
		_, err := c.Read(t.Context(), scan(t, dir, how+".png"))
		var pe *ocr.PageError
		if !errors.As(err, &pe) || !strings.Contains(pe.Reason, words) || pe.Remedy == "" {
			t.Errorf("%s: %v, want it to say %q and what to do", how, err, words)
		}
	}
}

func TestCommandDeadline(t *testing.T) {
	dir := t.TempDir()
	pidFile := filepath.Join(dir, "pid")
	t.Setenv(pidVar, pidFile)
	c := newCommand(t, foreign.CommandOptions{Deadline: 700 * time.Millisecond})
	if _, err := c.Read(t.Context(), scan(t, dir, "hang.png")); !errors.Is(err, ocr.ErrDeadline) {
		t.Errorf("gave %v", err)
	}
	gone(t, started(pidFile))
}

// TestCommandLeavesNothing: what a command leaves running ends with it.
func TestCommandLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	pidFile := filepath.Join(dir, "pid")
	t.Setenv(pidVar, pidFile)
	if _, err := newCommand(t, foreign.CommandOptions{}).Read(t.Context(), scan(t, dir, "leaves one behind.png")); err != nil {
		t.Error(err)
	}
	gone(t, started(pidFile))
}

func gone(t *testing.T, pid int) {
	t.Helper()
	if pid == 0 {
		t.Fatal("nothing was started")
	}
	for range 1000 {
		if !alive(pid) {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Errorf("process %d still runs", pid)
}

func TestCommandThreads(t *testing.T) {
	p, err := newCommand(t, foreign.CommandOptions{}).Read(t.Context(), scan(t, t.TempDir(), "threads.png"))
	if err != nil || p.First().Lines[0].Text() != "threads=1" {
		t.Errorf("read %+v, %v", p.First().Lines, err)
	}
}

// TestCommandTools: any program serves, and the page's number and folder are
// told to it.
func TestCommandTools(t *testing.T) {
	dir := t.TempDir()
	answer := write(t, dir, "answer.html", []byte(hocrOf(sheetSize, "Sir:")))
	for _, command := range []string{
		"cat {scan}.hocr",
		"cp '" + answer + "' {dir}/x-{page}.html {scan}",
		"sh -c 'test {page} = 1 && cat \"$0\" && test -d {dir}' '" + answer + "' {scan}",
	} {
		job := scan(t, dir, "a b.png")
		write(t, dir, "scans/a b.png.hocr", []byte(hocrOf(sheetSize, "Sir:")))
		if strings.HasPrefix(command, "cp") {
			command = strings.Replace(command, " {scan}", "", 1)
			command = "sh -c '" + strings.ReplaceAll(command, "'", "\"") + "' {scan}"
		}
		p, err := newCommand(t, foreign.CommandOptions{Command: command}).Read(t.Context(), job)
		if err != nil || p.First().WordCount() != 1 {
			t.Errorf("%s: %+v, %v", command, p.First().Lines, err)
		}
	}
}

// TestCommandScan: what other programs may not open, or not upright, is copied
// for them, unless they pick the page themselves.
func TestCommandScan(t *testing.T) {
	dir := t.TempDir()
	job := scan(t, dir, "a.png")
	sheet, err := imaging.Open(job.Path)
	if err != nil {
		t.Fatal(err)
	}
	tiff := jobOf(filepath.Join(dir, "scans/b.tif"), "b.tif")
	if err := imaging.Save(sheet, tiff.Path); err != nil {
		t.Fatal(err)
	}
	answer := write(t, dir, "answer.html", []byte(hocrOf(sheetSize, "Sir:")))
	for _, tt := range []struct {
		job       ocr.Job
		more, got string
	}{
		{job, "", job.Path},
		{tiff, "", "b.png"},
		{tiff, " {page}", tiff.Path},
	} {
		said := filepath.Join(t.TempDir(), "said")
		c := newCommand(t, foreign.CommandOptions{Command: "sh -c 'echo \"$0\" > " + said + "; cat " + answer + "' {scan}" + tt.more})
		if _, err := c.Read(t.Context(), tt.job); err != nil {
			t.Fatal(err)
		}
		name, err := os.ReadFile(said)
		if err != nil || !strings.HasSuffix(strings.TrimSpace(string(name)), tt.got) {
			t.Errorf("%s%s: the command was given %s (%v), want %s", tt.job.Path, tt.more, name, err, tt.got)
		}
	}
}

func TestNewCommandRefuses(t *testing.T) {
	for command, words := range map[string]string{
		"":                            "empty",
		"cat":                         "{scan}",
		"cat {scan} | tr a b":         "sh -c",
		"cat '{scan}":                 "quote",
		"cat $(ls) {scan}":            "substitution",
		"no-such-program-here {scan}": "no-such-program-here",
	} {
		_, err := foreign.NewCommand(foreign.CommandOptions{Command: command})
		if err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("%q gave %v, want it to say %q", command, err, words)
		}
		if missing := strings.HasPrefix(command, "no-such"); errors.Is(err, ocr.ErrMissingTool) != missing {
			t.Errorf("%q gave %v", command, err)
		}
	}
}

// TestCommandGone: a program that goes away later is a page's error.
func TestCommandGone(t *testing.T) {
	dir := t.TempDir()
	program := write(t, dir, "tool", []byte("#!/bin/sh\n"))
	if err := os.Chmod(program, 0o755); err != nil {
		t.Fatal(err)
	}
	c := newCommand(t, foreign.CommandOptions{Command: program + " {scan}"})
	if err := os.Remove(program); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Read(t.Context(), scan(t, dir, "a.png")); !errors.Is(err, ocr.ErrMissingTool) {
		t.Errorf("gave %v", err)
	}
}

// TestCommandIdentity: it changes with the words, the program and the files
// named.
func TestCommandIdentity(t *testing.T) {
	dir := t.TempDir()
	program, model := write(t, dir, "tool", []byte("#!/bin/sh\n")), write(t, dir, "typed.model", []byte("1"))
	if err := os.Chmod(program, 0o755); err != nil {
		t.Fatal(err)
	}
	id := func(words string) string {
		t.Helper()
		c := newCommand(t, foreign.CommandOptions{Command: program + words})
		s, err := c.Identity(ocr.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	words := " -m " + model + " {scan}"
	first := id(words)
	if id(words) != first {
		t.Error("the same command has two identities")
	}
	if id(words+" -v") == first {
		t.Error("other words have the same identity")
	}
	write(t, dir, "typed.model", []byte("2"))
	second := id(words)
	write(t, dir, "tool", []byte("#!/bin/sh\n# new\n"))
	if second == first || id(words) == second {
		t.Error("another model or program has the same identity")
	}
}
