package ocr

import (
	"math"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"missive/ocr/internal/lept"
)

// marks are n marks of the height h and of a letter's shape.
func marks(n, h int) []lept.Rect {
	out := make([]lept.Rect, n)
	for i := range out {
		out[i] = lept.Rect{X: 30 * i, W: h * 4 / 5, H: h + i%3 - 1}
	}
	return out
}

func join(all ...[]lept.Rect) []lept.Rect {
	var out []lept.Rect
	for _, a := range all {
		out = append(out, a...)
	}
	return out
}

func TestLetterHeight(t *testing.T) {
	dirt := join(marks(4000, 3), marks(1500, 4), marks(600, 6), marks(200, 8))
	rules := []lept.Rect{{W: 900, H: 24}, {W: 3, H: 24}}
	for name, c := range map[string]struct {
		marks []lept.Rect
		want  float64
	}{
		"typing":                  {join(marks(600, 24), marks(300, 33), marks(100, 5)), 24},
		"rich in capitals":        {join(marks(300, 25), marks(400, 34)), 25},
		"capitals only":           {marks(500, 34), 34},
		"typing under dirt":       {join(dirt, marks(300, 24), marks(150, 33)), 24},
		"dirt only":               {dirt, 0},
		"too few":                 {marks(fewestLetters-1, 24), 0},
		"rules do not count":      {join(marks(fewestLetters-1, 24), rules, rules), 0},
		"nothing":                 {nil, 0},
		"small print at 100 dpi":  {join(marks(600, 7), marks(300, 10)), 7},
		"large letters, 1200 dpi": {join(marks(600, 96), marks(300, 132)), 96},
	} {
		if got := letterHeight(c.marks); math.Abs(got-c.want) > 0.05*c.want+0.01 {
			t.Errorf("%s: %.1f, want %.1f", name, got, c.want)
		}
	}
}

func TestFindResolution(t *testing.T) {
	for name, c := range map[string]struct {
		user, claimed int
		letter        float64
		long          int
		want          int
		from          string
	}{
		"the file is right":                {0, 300, 24, 3300, 300, "file"},
		"letters a quarter smaller":        {0, 300, 19.4, 2500, 300, "file"},
		"300 tagged 72":                    {0, 72, 24, 3300, 300, "letters"},
		"600 tagged 300":                   {0, 300, 49, 6600, 600, "letters"},
		"no tag":                           {0, 0, 32.5, 4200, 400, "letters"},
		"a person says so":                 {200, 300, 24, 3300, 200, "user"},
		"no letters, the tag makes sense":  {0, 300, 0, 3300, 300, "file"},
		"no letters, the tag makes 0.1 in": {0, 30_000, 0, 3300, 0, ""},
		"no letters, no tag":               {0, 0, 0, 3300, 0, ""},
	} {
		got := findResolution(c.user, c.claimed, c.letter, c.long)
		if got.dpi != c.want || got.from != c.from || got.letter <= 0 {
			t.Errorf("%s: %+v, want %d from %q", name, got, c.want, c.from)
		}
	}
}

// Whatever is claimed and found, the scaled page fits the engine.
func TestScaleFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, maxSide).Draw(t, "width"), rapid.IntRange(1, maxSide).Draw(t, "height")
		letter := rapid.Float64Range(0, 400).Draw(t, "letter")
		claimed := rapid.IntRange(0, 5000).Draw(t, "claimed")
		f := scaleFor(bestLetter, findResolution(0, claimed, letter, max(w, h)).letter, w, h)
		if f <= 0 || f > mostScale || float64(max(w, h))*f > maxSide+1 {
			t.Fatalf("factor %g", f)
		}
	})
}

func TestThreshold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ink := rapid.IntRange(0, 120).Draw(t, "ink")
		paper := rapid.IntRange(ink+20, 255).Draw(t, "paper")
		var c tones
		c[ink], c[paper] = rapid.IntRange(10, 500).Draw(t, "inked"), 10_000
		if v := c.threshold(); v <= ink || v > paper {
			t.Fatalf("threshold %d", v)
		}
	})
}

// Real pages whose files state no resolution, or a wrong one. The 300 dpi of
// the declassified ones show in their sizes, 8.5 inches to 2,550 pixels.
func TestResolutionShared(t *testing.T) {
	files, err := filepath.Glob("../../shared/declassified/scans/*.png")
	if err != nil || len(files) == 0 {
		t.Skip("SKIPPED: ../shared/declassified/scans is not here, so no real page was measured")
	}
	if len(files) != 9 {
		t.Errorf("%d pages, want 9", len(files))
	}
	for _, f := range files {
		s, err := openScan(t.Context(), f, 1)
		if err != nil {
			t.Fatal(err)
		}
		p, err := prepare(s)
		if err != nil {
			t.Fatal(err)
		}
		if p.dpiFrom != "letters" || p.pageDPI < 260 || p.pageDPI > 390 {
			t.Errorf("%s: %d dpi from %q, want about 300 from the letters", f, p.pageDPI, p.dpiFrom)
		}
		p.Close()
		s.Close()
	}
}
