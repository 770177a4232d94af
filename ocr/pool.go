package ocr

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"runtime"
	"sync"
	"time"

	"missive/reading"
)

// PoolOptions say how a [Pool] works. The zero value is for work.
type PoolOptions struct {
	// Workers is how many pages are read at once; 0 means as many as there
	// are processors.
	Workers int
	// Deadline is the longest one attempt at a page may take; 0 means a
	// minute. A dense page takes 3 s on a processor of 2020.
	Deadline time.Duration
	// Memory is the most memory in bytes one worker may use, after which it
	// is killed and its page counts as too large; 0 means 3 GiB. A page of 144
	// megapixels in colour, near the largest taken, took 1.2.
	Memory int64
	// Pages is after how many pages a worker is replaced; 0 means 200.
	// gosseract 2.4.1 frees no text it returns, about 0.5 MB a page.
	Pages int
	// Command starts a worker; none means this program with the argument
	// "worker".
	Command []string
	// Env is added to the environment of the workers and outdoes it.
	Env []string
	// Log is told of workers that died; nil for nobody.
	Log *slog.Logger
}

// swollen is how much memory in bytes a worker may hold between pages. One
// that has read only pages of common size holds about 150 MB.
const swollen = 600 << 20

// attempts is how often a page is given to a worker before it counts as
// failed.
const attempts = 2

// A Pool is an [Engine] that has pages read by worker processes, several at
// once. Each works in a process group of its own with OMP_THREAD_LIMIT=1.
//
// A worker that passes the deadline or its memory, dies, or answers rubbish is
// killed with all processes it started, and the page is tried once more in a
// new one. When a context is cancelled, the worker on its page is killed at
// once. Pictures appear whole or not at all.
type Pool struct {
	options PoolOptions
	slots   chan struct{} // one for each page being read
	closing context.Context
	close   context.CancelFunc

	mu     sync.Mutex
	idle   []*worker
	closed bool
	busy   sync.WaitGroup // pages being read
}

// NewPool makes a pool. Workers are started when pages come; Close ends them.
func NewPool(o PoolOptions) *Pool {
	if o.Workers <= 0 {
		o.Workers = runtime.NumCPU()
	}
	if o.Deadline <= 0 {
		o.Deadline = time.Minute
	}
	if o.Memory <= 0 {
		o.Memory = 3 << 30
	}
	if o.Pages <= 0 {
		o.Pages = 200
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	p := &Pool{options: o, slots: make(chan struct{}, o.Workers)}
	p.closing, p.close = context.WithCancel(context.Background())
	return p
}

// errClosed is what a pool gives that was closed.
var errClosed = errors.New("the pool of workers is closed")

// Close kills all workers, also those in the middle of a page, and waits until
// they are gone. Closing twice does nothing.
func (p *Pool) Close() error {
	p.mu.Lock()
	p.closed = true
	idle := p.idle
	p.idle = nil
	p.mu.Unlock()
	p.close()
	for _, w := range idle {
		w.kill()
	}
	p.busy.Wait()
	return nil
}

// Count tells how many pages the file at path holds.
func (p *Pool) Count(ctx context.Context, path string) (int, error) {
	job := Job{Path: path}
	got, err := p.ask(ctx, request{Count: true, Job: job})
	return got.Count, err
}

// Read reads one page.
func (p *Pool) Read(ctx context.Context, job Job) (reading.Page, error) {
	got, err := p.askForPicture(ctx, request{Job: job})
	if err != nil {
		return reading.Page{}, err
	}
	return *got.Page, nil
}

// askForPicture is ask for a request whose job may want a picture: that appears
// whole or not at all.
func (p *Pool) askForPicture(ctx context.Context, req request) (answer, error) {
	job := req.Job
	pic, err := newPicture(job)
	if err != nil {
		return answer{}, unwritten(job, err)
	}
	defer pic.discard()
	req.Job.Picture = pic.draft
	got, err := p.ask(ctx, req)
	if err != nil {
		return answer{}, err
	}
	if err := pic.keep(); err != nil {
		return answer{}, unwritten(job, err)
	}
	return got, nil
}

// ask gives the request to a worker, and to a second one where the first was
// lost.
func (p *Pool) ask(ctx context.Context, req request) (answer, error) {
	if err := p.enter(ctx); err != nil {
		return answer{}, err
	}
	defer p.leave()
	var lost *PageError
	for range attempts {
		w, err := p.worker(req.Job)
		if err != nil {
			return answer{}, err
		}
		got, err := w.ask(ctx, p.closing, req)
		switch {
		case err == nil:
			p.put(w, got.Memory)
			if got.Error != nil {
				return answer{}, req.failure(got.Error)
			}
			return got, nil
		case ctx.Err() != nil:
			return answer{}, ctx.Err()
		case p.closing.Err() != nil:
			return answer{}, errClosed
		}
		lost = w.autopsy(req, err)
		p.options.Log.Warn("worker lost", "file", lost.File, "page", lost.Page, "reason", lost.Reason)
	}
	return answer{}, lost
}

// enter waits for a free slot.
func (p *Pool) enter(ctx context.Context) error {
	select {
	case p.slots <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	case <-p.closing.Done():
		return errClosed
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		<-p.slots
		return errClosed
	}
	if err := ctx.Err(); err != nil {
		<-p.slots
		return err
	}
	p.busy.Add(1)
	return nil
}

func (p *Pool) leave() {
	<-p.slots
	p.busy.Done()
}

// worker is an idle worker or a new one.
func (p *Pool) worker(job Job) (*worker, error) {
	p.mu.Lock()
	if n := len(p.idle); n > 0 {
		w := p.idle[n-1]
		p.idle = p.idle[:n-1]
		p.mu.Unlock()
		return w, nil
	}
	p.mu.Unlock()
	command := p.options.Command
	if len(command) == 0 {
		self, err := os.Executable()
		if err != nil {
			return nil, unstarted(job, err)
		}
		command = []string{self, "worker"}
	}
	w, err := startWorker(command, p.options)
	if err != nil {
		return nil, unstarted(job, err)
	}
	return w, nil
}

// unstarted says that no worker could be started.
func unstarted(job Job, err error) *PageError {
	return &PageError{File: job.name(), Page: job.Source.Page, Kind: ErrCrashed, Cause: err,
		Reason: "no worker process could be started (" + err.Error() + ")", Remedy: "see whether the machine is out of memory or processes"}
}

// put keeps a worker for the next page, or ends it where it has done enough.
func (p *Pool) put(w *worker, peak int64) {
	now := memoryOf(w.pid())
	if now == 0 {
		now = peak
	}
	p.mu.Lock()
	if !p.closed && w.asked < p.options.Pages && now <= swollen {
		p.idle = append(p.idle, w)
		p.mu.Unlock()
		return
	}
	p.mu.Unlock()
	w.kill()
}

// failure is the error of an answer, for whoever asked.
func (r request) failure(w *wireError) error {
	pe, err := w.error()
	if err != nil {
		return err
	}
	if r.Count {
		pe.Page = 0
	}
	return pe
}

var (
	_ Engine    = (*Pool)(nil)
	_ io.Closer = (*Pool)(nil)
)
