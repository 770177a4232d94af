// Package cost tells what running a program takes: the time of the processor, the
// time by the clock and the memory.
package cost

import (
	"fmt"
	"runtime"
	"syscall"
	"time"
)

// A Cost is what one run took.
type Cost struct {
	// CPU is the time of the processor, the user's and the system's together.
	CPU time.Duration
	// Wall is the time by the clock; 0 where a cost is not that of a whole run.
	Wall time.Duration
	// Peak is the most memory in bytes; 0 where it is not known.
	Peak int64
}

// Used is what this process has used until now; who is syscall.RUSAGE_SELF, or
// RUSAGE_CHILDREN for the processes that it started and waited for.
func Used(who int) Cost {
	var r syscall.Rusage
	if err := syscall.Getrusage(who, &r); err != nil {
		panic(fmt.Sprintf("getrusage: %v", err)) // wrong only for an unknown who
	}
	return Of(&r)
}

// Of is what the system says that a process has used, but for the clock.
func Of(r *syscall.Rusage) Cost {
	c := Cost{CPU: time.Duration(r.Utime.Nano() + r.Stime.Nano()), Peak: r.Maxrss}
	if runtime.GOOS != "darwin" { // in kB but there
		c.Peak <<= 10
	}
	return c
}
