package align

// contextWords is how many words of the reference stand on each side of a
// difference: enough to find the place on the page by eye.
const contextWords = 5

// difference describes the region; at and textAt are quickest when regions come
// in order.
func (p pairing) difference(r region, at, textAt *places) Difference {
	d := Difference{
		Ref:    p.ref.original(r.refFrom, r.refTo),
		Text:   p.text.original(r.textFrom, r.textTo),
		Before: p.ref.original(max(0, r.refFrom-contextWords), r.refFrom),
		After:  p.ref.original(r.refTo, min(len(p.ref.words), r.refTo+contextWords)),
		At:     p.ref.offset(r.refFrom),
		TextAt: p.text.offset(r.textFrom),
	}
	d.File, d.Line, d.Column = at.find(d.At)
	_, d.TextLine, d.TextColumn = textAt.find(d.TextAt)
	d.Kind = p.kind(r)
	d.Parts = p.drawer.of(p, r, d.Ref, d.Text)
	return d
}

// kind tells what differs in the region.
func (p pairing) kind(r region) Kind {
	switch {
	case r.refFrom == r.refTo:
		return Added
	case r.textFrom == r.textTo:
		return Lost
	}
	ref, text := p.ref.symbolsOf(r.refFrom, r.refTo), p.text.symbolsOf(r.textFrom, r.textTo)
	return kindOf(newWording(ref), newWording(text),
		func() bool { return p.speller.same(ref[0], text[0], p.usage.known) },
		func() bool { return p.usage.isName(ref[0], text[0]) })
}

// offset is the byte of the source where word n begins, or, past the last word,
// where another would follow it.
func (t *folded) offset(n int) int {
	switch {
	case n < len(t.words):
		return t.start(n)
	case n > 0:
		return t.end(n - 1)
	}
	return 0
}
