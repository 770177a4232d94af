package main

import (
	"context"
	"fmt"
	"slices"
	"syscall"
	"time"

	"missive/bench/cost"
	"missive/reference/catalog"
)

// A timing is how long look-ups took.
type timing struct {
	each []time.Duration
	cpu  time.Duration
}

func (t *timing) find(ctx context.Context, x *catalog.Index, text string) (catalog.Found, error) {
	began, used := time.Now(), processor()
	found, err := x.Find(ctx, text)
	t.each = append(t.each, time.Since(began))
	t.cpu += processor() - used
	return found, err
}

// median is the median, and orders them.
func (t *timing) median() time.Duration {
	slices.Sort(t.each)
	return t.each[len(t.each)/2]
}

func (t *timing) String() string {
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	m := t.median()
	return fmt.Sprintf("%.1f ms median, %.1f ms worst by the clock, %.1f ms of the processor each", ms(m), ms(t.each[len(t.each)-1]), ms(t.cpu)/float64(len(t.each)))
}

// processor is the time of the processor that this process has used.
func processor() time.Duration { return cost.Used(syscall.RUSAGE_SELF).CPU }
