package pagexml

import (
	"strings"
	"testing"

	"missive/letter"
)

func TestAngles(t *testing.T) {
	tests := []struct {
		page, region, line string
		want               int
		skew               float64
	}{
		{"", "", "", 0, 0},
		{`orientation="0.75"`, "", "", 0, -.75},
		{`orientation="-91"`, "", "", 90, 1},
		{`orientation="90"`, `orientation="0"`, "", 0, 0},
		{"", `orientation="90"`, "", 270, 0},
		{"", `orientation="-90"`, "", 90, 0},
		{"", `orientation="180"`, "", 180, 0},
		{"", `orientation="1e300"`, "", 0, 0},
		{"", `orientation="NaN"`, "", 0, 0},
		{"", `orientation="1.5" readingOrientation="90"`, "", 270, 0},
		{"", `readingDirection="top-to-bottom"`, "", 90, 0},
		{"", `readingDirection="left-to-right"`, "", 0, 0},
		{"", "", `readingDirection="bottom-to-top"`, 270, 0},
		{"", `orientation="0"`, `readingDirection="bottom-to-top"`, 0, 0},
	}
	for _, tt := range tests {
		doc := `<PcGts><Page ` + tt.page + `><TextRegion ` + tt.region + `><TextLine ` + tt.line + `>` + says("x") + `</TextLine></TextRegion></Page></PcGts>`
		p, err := Page(strings.NewReader(doc))
		if err != nil {
			t.Fatal(err)
		}
		if l := p.Lines[0]; l.Angle != tt.want || p.Skew != tt.skew {
			t.Errorf("page %s region %s line %s: %d degrees, skew %v, want %d and %v", tt.page, tt.region, tt.line, l.Angle, p.Skew, tt.want, tt.skew)
		}
	}
}

func TestResolution(t *testing.T) {
	for in, want := range map[string]int{
		``:                        0,
		`imageXResolution="300"`:  300,
		`imageXResolution="0"`:    0,
		`imageXResolution="1e99"`: 0,
		`imageXResolution="118.11" imageResolutionUnit="PPCM"`: 300,
		`imageXResolution="400" imageResolutionUnit="PPI"`:     400,
	} {
		p, err := Page(strings.NewReader("<PcGts><Page " + in + "/></PcGts>"))
		if err != nil || p.DPI != want || (p.DPIFrom == "file") != (want > 0) {
			t.Errorf("%s: %d dots per inch from %q (%v), want %d", in, p.DPI, p.DPIFrom, err, want)
		}
	}
}

func TestConfidence(t *testing.T) {
	word := func(conf string) string {
		return "<Word><TextEquiv " + conf + "><Unicode>x</Unicode></TextEquiv></Word>"
	}
	for doc, want := range map[string]float64{
		word(""): 0,
		word(`conf="0.25"`) + `<TextEquiv conf="0.5"/>`:                                        .25,
		word("") + `<TextEquiv conf="0.5"><Unicode>x</Unicode></TextEquiv>`:                    .5,
		word(`conf="NaN"`) + `<TextEquiv conf="50"><Unicode>x</Unicode></TextEquiv>`:           .5,
		`<TextEquiv conf="0.75"><Unicode>x</Unicode></TextEquiv>`:                              .75,
		`<Word><Glyph><TextEquiv conf="0.125"><Unicode>x</Unicode></TextEquiv></Glyph></Word>`: .125,
		`<Word><Glyph><TextEquiv><Unicode>x</Unicode></TextEquiv></Glyph></Word>`:              0,
	} {
		p, err := Page(strings.NewReader(inLine(doc)))
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Lines[0].Words[0].Conf; got != want {
			t.Errorf("%s: confidence %v, want %v", doc, got, want)
		}
	}
}

func TestBaselines(t *testing.T) {
	tests := []struct {
		points string
		want   *letter.Baseline
		angle  int
	}{
		{"", nil, 0},
		{"100,114 200,114", &letter.Baseline{Offset: -6}, 0},
		{"100,114 150,115 200,116", &letter.Baseline{Slope: .02, Offset: -6}, 0},
		{"200,114 100,114", &letter.Baseline{Offset: -6}, 0},
		{"100,114", nil, 0},
		{"150,100 150,120", nil, 90},
		{"150,120 150,100", nil, 270},
	}
	for _, tt := range tests {
		p, err := Page(strings.NewReader(inLine(`<Baseline points="` + tt.points + `"/>` + says("x"))))
		if err != nil {
			t.Fatal(err)
		}
		l := p.Lines[0]
		if l.Angle != tt.angle || (l.Baseline == nil) != (tt.want == nil) || l.Baseline != nil && *l.Baseline != *tt.want {
			t.Errorf("Baseline %q: %+v at %d degrees, want %+v at %d", tt.points, l.Baseline, l.Angle, tt.want, tt.angle)
		}
	}
}
