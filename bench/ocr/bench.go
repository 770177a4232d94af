package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/sync/errgroup"

	"missive/letter"
	"missive/settle"
)

// A bench measures configurations on letters.
type bench struct {
	letters []goldLetter
	configs []config
	cache   cache
	lanes   int
	plain   bool // whether plain Tesseract reads beside ours
	log     io.Writer
}

// A pageResult is what one way of reading made of one page.
type pageResult struct {
	page goldPage
	// settled is what ours says the page says; empty for plain Tesseract.
	settled letter.Page
	// words are the page's words as they are counted.
	words []hypWord
	score score
	// cpu is the processor's time of reading and settling, 0 where it was not
	// measured in this run.
	cpu time.Duration
}

// A result is one line of the table: one way of reading all pages.
type result struct {
	name  string
	pages []pageResult
}

// A pageWork is all readings of one page.
type pageWork struct {
	page   goldPage
	letter int // its letter among the bench's
	seen   []seen
	told   plainText // plain Tesseract told the right dpi
	untold plainText // and told nothing
}

// run reads and settles everything.
func (b *bench) run(ctx context.Context) ([]result, error) {
	version, err := plainVersion(ctx)
	if err != nil {
		return nil, err
	}
	var work []*pageWork
	for i, l := range b.letters {
		for _, p := range l.pages {
			work = append(work, &pageWork{page: p, letter: i, seen: make([]seen, len(b.configs))})
		}
	}
	if err := b.readAll(ctx, work, version); err != nil {
		return nil, err
	}
	return b.results(work), nil
}

// readAll has the pages read in lanes side by side. All readings of a page
// are made in turn, so that a machine whose speed drifts hurts all alike.
func (b *bench) readAll(ctx context.Context, work []*pageWork, version string) error {
	tmp, err := os.MkdirTemp("", "bench-ocr-")
	if err != nil {
		return err
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
			}
			return nil
		})
	}
	return group.Wait()
}

// readPage makes all readings of one page.
func (b *bench) readPage(ctx context.Context, l *lane, w *pageWork) error {
	measured := false
	for i, c := range b.configs {
		got, err := l.read(ctx, w.page, c.reading)
		if err != nil {
			return err
		}
		w.seen[i] = got
		measured = measured || got.cpu > 0
	}
	fmt.Fprintf(b.log, "%s\n", w.page.name)
	if !b.plain {
		return nil
	}
	var err error
	if w.told, err = l.readPlain(ctx, w.page, w.trueDPI(), measured); err != nil {
		return err
	}
	w.untold, err = l.readPlain(ctx, w.page, 0, false)
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

// results settles and scores what was read.
func (b *bench) results(work []*pageWork) []result {
	var all []result
	if b.plain {
		told, untold := result{name: "plain, right dpi"}, result{name: "plain, untold"}
		for _, w := range work {
			told.pages = append(told.pages, scored(w.page, wordsOfText(w.told.Text), w.told.cpu))
			untold.pages = append(untold.pages, scored(w.page, wordsOfText(w.untold.Text), 0))
		}
		all = append(all, told, untold)
	}
	for i, c := range b.configs {
		all = append(all, b.settle(work, i, c))
	}
	return all
}

// settle settles each letter's pages together and scores them.
func (b *bench) settle(work []*pageWork, config int, c config) result {
	r := result{name: c.name}
	for len(work) > 0 {
		n := 0
		for n < len(work) && work[n].letter == work[0].letter {
			n++
		}
		began := time.Now()
		l := settle.NewLetter(c.settling)
		for _, w := range work[:n] {
			l.Learn(w.seen[config].Page)
		}
		pages := make([]letter.Page, n)
		for i, w := range work[:n] {
			pages[i] = l.Settle(w.seen[config].Page)
		}
		each := time.Since(began) / time.Duration(n)
		for i, w := range work[:n] {
			cpu := w.seen[config].cpu
			if cpu > 0 {
				cpu += each
			}
			p := scored(w.page, wordsOfPage(pages[i]), cpu)
			p.settled = pages[i]
			r.pages = append(r.pages, p)
		}
		work = work[n:]
	}
	return r
}

// scored compares words with what stands on the page.
func scored(p goldPage, words []hypWord, cpu time.Duration) pageResult {
	return pageResult{page: p, words: words, score: scoreText(texts(goldWords(p.gold)), texts(words)), cpu: cpu}
}
