package report

import (
	"fmt"
	"image/color"
	"io"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// CurveFile is the name of the batch's confidence curve.
const CurveFile = "confidence.svg"

// curveSide is the length of the drawing's sides, curveRim what is left free on
// each for labels that reach over their axis.
const (
	curveSide = 9 * vg.Centimeter
	curveRim  = 0.3 * vg.Centimeter
)

// fifths are the marks of both axes.
var fifths = plot.ConstantTicks{{Value: 0, Label: "0"}, {Value: .2, Label: "0.2"}, {Value: .4, Label: "0.4"},
	{Value: .6, Label: "0.6"}, {Value: .8, Label: "0.8"}, {Value: 1, Label: "1"}}

// Curve draws whether the confidences of the batch mean what they say, as SVG: for each tenth of
// the range a dot at the mean confidence of its words (to the right) and the
// share of them that the references have so (upwards), larger for more words,
// and the diagonal on which confidences are true. Below the diagonal, words were
// read with more confidence than they deserve. Without references there is no dot.
func Curve(w io.Writer, b Batch) error {
	bins := b.Totals().Calibration
	p := plot.New()
	p.X.Label.Text, p.Y.Label.Text = "confidence of words", "share that is right"
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, 1, 0, 1
	p.X.Tick.Marker, p.Y.Tick.Marker = fifths, fifths
	p.Add(plotter.NewGrid())
	diagonal, err := plotter.NewLine(plotter.XYs{{X: 0, Y: 0}, {X: 1, Y: 1}})
	if err != nil {
		return fmt.Errorf("confidence curve: %w", err)
	}
	diagonal.Dashes = []vg.Length{vg.Points(4), vg.Points(4)}
	p.Add(diagonal)
	if err := addDots(p, bins); err != nil {
		return fmt.Errorf("confidence curve: %w", err)
	}
	canvas := vgsvg.New(curveSide, curveSide)
	p.Draw(draw.Crop(draw.New(canvas), curveRim, -curveRim, curveRim, -curveRim))
	if _, err := canvas.WriteTo(w); err != nil {
		return fmt.Errorf("confidence curve: %w", err)
	}
	return nil
}

// addDots adds the dots and the line that joins them.
func addDots(p *plot.Plot, bins []Bin) error {
	var dots plotter.XYs
	var sizes []vg.Length
	words := 0
	for _, b := range bins {
		words += b.Words
	}
	for _, b := range bins {
		if b.Words == 0 {
			continue
		}
		n := float64(b.Words)
		dots = append(dots, plotter.XY{X: b.Conf / n, Y: float64(b.Right) / n})
		sizes = append(sizes, vg.Points(2+8*math.Sqrt(n/float64(words))))
	}
	if len(dots) == 0 {
		return nil
	}
	line, scatter, err := plotter.NewLinePoints(dots)
	if err != nil {
		return err
	}
	ink := color.NRGBA{R: 0x0b, G: 0x50, B: 0xc8, A: 0xff}
	line.Color = ink
	scatter.GlyphStyleFunc = func(i int) draw.GlyphStyle {
		return draw.GlyphStyle{Color: ink, Radius: sizes[i], Shape: draw.CircleGlyph{}}
	}
	p.Add(line, scatter)
	return nil
}
