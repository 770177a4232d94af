package align

import (
	"slices"

	"missive/distance"
)

// longestParts is the most characters, of both sides together, that are
// compared one by one for show: a reader sees nothing in longer ones, and
// go-diff's time grows with the square (1,000 that have nothing in common took
// it 1.5 ms).
const longestParts = 1000

// A drawer shows differences, many in the same memory.
type drawer struct {
	alphabet  *alphabet
	grid      *distance.Grid
	ref, text []piece
	a, b      []uint32
	steps     []step
	parts     []Part // what is left of a piece of memory for many
}

func newDrawer(a *alphabet) *drawer {
	return &drawer{alphabet: a, grid: distance.NewGrid(len(a.classes))}
}

// partsAtOnce is how many parts are asked memory for at once: some 250
// differences' worth, 40 kB.
const partsAtOnce = 1024

// longestDrawn is the most characters of one side that are compared here. A
// difference is mostly one to three words.
const longestDrawn = 64

// of shows the difference between the region's words, of which ref and text are
// the originals. It is for the eye only; nothing is counted from it.
func (d *drawer) of(p pairing, r region, ref, text string) []Part {
	if a, b := p.ref.only(r.refFrom, r.refTo), p.text.only(r.textFrom, r.textTo); a != nil && b != nil && max(len(a), len(b)) <= longestDrawn {
		if begin, s, end, ok := onePlace(a, b); ok {
			return d.writeOne(ref, text, begin, s, end)
		}
	}
	d.ref, d.text = p.ref.pieces(d.ref[:0], r.refFrom, r.refTo), p.text.pieces(d.text[:0], r.textFrom, r.textTo)
	switch longest := max(len(d.ref), len(d.text)); {
	case len(d.ref) == 0 || len(d.text) == 0 || len(d.ref)+len(d.text) > longestParts:
		d.steps = append(d.steps[:0], step{ref: len(d.ref), text: len(d.text)})
	case longest <= longestDrawn:
		d.steps = apart(d.draw())
	case d.unlike():
		d.steps = append(d.steps[:0], step{ref: len(d.ref), text: len(d.text)})
	default:
		d.steps = d.diff()
	}
	return d.writeSteps(ref, text)
}

// unlike tells whether more than half of the longer side differs: then there is
// nothing to see in a difference of several words, and much to compute.
func (d *drawer) unlike() bool {
	d.a, d.b = idsOf(d.a[:0], d.ref), idsOf(d.b[:0], d.text)
	return 2*d.grid.Align(d.a, d.b).Counts().Distance() > max(len(d.a), len(d.b))
}

// draw takes the steps of a shortest script of the characters.
func (d *drawer) draw() []step {
	d.a, d.b = idsOf(d.a[:0], d.ref), idsOf(d.b[:0], d.text)
	steps := d.steps[:0]
	if begin, s, end, ok := onePlace(d.a, d.b); ok {
		if begin > 0 {
			steps = append(steps, step{equal: begin})
		}
		steps = append(steps, s)
		if end > 0 {
			steps = append(steps, step{equal: end})
		}
		return steps
	}
	for _, run := range d.grid.Align(d.a, d.b) {
		last := len(steps) - 1
		if run.Op == distance.Match || last < 0 || steps[last].equal > 0 {
			steps = append(steps, step{})
			last++
		}
		switch run.Op {
		case distance.Match:
			steps[last].equal = run.N
		case distance.Delete:
			steps[last].ref += run.N
		case distance.Insert:
			steps[last].text += run.N
		case distance.Substitute:
			steps[last].ref += run.N
			steps[last].text += run.N
		}
	}
	return steps
}

func idsOf(out []uint32, p []piece) []uint32 {
	for _, x := range p {
		out = append(out, x.id)
	}
	return out
}

// writeOne makes parts of a difference in one place, of words of as many bytes as
// characters.
func (d *drawer) writeOne(ref, text string, begin int, s step, end int) []Part {
	from := d.room(4)
	d.write(Equal, ref[:begin])
	d.write(Delete, ref[begin:begin+s.ref])
	d.write(Insert, text[begin:begin+s.text])
	d.write(Equal, ref[len(ref)-end:])
	return slices.Clip(d.parts[from:])
}

// room makes room for so many more parts and tells where they begin.
func (d *drawer) room(n int) int {
	if cap(d.parts)-len(d.parts) < n {
		d.parts = make([]Part, 0, max(partsAtOnce, n))
	}
	return len(d.parts)
}

func (d *drawer) write(op Op, s string) {
	if s != "" {
		d.parts = append(d.parts, Part{op, s})
	}
}

// writeSteps makes parts of the steps.
func (d *drawer) writeSteps(ref, text string) []Part {
	from := d.room(2 * len(d.steps))
	i, j := 0, 0
	for _, s := range d.steps {
		n, m := bytesOf(d.ref[i:i+s.equal]), bytesOf(d.text[j:j+s.equal])
		d.write(Equal, ref[:n])
		ref, text = ref[n:], text[m:]
		i, j = i+s.equal, j+s.equal
		n, m = bytesOf(d.ref[i:i+s.ref]), bytesOf(d.text[j:j+s.text])
		d.write(Delete, ref[:n])
		d.write(Insert, text[:m])
		ref, text = ref[n:], text[m:]
		i, j = i+s.ref, j+s.text
	}
	return slices.Clip(d.parts[from:])
}

func bytesOf(p []piece) int {
	n := 0
	for _, x := range p {
		n += int(x.bytes)
	}
	return n
}
