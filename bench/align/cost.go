package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"missive/bench/cost"
)

// runOnce runs a command with its output into a file, as people have it, and
// gives what it wrote.
func runOnce(ctx context.Context, args ...string) (cost.Cost, []byte, error) {
	out, err := os.CreateTemp("", "bench-align")
	if err != nil {
		return cost.Cost{}, nil, err
	}
	defer os.Remove(out.Name())
	defer out.Close()
	c := exec.CommandContext(ctx, args[0], args[1:]...)
	var said bytes.Buffer
	c.Stdout, c.Stderr = out, &said
	took, err := cost.Run(c)
	if exit := (*exec.ExitError)(nil); err != nil && (!errors.As(err, &exit) || exit.ExitCode() != differ) {
		return cost.Cost{}, nil, fmt.Errorf("%s: %w: %s", filepath.Base(args[0]), err, bytes.TrimSpace(said.Bytes()))
	}
	written, err := os.ReadFile(out.Name())
	return took, written, err
}

// differ is a code with which a program that compares may say that there are
// differences.
const differ = 1

// inProcess is the processor's time of this process.
func inProcess() time.Duration { return cost.Used(syscall.RUSAGE_SELF).CPU }
