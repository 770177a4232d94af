package report

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/rivo/uniseg"

	"missive/align"
	"missive/letter"
)

func TestTableFits(t *testing.T) {
	b := sampleBatch(t)
	b.Entries[0].ID = "Légation de Ruritanie/carton 12/" + strings.Repeat("très ", 30) + "long 日本 17"
	for _, width := range []int{0, 60, 80, 120, 200} {
		var out bytes.Buffer
		if err := Table(&out, b, width, false); err != nil {
			t.Fatal(err)
		}
		limit := width
		if width == 0 {
			limit = 80
		}
		for line := range strings.Lines(out.String()) {
			if w := uniseg.StringWidth(strings.TrimSuffix(line, "\n")); w > limit {
				t.Errorf("width %d: a line takes %d columns: %s", width, w, line)
			}
		}
		if !strings.Contains(out.String(), "17  ") {
			t.Errorf("width %d: the name's end, which tells pages apart, is gone:\n%s", width, out.String())
		}
	}
}

func TestTableColour(t *testing.T) {
	b := sampleBatch(t)
	var plain, coloured bytes.Buffer
	if err := errors.Join(Table(&plain, b, 80, false), Table(&coloured, b, 80, true)); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(plain.String(), "\x1b") {
		t.Errorf("colour where none was asked for: %q", plain.String())
	}
	if !strings.Contains(coloured.String(), "\x1b[1;31m1\x1b[0m") {
		t.Errorf("no colour on a letter with an unread page: %q", coloured.String())
	}
	stripped := strings.NewReplacer("\x1b[1;31m", "", "\x1b[0m", "").Replace(coloured.String())
	if stripped != plain.String() {
		t.Errorf("colour moves the columns:\n%s\n%s", stripped, plain.String())
	}
}

func TestLongTableShowsWorst(t *testing.T) {
	b := manyEntries(3000)
	b.Entries[7].Failures = []Failure{{File: "letter 8.tif", Page: 1, Reason: "it is cut short"}}
	var out bytes.Buffer
	if err := Table(&out, b, 80, false); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	for i, want := range map[int]string{
		2: "letter 8 ", 3: "letter 2999 ", 4: "letter 2998 ", 23: "3,000 letters", 24: "… and 2,980 more, see index.html",
	} {
		if !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d is %q, want %q", i, lines[i], want)
		}
	}
	if n := len(lines); n > 40 {
		t.Errorf("%d lines do not fit a screen", n)
	}
}

func TestBoundsAreMarked(t *testing.T) {
	l := letter.FromText("far", "other text")
	e := NewEntry(l, &align.Comparison{Unit: "user-perceived characters", Denominator: "reference",
		Chars: align.Measure{Reference: 10, Text: 10, Substitutions: 9}, Words: align.Measure{Reference: 2, Text: 2, Substitutions: 2}})
	var table, index bytes.Buffer
	b := Batch{Entries: []Entry{e}}
	if err := errors.Join(Table(&table, b, 80, false), Index(&index, b)); err != nil {
		t.Fatal(err)
	}
	for name, out := range map[string]string{"table": table.String(), "index": index.String()} {
		if !strings.Contains(out, "≤") {
			t.Errorf("%s does not mark an upper bound:\n%s", name, out)
		}
	}
}

func TestIndexRowsStaySmall(t *testing.T) {
	var few, many bytes.Buffer
	if err := errors.Join(Index(&few, manyEntries(10)), Index(&many, manyEntries(1010))); err != nil {
		t.Fatal(err)
	}
	if row := (many.Len() - few.Len()) / 1000; row > 1024 {
		t.Errorf("a letter takes %d bytes of the index, want at most 1,024", row)
	}
}

// A full disk is the ordinary way for a report not to get written.
type fullDisk struct{ room int }

var errFull = errors.New("no space left on device")

func (d *fullDisk) Write(p []byte) (int, error) {
	if d.room -= len(p); d.room < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestFullDisk(t *testing.T) {
	l := sampleLetter(t, "Strelsau")
	c := sampleComparison(l)
	b := sampleBatch(t)
	base := NewBaseline(b)
	for name, write := range map[string]func(*fullDisk) error{
		"letter":       func(d *fullDisk) error { return Letter(d, l, c, "") },
		"index":        func(d *fullDisk) error { return Index(d, b) },
		"summary":      func(d *fullDisk) error { return Summary(d, b) },
		"junit":        func(d *fullDisk) error { return JUnit(d, b) },
		"table":        func(d *fullDisk) error { return Table(d, b, 80, false) },
		"baseline":     func(d *fullDisk) error { return base.Write(d) },
		"verdict":      func(d *fullDisk) error { return VerdictJUnit(d, b, nil) },
		"step summary": func(d *fullDisk) error { return StepSummary(d, b, nil, nil) },
		"annotations":  func(d *fullDisk) error { return Annotations(d, "out", b, nil) },
	} {
		for _, room := range []int{0, 60} {
			if err := write(&fullDisk{room}); !errors.Is(err, errFull) {
				t.Errorf("%s with room for %d bytes: %v, want %v", name, room, err, errFull)
			}
		}
	}
}
