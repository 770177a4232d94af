package ingest

import (
	"context"
	"path/filepath"
	"slices"
	"sync/atomic"

	"missive/reference/catalog"
)

// indexFile is where a run keeps the index of the references' content.
const indexFile = stateDir + "/references.index"

// A library is where references are found by content; a nil one has none.
type library struct {
	index    *catalog.Index
	identity string
	folder   string // that holds them
	sought   atomic.Int64
	found    atomic.Int64
}

// openLibrary brings the index of the references up to date, where a letter has
// none by its name and content may be asked.
func (r *run) openLibrary(ctx context.Context, s *surveyed) error {
	if r.o.Refs == "" || r.o.RefsByName || !slices.ContainsFunc(s.refs, found.nameless) {
		return nil
	}
	file := r.o.RefsIndex
	if file == "" {
		file = filepath.Join(r.out, filepath.FromSlash(indexFile))
	}
	changes, err := catalog.Update(ctx, file, r.o.Refs, catalog.Options{Reading: r.o.Reading, Jobs: r.o.Jobs, Log: r.o.Log})
	if err != nil {
		return r.noLibrary(ctx, err)
	}
	folder, _, err := locateRefs(r.o.Refs)
	if err != nil {
		return err
	}
	x, err := catalog.Open(file)
	if err != nil {
		return r.noLibrary(ctx, err)
	}
	r.library = &library{index: x, identity: x.Identity(), folder: folder}
	files, _ := x.Size()
	r.o.Log.Info("references are known by content", "files", files, "new", changes.Added, "changed", changes.Changed, "gone", changes.Removed, "index", file)
	return nil
}

// noLibrary says why there is no index. It ends the run, which has read no page
// yet: after ten thousand pages it would be worse news.
func (r *run) noLibrary(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if r.o.RefsIndex == "" {
		return failed(indexFile, err)
	}
	return refuse(ErrUsage, "%w", err)
}

// close tells what was found and closes the index.
func (l *library) close(r *run) {
	if l == nil {
		return
	}
	if n := l.sought.Load(); n > 0 {
		r.o.Log.Info("references were sought by content", "letters", n, "found", l.found.Load())
	}
	l.index.Close()
}
