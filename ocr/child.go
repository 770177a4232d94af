package ocr

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"

	"missive/ocr/internal/process"
)

// A worker is a worker process as the pool sees it. One request at a time.
type worker struct {
	cmd     *exec.Cmd
	options PoolOptions
	in      io.WriteCloser
	out     *answers
	said    *process.Tail
	tmp     string // its own folder for temporary files
	asked   int    // requests so far
	end     sync.Once
}

// startWorker starts a worker process in a group of its own.
func startWorker(command []string, o PoolOptions) (w *worker, err error) {
	w = &worker{options: o, said: &process.Tail{}}
	w.tmp, err = os.MkdirTemp("", "missive-")
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			os.RemoveAll(w.tmp)
		}
	}()
	w.cmd = exec.Command(command[0], command[1:]...)
	w.cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1", "TMPDIR="+w.tmp, fmt.Sprintf("%s=%d", memoryVar, o.Memory))
	w.cmd.Env = append(w.cmd.Env, o.Env...)
	w.cmd.Stderr = w.said
	// Whatever holds the standard error open after the group was killed does
	// not keep the pool waiting.
	w.cmd.WaitDelay = time.Second
	process.OwnGroup(w.cmd)
	if w.in, err = w.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := w.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	w.out = newAnswers(out)
	return w, w.cmd.Start()
}

func (w *worker) pid() int { return w.cmd.Process.Pid }

// kill ends the worker with all processes it started and waits until it is
// gone. The group is killed before the process is waited for: until then its
// number can belong to nobody else.
func (w *worker) kill() {
	w.end.Do(func() {
		process.KillGroup(w.pid())
		w.in.Close()
		w.cmd.Wait()
		os.RemoveAll(w.tmp)
	})
}

// look is how often the memory of a worker at work is looked at. Filling 3 GiB
// takes about a second.
const look = 100 * time.Millisecond

// ask puts a request and waits for the answer, but no longer than the
// deadline, ctx and closing allow. After an error the worker is gone.
func (w *worker) ask(ctx, closing context.Context, req request) (answer, error) {
	w.asked++
	req.ID = int64(w.asked)
	type result struct {
		answer answer
		err    error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		if r.err = json.NewEncoder(w.in).Encode(req); r.err == nil {
			r.answer, r.err = w.out.next(req)
		}
		done <- r
	}()
	late := time.NewTimer(w.options.Deadline)
	defer late.Stop()
	tick := time.NewTicker(look)
	defer tick.Stop()
	var why error
	for why == nil {
		select {
		case r := <-done:
			if r.err == nil {
				return r.answer, nil
			}
			done <- r
			why = r.err
		case <-ctx.Done():
			why = ctx.Err()
		case <-closing.Done():
			why = errClosed
		case <-late.C:
			why = ErrDeadline
		case <-tick.C:
			if memoryOf(w.pid()) > w.options.Memory {
				why = ErrMemory
			}
		}
	}
	w.kill()
	<-done // its pipes are closed now, so it ends
	return answer{}, why
}

// autopsy says in plain words how a worker was lost over a request.
func (w *worker) autopsy(req request, why error) *PageError {
	e := &PageError{File: req.Job.name(), Page: req.Job.Source.Page, Kind: ErrCrashed, Cause: why}
	const separate = "look at the page and, if it is sound, read it alone"
	switch {
	case errors.Is(why, ErrDeadline):
		e.Kind, e.Cause = ErrDeadline, nil
		e.Reason = fmt.Sprintf("reading it took longer than %v", w.options.Deadline)
		e.Remedy = "give it more time with --deadline, or scan it at a lower resolution"
	case errors.Is(why, ErrMemory) || w.outOfMemory():
		e.Kind, e.Cause = ErrMemory, nil
		e.Reason = fmt.Sprintf("reading it took more than %d MB of memory", w.options.Memory>>20)
		e.Remedy = "scan it at a lower resolution or cut it into pages"
	case errors.Is(why, errRubbish):
		e.Reason, e.Remedy = why.Error(), separate
	default:
		e.Reason, e.Remedy = "the worker process reading it ended unexpectedly ("+w.lastState()+")", separate
	}
	return e
}

// outOfMemory tells whether a worker that died by itself died for want of
// memory: libraries and Go's own runtime say so as they go.
func (w *worker) outOfMemory() bool {
	said := w.said.String()
	for _, sign := range []string{"std::bad_alloc", "out of memory", "cannot allocate memory"} {
		if strings.Contains(said, sign) {
			return true
		}
	}
	if u, ok := w.cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		return mostMemory(u) > w.options.Memory
	}
	return false
}

// lastState is how the process ended and what it said last.
func (w *worker) lastState() string {
	s := w.cmd.ProcessState.String()
	if last := w.said.LastWords(); last != "" {
		s += ": " + last
	}
	return s
}
