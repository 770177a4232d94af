package ingest

import (
	"context"
	"fmt"
	"os"
	"strings"

	"missive/align"
	"missive/reference/catalog"
)

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
