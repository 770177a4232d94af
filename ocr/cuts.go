package ocr

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"missive/reading"
	"missive/typeface"
)

const (
	// sureCut is the confidence from which on a character that all readings
	// agree on may teach how it looks.
	sureCut = 0.9
	// strayCut is the confidence under which a character is worth a look even
	// if all readings agree on it.
	strayCut = 0.95
	// misfit is how unlike a character's mean the cut of a sure character may
	// be before it is worth a look.
	misfit = 0.8
	// evenPitch is how far the steps from one character to the next lie from
	// the pitch, in the middle, on a page that a typewriter wrote: 0.025 to
	// 0.122 on 50 pages of six archives, 0.149 to 0.2 in print.
	evenPitch = 0.135
	// oneSize is how far the middle height of a row's characters may be from
	// the page's for the row to teach: printed letterheads teach other shapes.
	oneSize = 0.2
)

// isCapital tells whether a character is a capital letter: few are, and engines
// agree wrongly on capitals more than on other letters.
func isCapital(text string) bool {
	r, n := utf8.DecodeRuneInString(text)
	return n == len(text) && unicode.IsUpper(r)
}

// learn cuts the characters out of a rendering of the page: those in no doubt
// make the page's typeface, those in doubt are kept for the letter to settle.
func learn(seen *reading.Page, p *prepared) error {
	lat := reading.Align(*seen)
	if _, spread := lat.Pitch(); spread > evenPitch {
		return nil // in proportional print neighbours reach into every cut
	}
	pixels, err := p.pix.Pixels()
	if err != nil {
		return err
	}
	c := cutter{p, pixels}
	sure := map[string][]typeface.Cut{}
	var kept []reading.Cut
	var doubtful []bool
	var texts []string
	high := middle(lat.Lines)
	for i := range lat.Lines {
		l := &lat.Lines[i]
		a, b, _ := l.Baseline()
		teaches := math.Abs(middle(lat.Lines[i:i+1])/high-1) <= oneSize
		for _, col := range l.Columns {
			if col.Blank() {
				continue
			}
			x := col.X()
			y := a*x + b
			cut, inside := c.cut(x, y)
			if !inside {
				continue
			}
			text, least, all := col.Agreed()
			if teaches && all && least >= sureCut {
				sure[text] = append(sure[text], cut)
			}
			kept = append(kept, reading.Cut{X: x, Y: y, Ink: cut})
			doubtful = append(doubtful, !all || least < strayCut || isCapital(text))
			texts = append(texts, text)
		}
	}
	seen.Face = typeface.Learn(sure)
	m := typeface.NewMatcher(seen.Face)
	for i := range kept {
		if !doubtful[i] {
			r, known := m.Like(texts[i], &kept[i].Ink)
			if known && r >= misfit {
				continue
			}
		}
		seen.Cuts = append(seen.Cuts, kept[i])
	}
	return nil
}

// middle is the height in pixels that the characters of some lines have in the
// middle.
func middle(lines []reading.Line) float64 {
	var all []int
	for _, l := range lines {
		for _, c := range l.Columns {
			if !c.Blank() {
				all = append(all, c.Box().H())
			}
		}
	}
	if len(all) == 0 {
		return 1
	}
	slices.Sort(all)
	return float64(max(all[len(all)/2], 1))
}

// A cutter cuts characters out of a rendering of a page.
type cutter struct {
	*prepared
	pixels []byte
}

// cut is the picture of what stands at x above the baseline at y, both in
// pixels of the page; false where it would stick out of the rendering.
func (c cutter) cut(x, y float64) (cut typeface.Cut, ok bool) {
	px, py := c.fromPage(x, y)
	w, h := c.pix.Width(), c.pix.Height()
	x0 := int(math.Round(px)) - typeface.CutWidth/2
	y0 := int(math.Round(py)) - typeface.Baseline - typeface.SlackY
	if x0 < 0 || y0 < 0 || x0+typeface.CutWidth > w || y0+typeface.CutHeight > h {
		return cut, false
	}
	for r := range typeface.CutHeight {
		row := c.pixels[(y0+r)*w+x0:][:typeface.CutWidth]
		for i, v := range row {
			cut[r*typeface.CutWidth+i] = 255 - v
		}
	}
	return cut, true
}
