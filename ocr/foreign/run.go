package foreign

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"sync"
	"time"

	"missive/ocr"
	"missive/ocr/internal/process"
)

// look is how often it is looked at how much the command has written to files.
// Writing 64 MB takes a command that does nothing else 30 ms, one that reads
// pages minutes.
const look = 100 * time.Millisecond

// A run is one run of the command.
type run struct {
	words    []string
	program  string
	desk     desk
	deadline time.Duration
	most     int64 // bytes it may write
}

// A brokenRun is a run that came to no good end, and the kind of failure.
type brokenRun struct {
	kind error
	why  string
}

func (b *brokenRun) Error() string { return b.why }

// do runs the command to its end and gives what it wrote on its standard
// output. Errors are [*brokenRun]s, or the context's.
func (r run) do(ctx context.Context) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	said, complaints := newBounded(r.most), &process.Tail{}
	cmd := exec.Command(r.program)
	cmd.Args = r.words
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1", "TMPDIR="+r.desk.tmp)
	cmd.Stdout, cmd.Stderr = said, complaints
	// Whatever holds the output open after the command ended does not keep the
	// page waiting.
	cmd.WaitDelay = time.Second
	process.OwnGroup(cmd)
	if err := cmd.Start(); err != nil {
		return nil, unstarted(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	err, why := r.watch(ctx, ended, said.full)
	// Also after a good end, for what the command may have left running: as
	// long as that runs, the group's number is its own.
	process.KillGroup(cmd.Process.Pid)
	if why != nil {
		<-ended
		return nil, why
	}
	if said.overflown() || r.desk.written() > r.most {
		return nil, r.tooMuch()
	}
	if err != nil && !errors.Is(err, exec.ErrWaitDelay) {
		return nil, &brokenRun{ocr.ErrCrashed, withWords(fmt.Sprintf("it ended with %v", err), complaints)}
	}
	if said.len() == 0 && r.desk.written() == 0 {
		return nil, &brokenRun{ocr.ErrNoReading, withWords("it wrote nothing", complaints)}
	}
	return said.bytes(), nil
}

// watch waits until the command has ended, or says why it must be ended.
func (r run) watch(ctx context.Context, ended <-chan error, full <-chan struct{}) (err, why error) {
	late := time.NewTimer(r.deadline)
	defer late.Stop()
	tick := time.NewTicker(look)
	defer tick.Stop()
	for {
		select {
		case err := <-ended:
			return err, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-late.C:
			return nil, &brokenRun{ocr.ErrDeadline, fmt.Sprintf("it took longer than %v", r.deadline)}
		case <-full:
			return nil, r.tooMuch()
		case <-tick.C:
			if r.desk.written() > r.most {
				return nil, r.tooMuch()
			}
		}
	}
}

func (r run) tooMuch() *brokenRun {
	return &brokenRun{ocr.ErrNoReading, fmt.Sprintf("it wrote more than %d bytes", r.most)}
}

// unstarted says why the program did not start.
func unstarted(err error) *brokenRun {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, exec.ErrNotFound) || errors.Is(err, fs.ErrPermission) {
		return &brokenRun{ocr.ErrMissingTool, fmt.Sprintf("it cannot be run (%v)", err)}
	}
	return &brokenRun{ocr.ErrCrashed, fmt.Sprintf("it did not start (%v)", err)}
}

// withWords adds what a command said last.
func withWords(what string, said *process.Tail) string {
	if last := said.LastWords(); last != "" {
		return what + ": " + last
	}
	return what
}

// A bounded is a buffer for so many bytes; what is more closes full.
type bounded struct {
	mu   sync.Mutex
	buf  bytes.Buffer
	most int64
	full chan struct{}
}

func newBounded(most int64) *bounded { return &bounded{most: most, full: make(chan struct{})} }

func (b *bounded) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.most < 0 {
		return 0, errors.New("full")
	}
	if int64(b.buf.Len()+len(p)) > b.most {
		b.most = -1
		b.buf.Reset()
		close(b.full)
		return 0, errors.New("full")
	}
	return b.buf.Write(p)
}

func (b *bounded) overflown() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.most < 0
}

func (b *bounded) len() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Len()
}

func (b *bounded) bytes() []byte {
	b.mu.Lock()
	defer b.mu.Unlock()
	return bytes.Clone(b.buf.Bytes())
}
