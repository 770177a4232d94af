package pagexml

import (
	"cmp"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// takes is what the points of a Coords or Baseline in an element of kind parent
// do when they are complete, or nil: the page's border and the parts of a glyph
// have Coords too.
func (b *builder) takes(k, parent kind) func() {
	var box *letter.Box
	switch {
	case k == baselineKind && parent == lineKind && b.line != nil:
		l := b.line
		return func() {
			l.base = b.points
			if angle, clear := pagefile.Direction(l.base); clear && !l.turned {
				l.Angle = angle
			}
		}
	case k == baselineKind:
	case parent == glyphKind && b.glyph != nil:
		box = &b.glyph.Box
	case parent == wordKind && b.word != nil:
		box = &b.word.Box
	case parent == lineKind && b.line != nil:
		box = &b.line.Box
	case parent == regionKind && len(b.inside) > 0:
		box = &b.inside[len(b.inside)-1].box
	}
	if box == nil {
		return nil
	}
	return func() { *box = b.clamp(pagefile.Around(b.points)) }
}

// point is one of the outline, as the schemata before 2013 write it.
func (b *builder) point(a pagefile.Attributes) error {
	x, okX, err := a.Number("x")
	if err != nil {
		return err
	}
	y, okY, err := a.Number("y")
	if b.shape != nil && okX && okY {
		b.points = append(b.points, pagefile.Point{X: pagefile.Bounded(x), Y: pagefile.Bounded(y)})
		return cmp.Or(err, b.count(1))
	}
	return err
}

// readings are those of the innermost element, which is of kind parent, or nil:
// the parts of a glyph have texts too.
func (b *builder) readings(parent kind) *readings {
	switch {
	case parent == glyphKind && b.glyph != nil:
		return &b.glyph.readings
	case parent == wordKind && b.word != nil:
		return &b.word.readings
	case parent == lineKind && b.line != nil:
		return &b.line.readings
	case parent == regionKind && len(b.inside) > 0:
		return &b.inside[len(b.inside)-1].readings
	}
	return nil
}

// endEquiv adds the text to its element.
func (b *builder) endEquiv() {
	if b.equiv != nil && b.equivs != nil {
		r := *b.equiv
		r.text = cmp.Or(r.text, r.plain)
		r.plain, r.holds = "", pagefile.Clean(r.text) != ""
		*b.equivs = append(*b.equivs, r)
	}
	b.equiv, b.equivs, b.hears = nil, nil, nil
}
