package ingest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"missive/align"
	"missive/reference"
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
	if r.o.Refs == "" || r.o.RefsByName || !s.anyNameless() {
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
	x, err := catalog.Open(file)
	if err != nil {
		return r.noLibrary(ctx, err)
	}
	r.library = &library{index: x, identity: x.Identity(), folder: refsFolder(r.o.Refs)}
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

// anyNameless tells whether a letter has no reference by name.
func (s *surveyed) anyNameless() bool {
	for _, ref := range s.refs {
		if ref.nameless() {
			return true
		}
	}
	return false
}

// nameless tells whether no file's name is the letter's. Where a name's claim is
// in doubt that is for the user to settle, not for content.
func (r found) nameless() bool { return len(r.files) == 0 && r.problem == "" }

// A sought is what came of looking for a letter's reference by content: what it
// depends on, and what is to be told. The reference itself is kept as any other.
type sought struct {
	Library string `json:"library"`
	Clean   string `json:"clean"` // as in [state]
	Problem string `json:"problem,omitempty"`
}

// seeks tells whether the letter's reference is to be found by content.
func (w *work) seeks() bool { return w.r.library != nil && w.ref.nameless() }

// recallSought takes over what the last run found, where neither the letter nor
// the references changed; where only references did, the letter's text as it
// was written is looked for again.
func (w *work) recallSought(ctx context.Context) {
	old := w.old.Sought
	if !w.seeks() || w.old.Clean != w.now.Clean {
		return
	}
	if old != nil && old.Clean == w.now.Clean && old.Library == w.r.library.identity {
		if ref, err := loadReference(w.r.out, w.old); err == nil {
			w.accept(*old, ref)
			return
		}
	}
	if was, ok := w.old.Outputs[letterText]; !ok || !w.unchanged(letterText, was) {
		return
	}
	if text, err := os.ReadFile(w.file(letterText)); err == nil && w.seek(ctx, string(text)) == nil {
		w.old.Sought = w.now.Sought
		w.touched.Store(true)
	}
}

// seekNow looks for the reference of a letter whose text is new.
func (w *work) seekNow(ctx context.Context, text string) error {
	if !w.seeks() || w.now.Sought != nil && w.now.Sought.Clean == w.now.Clean {
		return nil
	}
	return w.seek(ctx, text)
}

// seek finds the reference that belongs to the text.
func (w *work) seek(ctx context.Context, text string) error {
	l := w.r.library
	found, err := l.index.Find(ctx, text)
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	s := sought{Library: l.identity, Clean: w.now.Clean}
	l.sought.Add(1)
	var ref align.Reference
	switch {
	case err != nil:
		s.Library = "" // asked again by the next run
		s.Problem = "its reference could not be sought by content (" + err.Error() + ")"
	case found.Passage != nil:
		l.found.Add(1)
		ref = w.foundReference(*found.Passage)
		w.r.o.Log.Info("reference "+ref.Found.String(), "letter", w.group.id)
	case len(found.Rivals) > 0:
		s.Problem = w.ambiguous(found.Rivals)
	default:
		w.r.o.Log.Info("no reference by name or content", "letter", w.group.id, "reason", found.Why)
	}
	w.accept(s, ref)
	return nil
}

// accept makes what was found the letter's reference.
func (w *work) accept(s sought, ref align.Reference) {
	if w.now.Sought != nil {
		w.problem = strings.TrimPrefix(strings.TrimPrefix(w.problem, w.now.Sought.Problem), "; ")
	}
	w.now.Sought, w.refText = &s, ref
	if s.Problem != "" {
		w.tell(s.Problem)
	}
	w.followKeys()
}

// ambiguous asks the user to choose.
func (w *work) ambiguous(rivals []catalog.Passage) string {
	var names []string
	for _, p := range rivals {
		names = append(names, p.String())
	}
	return fmt.Sprintf("its reference may be any of %s, which fit it equally well, so it was not compared; put the right one as %s among the references",
		shortList(names), w.group.id+refEndings[0])
}

// foundReference is a passage as a reference.
func (w *work) foundReference(p catalog.Passage) align.Reference {
	f := &align.Found{Covered: round3(p.Covered), Alike: round3(p.Alike)}
	var letters []reference.Letter
	for _, piece := range p.Pieces {
		letters = append(letters, w.foundLetter(piece))
		f.Places = append(f.Places, align.FoundPlace{File: piece.File, FirstLine: piece.FirstLine, LastLine: piece.LastLine, Whole: piece.Whole})
	}
	ref := reference.Join(letters...)
	ref.Files = nil
	for _, piece := range p.Pieces {
		ref.Files = append(ref.Files, piece.File)
	}
	ref.Found = f
	return ref
}

// foundLetter is one piece of it: a whole file as if its name had told it, with
// what is left out of it; else the lines of the passage.
func (w *work) foundLetter(piece catalog.Piece) reference.Letter {
	// The index may be another's: no name in it leads out of the folder.
	abs, err := filepath.EvalSymlinks(filepath.Join(w.r.library.folder, filepath.FromSlash(piece.File)))
	if piece.Whole && err == nil && inside(abs, w.r.library.folder) {
		file := textFile{dir: -1, rel: piece.File, abs: abs}
		if l, err := readRef(file, w.group, w.r.o.Reading); err == nil && len(l.Files) <= 1 {
			return l
		}
	}
	l := reference.Letter{Reference: align.Reference{Files: []string{piece.File}, Text: piece.Text}}
	l.Marks = []align.Mark{{Offset: 0, Line: piece.FirstLine, Column: 1}}
	for i := range len(piece.Text) {
		if piece.Text[i] == '\n' {
			l.Marks = append(l.Marks, align.Mark{Offset: i + 1, Line: piece.FirstLine + len(l.Marks), Column: 1})
		}
	}
	return l
}

// round3 keeps three figures: more say nothing.
func round3(v float64) float64 { return float64(int(v*1000+0.5)) / 1000 }

// refsFolder is the folder that the references lie in.
func refsFolder(refs string) string {
	real, err := filepath.Abs(refs)
	if err == nil {
		real, err = filepath.EvalSymlinks(real)
	}
	if err != nil {
		return refs
	}
	if info, err := os.Stat(real); err == nil && !info.IsDir() {
		return filepath.Dir(real)
	}
	return real
}

// refsOf lists the texts of a folder of references, or of the one file.
func refsOf(ctx context.Context, o Options) ([]textFile, error) {
	real, err := filepath.Abs(o.Refs)
	if err == nil {
		real, err = filepath.EvalSymlinks(real)
	}
	if err == nil {
		if info, err := os.Stat(real); err == nil && info.Mode().IsRegular() {
			return []textFile{{dir: -1, rel: filepath.Base(real), abs: real}}, nil
		}
	}
	if errors.Is(err, os.ErrNotExist) {
		return nil, refuse(ErrUsage, "references %s do not exist; check the name of the folder or file, and that the share is connected", o.Refs)
	}
	return listRefs(ctx, o.Refs, o.Log)
}
