package foreign

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"missive/letter"
	"missive/ocr"
)

// mostStretch is by how much a page's height and width may be scaled unlike.
// The copies that programs read are scaled alike but for rounding, which is
// under 0.002 for a copy of 600 pixels; a cropped or turned page is off by more.
const mostStretch = 0.02

// fit makes a page of what another program read of the sheet.
func fit(p letter.Page, source letter.Source, sheet ocr.Sheet) (letter.Page, error) {
	s := scale{x: 1, y: 1, sheet: letter.Box{X1: sheet.Width, Y1: sheet.Height}}
	if p.Width > 0 && p.Height > 0 {
		s.x, s.y = float64(sheet.Width)/float64(p.Width), float64(sheet.Height)/float64(p.Height)
	}
	if math.Abs(s.x/s.y-1) > mostStretch {
		return letter.Page{}, misfit(p, sheet)
	}
	page := letter.Page{Source: source, Width: sheet.Width, Height: sheet.Height, DPI: sheet.DPI, DPIFrom: sheet.DPIFrom, Skew: finite(p.Skew)}
	if page.DPI == 0 && p.DPI > 0 {
		page.DPI, page.DPIFrom = max(1, int(math.Round(float64(p.DPI)*s.x))), "file"
	}
	for _, l := range p.Lines {
		if l = s.line(l); len(l.Words) > 0 {
			page.Lines = append(page.Lines, l)
		}
	}
	placeLines(page.Lines, s.sheet)
	for i := range page.Lines {
		placeWords(&page.Lines[i])
	}
	return page, nil
}

// misfit says why a page cannot be one of the sheet.
func misfit(p letter.Page, sheet ocr.Sheet) error {
	if p.Width == sheet.Height && p.Height == sheet.Width {
		return fmt.Errorf("it is of a page of %d by %d pixels, and the upright scan has %d by %d: it was read lying on its side", p.Width, p.Height, sheet.Width, sheet.Height)
	}
	return fmt.Errorf("it is of a page of %d by %d pixels, and the scan has %d by %d, which is another shape", p.Width, p.Height, sheet.Width, sheet.Height)
}

// A scale brings places of another program's page to the sheet.
type scale struct {
	x, y  float64
	sheet letter.Box
}

// box is b on the sheet; the zero Box where nothing of it lies there.
func (s scale) box(b letter.Box) letter.Box {
	if b.Empty() {
		return letter.Box{}
	}
	low := func(v int, by float64) int { return int(math.Floor(float64(v)*by + 1e-6)) }
	high := func(v int, by float64) int { return int(math.Ceil(float64(v)*by - 1e-6)) }
	return letter.Box{X0: low(b.X0, s.x), Y0: low(b.Y0, s.y), X1: high(b.X1, s.x), Y1: high(b.Y1, s.y)}.Intersect(s.sheet)
}

// line is a line on the sheet. Places that are not known are left empty.
func (s scale) line(l letter.Line) letter.Line {
	out := letter.Line{Box: s.box(l.Box), Angle: quarter(l.Angle), Size: finite(l.Size * s.y), Block: l.Block, Par: l.Par, Layer: l.Layer}
	for _, w := range l.Words {
		parts := strings.Fields(w.Text)
		for i, text := range parts {
			word := s.word(w)
			if len(parts) > 1 { // which characters belong to which is not known
				word.Text, word.Chars = text, nil
				word.Box = piece(word.Box, out.Angle%180 == 0, i, 1, len(parts))
			}
			out.Words = append(out.Words, word)
			out.Box = out.Box.Union(word.Box)
		}
	}
	if b := l.Baseline; b != nil && !l.Box.Empty() && !out.Box.Empty() {
		slope := b.Slope * s.y / s.x
		at := (float64(l.Box.Y1)+b.Offset)*s.y + slope*(float64(out.Box.X0)-float64(l.Box.X0)*s.x)
		if offset := at - float64(out.Box.Y1); finite(slope) == slope && finite(offset) == offset {
			out.Baseline = &letter.Baseline{Slope: slope, Offset: offset}
		}
	}
	return out
}

// word is a word on the sheet. Its characters stay only where all have a place.
func (s scale) word(w letter.Word) letter.Word {
	out := letter.Word{Text: w.Text, Box: s.box(w.Box), Conf: share(w.Conf)}
	for _, c := range w.Chars {
		box := s.box(c.Box)
		if box.Empty() || c.Text == "" {
			out.Chars = nil
			break
		}
		choices := slices.DeleteFunc(slices.Clone(c.Choices), func(o letter.Choice) bool { return o.Text == "" || o.Text == c.Text })
		for i := range choices {
			choices[i].Conf = share(choices[i].Conf)
		}
		out.Chars = append(out.Chars, letter.Char{Text: c.Text, Box: box, Conf: share(c.Conf), Choices: choices})
	}
	return out
}

// share is v within 0 and 1.
func share(v float64) float64 { return min(max(finite(v), 0), 1) }

// finite is v, or 0 where v is no number.
func finite(v float64) float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return 0
	}
	return v
}

// quarter is the quarter turn nearest to an angle, from 0 to 270.
func quarter(angle int) int {
	return (int(math.Round(float64(angle)/90))%4 + 4) % 4 * 90
}
