package ocr

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"syscall"
)

// ServeWorker is the body of a worker process: it answers the requests of a
// [Pool] from in on out until in ends, then returns nil. It returns at once
// when in ends, even in the middle of a page, for then the program that asked
// is gone; the caller must end the process.
//
// Where out is the process's standard output, the process is taken to be the
// worker's own: it gets limits on memory and file size, and whatever libraries
// print on standard output goes to standard error instead.
func ServeWorker(in io.Reader, out io.Writer) error {
	if out == os.Stdout {
		own, err := ownProcess()
		if err != nil {
			return fmt.Errorf("worker: %w", err)
		}
		defer own.Close()
		out = own
	}
	return serve(in, out, func() Engine { return &tesseract{} })
}

// serve answers requests with the engine that newEngine makes. The engine is
// made and used on one locked thread, as gosseract needs.
func serve(in io.Reader, out io.Writer, newEngine func() Engine) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	requests := make(chan request)
	ended := make(chan error, 2)
	go func() {
		ended <- readRequests(ctx, in, requests)
	}()
	go func() {
		runtime.LockOSThread() // never unlocked: the thread ends with the goroutine
		ended <- answerRequests(ctx, requests, out, newEngine())
	}()
	if err := <-ended; err != nil {
		return fmt.Errorf("worker: %w", err)
	}
	return nil
}

// readRequests hands on what is asked until in ends.
func readRequests(ctx context.Context, in io.Reader, requests chan<- request) error {
	dec := json.NewDecoder(bufio.NewReader(in))
	for {
		var req request
		if err := dec.Decode(&req); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return fmt.Errorf("reading a request: %w", err)
		}
		select {
		case requests <- req:
		case <-ctx.Done():
			return nil
		}
	}
}

// answerRequests answers one request after the other.
func answerRequests(ctx context.Context, requests <-chan request, out io.Writer, e Engine) error {
	if c, ok := e.(io.Closer); ok {
		defer c.Close()
	}
	enc := json.NewEncoder(out) // ends each answer with a line break
	enc.SetEscapeHTML(false)
	for {
		select {
		case <-ctx.Done():
			return nil
		case req := <-requests:
			if err := enc.Encode(answerTo(ctx, req, e)); err != nil {
				return fmt.Errorf("answering: %w", err)
			}
		}
	}
}

// answerTo asks the engine what is asked.
func answerTo(ctx context.Context, req request, e Engine) (a answer) {
	a.ID = req.ID
	defer func() { a.Memory = peakMemory() }()
	if req.Count {
		n, err := e.Count(ctx, req.Job.Path)
		if err != nil {
			a.Error = toWire(err, req.Job)
			return a
		}
		a.Count = n
		return a
	}
	if req.Look {
		sheet, err := lookAt(ctx, req.Job, req.Copy)
		if err != nil {
			a.Error = toWire(err, req.Job)
			return a
		}
		a.Sheet = &sheet
		return a
	}
	page, err := e.Read(ctx, req.Job)
	if err != nil {
		a.Error = toWire(err, req.Job)
		return a
	}
	a.Page = &page
	return a
}

// peakMemory is the most memory in bytes this process has had.
func peakMemory() int64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return mostMemory(&u)
}
