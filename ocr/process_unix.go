//go:build unix

package ocr

import (
	"fmt"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

const (
	// memoryVar is the environment variable in which the pool tells a worker
	// its limit in bytes.
	memoryVar = "MISSIVE_WORKER_MEMORY"
	// maxFile is the largest file a worker may write. A colour page of the
	// largest size read, taken out of a PDF uncompressed, has 450 MB.
	maxFile = 1 << 30
)

// ownProcess readies the process to be a worker and nothing else. The file it
// returns is the standard output; descriptor 1 is standard error from then on,
// because libraries print there.
func ownProcess() (*os.File, error) {
	fd, err := unix.Dup(int(os.Stdout.Fd()))
	if err != nil {
		return nil, fmt.Errorf("standard output: %w", err)
	}
	unix.CloseOnExec(fd)
	if err := unix.Dup2(int(os.Stderr.Fd()), int(os.Stdout.Fd())); err != nil {
		return nil, fmt.Errorf("standard output: %w", err)
	}
	// No core files: they are as large as the page and hold it.
	limits := []struct {
		what  int
		bytes uint64
	}{{unix.RLIMIT_CORE, 0}, {unix.RLIMIT_FSIZE, maxFile}}
	if n, err := strconv.ParseUint(os.Getenv(memoryVar), 10, 64); err == nil && n > 0 {
		// The pool watches the memory really in use and says so when it ends a
		// worker; this is for what grows between two looks. Memory asked for
		// and not yet touched counts here, hence double.
		limits = append(limits, struct {
			what  int
			bytes uint64
		}{unix.RLIMIT_DATA, 2 * n})
	}
	for _, l := range limits {
		if err := lower(l.what, l.bytes); err != nil {
			return nil, fmt.Errorf("setting a limit of %d bytes: %w", l.bytes, err)
		}
	}
	return os.NewFile(uintptr(fd), "answers"), nil
}

// lower sets a limit unless a stricter one is set already.
func lower(what int, bytes uint64) error {
	var l unix.Rlimit
	if err := unix.Getrlimit(what, &l); err != nil {
		return err
	}
	if uint64(l.Cur) <= bytes {
		return nil
	}
	l.Cur = bytes
	return unix.Setrlimit(what, &l)
}
