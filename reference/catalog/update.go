package catalog

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"missive/reference"
)

// A Reader makes the text of a file's content, or says why it holds none. The
// error names the file.
type Reader func(name string, data []byte) (string, error)

// Options say how an index is made.
type Options struct {
	// Reading says which of several wordings of an edition is indexed.
	Reading reference.Reading
	// Read makes text of files; nil means [reference.Content] in that reading.
	Read Reader
	// Jobs is how many files are read at once; 0 means one for each CPU.
	Jobs int
	// Log is told what is skipped; nil discards it.
	Log *slog.Logger
}

// Changes are what an [Update] found.
type Changes struct {
	Added, Changed, Removed, Kept int // files
	// Skipped are the files that hold no text, in the order of their names.
	Skipped []Skipped
	// Remade says why the whole index was made anew where one was there; empty
	// otherwise.
	Remade string
}

// A Skipped is a file that is not in the index.
type Skipped struct{ File, Reason string }

// Update brings the index in the file index up to date with refs, a folder of
// references or one file of them: what is new or changed is read, what is gone
// goes. A file whose size and time of change are as before counts as unchanged.
//
// The new index is written beside the old one and then takes its name, so that
// a killed update leaves the old one and open ones stay as they are. One update
// runs at a time; another waits for it. An index that is damaged, or of another
// reading, is made anew; a file that is no index is left as it is, and the error
// wraps [ErrForeign].
func Update(ctx context.Context, index, refs string, o Options) (Changes, error) {
	if o.Read == nil {
		o.Read = func(name string, data []byte) (string, error) {
			return reference.Content(name, data, reference.Options{Reading: o.Reading})
		}
	}
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	src, err := openSource(refs)
	if err != nil {
		return Changes{}, err
	}
	defer src.root.Close()
	if err := os.MkdirAll(filepath.Dir(index), 0o777); err != nil {
		return Changes{}, fmt.Errorf("index of references: %w; choose another place for it", err)
	}
	if err := src.leaveOut(index); err != nil {
		return Changes{}, err
	}
	unlock, err := lock(ctx, index)
	if err != nil {
		return Changes{}, err
	}
	defer unlock()
	u := &update{Options: o, index: index, src: src, old: map[string]record{}}
	old, err := Open(index)
	switch {
	case errors.Is(err, ErrDamaged):
		u.remake(slog.LevelWarn, strings.TrimPrefix(err.Error(), index+" "))
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return Changes{}, err
	case old.reading != o.Reading.String():
		old.Close()
		u.remake(slog.LevelInfo, "it holds the "+old.reading+" reading")
	default:
		defer old.Close()
		err := old.guard(func() error { return u.recall(old) })
		if err != nil {
			return Changes{}, err
		}
	}
	if err := u.run(ctx); err != nil {
		return Changes{}, err
	}
	return u.done, nil
}

// An update is one run of [Update].
type update struct {
	Options
	index string
	src   *source
	had   *Index            // nil where none is kept
	old   map[string]record // by name
	moved bool              // the references lie elsewhere than they did
	done  Changes
}

// remake says why the old index is of no use.
func (u *update) remake(level slog.Level, why string) {
	u.done.Remade = why
	u.Log.Log(context.Background(), level, "the index of references is made anew", "reason", why)
}

// recall takes over what the old index knows.
func (u *update) recall(old *Index) error {
	u.had = old
	for _, r := range old.files {
		u.old[r.name] = r
	}
	root, err := old.root()
	u.moved = root != u.src.path
	return err
}

// run finds what changed and writes it.
func (u *update) run(ctx context.Context) error {
	names, skipped, err := u.src.list(ctx)
	if err != nil {
		return err
	}
	u.done.Skipped = skipped
	var due []record
	gone := maps.Clone(u.old)
	for _, name := range names {
		old, known := u.old[name]
		delete(gone, name)
		r, fresh := u.look(name, old, known)
		if !fresh {
			due = append(due, r)
			continue
		}
		u.done.Kept++
		if old.problem != "" {
			u.done.Skipped = append(u.done.Skipped, Skipped{name, old.problem})
		}
	}
	if u.had != nil && len(due) == 0 && len(gone) == 0 && !u.moved {
		u.inOrder()
		return nil
	}
	u.done.Removed = len(gone)
	w := newWriter(u)
	defer w.abandon()
	if err := w.open(); err != nil {
		return err
	}
	for _, r := range gone {
		if err := w.remove(r); err != nil {
			return err
		}
	}
	if err := u.readAll(ctx, due, w); err != nil {
		return err
	}
	if err := w.finish(); err != nil {
		return err
	}
	u.inOrder()
	return nil
}

func (u *update) inOrder() {
	slices.SortFunc(u.done.Skipped, func(a, b Skipped) int { return strings.Compare(a.File, b.File) })
	for _, s := range u.done.Skipped {
		u.Log.Debug("not indexed", "reference", s.File, "reason", s.Reason)
	}
}

// look tells whether a file is as it was; r has its size and time.
func (u *update) look(name string, old record, known bool) (r record, fresh bool) {
	r.name = name
	info, err := u.src.root.Stat(name)
	if err == nil && old.unread() {
		var f *os.File
		if f, info, err = u.src.open(name); err == nil {
			f.Close()
		}
	}
	if err != nil {
		return r, known && old.unread() // nor could it then
	}
	r.size, r.mtime = info.Size(), info.ModTime().UnixNano()
	return r, known && !u.moved && old.size == r.size && old.mtime == r.mtime
}
