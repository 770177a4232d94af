package ocr

import (
	"bytes"
	"fmt"
	"os"
	"strconv"

	"syscall"
)

// memoryOf is the memory in bytes that process pid has in use now, 0 where
// that cannot be found out.
func memoryOf(pid int) int64 {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		return 0
	}
	fields := bytes.Fields(data)
	if len(fields) < 2 {
		return 0
	}
	pages, err := strconv.ParseInt(string(fields[1]), 10, 64)
	if err != nil {
		return 0
	}
	return pages * int64(os.Getpagesize())
}

// mostMemory is the most memory in bytes that a process had, of what the
// kernel noted about it.
func mostMemory(u *syscall.Rusage) int64 { return u.Maxrss << 10 } // Linux counts in kB
