package ocr

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"missive/letter"
	"missive/reading"
)

func TestParseEffort(t *testing.T) {
	for _, e := range Efforts() {
		if got, err := ParseEffort(string(e)); err != nil || got != e {
			t.Errorf("%q is %q, %v", e, got, err)
		}
		if len(e.heights()) == 0 || e.heights()[0] != bestLetter || e.doubt() <= 0 || e.name() != string(e) {
			t.Errorf("%s reads at %v, in doubt from %g", e, e.heights(), e.doubt())
		}
	}
	if got, err := ParseEffort(""); err != nil || got != Normal {
		t.Errorf("no effort is %q, %v", got, err)
	}
	if _, err := ParseEffort("Quick"); err == nil {
		t.Error("there is no effort Quick, yet no error")
	}
	if Effort("").name() != "normal" || !slices.Equal(Effort("").heights(), Normal.heights()) {
		t.Error("no effort is not the normal one")
	}
}

// TestPasses: a page in doubt is read at every height of the effort, one in no
// doubt once, and a line read by itself reads as it did.
func TestPasses(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: reads a page, which takes some seconds; run without -short")
	}
	if !oneThread(t) {
		return
	}
	e := &tesseract{}
	defer e.Close()
	s, err := openScan(context.Background(), filepath.Join("..", "fixtures", "scans", "thanks-1968", "thanks-1968_02.png"), 1)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	set := Settings{Effort: Normal}
	v, _, err := e.upright(s, set)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	sure := reading.Page{XHeight: v.res.letter, Readings: []reading.Reading{{Name: passName(bestLetter), Lines: v.lines}}}
	for i := range v.lines {
		for k := range v.lines[i].Words {
			v.lines[i].Words[k].Conf = 0.95
		}
	}
	if err := e.more(&sure, v, set); err != nil || len(sure.Readings) != 1 {
		t.Errorf("a page in no doubt has %d readings: %v", len(sure.Readings), err)
	}
	for i := range v.lines {
		for k := range v.lines[i].Words {
			v.lines[i].Words[k].Conf = 0.5
		}
	}
	doubt := sure
	if err := e.more(&doubt, v, Settings{Effort: Quick}); err != nil || len(doubt.Readings) != 1 {
		t.Errorf("the quick effort gives %d readings: %v", len(doubt.Readings), err)
	}
	if err := e.more(&doubt, v, set); err != nil || len(doubt.Readings) < 2 || doubt.Readings[1].Name != "20px" {
		t.Fatalf("a page in doubt has %d readings: %v", len(doubt.Readings), err)
	}
	p, err := v.render(bestLetter)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	longest := slices.MaxFunc(v.lines, func(a, b letter.Line) int { return len(a.Text()) - len(b.Text()) })
	line, ok, err := e.again(longest.Box, v.res.letter, p, set)
	if err != nil || !ok || line.Text() != longest.Text() || line.Box.Intersect(longest.Box).Area()*10 < longest.Box.Area()*8 {
		t.Errorf("by itself the line is %q at %v, %v; it was %q at %v: %v", line.Text(), line.Box, ok, longest.Text(), longest.Box, err)
	}
	// Readings that are one leave nothing to read singly.
	same := sure
	same.Readings = []reading.Reading{sure.Readings[0], sure.Readings[0]}
	if err := e.singly(&same, p, set); err != nil || len(same.Readings) != 2 {
		t.Errorf("readings that are one are read singly: %d, %v", len(same.Readings), err)
	}
}
