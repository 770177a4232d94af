package compare

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"missive/internal/pathorder"
)

// A folder is one of the two that are compared.
type folder struct {
	side  Side
	given string // its path, as people gave it
	root  *os.Root
	files []file
	// leftOut counts files that hold no text by their name, by their ending.
	leftOut  map[string]int
	problems []Problem
}

// A file is one that may have a partner.
type file struct {
	rel  string // path in the folder, with slashes
	name string // rel without what says the kind of file
}

// listed is how a folder of results of `missive ingest` is told, and the one
// file in each letter's folder that is the letter.
const (
	resultsMark = ".missive/format"
	resultsText = "letter.txt"
)

// list opens the folder and finds its texts.
func list(ctx context.Context, side Side, dir string) (*folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("folder %s: %w", dir, cause(err))
	}
	f := &folder{side: side, given: dir, root: root, leftOut: map[string]int{}}
	_, err = root.Stat(resultsMark)
	results := err == nil
	err = fs.WalkDir(root.FS(), ".", func(rel string, d fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			f.problem(Unreadable, rel, rel, fmt.Sprintf("cannot be looked into (%v); see that you may read it", cause(err)))
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case rel != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		case results:
			if parent, base := path.Split(rel); base == resultsText && parent != "" {
				f.take(rel, path.Clean(parent), true, d.Type())
			}
		default:
			name, text := stem(rel)
			f.take(rel, name, text, d.Type())
		}
		return nil
	})
	if err != nil {
		root.Close()
		return nil, err
	}
	slices.SortFunc(f.files, func(a, b file) int { return pathorder.Compare(a.rel, b.rel) })
	return f, nil
}

// take takes a file of that name if it is a text, as text says. Links are
// followed where they stay in the folder.
func (f *folder) take(rel, name string, text bool, kind fs.FileMode) {
	if kind&fs.ModeSymlink != 0 {
		info, err := f.root.Stat(rel)
		switch {
		case err != nil:
			f.problem(Refused, rel, name, "is a link that leads out of its folder, or nowhere; put the file itself in its place")
			return
		case info.IsDir():
			f.problem(Refused, rel, name, "is a link to a folder, which is not followed; name that folder itself, or copy it here")
			return
		}
		kind = info.Mode().Type()
	}
	switch {
	case !text:
		f.leftOut[strings.ToLower(path.Ext(rel))]++
	case !kind.IsRegular():
		f.problem(Refused, rel, name, "is no regular file (a pipe, a device); put a file in its place")
	default:
		f.files = append(f.files, file{rel, name})
	}
}

func (f *folder) problem(kind ProblemKind, rel, name, reason string) {
	f.problems = append(f.problems, Problem{kind, f.side, rel, name, reason})
}

// cause is an error of the file system without the path before it.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
