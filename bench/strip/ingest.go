package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"

	"missive/clean"
	"missive/letter"
)

// A judged letter is one that was read, with what stands on its pages.
type judged struct {
	set    string
	letter *letter.Letter
	words  []labelled
	// reference is the letter as a reader wants it; empty where nobody wrote it.
	reference string
}

// ingest has the program read a set's scans into its folder below out. What it
// has read before it does not read again.
func (b *bench) ingest(ctx context.Context, s set) (dir string, err error) {
	dir = filepath.Join(b.out, s.name)
	if b.kept {
		return dir, nil
	}
	cmd := exec.CommandContext(ctx, b.program, "ingest", "--out", dir, "--lang", s.lang, "--", s.scans)
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("%s ingest %s: %w\n%s", b.program, s.scans, err, said.Bytes())
	}
	return dir, nil
}

// read are the set's letters that have gold lines, cleaned by the rules as they
// are now.
func (b *bench) read(ctx context.Context, s set) ([]judged, error) {
	dir, err := b.ingest(ctx, s)
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*", "letter.json"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s holds no letter; without --kept the pages are read", dir)
	}
	sort.Strings(files)
	var out []judged
	for _, f := range files {
		id := filepath.Base(filepath.Dir(f))
		lines, err := s.lines(id)
		if err != nil {
			return nil, err
		}
		reference, err := s.reference(id)
		if err != nil {
			return nil, err
		}
		if len(lines) == 0 && reference == "" {
			continue
		}
		l, err := uncleaned(f)
		if err != nil {
			return nil, err
		}
		if s.gold == "" {
			lines = make([][]goldLine, len(l.Pages))
		}
		if len(lines) != len(l.Pages) {
			return nil, fmt.Errorf("%s: %d pages were read and %d have gold lines", f, len(l.Pages), len(lines))
		}
		out = append(out, judged{set: s.name, letter: l, words: label(l, lines, s.loose || s.gold == ""), reference: reference})
	}
	return out, nil
}

// uncleaned is a letter as it was read, without edits.
func uncleaned(path string) (*letter.Letter, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	l, err := letter.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	l.Edits, l.Steps = nil, nil
	return l, nil
}

// cleaned has the rules clean the letters, with so much doubt.
func cleaned(letters []judged, d clean.Doubt) error {
	for _, j := range letters {
		if err := clean.Clean(j.letter, clean.Settings{Doubt: d}); err != nil {
			return err
		}
	}
	return nil
}
