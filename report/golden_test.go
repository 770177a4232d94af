package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"missive/letter"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden holds got against the file in testdata, or writes it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; write it with go test ./report -update", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not as before; see what changed with -update and git diff. Got:\n%s", path, got)
	}
}

// inlined is what a page holds of style and script, and their hashes.
var inlined = regexp.MustCompile(`(?s)<style>.*?</style>|<script>.*?</script>|sha256-.*?&#39;`)

func TestGoldenFiles(t *testing.T) {
	l := sampleLetter(t, "legation/Strelsau 10")
	c := sampleComparison(l)
	b := sampleBatch(t)
	limit := 0.02
	recorded := sampleBatch(t)
	recorded.Entries[0].Failures = nil
	base := NewBaseline(recorded)
	base.Letters["legation/lost"] = base.Letters["legation/Strelsau 10"]
	better := base.Letters["legation/Strelsau 10"]
	better.Chars.Insertions = 0
	base.Letters["legation/Strelsau 10"] = better
	short := Verdict(b, Limits{MaxCER: &limit, MaxWER: &limit}, base)

	for name, write := range map[string]func(*bytes.Buffer) error{
		"letter.html": func(w *bytes.Buffer) error { return Letter(w, l, c, "") },
		"letter-alone.html": func(w *bytes.Buffer) error {
			return Letter(w, l, nil, "the reference is not UTF-8; save it as UTF-8")
		},
		"diff.html":       func(w *bytes.Buffer) error { return DiffHTML(w, diffSample()) },
		"diff-large.html": func(w *bytes.Buffer) error { return diffHTML(w, diffSample(), false) },
		"diff-same.html": func(w *bytes.Buffer) error {
			return DiffHTML(w, DiffInput{RefName: "a", TextName: "b", Ref: "Dear Sir,\n", Text: "Dear Sir,\n"})
		},
		"taken.html":      func(w *bytes.Buffer) error { return Taken(w, takenLetter(t, "legation/Strelsau 10")) },
		"taken-text.html": func(w *bytes.Buffer) error { return Taken(w, takenText(t)) },
		"taken-none.html": func(w *bytes.Buffer) error { return Taken(w, letter.FromText("notes/a text", "Dear Sir,\n")) },
		"index.html":      func(w *bytes.Buffer) error { return Index(w, b) },
		"summary.json":    func(w *bytes.Buffer) error { return Summary(w, b) },
		"junit.xml":       func(w *bytes.Buffer) error { return JUnit(w, b) },
		"table.txt":       func(w *bytes.Buffer) error { return Table(w, b, 80, false) },
		"baseline.json":   func(w *bytes.Buffer) error { return base.Write(w) },
		"verdict.xml":     func(w *bytes.Buffer) error { return VerdictJUnit(w, b, short) },
		"annotations.txt": func(w *bytes.Buffer) error { return Annotations(w, "out", b, short) },
		"step-summary.md": func(w *bytes.Buffer) error { return StepSummary(w, b, short, VerdictNotes(b, Limits{}, base)) },
	} {
		t.Run(name, func(t *testing.T) {
			var first, second bytes.Buffer
			if err := write(&first); err != nil {
				t.Fatal(err)
			}
			if err := write(&second); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(first.Bytes(), second.Bytes()) {
				t.Error("two writings differ")
			}
			golden(t, name, inlined.ReplaceAll(first.Bytes(), nil))
		})
	}
}
