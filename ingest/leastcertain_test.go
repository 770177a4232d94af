package ingest

import (
	"os"
	"path/filepath"
	"testing"

	"missive/clean"
	"missive/letter"
)

// TestBatchKeepsTheLeastCertain: the removals of all letters, read now or
// known from an earlier run, are gathered in the batch, in one order.
func TestBatchKeepsTheLeastCertain(t *testing.T) {
	b := newBench(t, map[string]string{"a.png": "Dear Sir", "b.png": "SECRET Sir", "c.png": "DRAFT Sir"})
	sure := map[string]float64{"a": .9, "b": .2, "c": .5}
	b.o.stages.clean = func(l *letter.Letter, _ clean.Settings) error {
		return l.Add(letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Words: l.LineWords(0, 0)[:1], Rule: "test", Why: "for the test", Conf: sure[l.ID]})
	}
	var first []byte
	for run := range 3 {
		if run == 2 {
			if err := os.Remove(filepath.Join(b.o.Out, "b", "taken.html")); err != nil {
				t.Fatal(err)
			}
		}
		batch := b.run()
		if len(batch.LeastCertain) != 3 {
			t.Fatalf("run %d: %d removals, want 3", run, len(batch.LeastCertain))
		}
		for i, want := range []string{"b", "c", "a"} {
			if got := batch.LeastCertain[i]; got.Letter != want || got.Edit != "e1" || got.Why != "for the test" {
				t.Errorf("run %d: removal %d is %+v, want that of %s", run, i, got, want)
			}
		}
		for _, e := range batch.Entries {
			if e.LeastCertain != nil || e.Removals[letter.Stamp] != 1 {
				t.Errorf("run %d: letter %s holds %v and counts %v", run, e.ID, e.LeastCertain, e.Removals)
			}
		}
		summary, err := os.ReadFile(filepath.Join(b.o.Out, "summary.json"))
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = summary
		}
		if string(summary) != string(first) {
			t.Errorf("run %d: summary.json changed", run)
		}
	}
}
