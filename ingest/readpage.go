package ingest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sync/errgroup"

	"missive/internal/content"
	"missive/ocr"
)

// content is the hash of a scan's content: the one remembered, unless the
// scan changed or everything is to be verified.
func (r *run) content(ctx context.Context, s scan) (string, error) {
	file := r.ins[s.dir].shown(s.rel)
	if rec, ok := r.scans.look(file, s); ok && rec.SHA256 != "" && !r.o.Verify {
		return rec.SHA256, nil
	}
	if err := r.slots.Acquire(ctx, 1); err != nil {
		return "", err
	}
	defer r.slots.Release(1)
	sum, err := content.OfFile(s.abs)
	if err != nil {
		return "", &ocr.PageError{File: file, Kind: ocr.ErrUnreadable, Cause: err,
			Reason: "the file cannot be opened or read to its end", Remedy: "see that it is there, that you may read it, and that the share is connected"}
	}
	return sum, r.scans.put(scanRecord{File: file, Size: s.size, MTime: s.mtime, Pages: s.pages, SHA256: sum})
}

// read sees to it that every page has its reading and its picture. Pages that
// fail say so and are no error.
func (w *work) read(ctx context.Context) error {
	all, ctx := errgroup.WithContext(ctx)
	for _, p := range w.pages {
		all.Go(func() error { return w.page(ctx, p) })
	}
	return all.Wait()
}

// page takes one page's reading from an earlier run, or has it made.
func (w *work) page(ctx context.Context, p *pageWork) error {
	if p.failure == "" && w.kept(p) {
		w.r.meter.page(w.group.id, p.source, Reused, nil)
		return nil
	}
	if p.failure == "" {
		if err := w.make(ctx, p); err != nil {
			return err
		}
	}
	if p.failure != "" {
		w.r.o.Log.Warn("page could not be read", "letter", w.group.id, "file", p.source.File, "page", p.source.Page, "reason", p.failure)
		w.r.meter.page(w.group.id, p.source, Failed, p.err)
		return nil
	}
	w.r.meter.page(w.group.id, p.source, Made, nil)
	return nil
}

// kept tells whether the page's reading is in the store and its picture in
// its place, or to be had from another letter's.
func (w *work) kept(p *pageWork) bool {
	head, err := w.r.store.head(p.key)
	if err != nil {
		if !errors.Is(err, os.ErrNotExist) {
			w.r.o.Log.Warn("kept reading not used", "file", p.source.File, "page", p.source.Page, "error", err)
		}
		return false
	}
	if head.Picture == "" {
		return true
	}
	if old, ok := w.old.Outputs[p.picture]; ok && old.SHA256 == head.Picture && w.unchanged(p.picture, old) {
		w.stamp(p.picture, old)
		return true
	}
	got, ok := w.r.fetchPicture(w.path(p.picture), head.Picture)
	if ok {
		w.stamp(p.picture, got)
	}
	return ok
}

// make has the page read and keeps the reading: the picture first, so that a
// reading that is kept has one.
func (w *work) make(ctx context.Context, p *pageWork) error {
	if err := w.r.slots.Acquire(ctx, 1); err != nil {
		return err
	}
	defer w.r.slots.Release(1)
	tmp := filepath.Join(w.r.tmp, key(w.group.id, p.picture)+".jpg")
	defer os.Remove(tmp)
	job := ocr.Job{Path: p.scan.abs, Source: p.source, Picture: tmp, Settings: w.r.o.settings()}
	page, err := w.r.o.Engine.Read(ctx, job)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, ocr.ErrUnwritten):
		return fmt.Errorf("%w: %w", ErrDisk, err)
	case err != nil:
		p.fail(err)
		return nil
	}
	var head readingHead
	if _, err := os.Lstat(tmp); err == nil {
		st, err := w.r.files.Take(tmp, w.path(p.picture))
		if err != nil {
			return err
		}
		w.stamp(p.picture, st)
		head.Picture = st.SHA256
	}
	return w.r.store.saveReading(p.key, head, page)
}

// fail notes why the page could not be read.
func (p *pageWork) fail(err error) {
	p.err = err
	var e *ocr.PageError
	if errors.As(err, &e) {
		p.failure, p.remedy = e.Reason, e.Remedy
		return
	}
	p.failure, p.remedy = err.Error(), "run again; if it fails again, save the scan anew as TIFF or PNG"
}

func isDisk(err error) bool { return errors.Is(err, ErrDisk) }
