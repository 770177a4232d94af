package pagexml

import (
	"cmp"
	"strings"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// A region is one being made.
type region struct {
	id       string
	up       *region // the one it stands in, or nil
	place    float64 // what custom says
	angle    int
	turned   bool // the file told the angle
	box      letter.Box
	calls    string // what the file calls it
	at       int    // line of the file at which it begins
	readings readings
	lines    []placed
	before   int     // lines with text on the page when it began
	rank     float64 // in the order of reading
}

// A placed line knows its place in its region.
type placed struct {
	letter.Line
	place float64
}

func (b *builder) openRegion(name string, a pagefile.Attributes) error {
	if err := b.endLine(); err != nil {
		return err
	}
	r := &region{id: a.Get("id"), calls: called(name, a), at: b.at, place: placeIn(a.Get("custom")), angle: b.angle, turned: b.angle != 0, before: b.lines}
	if n := len(b.inside); n > 0 {
		r.up = b.inside[n-1]
		r.angle, r.turned = r.up.angle, r.up.turned
		r.calls = cmp.Or(r.calls, r.up.calls)
	}
	turn, some, err := a.Number("orientation")
	if err != nil {
		return err
	}
	more, other, err := a.Number("readingOrientation")
	if err != nil {
		return err
	}
	if some || other {
		r.angle, r.turned = pagefile.Quarters(turn+more), true
	} else if angle, ok := runs(a.Get("readingDirection")); ok && !r.turned {
		r.angle, r.turned = angle, true
	}
	b.regions = append(b.regions, r)
	b.inside = append(b.inside, r)
	return nil
}

// called is what the file calls a region: its type, or that which Transkribus
// keeps in custom, or for what is neither text nor a table the element's name.
func called(name string, a pagefile.Attributes) string {
	own := cmp.Or(a.Get("type"), inCustom(a.Get("custom"), "structure", "type"))
	switch name {
	case "TextRegion", "TableRegion", "TableCell":
		return pagefile.Clean(own)
	}
	return pagefile.Clean(cmp.Or(own, name))
}

// runs is the angle of a reading direction that is down or up the page.
func runs(direction string) (angle int, ok bool) {
	switch direction {
	case "top-to-bottom":
		return 90, true
	case "bottom-to-top":
		return 270, true
	}
	return 0, false
}

// endRegion ends the innermost region. Where no line in it holds text its own
// text is taken, a row for each line.
func (b *builder) endRegion() error {
	if len(b.inside) == 0 {
		return nil
	}
	if err := b.endLine(); err != nil {
		return err
	}
	r := b.inside[len(b.inside)-1]
	b.inside = b.inside[:len(b.inside)-1]
	if b.lines == r.before {
		if err := b.rows(r); err != nil {
			return err
		}
	}
	r.readings = nil
	return nil
}

// rows makes lines of the region's own text.
func (b *builder) rows(r *region) error {
	best := r.readings.best()
	var rows []string
	for row := range strings.Lines(best.text) {
		if row = pagefile.Clean(row); row != "" {
			rows = append(rows, row)
		}
	}
	for i, row := range rows {
		l := letter.Line{Angle: r.angle, From: letter.Origin{Line: r.at, Region: r.calls}}
		if !r.box.Empty() {
			n := float64(len(rows))
			l.Box = pagefile.Stretch(r.box, (r.angle+90)%360, float64(i)/n, float64(i+1)/n)
		}
		l.Words = pagefile.Split(row, letter.Word{Box: l.Box, Conf: best.conf}, l.Angle)
		if err := b.count(1 + len(l.Words)); err != nil {
			return err
		}
		r.lines = append(r.lines, placed{l, noPlace})
		b.lines++
	}
	return nil
}

// finish ends the page: its regions come in the order of reading.
func (b *builder) finish() (letter.Page, error) {
	if err := b.endLine(); err != nil {
		return letter.Page{}, err
	}
	named := b.order.ranks()
	custom := len(named) == 0
	for _, r := range b.regions {
		custom = custom && (r.up != nil || r.place != noPlace)
	}
	for _, r := range b.regions {
		rank, ok := named[r.id]
		switch {
		case ok:
			r.rank = rank
		case r.up != nil: // which comes before it in the file
			r.rank = r.up.rank
		case custom:
			r.rank = r.place
		default:
			r.rank = noPlace
		}
	}
	block := 0
	for _, i := range sorted(len(b.regions), func(i int) float64 { return b.regions[i].rank }, false) {
		lines := b.regions[i].lines
		if len(lines) > 0 {
			block++
		}
		for _, j := range sorted(len(lines), func(j int) float64 { return lines[j].place }, true) {
			l := lines[j].Line
			l.Block, l.Par = block, 1
			b.page.Lines = append(b.page.Lines, l)
		}
	}
	return b.page, nil
}

// lineRegion is the region that is open, or one made for what stands in none.
func (b *builder) lineRegion() *region {
	if n := len(b.inside); n > 0 {
		return b.inside[n-1]
	}
	r := &region{place: noPlace, angle: b.angle, turned: b.angle != 0}
	b.regions = append(b.regions, r)
	return r
}

// linePlace is a line's place in its region: what Transkribus keeps, or its own
// index.
func linePlace(a pagefile.Attributes) (float64, error) {
	place := placeIn(a.Get("custom"))
	if place != noPlace {
		return place, nil
	}
	index, ok, err := a.Number("index")
	if !ok {
		index = noPlace
	}
	return index, err
}
