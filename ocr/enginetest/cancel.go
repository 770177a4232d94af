package enginetest

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"missive/ocr"
)

// Slow is a page that is not read before its context ends.
type Slow struct {
	Job ocr.Job
	// Begun tells that its reading is under way.
	Begun func() bool
	// Left tells that something of it still runs; nil where nothing can.
	Left func() bool
}

// cancelled: the context's error comes back, and no picture is left.
func cancelled(t *testing.T, e ocr.Engine, job ocr.Job) {
	dir := t.TempDir()
	job.Picture = filepath.Join(dir, "001.jpg")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := e.Read(ctx, job); !errors.Is(err, context.Canceled) {
		t.Errorf("reading gave %v", err)
	}
	if _, err := e.Count(ctx, job.Path); !errors.Is(err, context.Canceled) {
		t.Errorf("counting gave %v", err)
	}
	only(t, dir)
}

// late: a context whose time is up is not taken for the page's own deadline.
func late(t *testing.T, e ocr.Engine, job ocr.Job) {
	ctx, cancel := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer cancel()
	if _, err := e.Read(ctx, job); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("reading gave %v", err)
	}
}

// cancelledMidway: a page that is being read is given up at once, nothing of it
// goes on, no picture is left, and the engine goes on.
func cancelledMidway(t *testing.T, e ocr.Engine, slow Slow, good ocr.Job) {
	dir := t.TempDir()
	slow.Job.Picture = filepath.Join(dir, "001.jpg")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	done := make(chan error, 1)
	go func() {
		_, err := e.Read(ctx, slow.Job)
		done <- err
	}()
	eventually(t, "the reading begins", slow.Begun)
	cancel()
	select {
	case err := <-done:
		if !errors.Is(err, context.Canceled) {
			t.Errorf("reading gave %v", err)
		}
	case <-time.After(longest):
		t.Fatal("reading goes on after its context has ended")
	}
	if slow.Left != nil {
		eventually(t, "all that was started is gone", func() bool { return !slow.Left() })
	}
	only(t, dir)
	read(t, e, good)
}

// longest is how long the suite waits for what comes at once on any machine.
// It is no part of what is tested: it ends a test that would wait for ever.
const longest = 30 * time.Second

// eventually waits until something has come true.
func eventually(t *testing.T, what string, true func() bool) {
	t.Helper()
	for begun := time.Now(); time.Since(begun) < longest; time.Sleep(5 * time.Millisecond) {
		if true() {
			return
		}
	}
	t.Fatalf("waited in vain for this: %s", what)
}
