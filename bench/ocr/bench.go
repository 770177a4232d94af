package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
	"golang.org/x/term"
)

// A bench measures configurations on letters.
type bench struct {
	letters []goldLetter
	configs []config
	cache   cache
	lanes   int
	plain   bool      // whether plain Tesseract reads beside ours
	log     io.Writer // is told how far the reading is
}

// A pageWork is all readings of one page.
type pageWork struct {
	page   goldPage
	letter int // its letter among the bench's
	seen   []pageSeen
	told   string // plain Tesseract's text when told the right dpi
	untold string // and when told nothing
}

// A pageSeen is what one configuration read of a page.
type pageSeen struct {
	seen
	// made tells whether the configuration reads this page at all.
	made bool
	// plain is the processor's time that plain Tesseract took for the page just
	// before or after, 0 where that was not measured.
	plain time.Duration
}

// run reads, settles and scores everything.
func (b *bench) run(ctx context.Context) (measurement, error) {
	var work []*pageWork
	for i, l := range b.letters {
		for _, p := range l.pages {
			work = append(work, &pageWork{page: p, letter: i, seen: make([]pageSeen, len(b.configs))})
		}
	}
	peak, err := b.readAll(ctx, work)
	if err != nil {
		return measurement{}, err
	}
	return measurement{b.results(work), peak}, nil
}

// readAll has the pages read in lanes side by side and gives the most memory
// in bytes that a worker had.
func (b *bench) readAll(ctx context.Context, work []*pageWork) (peak int64, err error) {
	version, err := plainVersion(ctx)
	if err != nil {
		return 0, err
	}
	tmp, err := os.MkdirTemp("", "bench-ocr-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(tmp)
	queue := make(chan *pageWork)
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		defer close(queue)
		for _, w := range work {
			select {
			case queue <- w:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	var done atomic.Int64
	peaks := make([]int64, b.lanes)
	for n := range b.lanes {
		group.Go(func() error {
			lane, err := newLane(tmp, n, b.cache, version)
			if err != nil {
				return err
			}
			defer lane.Close()
			for w := range queue {
				if err := b.readPage(ctx, lane, w); err != nil {
					return err
				}
				b.tell(done.Add(1), len(work))
			}
			peaks[n] = lane.peak
			return nil
		})
	}
	err = group.Wait()
	for _, p := range peaks {
		peak = max(peak, p)
	}
	return peak, err
}

// tell says how far the reading is: on a terminal always, elsewhere now and
// then.
func (b *bench) tell(done int64, all int) {
	f, ok := b.log.(*os.File)
	switch {
	case ok && term.IsTerminal(int(f.Fd())):
		fmt.Fprintf(b.log, "\r%d of %d pages", done, all)
		if int(done) == all {
			fmt.Fprintln(b.log)
		}
	case done%10 == 0:
		fmt.Fprintf(b.log, "%d of %d pages\n", done, all)
	}
}

// plainEvery is after how many of our readings plain Tesseract reads the page
// again: often enough that both meet the same machine, and no more than a
// fifth of the time.
const plainEvery = 3

// readPage makes all readings of one page in turn, plain Tesseract's among
// them, so that a machine whose speed drifts hurts all alike.
func (b *bench) readPage(ctx context.Context, l *lane, w *pageWork) error {
	measured := 0
	var plain plainText
	for i, c := range b.configs {
		if c.realOnly && w.page.drawn {
			continue
		}
		got, err := l.read(ctx, w.page, c.reading)
		if err != nil {
			return err
		}
		w.seen[i] = pageSeen{seen: got, made: true}
		if !b.plain || got.cpu == 0 {
			continue
		}
		if measured%plainEvery == 0 {
			if plain, err = l.readPlain(ctx, w.page, w.trueDPI(), true); err != nil {
				return err
			}
		}
		measured++
		w.seen[i].plain = plain.cpu
	}
	if !b.plain {
		return nil
	}
	told, err := l.readPlain(ctx, w.page, w.trueDPI(), false)
	if err != nil {
		return err
	}
	untold, err := l.readPlain(ctx, w.page, 0, false)
	w.told, w.untold = told.Text, untold.Text
	return err
}

// trueDPI is what plain Tesseract is told: the page's known resolution, else
// the one that we found.
func (w *pageWork) trueDPI() int {
	if w.page.dpi > 0 || len(w.seen) == 0 {
		return w.page.dpi
	}
	return w.seen[0].Page.Frame.DPI
}
