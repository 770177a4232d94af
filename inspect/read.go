package inspect

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"

	"golang.org/x/sync/errgroup"

	"missive/letter"
	"missive/ocr"
	"missive/settle"
)

// Options say how to read, and what to tell of it.
type Options struct {
	Engine   ocr.Engine
	Settings ocr.Settings
	// Jobs is how many pages are read at once; 0 means one for each processor.
	Jobs int
	// Pages are the pages to read of each file; none means all.
	Pages Ranges
	// Pictures is the folder for pictures, or empty for none. It must be empty
	// or not be there.
	Pictures string
	// Started is called once, when the number of pages is known, and Done after
	// each page, with the error where it failed; by several goroutines. Both
	// may be nil.
	Started func(pages int)
	Done    func(letter.Source, error)
}

// A Letter is what was read, kept on disk until it is closed.
type Letter struct {
	files []string
	pages []page
	spool spool
}

// A page is one page of the letter.
type page struct {
	file   int    // which of the files
	path   string // on disk
	source letter.Source
	err    error // why it could not be read, or nil
}

// Read reads the files, which are the pages of one letter in that order. Pages
// that could not be read are no error: see [Letter.Failures]. Errors wrap
// [ErrPictures] for a folder of pictures that is not as it must be, or are
// the context's. Whoever reads a letter closes it.
func Read(ctx context.Context, files []string, o Options) (*Letter, error) {
	if o.Jobs <= 0 {
		o.Jobs = runtime.NumCPU()
	}
	if o.Started == nil {
		o.Started = func(int) {}
	}
	if o.Done == nil {
		o.Done = func(letter.Source, error) {}
	}
	show, err := openGallery(o.Pictures)
	if err != nil {
		return nil, err
	}
	s, err := newSpool()
	if err != nil {
		return nil, errors.Join(err, show.abandon())
	}
	l := &Letter{files: files, spool: s}
	err = l.count(ctx, o)
	if err == nil {
		o.Started(len(l.pages))
		err = l.read(ctx, o, show)
	}
	if err == nil {
		err = l.settle(ctx, o, show)
	}
	if err == nil {
		err = show.finish()
	}
	if err != nil {
		return nil, errors.Join(err, show.abandon(), l.Close())
	}
	return l, nil
}

// Close removes what was kept.
func (l *Letter) Close() error { return l.spool.remove() }

// Failures are the errors of the pages that could not be read, in their order,
// most of them [*ocr.PageError]s.
func (l *Letter) Failures() []error {
	var out []error
	for _, p := range l.pages {
		if p.err != nil {
			out = append(out, p.err)
		}
	}
	return out
}

// count finds the pages of the files. A file that cannot be opened counts as
// one page that cannot be read.
func (l *Letter) count(ctx context.Context, o Options) error {
	for i, f := range l.files {
		name := filepath.ToSlash(f)
		n, err := o.Engine.Count(ctx, f)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			l.pages = append(l.pages, page{i, f, letter.Source{File: name, Page: 1}, err})
			continue
		}
		numbers, err := o.Pages.of(n)
		if err != nil {
			return fmt.Errorf("%s: %w: %w", f, ErrPages, err)
		}
		for _, p := range numbers {
			l.pages = append(l.pages, page{i, f, letter.Source{File: name, Page: p}, nil})
		}
	}
	return nil
}

// ErrPages is wrapped where pages are asked for that a file has not.
var ErrPages = errors.New("wrong pages")

// read has all pages read, several at once.
func (l *Letter) read(ctx context.Context, o Options, show *gallery) error {
	all, inner := errgroup.WithContext(ctx)
	all.SetLimit(o.Jobs)
	for i := range l.pages {
		if inner.Err() != nil {
			break
		}
		all.Go(func() error {
			p := &l.pages[i]
			if p.err == nil {
				if err := l.readPage(inner, i, o, show); err != nil {
					return err
				}
			}
			o.Done(p.source, p.err)
			return nil
		})
	}
	if err := all.Wait(); err != nil {
		return err
	}
	return ctx.Err()
}

// readPage has page i read and keeps what was seen. A page that cannot be read
// says so and is no error.
func (l *Letter) readPage(ctx context.Context, i int, o Options, show *gallery) error {
	p := &l.pages[i]
	picture, steps, err := show.room(i)
	if err != nil {
		return err
	}
	job := ocr.Job{Path: p.path, Source: p.source, Picture: picture, Debug: steps, Settings: o.Settings}
	seen, err := o.Engine.Read(ctx, job)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, ocr.ErrUnwritten):
		return err
	case err != nil:
		p.err = err
		return nil
	}
	return l.spool.keep(seenName(i), seen)
}

// settle lets every page teach what it knows, then decides what each says.
func (l *Letter) settle(ctx context.Context, o Options, show *gallery) error {
	words, err := ocr.Words(o.Settings.Langs)
	if err != nil {
		return err
	}
	all := settle.NewLetter(settle.Settings{Dictionary: words})
	for i, p := range l.pages {
		if p.err != nil {
			continue
		}
		seen, err := l.spool.seen(i)
		if err != nil {
			return err
		}
		all.Learn(seen)
	}
	for i, p := range l.pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		if p.err != nil {
			if err := show.failed(i, p); err != nil {
				return err
			}
			continue
		}
		seen, err := l.spool.seen(i)
		if err != nil {
			return err
		}
		said := all.Settle(seen)
		if err := l.spool.keep(settledName(i), said); err != nil {
			return err
		}
		if err := show.page(i, p, seen, said); err != nil {
			return err
		}
	}
	return show.typeface(all.Face())
}
