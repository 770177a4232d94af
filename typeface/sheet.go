package typeface

import (
	"cmp"
	"fmt"
	"image"
	"image/color"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

const (
	// enlarged is how many times larger than it is compared a letter is drawn
	// on a sheet.
	enlarged = 4
	// sheetColumns is how many letters stand in a row; a row is a good 1,000
	// pixels wide.
	sheetColumns = 12
	// sheetGap is the white in pixels around a letter and its caption.
	sheetGap = 6
)

// Greys of a sheet: of rules, and of what is said of means that are made of too
// few cuts to be compared with.
const (
	ruleGrey  = 0xd0
	faintGrey = 0x90
)

// Sheet draws the face for people: each character's mean enlarged, ink dark on
// white, with a hairline where it stands; below it the character and of how
// many cuts it is the mean, grey and in brackets where these are under
// [Fewest]. Small letters come first, then capitals, digits and the rest.
func (f Face) Sheet(captions font.Face) *image.Gray {
	texts := slices.SortedFunc(maps.Keys(f), byClass)
	line := captions.Metrics().Height.Ceil()
	cell := image.Pt(Width*enlarged+2*sheetGap, Height*enlarged+line+3*sheetGap)
	columns := max(1, min(len(texts), sheetColumns))
	rows := (len(texts) + columns - 1) / columns
	sheet := image.NewGray(image.Rect(0, 0, columns*cell.X+1, max(rows*cell.Y, line)+1))
	draw.Draw(sheet, sheet.Bounds(), image.White, image.Point{}, draw.Src)
	for i, t := range texts {
		at := image.Pt(i%columns*cell.X, i/columns*cell.Y)
		drawMean(sheet, image.Rectangle{at, at.Add(cell)}, t, f[t], captions)
	}
	return sheet
}

// drawMean draws one character into its cell.
func drawMean(sheet *image.Gray, cell image.Rectangle, text string, m Mean, captions font.Face) {
	frame(sheet, cell)
	at := cell.Min.Add(image.Pt(sheetGap, sheetGap))
	letter := image.Rectangle{at, at.Add(image.Pt(Width*enlarged, Height*enlarged))}
	small := image.NewGray(image.Rect(0, 0, Width, Height))
	for i, v := range m.Shape {
		small.Pix[i] = 255 - v
	}
	draw.CatmullRom.Scale(sheet, letter, small, small.Bounds(), draw.Src, nil)
	base := letter.Min.Y + Baseline*enlarged
	darken(sheet, image.Rect(letter.Min.X, base, letter.Max.X, base+1))
	ink, caption := image.Black, fmt.Sprintf("%s  %d", shown(text, captions), m.N)
	if m.N < Fewest {
		ink, caption = image.NewUniform(color.Gray{Y: faintGrey}), fmt.Sprintf("%s  (%d)", shown(text, captions), m.N)
	}
	d := font.Drawer{Dst: sheet, Src: ink, Face: captions}
	d.Dot = fixed.P(letter.Min.X, letter.Max.Y+sheetGap+captions.Metrics().Ascent.Ceil())
	if over := d.MeasureString(caption).Ceil() - letter.Dx(); over <= 0 {
		d.Dot.X -= fixed.I(over / 2) // in the middle
	}
	d.DrawString(caption)
}

// frame draws a rule around the cell; neighbours share theirs.
func frame(sheet *image.Gray, cell image.Rectangle) {
	for _, r := range []image.Rectangle{
		image.Rect(cell.Min.X, cell.Min.Y, cell.Max.X+1, cell.Min.Y+1),
		image.Rect(cell.Min.X, cell.Max.Y, cell.Max.X+1, cell.Max.Y+1),
		image.Rect(cell.Min.X, cell.Min.Y, cell.Min.X+1, cell.Max.Y+1),
		image.Rect(cell.Max.X, cell.Min.Y, cell.Max.X+1, cell.Max.Y+1),
	} {
		darken(sheet, r)
	}
}

// darken draws a rule under what is there.
func darken(sheet *image.Gray, r image.Rectangle) {
	r = r.Intersect(sheet.Bounds())
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := sheet.Pix[sheet.PixOffset(r.Min.X, y):][:r.Dx()]
		for x, v := range row {
			row[x] = min(v, ruleGrey)
		}
	}
}

// shown is the character as its caption has it: by number where it cannot be
// seen or the captions' font lacks it.
func shown(text string, captions font.Face) string {
	var b strings.Builder
	for _, r := range text {
		if _, ok := captions.GlyphAdvance(r); ok && unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.IsMark(r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "U+%04X", r)
		}
	}
	return b.String()
}

// byClass puts small letters before capitals, these before digits, and the
// rest last.
func byClass(a, b string) int {
	class := func(s string) int {
		switch r, _ := utf8.DecodeRuneInString(s); {
		case unicode.IsLower(r):
			return 0
		case unicode.IsUpper(r):
			return 1
		case unicode.IsLetter(r):
			return 2
		case unicode.IsDigit(r):
			return 3
		}
		return 4
	}
	return cmp.Or(class(a)-class(b), strings.Compare(a, b))
}
