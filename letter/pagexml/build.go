package pagexml

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"missive/letter"
)

// A builder makes one page of the elements it is told of.
type builder struct {
	page  letter.Page
	angle int // that the page's orientation gives its lines, clockwise
	items int // regions, lines, words, characters, texts, references so far
	most  int // of them, MaxItems but in tests
	order order

	regions []*region
	inside  []*region // those that are open
	lines   int       // with text, so far

	line  *line // open, or nil
	word  *word
	glyph *glyph

	points []point   // of the Coords or Baseline that is open
	shape  func()    // takes them when it closes
	equiv  *reading  // the TextEquiv that is open, or nil
	equivs *readings // where it goes
	hears  *string   // where the text of the open element goes, or nil
	heard  []byte    // that text
}

func (b *builder) openPage(a attributes, place int) error {
	var v [4]float64
	for i, name := range []string{"imageWidth", "imageHeight", "imageXResolution", "orientation"} {
		n, ok, err := a.number(name)
		if err != nil {
			return err
		}
		if ok {
			v[i] = n
		}
	}
	b.page.Source = letter.Source{File: clean(a.get("imageFilename")), Page: place}
	b.page.Width, b.page.Height = max(pixel(v[0]), 0), max(pixel(v[1]), 0)
	if strings.EqualFold(a.get("imageResolutionUnit"), "PPCM") {
		v[2] *= 2.54
	}
	if v[2] >= 36 && v[2] <= 9600 { // what a scanner may have
		b.page.DPI, b.page.DPIFrom = int(math.Round(v[2])), "file"
	}
	b.angle = quarters(v[3])
	b.page.Skew = 0 - math.Remainder(v[3], 90)
	return nil
}

// count refuses a page that holds too much.
func (b *builder) count(n int) error {
	if b.items += n; b.items > b.most {
		return fmt.Errorf("a page holds more than %d regions, lines, words and characters", b.most)
	}
	return nil
}

// clamp brings a box into the page; what is left empty is not known.
func (b *builder) clamp(box letter.Box) letter.Box {
	page := letter.Box{X1: maxPixel, Y1: maxPixel}
	if b.page.Width > 0 && b.page.Height > 0 {
		page.X1, page.Y1 = b.page.Width, b.page.Height
	}
	return box.Intersect(page)
}

// open begins an element that stands in one of kind parent.
func (b *builder) open(k, parent kind, a attributes) (err error) {
	switch k {
	case regionKind:
		err = b.openRegion(a)
	case lineKind:
		err = b.openLine(a)
	case wordKind:
		b.openWord()
	case glyphKind:
		b.openGlyph()
	case coordsKind, baselineKind:
		b.points, err = points(a.get("points"))
		b.shape = b.takes(k, parent)
		return err
	case pointKind:
		return b.point(a)
	case equivKind:
		b.equivs = b.readings(parent)
		r, err := openEquiv(a)
		b.equiv = &r
		return cmp.Or(err, b.count(1))
	case unicodeKind, plainKind:
		if b.equiv != nil && b.equivs != nil {
			b.heard, b.hears = b.heard[:0], &b.equiv.text
			if k == plainKind {
				b.hears = &b.equiv.plain
			}
		}
		return nil
	case orderedKind, unorderedKind, refKind:
		if parent != orderKind && !parent.groups() {
			return nil // a reference of another kind: of a layer or a relation
		}
		m, err := b.order.member(a, k == orderedKind)
		if k == refKind {
			b.order.add(m)
		} else {
			b.order.open = append(b.order.open, m)
		}
		return cmp.Or(err, b.count(1))
	default:
		return nil
	}
	return cmp.Or(err, b.count(1))
}

// close ends an element.
func (b *builder) close(k kind) error {
	switch k {
	case regionKind:
		return b.endRegion()
	case lineKind:
		return b.endLine()
	case wordKind:
		return b.endWord()
	case glyphKind:
		b.endGlyph()
	case coordsKind, baselineKind:
		if b.shape != nil && len(b.points) > 0 {
			b.shape()
		}
		b.points, b.shape = nil, nil
	case equivKind:
		b.endEquiv()
	case unicodeKind, plainKind:
		if b.hears != nil {
			*b.hears, b.hears = string(b.heard), nil
		}
	case orderedKind, unorderedKind:
		b.order.close()
	}
	return nil
}

// text takes a run of text where the open elements want it.
func (b *builder) text(t []byte) error {
	if b.hears == nil {
		return nil
	}
	if len(b.heard)+len(t) > maxToken {
		return fmt.Errorf("one text has more than %d bytes", maxToken)
	}
	b.heard = append(b.heard, t...)
	return nil
}
