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

func checkCommand(s streams) *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check [flags] OUT",
		Short: "Hold the quality of a run, for CI",
		Long: fmt.Sprintf(`Holds what 'missive ingest' left in OUT against limits and against a recorded
run. A letter falls short when its CER or WER is over a limit, when it has more
differences of a kind or cause than their budget, or when it got worse than the
baseline by more than the margins the baseline file states (recorded as %g
points of CER and %g points of WER; edit the file to change them). Of a letter
that got worse it is said whether chance explains that, as another letter of the
same length could have shown it; with --only-real such a letter is let pass.
Letters without a reference are counted and not judged.

Budgets (--max, --max-total) can be set for:
%s

With --profile the rates that limits and baseline hold are those of another
tool's definitions, for letters that 'missive ingest --profile' measured so.

What an archive holds to can stand in missive.toml, beside which the command is
run; a flag goes before it:
  [check]
  max-cer = 3
  only-real = true
  baseline = "quality.json"
  [check.max]
  over-stripped = 0

Writes the verdict as JUnit XML into OUT/check.xml or --junit. Under GitHub
Actions it also prints annotations and adds to the step summary.`,
			100*report.MarginCER, 100*report.MarginWER, budgetHelp()),
		Example: `  missive check missive-out --max-cer 3 --max-wer 8
  missive check missive-out --max over-stripped=0 --max-total left-in=5
  missive check missive-out --baseline quality.json --update   record a run
  missive check missive-out --baseline quality.json            hold it`,
		Args: wants(1, false, "the folder that ingest wrote"),
		RunE: func(_ *cobra.Command, args []string) error { return check(s, args[0], f) },
	}
	f.add(c)
	return c
}

func check(s streams, out string, f checkFlags) error {
	t, from, err := f.thresholds()
	if err != nil {
		return err
	}
	if from != "" {
		fmt.Fprintf(s.out, "thresholds of %s\n", from)
	}
	batch, err := readBatch(out)
	if err != nil {
		return err
	}
	if t.Profile != "" {
		if batch, err = batch.Under(t.Profile); err != nil {
			return usagef("--profile: %w", err)
		}
		fmt.Fprintf(s.out, "figures as in profile %s\n", t.Profile)
	}
	var base *report.Baseline // none where none was named or the run is being recorded
	if t.Baseline != "" && !f.update {
		if base, err = readBaseline(t.Baseline); err != nil {
			return err
		}
	}
	short := report.Verdict(batch, t.Limits, base)
	notes := report.VerdictNotes(batch, t.Limits, base)
	if err := writeVerdict(s, out, f.junit, batch, short, notes); err != nil {
		return err
	}
	if f.update {
		if err := record(t.Baseline, batch); err != nil {
			return err
		}
		fmt.Fprintf(s.out, "recorded in %s\n", t.Baseline)
	}
	return verdict(s, batch, short, t.Judge())
}

// verdict prints the outcome and returns the error that gives the status.
// judging tells whether figures were held against anything.
func verdict(s streams, batch report.Batch, short []report.Shortfall, judging bool) error {
	totals := batch.Totals()
	switch {
	case totals.Unread > 0:
		fmt.Fprintf(s.out, "FELL SHORT: %d of %d pages could not be read, %s\n", totals.Unread, totals.Pages, report.Counted(len(short), "shortfall"))
		return marked{errSaid, errUnread}
	case totals.Compared == 0 && judging:
		fmt.Fprintln(s.out, "FELL SHORT: no letter has a reference, so nothing was held against the limits; run ingest with --refs")
		return marked{errSaid, errShort}
	case len(short) > 0:
		fmt.Fprintf(s.out, "FELL SHORT: %s in %s compared\n", report.Counted(len(short), "shortfall"), report.Counted(totals.Compared, "letter"))
		return marked{errSaid, errShort}
	}
	fmt.Fprintf(s.out, "HELD: %d letters compared, CER %.2f %%, WER %.2f %%\n", totals.Compared, 100*totals.Chars.Rate(), 100*totals.WordErrors.Rate())
	return nil
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

// readBaseline reads the recorded run to hold against.
func readBaseline(name string) (*report.Baseline, error) {
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("%s is not there: record it first with missive check --update", name)
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	base, err := report.ReadBaseline(file)
	if err != nil {
		return nil, usagef("%s: %w", name, err)
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
