package ingest

import (
	"context"
	"errors"
	"os"

	"missive/letter"
	"missive/reading"
	"missive/settle"
)

// settled are the letter's pages, settled: kept, or settled now.
func (w *work) settled(ctx context.Context) ([]letter.Page, error) {
	w.nameSettled()
	if pages, err := w.keptSettled(); err == nil {
		return pages, nil
	}
	if err := w.settle(ctx); err != nil {
		return nil, err
	}
	return w.keptSettled()
}

// settle settles every page that was read with its letter. Two passes over the
// pages, one page in memory at a time: what the letter teaches, then what each
// page says.
func (w *work) settle(ctx context.Context) error {
	words, err := w.r.words()
	if err != nil {
		return err
	}
	l := settle.NewLetter(settle.Settings{Dictionary: words})
	for _, p := range w.pages {
		if p.failure != "" {
			continue
		}
		seen, err := w.recall(ctx, p)
		if err != nil {
			return err
		}
		if p.failure == "" {
			seen.Frame.Source = p.source // kept readings do not know where they stand
			l.Learn(seen)
		}
	}
	w.nameSettled() // a reading that was made again may have failed
	for _, p := range w.pages {
		if p.failure != "" {
			continue
		}
		seen, err := w.r.store.reading(p.key)
		if err != nil {
			return err
		}
		seen.Frame.Source = p.source
		if err := w.r.store.saveSettled(p.settled, l.Settle(seen)); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

// nameSettled makes the settled pages' keys: each depends on all pages of its
// letter.
func (w *work) nameSettled() {
	parts := []string{"settled", w.r.o.stages.settling, w.r.program}
	for _, p := range w.pages {
		parts = append(parts, p.remembered())
	}
	all := key(parts...)
	for _, p := range w.pages {
		p.settled = key(all, p.key)
	}
}

// keptSettled are the pages as they are kept settled; those that could not be
// read are empty. The error is that of the first that is not there whole.
func (w *work) keptSettled() ([]letter.Page, error) {
	pages := make([]letter.Page, len(w.pages))
	for i, p := range w.pages {
		if p.failure != "" {
			continue
		}
		page, err := w.r.store.settled(p.settled)
		if err != nil {
			if !errors.Is(err, os.ErrNotExist) {
				w.r.o.Log.Warn("kept page not used", "file", p.source.File, "page", p.source.Page, "error", err)
			}
			return nil, err
		}
		shorten(&page, len(w.pages) >= longLetter)
		pages[i] = page
	}
	return pages, nil
}

// recall is a page's kept reading. One that turns out to be damaged is made
// again.
func (w *work) recall(ctx context.Context, p *pageWork) (reading.Page, error) {
	seen, err := w.r.store.reading(p.key)
	if err == nil {
		return seen, nil
	}
	w.r.o.Log.Warn("kept reading not used", "file", p.source.File, "page", p.source.Page, "error", err)
	if err := w.make(ctx, p); err != nil {
		return reading.Page{}, err
	}
	defer w.setKeys()
	if p.failure != "" {
		return reading.Page{}, nil
	}
	return w.r.store.reading(p.key)
}
