package ocr

import (
	"errors"
	"math"
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
	// On the pages of ../shared/stamps black, grey and pencil lie within 0.12 of
	// black, and red and blue stamps from 0.3 to 0.8.
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
			found = append(found, region{letter.Box{
				X0: b.X0 * factor, Y0: b.Y0 * factor, X1: b.X1 * factor, Y1: b.Y1 * factor,
			}.Intersect(letter.Box{X1: p.Width(), Y1: p.Height()}), ink})
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

// commonest is the direction that the densities of most ink have: the text's.
// ok is false where there is next to no ink.
func commonest(inks []inked) (text density, ok bool) {
	if len(inks) < fewestInk {
		return text, false
	}
	// The colours' shares of the density, leaving strength aside.
	const bins = 48
	var counts [bins + 2][bins + 2]int
	at := func(d density) (int, int) {
		sum := d[0] + d[1] + d[2]
		return 1 + min(bins-1, int(d[0]/sum*bins)), 1 + min(bins-1, int(d[2]/sum*bins))
	}
	for _, p := range inks {
		i, j := at(p.d)
		counts[i][j]++
	}
	most, mi, mj := 0, 0, 0
	for i := 1; i <= bins; i++ {
		for j := 1; j <= bins; j++ {
			n := 0
			for _, row := range counts[i-1 : i+2] {
				n += row[j-1] + row[j] + row[j+1]
			}
			if n > most {
				most, mi, mj = n, i, j
			}
		}
	}
	for _, p := range inks {
		if i, j := at(p.d); max(i-mi, mi-i, j-mj, mj-j) <= 1 {
			text = text.plus(p.d)
		}
	}
	return text.unit(), true
}

// strokes are the pixels of rows of ink no longer than most: what is longer is
// an edge of the paper or a picture.
func strokes(inks []inked, most int) (out []inked) {
	for i := 0; i < len(inks); {
		end := i + 1
		for end < len(inks) && inks[end].y == inks[i].y && inks[end].x == inks[end-1].x+1 {
			end++
		}
		if end-i <= most {
			out = append(out, inks[i:end]...)
		}
		i = end
	}
	return out
}

// besides is what a density has besides the text's ink.
func besides(d, text density) density { return d.sub(text.times(d.dot(text))) }

// apart are the pixels of another ink than the text's.
func apart(inks []inked, text density) (out []inked) {
	for _, p := range inks {
		if b := besides(p.d, text).length(); b > otherTint && b > otherInk*p.d.length() {
			out = append(out, p)
		}
	}
	return out
}

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
			out = append(out, grow(b, small).Intersect(page))
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
				if max(m.W(), m.H()) < small/2 || grow(m, 2*small).Intersect(boxes[i]).Empty() {
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
		out = append(out, letter.Box{X0: r.X, Y0: r.Y, X1: r.X + r.W, Y1: r.Y + r.H})
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

// holds tells whether the pixel lies in the box.
func holds(b letter.Box, p inked) bool { return p.x >= b.X0 && p.x < b.X1 && p.y >= b.Y0 && p.y < b.Y1 }

// inkOf is the direction of the ink besides the text's in a box, of its pixels
// near the mean direction: where both inks lie on each other, the text's is in
// it. ok is false for yellow and brown, which paper itself turns with age, glue
// and rust.
func inkOf(others []inked, b letter.Box, text density) (ink density, ok bool) {
	var all, near density
	for _, p := range others {
		if holds(b, p) {
			all = all.plus(p.d)
		}
	}
	mean := all.unit()
	for _, p := range others {
		if holds(b, p) && p.d.dot(mean) > nearInk*p.d.length() {
			near = near.plus(p.d)
		}
	}
	ink = near.unit()
	if ink.length() == 0 || brown(ink) || ink.dot(black) > nearBlack && ink.dot(text) > farFromBlack {
		return ink, false
	}
	return ink, true
}

// brown tells whether paper turns such a colour with age, glue or rust: yellow
// to brown, which take much more blue light than green, and more red the less
// blue. On the letters of 1905 and the pages of ../shared/stamps paper took 1.5
// to 5 times as much blue as green, their orange and red stamps 0.8 to 1.4 times
// as much and hardly any red.
func brown(ink density) bool {
	return ink[0] < 1.2*ink[1] && ink[2] > 1.3*ink[1] && ink[2] > 1.6*ink[1]-0.5*ink[0]
}

const (
	// nearInk is the cosine of 20 degrees.
	nearInk = 0.94
	// nearBlack is the cosine of 12 degrees, and farFromBlack that of 30. A
	// coloured ribbon types nearly black where it is fresh or the paper
	// folded: black counts as another ink only beside a strong colour.
	nearBlack    = 0.978
	farFromBlack = 0.866
)

// black is the direction of the density of black.
var black = density{1, 1, 1}.unit()

// grow is the box with by pixels more on every side.
func grow(b letter.Box, by int) letter.Box {
	return letter.Box{X0: b.X0 - by, Y0: b.Y0 - by, X1: b.X1 + by, Y1: b.Y1 + by}
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

// angle is the angle in degrees between two directions.
func angle(a, b vec) float64 {
	return math.Acos(max(-1, min(1, a.unit().dot(b.unit())))) * 180 / math.Pi
}

// sampled are some of the pixels.
func sampled(pixels []lept.RGB) (out []lept.RGB) {
	for i := 0; i < len(pixels); i += 1 + len(pixels)/5_000 {
		out = append(out, pixels[i])
	}
	return out
}
