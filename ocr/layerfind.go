package ocr

import (
	"errors"
	"slices"

	"missive/letter"
	"missive/ocr/internal/lept"
)

const (
	// lookHeight is the height in pixels of small letters, at most, on the
	// reduced copy on which inks are told apart: strokes are two pixels wide
	// there, and the coloured fringes of a scanner have cancelled out.
	lookHeight = 10

	// leastInk is the density from which a pixel counts as ink.
	leastInk = 0.2

	// otherInk is how far the direction of a density lies from that of the text's
	// ink, as the sine of the angle between them, for the ink to be another.
	// The stamps of ../shared/stamps and the letters of 1905 lie 0.36 to 0.64 from
	// the text beside them (21 to 40 degrees). Purple stamps over purple ribbon,
	// grey ones over grey and black ones over black lie nearer and stay.
	otherInk = 0.3

	// otherTint is the least length of what a density has besides the text's
	// ink: less is paper that has changed its colour.
	otherTint = 0.13
)

// A region is where on a page ink of another colour stands.
type region struct {
	// box is in pixels of the upright full-size page.
	box letter.Box
	// ink is the direction of that ink's density.
	ink density
}

// findRegions looks for marks in ink of another colour than the text's, whose
// direction is given back as well. high is the height of small letters in pixels
// of the page. Both are empty for a page in one ink.
func findRegions(p *lept.Pix, high float64) (text density, found []region, err error) {
	c := chain{pix: p, borrowed: true}
	defer func() { c.close() }()
	factor := 1
	for ; high/float64(factor) > lookHeight; factor *= 2 {
		c.then((*lept.Pix).Half)
	}
	if c.err != nil {
		return text, nil, c.err
	}
	pixels, err := c.pix.Colours(1)
	if err != nil {
		return text, nil, err
	}
	w, h := c.pix.Width(), c.pix.Height()
	small := max(3, int(high/float64(factor)+0.5))
	if paperOf(sampled(pixels)).length() > darkPaper {
		return text, nil, nil
	}
	inks := inkOn(pixels, w, h, paperTile*small, leastInk)
	text, ok := commonest(strokes(inks, small))
	if !ok {
		return text, nil, nil
	}
	others := apart(inks, text)
	if len(others) < small*small {
		return text, nil, nil
	}
	boxes, err := patches(others, text, w, h, small)
	if err != nil {
		return text, nil, err
	}
	for _, b := range boxes {
		if ink, ok := inkOf(others, b, text); ok {
			found = append(found, region{enlarged(b, factor).Intersect(letter.Box{X1: p.Width(), Y1: p.Height()}), ink})
		}
	}
	return text, found, nil
}

// darkPaper is the density of paper that makes a page a negative: grey values
// under 80.
const darkPaper = 2

// paperTile is the side of the tiles in which the paper's colour is found, in
// heights of small letters: half of a tile is paper even inside a stamp.
const paperTile = 6

// patches are the places, in pixels of the reduced copy, where marks of another
// ink stand together as those of a stamp do. small is the height of small
// letters.
func patches(others []inked, text density, w, h, small int) ([]letter.Box, error) {
	marks := slices.Repeat([]uint8{255}, w*h)
	for _, p := range others {
		marks[p.y*w+p.x] = 0
	}
	p, err := lept.FromGray(w, h, marks)
	if err != nil {
		return nil, err
	}
	defer p.Close()
	joinedBy := func(gap int) (marks []letter.Box) {
		c := chain{pix: p, borrowed: true}
		c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Threshold(128) })
		c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Bridge(gap, gap) })
		marks = c.marks()
		err = errors.Join(err, c.err)
		c.close()
		return marks
	}
	large := joinedBy(3) // worn stamps are broken
	groups := joinedBy(3 * small / 2)
	if err != nil {
		return nil, err
	}
	large = slices.DeleteFunc(large, func(b letter.Box) bool {
		return 10*b.H() < largeMark*small || b.W() < small
	})
	page := letter.Box{X1: w, Y1: h}
	var out []letter.Box
	for _, b := range groups {
		drawn := slices.ContainsFunc(large, func(l letter.Box) bool { return !l.Intersect(b).Empty() })
		if !drawn || !stampLike(others, b, page, small) {
			continue
		}
		if _, ok := inkOf(others, b, text); ok {
			out = append(out, b.Grown(small).Intersect(page))
		}
	}
	return joined(gathering(out, groups, small)), nil
}

// gathering adds to each box the marks within twice the height of small letters
// of it, again and again: a worn stamp falls into pieces.
func gathering(boxes, marks []letter.Box, small int) []letter.Box {
	for i := range boxes {
		most := 2 * max(boxes[i].W(), boxes[i].H())
		for again := true; again; {
			again = false
			for _, m := range marks {
				if max(m.W(), m.H()) < small/2 || m.Grown(2*small).Intersect(boxes[i]).Empty() {
					continue
				}
				if all := boxes[i].Union(m); all != boxes[i] && max(all.W(), all.H()) < most {
					boxes[i], again = all, true
				}
			}
		}
	}
	return boxes
}

// marks are the boxes of the marks on a 1-bit picture.
func (c *chain) marks() (out []letter.Box) {
	if c.err != nil {
		return nil
	}
	all, err := c.pix.Components()
	c.err = err
	for _, r := range all {
		out = append(out, boxOf(r))
	}
	return out
}

// largeMark is how high, in tenths of the height of small letters, a mark is
// that no typed letter is: brackets are 18 high. Ribbons change their colour
// where they are worn, so that single words may seem to be of another ink.
const largeMark = 22

// stampLike tells whether the pixels of another ink in a box may be a stamp's:
// neither a fleck nor an edge of the paper, and in strokes.
func stampLike(others []inked, b, page letter.Box, small int) bool {
	if b.W() > 2*page.W()/3 || b.H() > page.H()/2 {
		return false
	}
	n := 0
	for _, p := range others {
		if holds(b, p) {
			n++
		}
	}
	return n >= small*small && 10*n < 6*b.W()*b.H()
}

// enlarged is the box on a picture so many times as large.
func enlarged(b letter.Box, times int) letter.Box {
	return letter.Box{X0: b.X0 * times, Y0: b.Y0 * times, X1: b.X1 * times, Y1: b.Y1 * times}
}

// joined puts boxes that overlap together until none do.
func joined(boxes []letter.Box) []letter.Box {
	for again := true; again; {
		again = false
		var out []letter.Box
	next:
		for _, b := range boxes {
			for i := range out {
				if !out[i].Intersect(b).Empty() {
					out[i] = out[i].Union(b)
					again = true
					continue next
				}
			}
			out = append(out, b)
		}
		boxes = out
	}
	return boxes
}

// sampled are some of the pixels.
func sampled(pixels []lept.RGB) (out []lept.RGB) {
	for i := 0; i < len(pixels); i += 1 + len(pixels)/5_000 {
		out = append(out, pixels[i])
	}
	return out
}
