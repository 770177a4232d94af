package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"time"
)

// A cost is what one run of a program took.
type cost struct {
	cpu  time.Duration // the user's and the system's
	peak int64         // bytes of memory at the most, 0 where not known
}

// meter is the argument with which this program runs another and says on its
// standard error what that took. What the kernel calls the most memory of a
// process begins with that of the one that started it, and this one holds texts.
const meter = "--meter"

// runOnce runs a command with its output into a file, as people have it, and
// gives what it wrote.
func runOnce(ctx context.Context, args ...string) (cost, []byte, error) {
	out, err := os.CreateTemp("", "bench-align")
	if err != nil {
		return cost{}, nil, err
	}
	defer os.Remove(out.Name())
	defer out.Close()
	self, err := os.Executable()
	if err != nil {
		return cost{}, nil, err
	}
	c := exec.CommandContext(ctx, self, append([]string{meter}, args...)...)
	var said bytes.Buffer
	c.Stdout, c.Stderr = out, &said
	if err := c.Run(); err != nil {
		return cost{}, nil, fmt.Errorf("%s: %w: %s", filepath.Base(args[0]), err, bytes.TrimSpace(said.Bytes()))
	}
	var r cost
	if _, err := fmt.Sscanf(said.String(), "%d %d", &r.cpu, &r.peak); err != nil {
		return cost{}, nil, fmt.Errorf("%s: %w: %s", filepath.Base(args[0]), err, said.Bytes())
	}
	written, err := os.ReadFile(out.Name())
	return r, written, err
}

// metered runs a command and writes what it took: nanoseconds and bytes. What
// the command itself says on its standard error stands there instead if it fails.
func metered(args []string) error {
	c := exec.Command(args[0], args[1:]...)
	var said bytes.Buffer
	c.Stdout, c.Stderr = os.Stdout, &said
	if err := c.Run(); err != nil && (c.ProcessState == nil || c.ProcessState.ExitCode() != differ) {
		return fmt.Errorf("%w: %s", err, bytes.TrimSpace(said.Bytes()))
	}
	peak := int64(0)
	if u, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		if peak = u.Maxrss; runtime.GOOS != "darwin" { // in kB but there
			peak <<= 10
		}
	}
	fmt.Fprintln(os.Stderr, int64(c.ProcessState.UserTime()+c.ProcessState.SystemTime()), peak)
	return nil
}

// differ is a code with which a program that compares may say that there are
// differences.
const differ = 1

// inProcess is the processor's time of this process.
func inProcess() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
