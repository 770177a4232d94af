package ingest

import (
	"context"
	"fmt"

	"missive/ocr"
)

// identify makes the keys of the pages' readings out of the scans' content.
func (w *work) identify(ctx context.Context) error {
	for i := 0; i < len(w.pages); {
		s := w.pages[i].scan
		sum, err := w.r.content(ctx, s)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if isDisk(err) {
			return err
		}
		for range s.pages {
			p := w.pages[i]
			own, err := w.ownIdentity(ctx, p, err)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				p.fail(err)
			} else {
				p.key = key(append([]string{"reading", sum, fmt.Sprint(p.source.Page), w.r.reading}, own...)...)
			}
			i++
		}
	}
	return nil
}

// ownIdentity is what the engine names besides for this one page; nothing with
// an engine that reads all pages alike, or where the scan has failed already.
func (w *work) ownIdentity(ctx context.Context, p *pageWork, failed error) ([]string, error) {
	if w.r.o.stages.page == nil || failed != nil {
		return nil, failed
	}
	if err := w.r.slots.Acquire(ctx, 1); err != nil {
		return nil, err
	}
	defer w.r.slots.Release(1)
	id, err := w.r.o.stages.page(ocr.Job{Path: p.scan.abs, Source: p.source, Settings: w.r.o.settings()})
	return []string{id}, err
}
