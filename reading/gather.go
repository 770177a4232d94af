package reading

import (
	"cmp"
	"math"
	"slices"

	"missive/letter"
)

const (
	// oneLine is how far, in heights of small letters, the middles of
	// characters of one line may lie apart vertically, in the middle. Rows of
	// typing stand 2 heights apart at least.
	oneLine = 0.75
	// beside is how far, in the same measure, a piece of a line may stand
	// from the rest to be compared with it character by character.
	beside = 2.7
)

// A gathering is what all readings have of one line of the page.
type gathering struct {
	words [][]letter.Word // by reading, from left to right
	like  letter.Line
	at    []point // middles of all characters
}

// A point is a place of a character, with how sure its word is where that counts.
type point struct{ x, y, sure float64 }

// gather finds which lines of the readings are one line of the page. It begins
// with the reading that says most with most confidence, because lines that the
// others have in pieces are whole in that one.
func (g lattice) gather(readings []Reading) []*gathering {
	var all []*gathering
	order := surestFirst(len(readings), func(i int) (sum float64) {
		for _, l := range readings[i].Lines {
			sum = surety(sum, l.Words)
		}
		return sum
	})
	for _, r := range order {
		for _, l := range readings[r].Lines {
			if !Votes(l) {
				continue
			}
			pts := middles(l.Words)
			c := g.nearest(all, pts)
			if c == nil {
				c = &gathering{words: make([][]letter.Word, len(readings)), like: l}
				all = append(all, c)
			}
			c.words[r] = append(c.words[r], l.Words...)
			c.at = append(c.at, pts...)
		}
	}
	for _, c := range all {
		for _, words := range c.words {
			slices.SortStableFunc(words, func(a, b letter.Word) int { return a.Box.X0 - b.Box.X0 })
		}
	}
	return all
}

// leaveOut drops the partial readings that were not asked for this line.
func (c *gathering) leaveOut(readings []Reading) {
	asked := c.words[:0]
	for i, w := range c.words {
		if len(w) > 0 || !readings[i].Partial {
			asked = append(asked, w)
		}
	}
	c.words = asked
}

// Votes tells whether a line takes part in the vote.
func Votes(l letter.Line) bool {
	if l.Angle != 0 || len(l.Words) == 0 {
		return false
	}
	return !slices.ContainsFunc(l.Words, func(w letter.Word) bool { return len(w.Chars) == 0 })
}

// surestFirst are the numbers from 0 to n, those first of which surety gives
// more.
func surestFirst(n int, surety func(i int) float64) []int {
	order := make([]int, n)
	sure := make([]float64, n)
	for i := range order {
		order[i], sure[i] = i, surety(i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(sure[b], sure[a]) })
	return order
}

// surety adds to a sum how many characters the words have, each as far as its
// word is sure.
func surety(sum float64, words []letter.Word) float64 {
	for _, w := range words {
		sum += w.Conf * float64(len(w.Chars))
	}
	return sum
}

func middles(words []letter.Word) []point {
	var out []point
	for _, w := range words {
		for _, c := range w.Chars {
			out = append(out, point{float64(c.Box.X0+c.Box.X1) / 2, float64(c.Box.Y0+c.Box.Y1) / 2, w.Conf})
		}
	}
	return out
}

// nearest is the gathering that a line with characters there belongs to, or
// nil: of those at its height the one with most of its characters that are surely
// read there, for a speck at the line's end or a stamp beside it may have come to
// stand by itself.
func (g lattice) nearest(all []*gathering, pts []point) *gathering {
	var best *gathering
	most, least := 0.0, oneLine*g.height
	for _, c := range all {
		d, shared := g.apart(c, pts)
		if d >= oneLine*g.height || shared < most || shared == most && d >= least {
			continue
		}
		best, most, least = c, shared, d
	}
	return best
}

// apart is how far a line's characters lie above or below those of a gathering
// where they stand over one another, and how many do, each as far as it is sure
// and near. Where they stand side by side it is measured between the ends that meet, and
// counts a little more.
func (g lattice) apart(c *gathering, pts []point) (apart, shared float64) {
	var off []float64
	for _, p := range pts {
		near, nearest := math.Inf(1), point{}
		for _, q := range c.at {
			if d := math.Abs(q.x - p.x); d < near {
				near, nearest = d, q
			}
		}
		if near < beside*g.height {
			off = append(off, math.Abs(p.y-nearest.y))
			shared += nearest.sure * (1 - near/(beside*g.height))
		}
	}
	if len(off) == 0 {
		return g.apartAside(c, pts), 0
	}
	slices.Sort(off)
	return off[len(off)/2], shared
}

// apartAside compares the heights of a gathering and a line beside it by a
// straight line through the gathering.
func (g lattice) apartAside(c *gathering, pts []point) float64 {
	a, b := fit(c.at)
	m := median(pts, func(p point) float64 { return p.y - a*p.x - b })
	const unsure = 0.25
	return math.Abs(m) + unsure*g.height
}

// fit is the straight line y = a·x + b through points, level where they stand
// too close together to tell.
func fit(pts []point) (a, b float64) {
	const wide = 200 // pixels
	lo, hi := math.Inf(1), math.Inf(-1)
	var sx, sy, sxx, sxy float64
	for _, p := range pts {
		lo, hi = min(lo, p.x), max(hi, p.x)
		sx, sy, sxx, sxy = sx+p.x, sy+p.y, sxx+p.x*p.x, sxy+p.x*p.y
	}
	n := float64(len(pts))
	if d := n*sxx - sx*sx; hi-lo > wide && d > 0 {
		a = (n*sxy - sx*sy) / d
	}
	const steepest = 0.05 // no page lies so much askew once its skew is known
	if math.Abs(a) > steepest {
		a = 0
	}
	return a, median(pts, func(p point) float64 { return p.y - a*p.x })
}

func median(pts []point, f func(point) float64) float64 {
	v := make([]float64, len(pts))
	for i, p := range pts {
		v[i] = f(p)
	}
	slices.Sort(v)
	return v[len(v)/2]
}
