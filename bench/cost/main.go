package cost

import (
	"context"
	"fmt"
	"os"
	"os/signal"
)

// Main is the whole of a benchmark that asks [Run] what programs take: it does
// what Run asks this program for, or runs the benchmark until it ends or Ctrl-C
// ends it, and says on standard error what went wrong.
func Main(name string, run func(ctx context.Context) error) {
	Serve()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx)
	stop()
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
		os.Exit(1)
	}
}
