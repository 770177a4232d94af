package catalog

import (
	"context"
	"crypto/sha256"
	"errors"
	"strings"

	"golang.org/x/sync/errgroup"
)

// A digested file is all that goes into the index of it.
type digested struct {
	record
	pieces []piece
	grams  []gram
	same   bool // its content is as before
	err    error
}

// readAll reads the files that are due, several at a time, and hands them to w
// in order.
func (u *update) readAll(ctx context.Context, due []record, w *writer) error {
	queue := make(chan chan digested, u.Jobs)
	all, inner := errgroup.WithContext(ctx)
	all.Go(func() error {
		defer close(queue)
		var workers errgroup.Group
		workers.SetLimit(u.Jobs)
		for _, r := range due {
			slot := make(chan digested, 1)
			select {
			case queue <- slot:
			case <-inner.Done():
				workers.Wait()
				return inner.Err()
			}
			workers.Go(func() error { slot <- u.digest(r); return nil })
		}
		return workers.Wait()
	})
	all.Go(func() error {
		for slot := range queue {
			if err := inner.Err(); err != nil {
				return err
			}
			if err := u.take(<-slot, w); err != nil {
				return err
			}
		}
		return nil
	})
	err := all.Wait()
	if ctx.Err() != nil {
		return context.Cause(ctx) // what a reader made of a file meanwhile is not to be trusted
	}
	return err
}

// take puts one file into the index.
func (u *update) take(d digested, w *writer) error {
	if d.err != nil {
		return d.err
	}
	old, known := u.old[d.name]
	switch {
	case d.same:
		u.done.Kept++
	case known:
		u.done.Changed++
	default:
		u.done.Added++
	}
	if d.problem != "" {
		u.done.Skipped = append(u.done.Skipped, Skipped{d.name, d.problem})
	}
	if d.same {
		return w.restamp(d.record)
	}
	if known {
		w.drop(old)
	}
	return w.add(d)
}

// digest reads one file.
func (u *update) digest(r record) digested {
	d := digested{record: r}
	data, err := u.content(&d.record)
	if err != nil {
		if d.problem = reason(err); !errors.Is(err, errNoText) {
			d.size, d.mtime = 0, 0
		}
		return d
	}
	d.sum = sha256.Sum256(data)
	if old, ok := u.old[r.name]; ok && old.sum == d.sum && old.problem == "" {
		d.base, d.letters, d.lines, d.same = old.base, old.letters, old.lines, true
		return d
	}
	text, err := u.read(r.name, data)
	if err != nil {
		d.problem = reason(err)
		return d
	}
	d.cut(text)
	return d
}

// read makes text of a file's content. A reader that panics over a file that
// nobody foresaw must not end an update of ten thousand others.
func (u *update) read(name string, data []byte) (text string, err error) {
	defer func() {
		if p := recover(); p != nil {
			u.Log.Error("reading a reference failed", "reference", name, "error", p)
			err = errors.New("it could not be read; tell the makers of Missive")
		}
	}()
	return u.Read(name, data)
}

// content is what the file holds; r gets its size and time as they were when it
// was read.
func (u *update) content(r *record) ([]byte, error) {
	f, info, err := u.src.open(r.name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r.size, r.mtime = info.Size(), info.ModTime().UnixNano()
	return read(f, r.size)
}

// reason is an error as one line.
func reason(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

// cut makes pieces and grams of the file's text.
func (d *digested) cut(text string) {
	f, p := newFolder(), packers.Get().(*packer)
	defer packers.Put(p)
	s := newSampler(len(text) * 7 / 8)
	var in letters
	line := uint64(1)
	for from := 0; from < len(text); {
		to := cut(text, from)
		part := text[from:to]
		d.pieces = append(d.pieces, piece{uint64(s.n), int64(from), line, p.pack(line, part)})
		in.sym, in.at = in.sym[:0], in.at[:0]
		in = f.add(in, part)
		s.add(in.sym)
		line += uint64(strings.Count(part, "\n"))
		from = to
	}
	d.letters, d.lines = uint64(s.n), line
	if strings.HasSuffix(text, "\n") {
		d.lines--
	}
	d.grams = s.grams
	if d.letters < minLetters {
		d.letters, d.pieces, d.grams = 0, nil, nil
	}
}
