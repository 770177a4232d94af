package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"missive/internal/pathorder"
)

// A scan is one file that may hold pages of a letter.
type scan struct {
	dir   int    // which input
	rel   string // path in the input, with slashes, as it is on disk
	abs   string // real path to open
	size  int64
	mtime int64 // nanoseconds since 1970
	pages int   // how many pages the file holds; at least 1
}

// A Skipped is a file or folder that a run leaves out.
type Skipped struct {
	File   string // path in the folder that was named
	Reason string
	Remedy string // empty where nothing need be done
	// Problem is true where the user should know, because something that may
	// be a letter is not read.
	Problem bool
}

// A tree is what the folders of scans hold.
type tree struct {
	scans   []scan
	texts   []textFile // possible references beside the scans
	skipped []Skipped
}

// A textFile is a file that may be a reference.
type textFile struct {
	dir int    // which input; -1 for the folder of references
	rel string // path in its folder, with slashes, as on disk
	abs string
}

// discover walks the inputs. Sub-folders are followed; links are followed
// when they stay in their folder and lead to something not seen yet.
func discover(ctx context.Context, ins []input, log *slog.Logger) (*tree, error) {
	w := walker{ctx: ctx, log: log, seen: map[string]bool{}, tree: &tree{}}
	for i, in := range ins {
		if isOutput(in.real) {
			return nil, refuse(ErrUsage, "%s holds the results of a run and not scans; name the folder of scans", in.given)
		}
		if err := w.walk(i, in); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(w.tree.scans, func(a, b scan) int {
		if a.dir != b.dir {
			return a.dir - b.dir
		}
		return pathorder.Compare(a.rel, b.rel)
	})
	slices.SortStableFunc(w.tree.skipped, func(a, b Skipped) int { return pathorder.Compare(a.File, b.File) })
	return w.tree, nil
}

// A walker collects a tree.
type walker struct {
	ctx   context.Context
	log   *slog.Logger
	tree  *tree
	seen  map[string]bool // real paths of files and folders met so far
	dir   int
	in    input
	links []string // paths in the input of links met, to follow after all else
}

func (w *walker) walk(dir int, in input) error {
	w.dir, w.in, w.links = dir, in, nil
	if w.seen[in.real] {
		return nil // lies inside a folder named before
	}
	if _, err := os.ReadDir(in.real); err != nil {
		return refuse(ErrUsage, "folder %s may not be listed; ask its owner for the right to read it: %w", in.given, err)
	}
	if err := w.folder("", in.real); err != nil {
		return err
	}
	for len(w.links) > 0 {
		rel := w.links[0]
		w.links = w.links[1:]
		if err := w.link(rel); err != nil {
			return err
		}
	}
	return nil
}

// folder collects what stands in one folder, real path abs.
func (w *walker) folder(rel, abs string) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	if w.seen[abs] {
		return nil
	}
	w.seen[abs] = true
	entries, err := os.ReadDir(abs)
	if err != nil {
		w.skip(rel, "the folder may not be listed", "ask its owner for the right to read it", true, "error", err)
	}
	for _, e := range entries {
		if err := w.entry(path.Join(rel, e.Name()), filepath.Join(abs, e.Name()), e); err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) entry(rel, abs string, e fs.DirEntry) error {
	switch {
	case hidden(e.Name()):
		w.skip(rel, "hidden, or left by the system", "", false)
	case e.Type()&fs.ModeSymlink != 0:
		w.links = append(w.links, rel)
	case e.IsDir() && isOutput(abs):
		w.skip(rel, "holds the results of a run and not scans", "", false)
	case e.IsDir():
		return w.folder(rel, abs)
	default:
		info, err := e.Info()
		if err != nil {
			w.skip(rel, "gone or not to be looked at", "see whether it is still there, and run again", true, "error", err)
			return nil
		}
		w.file(rel, abs, info)
	}
	return nil
}

// file takes one file, its real path abs.
func (w *walker) file(rel, abs string, info fs.FileInfo) {
	if w.seen[abs] {
		return
	}
	ending := strings.ToLower(path.Ext(rel))
	switch {
	case scanEndings[ending] != "" && !info.Mode().IsRegular():
		w.skip(rel, "not a file that holds data", "remove it, or put the scan in its place", true)
		return
	case scanEndings[ending] != "":
		w.tree.scans = append(w.tree.scans, scan{dir: w.dir, rel: rel, abs: abs, size: info.Size(), mtime: info.ModTime().UnixNano(), pages: 1})
	case info.Mode().IsRegular() && (isRef(path.Base(rel), true) || ending == ".xml" && isEdition(abs)):
		w.tree.texts = append(w.tree.texts, textFile{dir: w.dir, rel: rel, abs: abs})
		w.log.Debug("text, perhaps a reference", "file", w.in.shown(rel))
	case foreignEndings[ending]:
		w.skip(rel, fmt.Sprintf("Missive does not read %s files", ending), "save it as PDF, TIFF or PNG if it holds a letter", true)
	case rel == lettersFile:
	case path.Base(rel) == lettersFile:
		w.skip(rel, "only a "+lettersFile+" that stands in a named folder itself counts", "put its lines into that one, with the files' paths", true)
	default:
		w.skip(rel, "its ending is not that of a scan", "", false)
	}
	w.seen[abs] = true
}

// link follows one symbolic link, if it stays inside the input and leads to
// something that was not met by another way.
func (w *walker) link(rel string) error {
	abs, err := filepath.EvalSymlinks(filepath.Join(w.in.real, filepath.FromSlash(rel)))
	if err != nil {
		reason := "a link that leads nowhere"
		if !errors.Is(err, fs.ErrNotExist) {
			reason = "a link that cannot be followed"
		}
		w.skip(rel, reason, "remove it, or put the file itself in its place", true, "error", err)
		return nil
	}
	if !inside(abs, w.in.real) {
		w.skip(rel, "a link that leads out of the folder", "put the files themselves into the folder, or name the folder they are in", true)
		return nil
	}
	info, err := os.Stat(abs)
	switch {
	case err != nil:
		w.skip(rel, "a link that cannot be followed", "put the file itself in its place", true, "error", err)
	case w.seen[abs]:
		w.skip(rel, "a link to something that is read already", "", false)
	case info.IsDir() && isOutput(abs):
		w.skip(rel, "holds the results of a run and not scans", "", false)
	case info.IsDir():
		return w.folder(rel, abs)
	default:
		w.file(rel, abs, info)
	}
	return nil
}

func (w *walker) skip(rel, reason, remedy string, problem bool, attrs ...any) {
	file := w.in.shown(rel)
	w.tree.skipped = append(w.tree.skipped, Skipped{File: file, Reason: reason, Remedy: remedy, Problem: problem})
	level := slog.LevelInfo
	if problem {
		level = slog.LevelWarn
	}
	w.log.Log(w.ctx, level, "skipped", append([]any{"file", file, "reason", reason}, attrs...)...)
}

// inside tells whether the real path p is dir or lies in it.
func inside(p, dir string) bool {
	rel, err := filepath.Rel(dir, p)
	return err == nil && filepath.IsLocal(rel)
}

// isOutput tells whether a folder is one that a run writes to.
func isOutput(dir string) bool {
	info, err := os.Lstat(filepath.Join(dir, stateDir, markerFile))
	return err == nil && info.Mode().IsRegular()
}

// nfc is a path with its accents in one spelling: file systems differ in
// whether é is one character or two.
func nfc(s string) string { return norm.NFC.String(s) }
