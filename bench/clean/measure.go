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

// goal is what 1,000 texts of 10 kB may cost.
const goal = time.Second

// A cost is what one run of a program took.
type cost struct {
	cpu  time.Duration // the user's and the system's
	peak int64         // bytes of memory at the most, 0 where not known
}

// measure runs both commands in turn and prints what each round cost, then the
// least of all rounds: other programs only ever add to it.
func measure(ctx context.Context, rounds int, ours, peer []string) error {
	var least, leastPeer cost
	for i := range rounds {
		a, err := runOnce(ctx, ours)
		if err != nil {
			return err
		}
		b, err := runOnce(ctx, peer)
		if err != nil {
			return err
		}
		fmt.Printf("round %d: missive %.2f s, %d MB; grep %.2f s, %d MB; ratio %.1f\n", i+1,
			a.cpu.Seconds(), a.peak>>20, b.cpu.Seconds(), b.peak>>20, ratio(a, b))
		if i == 0 || a.cpu < least.cpu {
			least = a
		}
		if i == 0 || b.cpu < leastPeer.cpu {
			leastPeer = b
		}
	}
	fmt.Printf("least:   missive %.2f s of the processor, grep %.2f s; ratio %.1f; the goal for 1,000 texts of 10 kB is %.2f s\n",
		least.cpu.Seconds(), leastPeer.cpu.Seconds(), ratio(least, leastPeer), goal.Seconds())
	return nil
}

func ratio(a, b cost) float64 { return a.cpu.Seconds() / max(b.cpu, time.Millisecond).Seconds() }

// runOnce runs a command with its output into a file, as people have it.
func runOnce(ctx context.Context, args []string) (cost, error) {
	out, err := os.CreateTemp("", "bench-clean")
	if err != nil {
		return cost{}, err
	}
	defer os.Remove(out.Name())
	defer out.Close()
	c := exec.CommandContext(ctx, args[0], args[1:]...)
	var said bytes.Buffer
	c.Stdout, c.Stderr = out, &said
	// Bytes and not characters: grep is twice as fast so.
	c.Env = append(os.Environ(), "LC_ALL=C")
	if err := c.Run(); err != nil {
		return cost{}, fmt.Errorf("%s: %w: %s", filepath.Base(args[0]), err, bytes.TrimSpace(said.Bytes()))
	}
	r := cost{cpu: c.ProcessState.UserTime() + c.ProcessState.SystemTime()}
	if u, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		if r.peak = u.Maxrss; runtime.GOOS != "darwin" { // in kB but there
			r.peak <<= 10
		}
	}
	return r, nil
}
