package alto

import (
	"math"
	"strings"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// A line is one being made.
type line struct {
	letter.Line
	spot   spot
	base   []pagefile.Point // its baseline
	at     float64          // or the height on the page at which it stands
	turned bool             // the file told the angle
	cut    int              // words there were when one got its hyphen
}

func (b *builder) openLine(e element, a pagefile.Attributes) (err error) {
	b.endLine()
	b.inLine = true
	b.line = line{Line: letter.Line{Angle: e.angle, Block: b.block, Par: b.par, From: b.from(e.block)}, spot: spot{b.space, a.Get("ID"), e.block}, at: math.NaN()}
	box, err := b.scale.box(a)
	if err != nil {
		return err
	}
	b.line.Box = b.clamp(box)
	if value := a.Get("BASELINE"); len(strings.Fields(value)) == 1 && !strings.Contains(value, ",") {
		at, ok, err := a.Number("BASELINE")
		if err != nil {
			return err
		}
		if ok {
			b.line.at = pagefile.Bounded(at * b.scale.y)
		}
	} else if b.line.base, err = b.scale.points(value); err != nil {
		return err
	}
	b.line.turned = e.turned
	if angle, clear := pagefile.Direction(b.line.base); clear && !e.turned {
		b.line.Angle, b.line.turned = angle, true
	}
	return b.count()
}

// endLine adds the line to the page unless it holds no text.
func (b *builder) endLine() {
	b.endWord()
	if !b.inLine {
		return
	}
	b.inLine = false
	l := b.line.Line
	if len(l.Words) == 0 {
		return
	}
	var box letter.Box
	for _, w := range l.Words {
		box = box.Union(w.Box)
	}
	if box.Empty() {
		pagefile.Share(l.Words, l.Box, l.Angle)
	}
	if l.Box.Empty() {
		l.Box = box
	}
	if angle, clear := b.line.runs(); clear && !b.line.turned {
		l.Angle = angle
	}
	if l.Angle == 0 {
		l.Baseline = b.line.baseline(l.Box)
	}
	b.add(l, b.line.spot)
}

// from is where in the file something in that block stands.
func (b *builder) from(in *zone) letter.Origin {
	o := letter.Origin{Line: b.at}
	if in != nil {
		o.Region = in.region
	}
	if o.Region == "" {
		o.Region = b.space.region()
	}
	return o
}

// runs is the angle at which the words of a tall line follow one another.
// Tesseract writes turned lines without ROTATION or BASELINE.
func (l *line) runs() (angle int, clear bool) {
	var centres []pagefile.Point
	var box letter.Box
	for _, w := range l.Words {
		if !w.Box.Empty() {
			box = box.Union(w.Box)
			centres = append(centres, pagefile.Point{X: float64(w.Box.X0+w.Box.X1) / 2, Y: float64(w.Box.Y0+w.Box.Y1) / 2})
		}
	}
	if box.H() < 2*box.W() {
		return 0, false
	}
	return pagefile.Direction(centres)
}

// baseline is the line's, relative to its box. A single height that is not near
// the box is on some other scale, and says nothing.
func (l *line) baseline(box letter.Box) *letter.Baseline {
	if math.IsNaN(l.at) {
		return pagefile.Baseline(l.base, box)
	}
	if box.Empty() || l.at < float64(box.Y0) || l.at > float64(box.Y1+box.H()) {
		return nil
	}
	return &letter.Baseline{Offset: pagefile.Round(l.at-float64(box.Y1), 1e2)}
}

// add puts a line on the page.
func (b *builder) add(l letter.Line, at spot) {
	b.page.Lines = append(b.page.Lines, l)
	b.spots = append(b.spots, at)
}
