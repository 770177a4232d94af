package typeface

import "math"

// A shift says where in a cut a letter's upper left corner lies, from the
// middle of the slack.
type shift struct{ x, y int }

// add adds the letter-sized part of the cut that the shift names.
func (c *Cut) add(sum *[Width * Height]int, at shift) {
	for y := range Height {
		row := c[(y+SlackY+at.y)*CutWidth+SlackX+at.x:]
		for x := range Width {
			sum[y*Width+x] += int(row[x])
		}
	}
}

// A template is a shape with its mean taken off, scaled to length one, ready
// to be compared with many cuts.
type template struct {
	pixels [Width * Height]float32
	flat   bool // one grey: like nothing
}

func prepare(s *Shape) *template {
	var sum, squares float64
	for _, v := range s {
		sum += float64(v)
		squares += float64(v) * float64(v)
	}
	n := float64(len(s))
	spread := squares - sum*sum/n
	t := &template{flat: spread < 1}
	if t.flat {
		return t
	}
	mean, scale := sum/n, 1/math.Sqrt(spread)
	for i, v := range s {
		t.pixels[i] = float32((float64(v) - mean) * scale)
	}
	return t
}

// best is how like the template the cut is at best, and where. It is the
// normalised cross-correlation of J. P. Lewis, "Fast Normalized
// Cross-Correlation", Vision Interface 1995: from 1 for the same shape, however
// pale, to -1.
func (t *template) best(c *Cut) (r float64, at shift) {
	if t.flat {
		return 0, at
	}
	// Likeness changes little from one pixel to the next: every second shift
	// is tried, then those around the best.
	r = -1
	for y := -SlackY; y <= SlackY; y += 2 {
		for x := -SlackX; x <= SlackX; x += 2 {
			if v := t.like(c, shift{x, y}); v > r {
				r, at = v, shift{x, y}
			}
		}
	}
	from := at
	for y := max(from.y-1, -SlackY); y <= min(from.y+1, SlackY); y++ {
		for x := max(from.x-1, -SlackX); x <= min(from.x+1, SlackX); x++ {
			if (shift{x, y}) == from {
				continue
			}
			if v := t.like(c, shift{x, y}); v > r {
				r, at = v, shift{x, y}
			}
		}
	}
	return r, at
}

// like compares the template with one place in the cut.
func (t *template) like(c *Cut, at shift) float64 {
	var product float32
	var sum, squares int
	for y := range Height {
		row := c[(y+SlackY+at.y)*CutWidth+SlackX+at.x:][:Width]
		line := t.pixels[y*Width:][:Width]
		for x, v := range row {
			product += line[x] * float32(v)
			sum += int(v)
			squares += int(v) * int(v)
		}
	}
	spread := float64(squares) - float64(sum)*float64(sum)/(Width*Height)
	if spread < 1 {
		return 0
	}
	return float64(product) / math.Sqrt(spread)
}

// A Matcher compares cuts with the characters of a face.
type Matcher struct {
	templates map[string]*template
}

// NewMatcher readies the characters that the face has at least [Fewest] cuts
// of.
func NewMatcher(f Face) *Matcher {
	m := &Matcher{map[string]*template{}}
	for _, t := range f.Texts() {
		shape := f[t].Shape
		m.templates[t] = prepare(&shape)
	}
	return m
}

// Empty tells whether there is no character to compare with.
func (m *Matcher) Empty() bool { return len(m.templates) == 0 }

// Like tells how like the character the cut is, from 1 for the same shape to
// -1, and whether the face has that character.
func (m *Matcher) Like(text string, c *Cut) (r float64, known bool) {
	t, ok := m.templates[text]
	if !ok {
		return 0, false
	}
	r, _ = t.best(c)
	return max(-1, min(r, 1)), true // sums of single precision go a little beyond
}
