package ingest

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// An input is one folder of scans that was named.
type input struct {
	given string // as the user wrote it
	real  string // absolute, symbolic links followed
	// label tells the folder from the others; empty where it is the only one.
	label string
}

// shown is how a file of the folder, by its path in it, is named to people.
func (in input) shown(rel string) string { return path.Join(in.label, rel) }

// openInputs resolves the named folders. The same folder named twice counts
// once.
func openInputs(dirs []string) ([]input, error) {
	var out []input
	for _, d := range dirs {
		real, err := resolveDir(d)
		if err != nil {
			return nil, err
		}
		if !named(out, real) {
			out = append(out, input{given: d, real: real})
		}
	}
	label(out)
	return out, nil
}

func named(ins []input, real string) bool {
	for _, in := range ins {
		if in.real == real {
			return true
		}
	}
	return false
}

// resolveDir is the real path of a folder, or an error with the remedy.
func resolveDir(d string) (string, error) {
	abs, err := filepath.Abs(d)
	if err != nil {
		return "", refuse(ErrUsage, "folder %s: %w", d, err)
	}
	real, err := filepath.EvalSymlinks(abs)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", refuse(ErrUsage, "folder %s does not exist; check its name, and that the share is connected", d)
	case errors.Is(err, fs.ErrPermission):
		return "", refuse(ErrUsage, "folder %s may not be opened; ask its owner for the right to read it", d)
	case err != nil:
		return "", refuse(ErrUsage, "folder %s: %w", d, err)
	}
	info, err := os.Stat(real)
	if err != nil {
		return "", refuse(ErrUsage, "folder %s: %w", d, err)
	}
	if !info.IsDir() {
		return "", refuse(ErrUsage, "%s is a file; name the folder that holds it", d)
	}
	return real, nil
}

// label gives each of several folders a short name of its own: the last part
// of its path, and as much before it as tells it from the others.
func label(ins []input) {
	if len(ins) < 2 {
		return
	}
	for depth := 1; ; depth++ {
		seen := map[string]bool{}
		for i := range ins {
			ins[i].label = lastParts(ins[i].real, depth)
			seen[fold(ins[i].label)] = true
		}
		if len(seen) == len(ins) || depth > 64 {
			return
		}
	}
}

// lastParts is the last n elements of a path, joined by hyphens.
func lastParts(p string, n int) string {
	parts := strings.Split(strings.Trim(filepath.ToSlash(p), "/"), "/")
	return safeElement(norm.NFC.String(strings.Join(parts[max(0, len(parts)-n):], "-")))
}
