package main

import (
	"go/format"
	"os"
	"path/filepath"
	"strings"
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

// The weights are printed as the source has them.
func TestWeightsAreSource(t *testing.T) {
	n := len(clean.TraitNames())
	source := "package clean\n\n" + goWeights(model{make([]float64, clean.OwnTraits), make([]float64, n)}, make([]float64, n))
	formatted, err := format.Source([]byte(source))
	if err != nil || string(formatted) != source {
		t.Errorf("not as gofmt has it (%v):\n%s", err, source)
	}
	if strings.Count(source, "trait") != 2*n+clean.OwnTraits+2 {
		t.Errorf("weights:\n%s", source)
	}
}

func TestUnder(t *testing.T) {
	word := func(own bool, struck float64) verdict {
		v := verdict{struck: struck}
		v.Yes = own
		return v
	}
	lost, in := under([]verdict{word(true, 0.05), word(true, 0.9), word(false, 0.05), word(false, 0.1), word(false, 0.7)}, 0.1)
	if lost != 1 || in != 2 {
		t.Errorf("%d lost, %d left in", lost, in)
	}
}
