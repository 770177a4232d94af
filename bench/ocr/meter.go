package main

import (
	"encoding/json"
	"net"
	"os"
	"syscall"
	"time"

	"missive/bench/cost"
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
	own, children := cost.Used(syscall.RUSAGE_SELF), cost.Used(syscall.RUSAGE_CHILDREN)
	return usage{os.Getpid(), own.CPU + children.CPU, own.Peak}
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
