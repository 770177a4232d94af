package main

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"sync"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"missive/ingest"
	"missive/letter"
)

// A progress shows how far a run is: a bar on a terminal, a plain line every
// tenth of the way elsewhere, nothing when the person wants quiet. It is also
// the writer for the log, whose lines it keeps apart from the bar.
type progress struct {
	mu           sync.Mutex
	to           io.Writer
	bar          *progressbar.ProgressBar
	log          *slog.Logger
	quiet        bool
	total        int
	done, failed int
}

func newProgress(to io.Writer, quiet bool) *progress {
	return &progress{to: to, quiet: quiet}
}

// Start begins the bar where there is a terminal for it.
func (p *progress) Start(letters, pages int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.total = pages
	if f, ok := p.to.(*os.File); p.quiet || !ok || !term.IsTerminal(int(f.Fd())) {
		return
	}
	p.bar = progressbar.NewOptions(pages,
		progressbar.OptionSetWriter(p.to),
		progressbar.OptionSetDescription("pages"),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetItsString("pages"),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionFullWidth(),
		progressbar.OptionClearOnFinish(),
	)
}

// Page counts one page.
func (p *progress) Page(_ string, _ letter.Source, outcome ingest.Outcome, _ error) {
	p.mu.Lock()
	p.done++
	if outcome == ingest.Failed {
		p.failed++
	}
	line := p.bar == nil && !p.quiet && outcome != ingest.Reused && tenth(p.done, p.total)
	if p.bar != nil {
		if p.failed > 0 {
			p.bar.Describe(failedText(p.failed))
		}
		p.bar.Add(1) // an error here is one of drawing, and the next page draws again
	}
	done, total, failed := p.done, p.total, p.failed
	p.mu.Unlock()
	if line {
		p.log.Info("reading", "pages", done, "of", total, "failed", failed)
	}
}

// tenth tells whether the done-th of total pages completes a tenth of them.
func tenth(done, total int) bool {
	return total > 0 && done*10/total != (done-1)*10/total
}

// Letter is told of each letter; the pages say enough.
func (p *progress) Letter(string, ingest.Outcome) {}

// End is told of the end; the table says what came of it.
func (p *progress) End(ingest.Counters) {}

// Write puts a line of the log above the bar.
func (p *progress) Write(line []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		p.bar.Clear()
		defer p.bar.RenderBlank()
	}
	return p.to.Write(line)
}

// close takes the bar off the terminal.
func (p *progress) close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		p.bar.Finish()
		p.bar = nil
	}
}

func failedText(n int) string {
	if n == 1 {
		return "pages (1 failed)"
	}
	return fmt.Sprintf("pages (%d failed)", n)
}
