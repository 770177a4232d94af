package ingest

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"missive/clean"
	"missive/clean/lexicon"
	"missive/letter"
)

// house is a lexicon file of an archive's own.
const house = `
[[marking]]
name   = "house-stamp"
family = "Our house"
role   = "stamp"
says   = ["SCRIPTORIUM OF ST. AUBYN"]
yes    = ["SCRIPTORIUM OF ST AUBYN"]
no     = ["The scriptorium of the abbey was cold."]
`

// withHouse is the program's lexicon with more added.
func withHouse(t *testing.T, text string) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Default()
	if err == nil {
		l, err = l.With("/elsewhere/house.toml", []byte(text))
	}
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestSettingsOfCleaningAreKept(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	b.o.stages.cleaning = clean.Identity
	b.run()
	b.o.Cleaning = clean.Settings{Doubt: clean.Careful, Lexicon: withHouse(t, house)}
	if got, want := b.did(), [4]int64{0, 2, 1, 2}; got != want {
		t.Errorf("other settings: read, cleaned, compared, reported %v, want %v", got, want)
	}
	if got := b.did(); got != [4]int64{} {
		t.Errorf("the same settings again: read, cleaned, compared, reported %v", got)
	}
	var mended clean.Settings
	b.o.stages.mend = func(_ *letter.Letter, s clean.Settings) error { mended = s; return nil }
	b.decides(func(d *Desk) (Decided, error) { return d.Restore("e1") })
	if clean.Identity(mended) != clean.Identity(b.o.Cleaning) {
		t.Errorf("mended with %s, want %s", clean.Identity(mended), clean.Identity(b.o.Cleaning))
	}
	if got := b.did(); got != [4]int64{} {
		t.Errorf("after a decision: read, cleaned, compared, reported %v", got)
	}
	b.o.Cleaning.Lexicon = withHouse(t, house+"# a note\n")
	if got := b.did(); got != [4]int64{} {
		t.Errorf("a file that says the same: read, cleaned, compared, reported %v", got)
	}
	b.o.Cleaning = clean.Settings{}
	if got := b.did(); got != [4]int64{0, 2, 1, 2} {
		t.Errorf("without them again: read, cleaned, compared, reported %v", got)
	}
}

func TestDamagedKeptRulesAreTold(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	b.o.Cleaning.Lexicon = withHouse(t, house)
	b.run()
	before := b.files()
	files, err := filepath.Glob(filepath.Join(b.o.Out, rulesDir, "*.toml"))
	if err != nil || len(files) != 1 {
		t.Fatalf("kept %q, %v", files, err)
	}
	for name, damage := range map[string]func() error{
		"damaged": func() error { return os.WriteFile(files[0], []byte("[[marking]]"), 0o666) },
		"gone":    func() error { return os.Remove(files[0]) },
	} {
		if err := damage(); err != nil {
			t.Fatal(err)
		}
		_, err := openDesk(b.o.Out, "x", b.o.stages, nil)
		if !errors.Is(err, ErrUsage) || !strings.Contains(err.Error(), "house.toml") {
			t.Errorf("%s: %v", name, err)
		}
		b.run()
		if d := differing(before, b.files()); len(d) > 0 {
			t.Errorf("%s: a run after that left otherwise: %q", name, d)
		}
	}
}

func TestBatchIsRefused(t *testing.T) {
	b := stamped(t)
	b.o.Cleaning.Batch = &clean.Recurring{}
	if _, err := Plan(t.Context(), b.o); !errors.Is(err, ErrUsage) {
		t.Errorf("a batch was counted: %v", err)
	}
}
