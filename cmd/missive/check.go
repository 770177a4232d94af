package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/google/renameio/v2"
	"github.com/spf13/cobra"

	"missive/report"
)

// checkFlags are the flags of `missive check` as they were given.
type checkFlags struct {
	maxCER, maxWER  string
	baseline, junit string
	update          bool
}

func checkCommand(s streams) *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check [flags] OUT",
		Short: "Hold the quality of a run, for CI",
		Long: fmt.Sprintf(`Holds what 'missive ingest' left in OUT against limits and against a recorded
run. A letter falls short when its CER or WER is over a limit, or got worse than
the baseline by more than the margins the baseline file states (recorded as %g
points of CER and %g points of WER; edit the file to change them).
Letters without a reference are counted and not judged.

Writes the verdict as JUnit XML into OUT/check.xml or --junit. Under GitHub
Actions it also prints annotations and adds to the step summary.`,
			100*report.MarginCER, 100*report.MarginWER),
		Example: `  missive check missive-out --max-cer 3 --max-wer 8
  missive check missive-out --baseline quality.json --update   record a run
  missive check missive-out --baseline quality.json            hold it`,
		Args: wants(1, false, "the folder that ingest wrote"),
		RunE: func(_ *cobra.Command, args []string) error { return check(s, args[0], f) },
	}
	c.Flags().StringVar(&f.maxCER, "max-cer", "", "highest character error rate of a letter, in percent")
	c.Flags().StringVar(&f.maxWER, "max-wer", "", "highest word error rate of a letter, in percent")
	c.Flags().StringVar(&f.baseline, "baseline", "", "`file` with the figures of a recorded run")
	c.Flags().BoolVar(&f.update, "update", false, "record this run in the baseline file once it has been judged by --max-cer and --max-wer alone")
	c.Flags().StringVar(&f.junit, "junit", "", "`file` for the verdict as JUnit XML (default OUT/check.xml)")
	return c
}

func check(s streams, out string, f checkFlags) error {
	limits, err := f.limits()
	if err != nil {
		return err
	}
	batch, err := readBatch(out)
	if err != nil {
		return err
	}
	base, err := f.readBaseline()
	if err != nil {
		return err
	}
	short := report.Verdict(batch, limits, base)
	notes := report.VerdictNotes(batch, base)
	if err := writeVerdict(s, out, f.junit, batch, short, notes); err != nil {
		return err
	}
	if f.update {
		if err := record(f.baseline, batch); err != nil {
			return err
		}
		fmt.Fprintf(s.out, "recorded in %s\n", f.baseline)
	}
	return f.verdict(s, batch, short)
}

// verdict prints the outcome and returns the error that gives the status.
func (f checkFlags) verdict(s streams, batch report.Batch, short []report.Shortfall) error {
	totals := batch.Totals()
	switch {
	case totals.Unread > 0:
		fmt.Fprintf(s.out, "FELL SHORT: %d of %d pages could not be read, %d shortfalls\n", totals.Unread, totals.Pages, len(short))
		return marked{errSaid, errUnread}
	case totals.Compared == 0 && f.judges():
		fmt.Fprintln(s.out, "FELL SHORT: no letter has a reference, so nothing was held against the limits; run ingest with --refs")
		return marked{errSaid, errShort}
	case len(short) > 0:
		fmt.Fprintf(s.out, "FELL SHORT: %d shortfalls in %d letters compared\n", len(short), totals.Compared)
		return marked{errSaid, errShort}
	}
	fmt.Fprintf(s.out, "HELD: %d letters compared, CER %.2f %%, WER %.2f %%\n", totals.Compared, 100*totals.Chars.Rate(), 100*totals.WordErrors.Rate())
	return nil
}

// judges tells whether figures are held against anything.
func (f checkFlags) judges() bool { return f.maxCER != "" || f.maxWER != "" || f.baseline != "" }

func (f checkFlags) limits() (l report.Limits, err error) {
	for _, flag := range []struct {
		name, value string
		to          **float64
	}{{"--max-cer", f.maxCER, &l.MaxCER}, {"--max-wer", f.maxWER, &l.MaxWER}} {
		if flag.value == "" {
			continue
		}
		rate, err := report.ParsePercent(flag.value)
		if err != nil {
			return l, usagef("%s: %w", flag.name, err)
		}
		*flag.to = &rate
	}
	if f.update && f.baseline == "" {
		return l, usagef("--update records the run: say where with --baseline FILE")
	}
	return l, nil
}

// readBatch reads what a run left in out.
func readBatch(out string) (report.Batch, error) {
	name := filepath.Join(out, "summary.json")
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return report.Batch{}, usagef("%s is not there: is %s the folder that `missive ingest` wrote to, and did the run finish?", name, out)
	}
	if err != nil {
		return report.Batch{}, err
	}
	defer file.Close()
	batch, err := report.ReadSummary(file)
	if err != nil {
		return batch, usagef("%s: %w", name, err)
	}
	return batch, nil
}

// readBaseline is the recorded run to hold against, or nil: there is none
// where none was named or the run is being recorded.
func (f checkFlags) readBaseline() (*report.Baseline, error) {
	if f.baseline == "" || f.update {
		return nil, nil
	}
	file, err := os.Open(f.baseline)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("%s is not there: record it first with --update", f.baseline)
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	base, err := report.ReadBaseline(file)
	if err != nil {
		return nil, usagef("%s: %w", f.baseline, err)
	}
	return base, nil
}

// record writes the run's figures to the baseline file.
func record(name string, batch report.Batch) error {
	var b bytes.Buffer
	if err := report.NewBaseline(batch).Write(&b); err != nil {
		return err
	}
	return renameio.WriteFile(name, b.Bytes(), 0o666)
}

// writeVerdict prints where the run falls short and writes the JUnit file and
// what GitHub Actions shows.
func writeVerdict(s streams, out, junit string, batch report.Batch, short []report.Shortfall, notes []string) error {
	if junit == "" {
		junit = filepath.Join(out, "check.xml")
	}
	var b bytes.Buffer
	if err := report.VerdictJUnit(&b, batch, short); err != nil {
		return err
	}
	if err := renameio.WriteFile(junit, b.Bytes(), 0o666); err != nil {
		return err
	}
	for _, f := range short {
		fmt.Fprintln(s.out, f.Sentence)
	}
	for _, n := range notes {
		fmt.Fprintln(s.out, n)
	}
	if os.Getenv("GITHUB_ACTIONS") != "true" {
		return nil
	}
	if err := report.Annotations(s.out, out, batch, short); err != nil {
		return err
	}
	return stepSummary(os.Getenv("GITHUB_STEP_SUMMARY"), batch, short, notes)
}

// stepSummary adds the verdict to the file GitHub Actions shows, where it
// names one.
func stepSummary(name string, batch report.Batch, short []report.Shortfall, notes []string) error {
	if name == "" {
		return nil
	}
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return fmt.Errorf("GITHUB_STEP_SUMMARY: %w", err)
	}
	return errors.Join(report.StepSummary(f, batch, short, notes), f.Close())
}
