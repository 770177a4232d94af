package ocr

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"missive/letter"
)

// newTestPool is a pool of doubles.
func newTestPool(t *testing.T, o PoolOptions) *Pool {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	o.Command = []string{self}
	// The race detector's own memory would break the worker's limit at once;
	// what the pool sees of its growth is tested instead.
	o.Env = append(o.Env, doubleVar+"=double", memoryVar+"=0")
	p := NewPool(o)
	t.Cleanup(func() { p.Close() })
	return p
}

// jobOf is a job that makes the double behave in the named way.
func jobOf(t *testing.T, how string) Job {
	t.Helper()
	return Job{Path: filepath.Join(t.TempDir(), how), Source: letter.Source{File: "box/" + how, Page: 1}}
}

func TestPoolLosesWorkers(t *testing.T) {
	tests := []struct {
		how      string
		options  PoolOptions
		kind     error
		reason   string // part of it
		readings int    // 0: not counted
	}{
		{"crash", PoolOptions{}, ErrCrashed, "ended unexpectedly", 2},
		{"bad alloc", PoolOptions{}, ErrMemory, "MB of memory", 2},
		{"hang", PoolOptions{Deadline: 700 * time.Millisecond}, ErrDeadline, "longer than 700ms", 2},
		{"grow", PoolOptions{Memory: 300 << 20}, ErrMemory, "more than 300 MB", 2},
		{"rubbish", PoolOptions{}, ErrCrashed, "rubbish", 2},
		{"endless", PoolOptions{}, ErrCrashed, "rubbish", 2},
		{"other page", PoolOptions{}, ErrCrashed, "not asked", 2},
		{"other request", PoolOptions{}, ErrCrashed, "not asked", 2},
		{"half an answer", PoolOptions{}, ErrCrashed, "exit status 0", 2},
		{"unreadable", PoolOptions{}, ErrUnreadable, "cut short", 1},
		{"disk full", PoolOptions{}, ErrUnwritten, "disk is full", 1},
	}
	for _, tt := range tests {
		t.Run(tt.how, func(t *testing.T) {
			tt.options.Workers = 1
			p := newTestPool(t, tt.options)
			job := jobOf(t, tt.how)
			job.Picture = filepath.Join(t.TempDir(), "001.jpg")
			_, err := p.Read(t.Context(), job)
			var pe *PageError
			if !errors.As(err, &pe) || !errors.Is(err, tt.kind) {
				t.Fatalf("gave %v, want a PageError of kind %v", err, tt.kind)
			}
			if !strings.Contains(pe.Reason, tt.reason) || pe.Remedy == "" || pe.File != "box/"+tt.how || pe.Page != 1 {
				if tt.how != "unreadable" || pe.Page != 0 {
					t.Errorf("error %+v, want a reason with %q, a remedy, the file and page 1", pe, tt.reason)
				}
			}
			if n := readings(job.Path); n != tt.readings {
				t.Errorf("was read %d times, want %d", n, tt.readings)
			}
			if left, _ := os.ReadDir(filepath.Dir(job.Picture)); len(left) > 0 {
				t.Errorf("left %v beside the picture", left)
			}
			if _, err := p.Read(t.Context(), jobOf(t, "good")); err != nil {
				t.Errorf("the page after it: %v", err)
			}
		})
	}
}

func TestPoolNamesTheSignal(t *testing.T) {
	_, err := newTestPool(t, PoolOptions{}).Read(t.Context(), jobOf(t, "crash"))
	if err == nil || !strings.Contains(err.Error(), "SIGSEGV") && !strings.Contains(err.Error(), "segmentation") {
		t.Errorf("error %v does not say what killed the worker", err)
	}
}

func TestPoolTriesOnceMore(t *testing.T) {
	job := jobOf(t, "crash once")
	if _, err := newTestPool(t, PoolOptions{}).Read(t.Context(), job); err != nil {
		t.Error(err)
	}
	if n := readings(job.Path); n != 2 {
		t.Errorf("was read %d times, want 2", n)
	}
}

func TestPoolSurvivesIdleDeath(t *testing.T) {
	p := newTestPool(t, PoolOptions{Workers: 1})
	if _, err := p.Read(t.Context(), jobOf(t, "dies later")); err != nil {
		t.Fatal(err)
	}
	p.mu.Lock()
	pid := p.idle[0].pid()
	p.mu.Unlock()
	eventually(t, "the idle worker dies", func() bool { return !alive(pid) })
	if _, err := p.Read(t.Context(), jobOf(t, "good")); err != nil {
		t.Errorf("the page after it: %v", err)
	}
}

func TestPoolKeepsAndReplacesWorkers(t *testing.T) {
	p := newTestPool(t, PoolOptions{Workers: 1, Pages: 2})
	var pids []string
	for range 4 {
		page, err := p.Read(t.Context(), jobOf(t, "good"))
		if err != nil {
			t.Fatal(err)
		}
		pids = append(pids, page.First().Lines[0].Text())
	}
	if pids[0] != pids[1] || pids[1] == pids[2] || pids[2] != pids[3] {
		t.Errorf("pages were read by %v, want two workers of two pages each", pids)
	}
}

