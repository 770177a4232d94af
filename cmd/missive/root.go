package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"github.com/spf13/cobra"

	"missive/report"
)

// streams are the program's standard streams.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// verbosity is how much a command says of what it does.
type verbosity struct{ quiet, verbose bool }

// logger writes plain lines without times, so that two runs can be compared.
func (v verbosity) logger(w io.Writer) *slog.Logger {
	level := slog.LevelInfo
	switch {
	case v.verbose:
		level = slog.LevelDebug
	case v.quiet:
		level = slog.LevelError
	}
	return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{
		Level: level,
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if len(groups) == 0 && a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	}))
}

// run runs the program and returns its exit status.
func run(ctx context.Context, args []string, s streams) int {
	root := newRoot(s)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err != nil && !errors.Is(err, errSaid) {
		fmt.Fprintf(s.err, "missive: %s\n", report.Visible(err.Error()))
	}
	return status(err)
}

// errSaid marks an error whose text the command has printed already.
var errSaid = errors.New("said already")

func newRoot(s streams) *cobra.Command {
	v := &verbosity{}
	root := &cobra.Command{
		Use:   "missive",
		Short: "Turns directories of scanned letters into clean, checked transcriptions",
		Long: `Missive reads scanned letters, strips what is not the letter (stamps, banners,
page numbers, catchwords), joins what page breaks cut, compares the result with
reference transcriptions and shows every difference beside the scan.`,
		Example: `  missive ingest scans/                          read a folder of letters
  missive ingest scans/ --refs transcriptions/   and compare them
  missive check missive-out --max-cer 3          hold the quality`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          unknownCommand,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.SetVersionTemplate("{{.Version}}\n")
	root.CompletionOptions.HiddenDefaultCmd = true
	flags := root.PersistentFlags()
	flags.BoolVarP(&v.quiet, "quiet", "q", false, "print results and errors only")
	flags.BoolVarP(&v.verbose, "verbose", "v", false, "say what is done, page by page")
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if v.quiet && v.verbose {
			return usagef("--quiet and --verbose contradict each other: give one of them")
		}
		return nil
	}
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usagef("%w (try: %s --help)", err, c.CommandPath())
	})
	root.AddCommand(ingestCommand(s, v), readCommand(s, v), cleanCommand(s), rulesCommand(s), diffCommand(s, v), findCommand(s, v), checkCommand(s),
		restoreCommand(s, v), confirmCommand(s, v), correctCommand(s, v), undoCommand(s, v), decisionsCommand(s), schemaCommand(s), workerCommand(s))
	withStatuses(root)
	for _, c := range root.Commands() {
		withStatuses(c)
		for _, verb := range c.Commands() {
			withStatuses(verb)
		}
	}
	return root
}

// withStatuses adds the exit statuses to a subcommand's help and makes what
// cobra says of wrong arguments an error of wrong usage.
func withStatuses(c *cobra.Command) {
	c.Long += "\n\n" + exitHelp
	c.DisableFlagsInUseLine = true
	check := c.Args
	c.Args = func(c *cobra.Command, args []string) error {
		if err := check(c, args); err != nil {
			return usagef("%w (try: %s --help)", err, c.CommandPath())
		}
		return nil
	}
}

// unknownCommand refuses arguments of the program itself: they are misspelt
// subcommands.
func unknownCommand(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("there is no command %q", args[0])
	}
	return nil
}

// wants checks how many arguments there are: at least least, and no more
// unless more is set. what says in plain words what they are.
func wants(least int, more bool, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) < least || !more && len(args) > least {
			return fmt.Errorf("wants %s, got %d arguments", what, len(args))
		}
		return nil
	}
}
