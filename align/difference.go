package align

// contextWords is how many words of the reference stand on each side of a
// difference: enough to find the place on the page by eye.
const contextWords = 5

// A describer makes differences of regions, quickest when they come in order.
type describer struct {
	pairing
	shown      *flow // of the reference
	at, textAt *places
	// refWords and textWords are those of the region in hand.
	refWords, textWords []string
}

// describe puts the difference that a region is at d, which is empty.
func (p *describer) describe(d *Difference, r region) {
	d.Ref = p.ref.original(r.refFrom, r.refTo)
	d.Text = p.text.original(r.textFrom, r.textTo)
	d.Before = p.shown.original(max(0, r.refFrom-contextWords), r.refFrom)
	d.After = p.shown.original(r.refTo, min(len(p.ref.words), r.refTo+contextWords))
	d.At, d.TextAt = p.ref.offset(r.refFrom), p.text.offset(r.textFrom)
	d.File, d.Line, d.Column = p.at.find(d.At)
	_, d.TextLine, d.TextColumn = p.textAt.find(d.TextAt)
	d.Kind = p.kind(r)
	d.Parts = p.drawer.of(p.pairing, r, d.Ref, d.Text)
}

// kind tells what differs in the region.
func (p *describer) kind(r region) Kind {
	switch {
	case r.refFrom == r.refTo:
		return Added
	case r.textFrom == r.textTo:
		return Lost
	}
	p.refWords = p.ref.appendSymbols(p.refWords[:0], r.refFrom, r.refTo)
	p.textWords = p.text.appendSymbols(p.textWords[:0], r.textFrom, r.textTo)
	ref, text := p.refWords, p.textWords
	kind := kindOf(newWording(ref), newWording(text))
	switch {
	case kind != Misread || len(ref) != 1 || len(text) != 1:
	case p.speller.same(ref[0], text[0], p.usage.known):
		return Variant
	case p.usage.isName(ref[0], text[0]):
		return Name
	}
	return kind
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
