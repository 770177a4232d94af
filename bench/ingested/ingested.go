// Package ingested has the program read folders of scans, as missive ingest does,
// for benchmarks that judge what it makes of them.
package ingested

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"

	"missive/letter"
)

// A Program is the program that reads, and where it writes to.
type Program struct {
	// Path is the program itself.
	Path string
	// Out is the folder below which it writes.
	Out string
	// Kept tells that what it wrote before is taken.
	Kept bool
}

// Flags lets a person choose.
func (p *Program) Flags(fl *pflag.FlagSet) {
	fl.StringVar(&p.Out, "out", "", "folder for what the program writes, readings among it (default in the user's cache)")
	fl.StringVar(&p.Path, "program", "bin/missive", "the program that reads")
	fl.BoolVar(&p.Kept, "kept", false, "take what the program wrote before, though it may have changed since")
}

// InCache is the program with the benchmark's folder in the user's cache to write
// to where nobody chose one.
func (p Program) InCache(bench string) (Program, error) {
	if p.Out != "" {
		return p, nil
	}
	user, err := os.UserCacheDir()
	if err != nil {
		return p, fmt.Errorf("%w; name a folder with --out", err)
	}
	p.Out = filepath.Join(user, "missive", bench)
	return p, nil
}

// Present tells whether the scans of a set are there; where not, it says so aloud.
func Present(name, scans string, log io.Writer) bool {
	_, err := os.Stat(scans)
	if errors.Is(err, os.ErrNotExist) {
		fmt.Fprintf(log, "SKIPPED: %s: %v\n", name, err)
		return false
	}
	return true // what else is wrong the program says
}

// A Letter is what the program wrote of one letter.
type Letter struct{ ID, Dir string }

// Letters has the program read the scans into the folder of that name, with
// arguments of missive ingest, and gives the letters by their names, one at the
// least. What it has read before it does not read again.
func (p Program) Letters(ctx context.Context, name, scans string, args ...string) ([]Letter, error) {
	dir := filepath.Join(p.Out, name)
	if !p.Kept {
		args = slices.Concat([]string{"ingest", "--out", dir}, args, []string{"--", scans})
		cmd := exec.CommandContext(ctx, p.Path, args...)
		cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
		var said bytes.Buffer
		cmd.Stdout, cmd.Stderr = &said, &said
		if err := cmd.Run(); err != nil {
			return nil, fmt.Errorf("%s ingest %s: %w\n%s", p.Path, scans, err, said.Bytes())
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*", "letter.json"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s holds no letter; without --kept the pages are read", dir)
	}
	slices.Sort(files)
	var out []Letter
	for _, f := range files {
		of := filepath.Dir(f)
		out = append(out, Letter{filepath.Base(of), of})
	}
	return out, nil
}

// Decode reads the letter.
func (l Letter) Decode() (*letter.Letter, error) {
	path := filepath.Join(l.Dir, "letter.json")
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out, err := letter.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}
