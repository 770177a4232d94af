// Command slips measures how well a comparison tells the reference's own slips
// from misreadings: the published transcription of three despatches has some
// fifty, found by holding it against the proofread text of the same pages.
//
// It is run from the module's root, as make bench-slips does, with the program
// itself reading and comparing; readings are kept. Its command fit learns the
// weights of align/slips.json, from proofread letters as they are read and from
// slips made in their texts; the published transcription is never learned from.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := newRoot().ExecuteContext(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "bench-slips:", err)
		os.Exit(1)
	}
}
