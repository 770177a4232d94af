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

	"missive/settle"
)

// A bench measures configurations on letters.
type bench struct {
	letters []goldLetter
	configs []config
	cache   cache
	lanes   int
	plain   bool      // whether plain Tesseract reads beside ours
	log     io.Writer // is told how far the reading is
	words   map[string]settle.Dictionary
}

// A pageWork is all readings of one page.
type pageWork struct {
	page   goldPage
	letter int    // its letter among the bench's
	scan   string // content of its file, once a lane has taken it up
	seen   []pageSeen
	told   string // plain Tesseract's text when told the right dpi
	untold string // and when told nothing
	// measured is how many readings of the page were timed, and plain what
	// plain Tesseract took last.
	measured int
	plain    time.Duration
}

// A pageSeen is what one configuration read of a page.
type pageSeen struct {
	seen
	// plain is the processor's time that plain Tesseract took for the page just
	// before or after, 0 where that was not measured.
	plain time.Duration
}

// run reads, settles and scores everything.
func (b *bench) run(ctx context.Context) (measurement, error) {
	work := b.work()
	peak, err := b.readAll(ctx, work)
	if err != nil {
		return measurement{}, err
	}
	results, err := b.results(work)
	return measurement{results, peak}, err
}

// work are the pages of all letters, of which nothing has been read.
func (b *bench) work() []*pageWork {
	var work []*pageWork
	for i, l := range b.letters {
		for _, p := range l.pages {
			work = append(work, &pageWork{page: p, letter: i, seen: make([]pageSeen, len(b.configs))})
		}
	}
	return work
}

// byLetter parts pages into letters, those that the configuration at that place
// has read.
func byLetter(work []*pageWork, at int) [][]*pageWork {
	var letters [][]*pageWork
	for len(work) > 0 {
		n := 1
		for n < len(work) && work[n].letter == work[0].letter {
			n++
		}
		if work[0].seen[at].made() {
			letters = append(letters, work[:n])
		}
		work = work[n:]
	}
	return letters
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
