package main

import (
	"os"
	"path/filepath"
	"testing"

	"missive/clean"
	"missive/letter"
)

func TestLabel(t *testing.T) {
	line := goldLine{"the class of Jews to be", letter.Body, letter.Box{X0: 0, Y0: 0, X1: 230, Y1: 20}}
	stamp := goldLine{"RECEIVED", letter.Stamp, letter.Box{X0: 100, Y0: 0, X1: 300, Y1: 60}}
	number := goldLine{"- 2 -", letter.PageNumber, letter.Box{X0: 100, Y0: 100, X1: 150, Y1: 120}}
	for _, c := range []struct {
		text  string
		box   letter.Box
		loose bool
		kind  kind
		role  letter.Role
	}{
		{"class", letter.Box{X0: 40, Y0: 2, X1: 90, Y1: 18}, false, own, letter.Body},
		{"clsss", letter.Box{X0: 40, Y0: 2, X1: 90, Y1: 18}, false, own, letter.Body},
		{"Jews", letter.Box{X0: 130, Y0: 2, X1: 170, Y1: 18}, false, own, letter.Body}, // under the stamp
		{"REEIVD", letter.Box{X0: 130, Y0: 2, X1: 170, Y1: 18}, false, foreign, letter.Stamp},
		{"xqkz", letter.Box{X0: 40, Y0: 2, X1: 80, Y1: 18}, false, unclear, ""},
		{"2", letter.Box{X0: 120, Y0: 102, X1: 130, Y1: 118}, false, furniture, letter.PageNumber},
		{"~", letter.Box{X0: 400, Y0: 300, X1: 410, Y1: 310}, false, foreign, letter.Dirt},
		{"~", letter.Box{X0: 400, Y0: 300, X1: 410, Y1: 310}, true, unclear, ""},
	} {
		l := &letter.Letter{Pages: []letter.Page{{Lines: []letter.Line{{Words: []letter.Word{{Text: c.text, Box: c.box}}}}}}}
		got := label(l, [][]goldLine{{line, stamp, number}}, c.loose)[0]
		if got.kind != c.kind || got.role != c.role {
			t.Errorf("%q at %v, loose %v: kind %d of %q, want %d of %q", c.text, c.box, c.loose, got.kind, got.role, c.kind, c.role)
		}
	}
}

func TestZoneLines(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.tsv")
	const table = "kind\tzone\tline_type\tx\ty\tw\th\ttext\nzone\tStampZone\t\t10\t20\t30\t40\t\nzone\tMainZone\t\t0\t0\t9\t9\t\n" +
		"line\tMainZone\tDefaultLine:Typewritten\t1\t2\t3\t4\tMon\"sieur\nline\tMainZone\tDefaultLine:Handwritten\t1\t2\t3\t4\tx\n"
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := zoneLines(path)
	if err != nil || len(got) != 3 {
		t.Fatalf("%v, %v", got, err)
	}
	if got[0] != (goldLine{"", letter.Stamp, letter.Box{X0: 10, Y0: 20, X1: 40, Y1: 60}}) || got[1].Text != `Mon"sieur` || got[1].Role != letter.Body || got[2].Role != letter.Handwriting {
		t.Errorf("%v", got)
	}
}

// Weights are written as the program reads them.
func TestWeightsAreRead(t *testing.T) {
	want, err := clean.LearnedScanWeights()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "scan.json")
	if err := writeWeights(path, want); err != nil {
		t.Fatal(err)
	}
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadFile("../../clean/scan.json")
	if err != nil {
		t.Fatal(err)
	}
	if string(written) != string(kept) {
		t.Errorf("the program's weights are written as\n%s", written)
	}
}

// Thresholds are the cheapest at their level's price of a lost word.
func TestChoose(t *testing.T) {
	all := trial{own: 1000, others: 100}
	for d := range all.by {
		for a := range all.by[d].lost {
			for b := range all.by[d].lost[a] {
				all.by[d].lost[a][b], all.by[d].in[a][b] = 99, 99
			}
		}
		put := func(line, word, lost, in int) {
			all.by[d].lost[line][word], all.by[d].in[line][word] = lost, in
		}
		put(3, 0, 0, 80)
		put(2, 1, 1, 60)
		put(1, 2, 4, 50)
		put(0, 3, 30, 5)
		put(0, 2, 26, 10)
	}
	var w clean.ScanWeights
	choose(&w, []trial{all})
	l, o := w.LineThresholds, w.WordThresholds
	if l.Careful != doubts[0].lines[3] || l.Normal != doubts[1].lines[2] || l.Aggressive != doubts[2].lines[0] ||
		o.Careful != doubts[0].words[0] || o.Normal != doubts[1].words[1] || o.Aggressive != doubts[2].words[3] {
		t.Errorf("lines %+v, words %+v", l, o)
	}
	want := clean.ScanFigures{Careful: clean.ScanFigure{Own: 1000, Lost: 0, Others: 100, LeftIn: 80},
		Normal:     clean.ScanFigure{Own: 1000, Lost: 1, Others: 100, LeftIn: 60},
		Aggressive: clean.ScanFigure{Own: 1000, Lost: 30, Others: 100, LeftIn: 5}}
	if w.Figures != want {
		t.Errorf("%+v, want %+v", w.Figures, want)
	}
}
