package main

import (
	"context"
	"time"

	"missive/internal/content"
)

// plainEvery is after how many of our readings plain Tesseract reads the page
// again: often enough that both meet the same machine, and no more than a
// fifth of the time.
const plainEvery = 3

// readPage makes all readings of one page in turn, plain Tesseract's among
// them, so that a machine whose speed drifts hurts all alike. Configurations
// that settle the same reading share it and its time.
func (b *bench) readPage(ctx context.Context, l *lane, w *pageWork) error {
	var err error
	if w.scan, err = content.OfFile(w.page.path); err != nil {
		return err
	}
	shared := map[string]pageSeen{}
	for i, c := range b.configs {
		c.reading.Langs = []string{w.page.lang}
		key, err := l.readingKey(w.page, w.scan, c.reading)
		if err != nil {
			return err
		}
		s, ok := shared[key]
		if !ok {
			if s.seen, err = l.read(ctx, w.page, c.reading, key); err != nil {
				return err
			}
			if s.cpu > 0 {
				if s.plain, err = b.beside(ctx, l, w, s.seen); err != nil {
					return err
				}
			}
			shared[key] = s
		}
		w.seen[i] = s
	}
	if !b.plain {
		return nil
	}
	dpi, err := w.trueDPI(w.seen[0].seen)
	if err != nil {
		return err
	}
	told, err := l.readPlain(ctx, w.page, w.scan, dpi, false)
	if err != nil {
		return err
	}
	untold, err := l.readPlain(ctx, w.page, w.scan, 0, false)
	w.told, w.untold = told.Text, untold.Text
	return err
}

// beside is the processor's time that plain Tesseract takes for the page about
// now, 0 where it is left out. It reads again after every plainEvery readings
// of ours.
func (b *bench) beside(ctx context.Context, l *lane, w *pageWork, s seen) (time.Duration, error) {
	if !b.plain {
		return 0, nil
	}
	if w.measured%plainEvery == 0 {
		dpi, err := w.trueDPI(s)
		if err != nil {
			return 0, err
		}
		plain, err := l.readPlain(ctx, w.page, w.scan, dpi, true)
		if err != nil {
			return 0, err
		}
		w.plain = plain.cpu
	}
	w.measured++
	return w.plain, nil
}

// trueDPI is what plain Tesseract is told: the page's known resolution, else
// the one that we found.
func (w *pageWork) trueDPI(s seen) (int, error) {
	if w.page.dpi > 0 || !s.made() {
		return w.page.dpi, nil
	}
	p, err := s.page()
	return p.Frame.DPI, err
}
