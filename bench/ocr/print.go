package main

import (
	"fmt"
	"image"
	"image/draw"
	"math/rand/v2"
	"strings"

	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// A printStyle is a kind of modern print.
type printStyle struct {
	name   string
	font   []byte
	points float64
}

// printStyles are faces that modern print is set in, each in a common and a
// small size.
func printStyles() []printStyle {
	return []printStyle{
		{"serif-11", liberationserifregular.TTF, 11}, {"serif-9", liberationserifregular.TTF, 9},
		{"sans-11", liberationsansregular.TTF, 11}, {"sans-9", liberationsansregular.TTF, 9},
		{"go-11", goregular.TTF, 11}, {"go-9", goregular.TTF, 9},
	}
}

// The printed page: A4 at a common resolution. Type ends at printFoot, in the
// middle of the page: whole pages tell no more and take twice the time.
const (
	printDPI    = 300
	printWidth  = 2480
	printHeight = 3508
	printMargin = 300
	printFoot   = 1900
)

// drawPrint sets paragraphs on a page down to its foot, and gives the lines
// that stand on it and the paragraphs left over. A paragraph that does not fit
// whole is left.
func drawPrint(s printStyle, paragraphs []string) (*image.Gray, []string, []string, error) {
	parsed, err := opentype.Parse(s.font)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("font of %s: %w", s.name, err)
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: s.points, DPI: printDPI})
	if err != nil {
		return nil, nil, nil, fmt.Errorf("font of %s: %w", s.name, err)
	}
	page := image.NewGray(image.Rect(0, 0, printWidth, printHeight))
	draw.Draw(page, page.Bounds(), image.White, image.Point{}, draw.Src)
	d := font.Drawer{Dst: page, Src: image.Black, Face: face}
	feed := int(s.points * 1.35 / 72 * printDPI)
	y := printMargin + feed
	var lines []string
	for len(paragraphs) > 0 {
		set := wrapped(d, paragraphs[0], printWidth-2*printMargin)
		if y+len(set)*feed > printFoot {
			break
		}
		for _, l := range set {
			d.Dot = fixed.P(printMargin, y)
			d.DrawString(l)
			y += feed
		}
		y += feed / 2
		lines, paragraphs = append(lines, set...), paragraphs[1:]
	}
	scanned(page, rand.New(rand.NewPCG(1, uint64(s.points))))
	return page, lines, paragraphs, nil
}

// wrapped breaks a paragraph into lines of at most width pixels.
func wrapped(d font.Drawer, paragraph string, width int) []string {
	var lines []string
	line := ""
	for _, w := range strings.Fields(paragraph) {
		longer := strings.TrimSpace(line + " " + w)
		if line != "" && d.MeasureString(longer).Ceil() > width {
			lines, line = append(lines, line), w
			continue
		}
		line = longer
	}
	return append(lines, line)
}

// scanned gives the page the paper's white and the grain of a good scanner.
func scanned(page *image.Gray, rng *rand.Rand) {
	for i, v := range page.Pix {
		page.Pix[i] = uint8(20 + int(v)*225/255 + rng.IntN(9) - 4)
	}
}
