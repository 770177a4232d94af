package inspect

import (
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"slices"
	"sync"

	"golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"missive/letter"
)

const (
	// captionShare is the height of captions over that of a word's box: they
	// stand in the white between lines, which on single-spaced pages is about
	// as high as half a box.
	captionShare = 0.55
	// leastCaption is the height in pixels under which captions cannot be
	// read; smaller pages are enlarged until theirs can.
	leastCaption = 15
	// mostSide bounds a picture's longer side in pixels: a page of 600 dpi is
	// shrunk to 420.
	mostSide = 5_000
	// faded is how much of the page's own darkness stays, in per cent, so that
	// boxes and captions stand out.
	faded = 55
	// drawnQuality is the JPEG quality of drawn pictures.
	drawnQuality = 80
)

// A canvas is a page's picture on which boxes are drawn, brought to a size at
// which captions can be read.
type canvas struct {
	*image.RGBA
	scale   float64 // canvas pixels for one page pixel
	caption font.Face
	size    int // height of captions in pixels
}

// newCanvas takes the page's JPEG for lines of that size.
func newCanvas(picture string, lines []letter.Line) (*canvas, error) {
	f, err := os.Open(picture)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	page, err := jpeg.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", picture, err)
	}
	high := wordHeight(lines)
	side := max(page.Bounds().Dx(), page.Bounds().Dy())
	scale := min(max(1, leastCaption/(captionShare*high)), float64(mostSide)/float64(side))
	c := &canvas{scale: scale, size: max(leastCaption, int(captionShare*high*scale))}
	if c.caption, err = captionFace(c.size); err != nil {
		return nil, err
	}
	c.RGBA = image.NewRGBA(image.Rect(0, 0, int(float64(page.Bounds().Dx())*scale), int(float64(page.Bounds().Dy())*scale)))
	draw.ApproxBiLinear.Scale(c, c.Bounds(), page, page.Bounds(), draw.Src, nil)
	for i, v := range c.Pix {
		c.Pix[i] = uint8(255 - (255-int(v))*faded/100)
	}
	return c, nil
}

// copy is the canvas to draw on, leaving this one as it is.
func (c *canvas) copy() *canvas {
	d := *c
	d.RGBA = &image.RGBA{Pix: slices.Clone(c.Pix), Stride: c.Stride, Rect: c.Rect}
	return &d
}

// wordHeight is the median height of the words' boxes in pixels, that of pica
// at 300 dpi where there are none.
func wordHeight(lines []letter.Line) float64 {
	var all []int
	for _, w := range words(lines) {
		all = append(all, w.Box.H())
	}
	if len(all) == 0 {
		return 36
	}
	slices.Sort(all)
	return float64(max(all[len(all)/2], 1))
}

// captionFont is the font of captions: it has Latin, Greek and Cyrillic.
var captionFont = sync.OnceValues(func() (*opentype.Font, error) { return opentype.Parse(goregular.TTF) })

// captionFace is the font of captions in a height in pixels.
func captionFace(pixels int) (font.Face, error) {
	f, err := captionFont()
	if err != nil {
		return nil, err
	}
	return opentype.NewFace(f, &opentype.FaceOptions{Size: float64(pixels), DPI: 72, Hinting: font.HintingFull})
}

// place is a box of the page on the canvas.
func (c *canvas) place(b letter.Box) image.Rectangle {
	at := func(v int) int { return int(float64(v) * c.scale) }
	return image.Rect(at(b.X0), at(b.Y0), at(b.X1), at(b.Y1))
}

// box draws a frame around the place, its strokes outside, and fills it with
// as much of the colour as tint says, from 0 to 255.
func (c *canvas) box(r image.Rectangle, colour color.RGBA, stroke int, tint uint8) {
	if tint > 0 {
		c.paint(r, colour, tint)
	}
	o := r.Inset(-stroke)
	for _, side := range []image.Rectangle{
		image.Rect(o.Min.X, o.Min.Y, o.Max.X, r.Min.Y), image.Rect(o.Min.X, r.Max.Y, o.Max.X, o.Max.Y),
		image.Rect(o.Min.X, r.Min.Y, r.Min.X, r.Max.Y), image.Rect(r.Max.X, r.Min.Y, o.Max.X, r.Max.Y),
	} {
		c.paint(side, colour, 255)
	}
}

// crossed draws strokes from corner to corner of the place.
func (c *canvas) crossed(r image.Rectangle, colour color.RGBA, stroke int) {
	for x := r.Min.X; x < r.Max.X; x++ {
		down := (x - r.Min.X) * r.Dy() / max(r.Dx(), 1)
		for _, y := range []int{r.Min.Y + down, r.Max.Y - 1 - down} {
			c.paint(image.Rect(x, y, x+1, y+stroke), colour, 255)
		}
	}
}

// paint lays the colour over the place, so opaque as alpha says.
func (c *canvas) paint(r image.Rectangle, colour color.RGBA, alpha uint8) {
	draw.DrawMask(c, r, image.NewUniform(colour), image.Point{}, image.NewUniform(color.Alpha{A: alpha}), image.Point{}, draw.Over)
}

// write puts a caption above the place, or into its head where the page has no
// room above, and never over the page's edge.
func (c *canvas) write(r image.Rectangle, text string, colour color.RGBA) {
	d := font.Drawer{Dst: c, Src: image.NewUniform(colour), Face: c.caption}
	wide, m := d.MeasureString(text).Ceil(), c.caption.Metrics()
	high := m.Ascent.Ceil() + m.Descent.Ceil()
	at := image.Pt(max(0, min(r.Min.X, c.Rect.Dx()-wide-4)), max(0, r.Min.Y-high-1))
	c.paint(image.Rect(at.X, at.Y, at.X+wide+4, at.Y+high), color.RGBA{255, 255, 255, 255}, 215)
	d.Dot = fixed.P(at.X+2, at.Y+m.Ascent.Ceil())
	d.DrawString(text)
}

// save writes the canvas as a JPEG file that must not be there yet.
func (c *canvas) save(name string) error {
	return create(name, func(f *os.File) error { return jpeg.Encode(f, c, &jpeg.Options{Quality: drawnQuality}) })
}

// create writes a file that must not be there yet.
func create(name string, write func(*os.File) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		f.Close()
		return fmt.Errorf("%s: %w", name, err)
	}
	return f.Close()
}
