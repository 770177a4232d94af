package cost

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"
)

// meter is the argument with which a benchmark runs another program and says what
// that took. What the kernel calls the most memory of a process begins with that
// of the one that started it, and a benchmark holds texts.
const meter = "--meter"

// report is the file on which it says so.
const report = 3

// Run runs a command and tells what it took. The error is that of [exec.Cmd.Run];
// where it is an [exec.ExitError] the cost is known all the same. The program that
// calls Run must begin with [Serve].
func Run(c *exec.Cmd) (Cost, error) {
	self, err := os.Executable()
	if err != nil {
		return Cost{}, err
	}
	said, says, err := os.Pipe()
	if err != nil {
		return Cost{}, err
	}
	defer said.Close()
	c.Args = append([]string{self, meter, c.Path}, c.Args[1:]...)
	c.Path, c.ExtraFiles = self, []*os.File{says}
	if c.Cancel != nil { // so that the command ends too
		c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	}
	err = c.Start()
	says.Close()
	if err != nil {
		return Cost{}, err
	}
	out, _ := io.ReadAll(said)
	err = c.Wait()
	var took Cost
	if _, scanned := fmt.Sscanf(string(out), "%d %d %d", &took.CPU, &took.Wall, &took.Peak); scanned != nil && err == nil {
		err = fmt.Errorf("nothing tells what it took: %w", scanned)
	}
	return took, err
}

// Serve runs the command that [Run] asks for and ends this process as the command
// ends. Where nothing is asked for it returns.
func Serve() {
	if len(os.Args) < 3 || os.Args[1] != meter {
		return
	}
	syscall.CloseOnExec(report)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	c := exec.CommandContext(ctx, os.Args[2], os.Args[3:]...)
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, os.Stdout, os.Stderr
	began := time.Now()
	err := c.Run()
	took := Cost{Wall: time.Since(began)}
	if c.ProcessState == nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(127) // as shells have it for what cannot be started
	}
	if r, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		used := Of(r)
		took.CPU, took.Peak = used.CPU, used.Peak
	}
	fmt.Fprintln(os.NewFile(report, "report"), int64(took.CPU), int64(took.Wall), took.Peak)
	if err != nil {
		os.Exit(max(1, c.ProcessState.ExitCode()))
	}
	os.Exit(0)
}
