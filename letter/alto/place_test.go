package alto

import (
	"math"
	"os"
	"strings"
	"testing"

	"missive/letter"
	"missive/letter/hocr"
)

// TestTheOtherRoad: Tesseract's ALTO and its hOCR of one page say the same.
func TestTheOtherRoad(t *testing.T) {
	read := func(file string) *os.File {
		f, err := os.Open("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		return f
	}
	got, err := Page(read("tesseract-5.3.xml"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := hocr.Page(read("tesseract-5.3.hocr"))
	if err != nil {
		t.Fatal(err)
	}
	if got.Source != want.Source || got.Width != want.Width || got.Height != want.Height || len(got.Lines) != len(want.Lines) {
		t.Fatalf("page %+v of %d lines, want %+v of %d", got.Source, len(got.Lines), want.Source, len(want.Lines))
	}
	for i, w := range want.Lines {
		g := got.Lines[i]
		if g.Box != w.Box || g.Block != w.Block || g.Par != w.Par || g.Angle != w.Angle || g.Text() != w.Text() {
			t.Errorf("line %d is %+v %q, want %+v %q", i+1, g, g.Text(), w, w.Text())
			continue
		}
		for j := range w.Words {
			if g.Words[j].Box != w.Words[j].Box || math.Abs(g.Words[j].Conf-w.Words[j].Conf) > 1e-9 {
				t.Errorf("word %d of line %d is %+v, want %+v", j+1, i+1, g.Words[j], w.Words[j])
			}
		}
	}
}

func TestUnits(t *testing.T) {
	tests := []struct {
		unit, settings string
		want           scale
	}{
		{"pixel", "", scale{1, 1, 0}},
		{"", "", scale{1, 1, 0}},
		{"inch", "", scale{1, 1, 0}},
		{" pixel\n", "xdpi:300 ydpi:300", scale{1, 1, 300}},
		{"mm10", "", scale{1, 1, 254}},
		{"inch1200", "", scale{1, 1, 1200}},
		{"inch1200", "Lang:en\nxdpi:300\nydpi:600", scale{.25, .5, 300}},
		{"MM10", "dpi=508;mode=fast", scale{2, 2, 508}},
		{"mm10", "ydpi:254", scale{1, 1, 254}},
		{"mm10", "xdpi:0 ydpi:1e300 dpi:NaN dpi:x", scale{1, 1, 254}},
	}
	for _, tt := range tests {
		if got := (&about{unit: tt.unit, settings: tt.settings}).scale(); got != tt.want {
			t.Errorf("unit %q with settings %q: %+v, want %+v", tt.unit, tt.settings, got, tt.want)
		}
	}
}

func TestCharConfidence(t *testing.T) {
	for in, want := range map[string]float64{"": 0, "000": 1, "9 9": 0, "09": .5, "x": 0} {
		if got := charConfidence(in); got != want {
			t.Errorf("CC %q is %v, want %v", in, got, want)
		}
	}
}

// TestNotANumber: what a program could not work out is what it did not give.
func TestNotANumber(t *testing.T) {
	p, err := Page(strings.NewReader(inLine(`<String CONTENT="x" HPOS="1" VPOS="1" WIDTH="NaN" HEIGHT="5" WC="NaN"><Glyph CONTENT="x" GC="NaN"/></String>`)))
	if err != nil {
		t.Fatal(err)
	}
	format.Check(t, p)
	if w := p.Lines[0].Words[0]; w.Conf != 0 || w.Chars[0].Conf != 0 {
		t.Errorf("word %+v, want no confidence", w)
	}
}

func TestBaselines(t *testing.T) {
	box := letter.Box{X0: 100, Y0: 100, X1: 300, Y1: 130}
	tests := []struct {
		value string
		want  *letter.Baseline
		angle int
	}{
		{"124", &letter.Baseline{Offset: -6}, 0},
		{"124.256", &letter.Baseline{Offset: -5.74}, 0},
		{"7", nil, 0},
		{"NaN", nil, 0},
		{"", nil, 0},
		{"100 124 300 124", &letter.Baseline{Offset: -6}, 0},
		{"100,120 200,122 300,124", &letter.Baseline{Slope: .02, Offset: -10}, 0},
		{"300 124 100 124", &letter.Baseline{Offset: -6}, 0},
		{"100 124", nil, 0},
		{"200 100 200 100", nil, 0},
		{"120 100 122 400", nil, 90},
		{"120 400 122 100", nil, 270},
	}
	for _, tt := range tests {
		doc := page(`<TextLine HPOS="100" VPOS="100" WIDTH="200" HEIGHT="30" BASELINE="` + tt.value + `"><String CONTENT="x"/></TextLine>`)
		p, err := Page(strings.NewReader(doc))
		if err != nil {
			t.Fatal(err)
		}
		l := p.Lines[0]
		if l.Box != box || l.Angle != tt.angle || (l.Baseline == nil) != (tt.want == nil) || l.Baseline != nil && *l.Baseline != *tt.want {
			t.Errorf("BASELINE %q: %+v at %d degrees, want %+v at %d", tt.value, l.Baseline, l.Angle, tt.want, tt.angle)
		}
	}
}

func TestWordsTellTheAngle(t *testing.T) {
	up := `<String CONTENT="THIS" HPOS="127" VPOS="287" WIDTH="32" HEIGHT="64"/><String CONTENT="AGENCY" HPOS="135" VPOS="190" WIDTH="22" HEIGHT="85"/>`
	down := `<String CONTENT="TO" HPOS="127" VPOS="190" WIDTH="32" HEIGHT="64"/><String CONTENT="BE" HPOS="127" VPOS="290" WIDTH="32" HEIGHT="64"/>`
	for doc, want := range map[string]int{
		page("<TextLine>" + up + "</TextLine>"):                                                                      270,
		page("<TextLine>" + down + "</TextLine>"):                                                                    90,
		page(`<TextBlock ROTATION="0"><TextLine>` + down + "</TextLine></TextBlock>"):                                0,
		page(`<TextLine><String CONTENT="TALL" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="99"/></TextLine>`):                0,
		page(`<TextLine>` + up + `<String CONTENT="wide" HPOS="200" VPOS="190" WIDTH="400" HEIGHT="9"/></TextLine>`): 0,
	} {
		p, err := Page(strings.NewReader(doc))
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Lines[0].Angle; got != want {
			t.Errorf("%s reads at %d degrees, want %d", doc, got, want)
		}
	}
}
