package catalog

import (
	"context"
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"
)

// The files that stand beside an index: that which is locked, and the new index
// while it is written.
const (
	lockEnding = ".lock"
	newEnding  = ".new"
)

// lock waits until no other update of the index runs, and keeps others out
// until unlock. The file it locks stays: removing it would let two in.
func lock(ctx context.Context, index string) (unlock func(), err error) {
	f, err := os.OpenFile(index+lockEnding, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, fmt.Errorf("index of references: %w; choose another place for it", err)
	}
	for {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			// Closing alone would leave the lock to a child that is just starting.
			return func() { syscall.Flock(int(f.Fd()), syscall.LOCK_UN); f.Close() }, nil
		}
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			f.Close()
			return nil, fmt.Errorf("locking %s: %w", f.Name(), err)
		}
		select {
		case <-ctx.Done():
			f.Close()
			return nil, context.Cause(ctx)
		case <-time.After(50 * time.Millisecond):
		}
	}
}
