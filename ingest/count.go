package ingest

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"runtime"

	"golang.org/x/sync/errgroup"

	"missive/ocr"
)

// countPages fills in how many pages each scan holds. Scans known from an
// earlier run are not opened; of the others only those that begin as a TIFF or
// a PDF does can hold several, whatever their ending, and the engine counts
// them. A file that cannot be counted counts as one page, which reading it
// will find to be bad.
func countPages(ctx context.Context, scans []scan, ins []input, x *scanIndex, o Options) error {
	group, inner := errgroup.WithContext(ctx)
	group.SetLimit(max(o.Jobs, runtime.NumCPU()))
	for i := range scans {
		s := &scans[i]
		file := ins[s.dir].shown(s.rel)
		if r, ok := x.look(file, *s); ok && !o.Verify {
			s.pages = r.Pages
			continue
		}
		if inner.Err() != nil {
			break
		}
		group.Go(func() error {
			n, err := pagesOf(inner, s.abs, o.Engine)
			if err != nil {
				if inner.Err() != nil {
					return inner.Err()
				}
				o.Log.Debug("pages not counted", "file", file, "error", err)
				return nil
			}
			s.pages = n
			if n == 1 {
				return nil // found again as fast as it is remembered
			}
			return x.put(scanRecord{File: file, Size: s.size, MTime: s.mtime, Pages: n})
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return ctx.Err()
}

// pagesOf is how many pages a file holds.
func pagesOf(ctx context.Context, abs string, engine ocr.Engine) (int, error) {
	several, err := maySeveral(abs)
	if err != nil || !several || engine == nil {
		return 1, err
	}
	n, err := engine.Count(ctx, abs)
	return max(n, 1), err
}

// maySeveral tells by a file's first bytes whether it is of a format that
// holds several pages. Readers of PDF allow other bytes, up to 1,024, before
// its mark.
func maySeveral(abs string) (bool, error) {
	f, err := os.Open(abs)
	if err != nil {
		return false, err
	}
	defer f.Close()
	head := make([]byte, 1024)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return false, err
	}
	head = head[:n]
	for _, mark := range []string{"II*\x00", "MM\x00*", "II+\x00", "MM\x00+"} {
		if bytes.HasPrefix(head, []byte(mark)) {
			return true, nil
		}
	}
	return bytes.Contains(head, []byte("%PDF-")), nil
}
