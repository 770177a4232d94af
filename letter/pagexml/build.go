package pagexml

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// A builder makes one page of the elements it is told of.
type builder struct {
	page  letter.Page
	at    int // line of the file at which the present element begins
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

	points []pagefile.Point // of the Coords or Baseline that is open
	shape  func()           // takes them when it closes
	equiv  *reading         // the TextEquiv that is open, or nil
	equivs *readings        // where it goes
	hears  *string          // where the text of the open element goes, or nil
	heard  []byte           // that text
}

func (b *builder) openPage(a pagefile.Attributes, place int) error {
	var v [4]float64
	for i, name := range []string{"imageWidth", "imageHeight", "imageXResolution", "orientation"} {
		n, ok, err := a.Number(name)
		if err != nil {
			return err
		}
		if ok {
			v[i] = n
		}
	}
	b.page.Source = letter.Source{File: pagefile.Clean(a.Get("imageFilename")), Page: place}
	b.page.Width, b.page.Height = max(pagefile.Pixel(v[0]), 0), max(pagefile.Pixel(v[1]), 0)
	if strings.EqualFold(a.Get("imageResolutionUnit"), "PPCM") {
		v[2] *= 2.54
	}
	if v[2] >= 36 && v[2] <= 9600 { // what a scanner may have
		b.page.DPI, b.page.DPIFrom = int(math.Round(v[2])), "file"
	}
	b.angle = pagefile.Quarters(v[3]) // the turn that would put the page right, against which it lies
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
	return pagefile.Inside(box, b.page.Width, b.page.Height)
}

// open begins an element that stands in one of kind parent.
func (b *builder) open(name string, k, parent kind, a pagefile.Attributes) (err error) {
	switch k {
	case regionKind:
		err = b.openRegion(name, a)
	case lineKind:
		err = b.openLine(a)
	case wordKind:
		b.openWord()
	case glyphKind:
		b.openGlyph()
	case coordsKind, baselineKind:
		b.points, err = pagefile.Points(a.Get("points"), 1, 1)
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
	if len(b.heard)+len(t) > pagefile.MaxToken {
		return fmt.Errorf("one text has more than %d bytes", pagefile.MaxToken)
	}
	b.heard = append(b.heard, t...)
	return nil
}
