package main

import (
	"encoding/json"
	"fmt"
	"net"
	"os"
	"runtime"
	"syscall"
	"time"
)

// meterVar is the environment variable that names the socket on which a worker
// tells how much of the processor it has used.
const meterVar = "MISSIVE_BENCH_METER"

// A usage is what one process has used of the processor, with all processes it
// started and waited for.
type usage struct {
	PID int           `json:"pid"`
	CPU time.Duration `json:"cpu"`
	// Peak is the most memory in bytes the process itself has had.
	Peak int64 `json:"peak"`
}

// serveMeter tells the process's usage to whoever asks, until the process
// ends. Workers are asked and not watched from outside, because this holds on
// every system and counts to the microsecond.
func serveMeter(path string) error {
	os.Remove(path) // that of the worker before
	l, err := net.Listen("unix", path)
	if err != nil {
		return err
	}
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			json.NewEncoder(conn).Encode(usageNow())
			conn.Close()
		}
	}()
	return nil
}

func usageNow() usage {
	return usage{os.Getpid(), usedBy(syscall.RUSAGE_SELF) + usedBy(syscall.RUSAGE_CHILDREN), peakMemory()}
}

// askMeter is the usage of the worker that serves path; zero where none does.
func askMeter(path string) usage {
	var u usage
	conn, err := net.Dial("unix", path)
	if err != nil {
		return u
	}
	defer conn.Close()
	if json.NewDecoder(conn).Decode(&u) != nil {
		return usage{}
	}
	return u
}

// since is what was used after before was asked. A new process has used all
// it has since then.
func (u usage) since(before usage) time.Duration {
	if u.PID != before.PID {
		return u.CPU
	}
	return u.CPU - before.CPU
}

// usedBy is the user's and the system's time of the process, or of the
// children it waited for.
func usedBy(who int) time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(who, &r); err != nil {
		panic(fmt.Sprintf("getrusage: %v", err)) // wrong only for an unknown who
	}
	return cpuOf(&r)
}

// cpuOf is the user's and the system's time together.
func cpuOf(r *syscall.Rusage) time.Duration {
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// peakMemory is the most memory in bytes the process has had.
func peakMemory() int64 {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return r.Maxrss // in bytes there, in kB elsewhere
	}
	return r.Maxrss << 10
}
