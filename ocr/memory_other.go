//go:build unix && !linux

package ocr

import "syscall"

// memoryOf cannot look into another process here; the worker's own report
// after each page stands in for it.
func memoryOf(pid int) int64 { return 0 }

// mostMemory is the most memory in bytes that a process had, of what the
// kernel noted about it.
func mostMemory(u *syscall.Rusage) int64 { return int64(u.Maxrss) } // macOS counts in bytes