func TestPoolProtectsItsStream(t *testing.T) {
	if _, err := newTestPool(t, PoolOptions{}).Read(t.Context(), jobOf(t, "chatter")); err != nil {
		t.Error(err)
	}
}

func TestPoolPicture(t *testing.T) {
	job := jobOf(t, "good")
	job.Picture = filepath.Join(t.TempDir(), "001.jpg")
	// What a killed run left is in the way.
	if err := os.MkdirAll(filepath.Join(filepath.Dir(job.Picture), ".001.jpg.part", "old"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := newTestPool(t, PoolOptions{}).Read(t.Context(), job); err != nil {
		t.Fatal(err)
	}
	if entries, _ := os.ReadDir(filepath.Dir(job.Picture)); len(entries) != 1 || entries[0].Name() != "001.jpg" {
		t.Errorf("the folder holds %v, want 001.jpg alone", entries)
	}
}

// TestPoolStops: cancelling and closing kill the worker and what it started,
// and leave no picture.
func TestPoolStops(t *testing.T) {
	for _, how := range []string{"cancel", "close"} {
		t.Run(how, func(t *testing.T) {
			p := newTestPool(t, PoolOptions{Workers: 1})
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			job := jobOf(t, "hang")
			job.Picture = filepath.Join(t.TempDir(), "001.jpg")
			done := make(chan error, 1)
			go func() {
				_, err := p.Read(ctx, job)
				done <- err
			}()
			var child int
			eventually(t, "the worker hangs", func() bool {
				data, _ := os.ReadFile(job.Path + ".pid")
				child, _ = strconv.Atoi(string(data))
				return child > 0
			})
			want := context.Canceled
			if how == "cancel" {
				cancel()
			} else {
				want = errClosed
				p.Close()
			}
			if err := <-done; !errors.Is(err, want) {
				t.Errorf("gave %v, want %v", err, want)
			}
			eventually(t, "the worker's child dies", func() bool { return !alive(child) })
			if left, _ := os.ReadDir(filepath.Dir(job.Picture)); len(left) > 0 {
				t.Errorf("left %v", left)
			}
		})
	}
}

func TestPoolAfterClose(t *testing.T) {
	p := newTestPool(t, PoolOptions{})
	p.Close()
	if _, err := p.Read(t.Context(), jobOf(t, "good")); !errors.Is(err, errClosed) {
		t.Errorf("gave %v, want %v", err, errClosed)
	}
	if err := p.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
}

func TestPoolCannotStart(t *testing.T) {
	p := NewPool(PoolOptions{Command: []string{filepath.Join(t.TempDir(), "missing")}})
	defer p.Close()
	_, err := p.Read(t.Context(), jobOf(t, "good"))
	if !errors.Is(err, ErrCrashed) || !errors.Is(err, os.ErrNotExist) {
		t.Errorf("gave %v, want one of kind %v for a missing program", err, ErrCrashed)
	}
}

// TestPoolAtOnce: many callers get each their own answer, workers dying among
// them, and nothing is left when the pool is closed.
func TestPoolAtOnce(t *testing.T) {
	before := runtime.NumGoroutine()
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	p := newTestPool(t, PoolOptions{Workers: 3, Pages: 4})
	var wg sync.WaitGroup
	for i := range 24 {
		how := []string{"good", "good-2", "crash", "good-3"}[i%4]
		job := jobOf(t, how)
		job.Source.Page = i + 1
		wg.Go(func() {
			page, err := p.Read(t.Context(), job)
			if how == "crash" {
				if !errors.Is(err, ErrCrashed) {
					t.Errorf("job %d gave %v", i, err)
				}
			} else if err != nil || page.Frame.Source != job.Source {
				t.Errorf("job %d gave page %+v, %v", i, page.Frame.Source, err)
			}
		})
	}
	wg.Wait()
	p.Close()
	eventually(t, "all goroutines end", func() bool { return runtime.NumGoroutine() <= before })
	if left, _ := filepath.Glob(filepath.Join(tmp, "missive-*")); len(left) > 0 {
		t.Errorf("left temporary folders %v", left)
	}
}

// alive tells whether a process runs; one that only waits to be counted is
// dead.
func alive(pid int) bool {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return false
	}
	_, after, _ := strings.Cut(string(data), ") ")
	return !strings.HasPrefix(after, "Z")
}

// eventually waits until something has come true. The time it waits is no
// part of the test: it is only there to end a test that would wait for ever.
func eventually(t *testing.T, what string, true func() bool) {
	t.Helper()
	for range 3000 {
		if true() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("waited in vain for this: %s", what)
}
