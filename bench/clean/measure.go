package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"missive/bench/cost"
)

// goal is what 1,000 texts of 10 kB may cost.
const goal = time.Second

// measure runs both commands in turn and prints what each round cost, then the
// least of all rounds: other programs only ever add to it.
func measure(ctx context.Context, rounds int, ours, peer []string) error {
	var least, leastPeer cost.Cost
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
			a.CPU.Seconds(), a.Peak>>20, b.CPU.Seconds(), b.Peak>>20, ratio(a, b))
		if i == 0 || a.CPU < least.CPU {
			least = a
		}
		if i == 0 || b.CPU < leastPeer.CPU {
			leastPeer = b
		}
	}
	fmt.Printf("least:   missive %.2f s of the processor, grep %.2f s; ratio %.1f; the goal for 1,000 texts of 10 kB is %.2f s\n",
		least.CPU.Seconds(), leastPeer.CPU.Seconds(), ratio(least, leastPeer), goal.Seconds())
	return nil
}

func ratio(a, b cost.Cost) float64 { return a.CPU.Seconds() / max(b.CPU, time.Millisecond).Seconds() }

// runOnce runs a command with its output into a file, as people have it.
func runOnce(ctx context.Context, args []string) (cost.Cost, error) {
	out, err := os.CreateTemp("", "bench-clean")
	if err != nil {
		return cost.Cost{}, err
	}
	defer os.Remove(out.Name())
	defer out.Close()
	c := exec.CommandContext(ctx, args[0], args[1:]...)
	var said bytes.Buffer
	c.Stdout, c.Stderr = out, &said
	// Bytes and not characters: grep is twice as fast so.
	c.Env = append(os.Environ(), "LC_ALL=C")
	took, err := cost.Run(c)
	if err != nil {
		return cost.Cost{}, fmt.Errorf("%s: %w: %s", filepath.Base(args[0]), err, bytes.TrimSpace(said.Bytes()))
	}
	return took, nil
}
