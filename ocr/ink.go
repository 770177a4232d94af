package ocr

import (
	"math"
	"slices"

	"missive/ocr/internal/lept"
)

const (
	// inkSamples is about how many pixels of a page are looked at to find the
	// colours of its paper and its ink.
	inkSamples = 60_000

	// fewestInk is the least number of samples of ink that tell its colour: a
	// page with three typed lines has some 200.
	fewestInk = 80

	// clearer is by what factor another way of weighing colours must part ink
	// from paper better than the eye's.
	clearer = 1.25

	// grain is the standard deviation in grey values that every channel of a
	// scan is taken to have, so that no channel counts as free of noise.
	grain = 4
)

// weigh is the step that weighs colours anew where ink stands out from its paper
// better so than to the eye.
//
// On the letters of 1905, whose purple, blue and black ribbons are all dark to
// the eye, it changes nothing.
func (s *sheet) weigh() error {
	if s.scan.pix.Depth() != 32 {
		return nil
	}
	c, err := findColours(s.scan.pix)
	if err != nil {
		return err
	}
	w, ok := c.weights()
	if !ok {
		return nil
	}
	return replace(&s.gray, func(*lept.Pix) (*lept.Pix, error) { return s.scan.pix.Weigh(w[0], w[1], w[2]) })
}

// Colours are the colours of a page.
type colours struct {
	// paper and ink are the mean colours of paper and of marks on it.
	paper, ink vec
	// stains is the covariance of the paper's colours.
	stains [3]vec
	// found tells that there is ink enough to tell its colour.
	found bool
}

// findColours looks at some pixels of a picture of 32 bits.
//
// Ink is what is dark between two places of paper on its row: the dark bed of
// a scanner, a photograph or the shadow of a fold are not.
func findColours(p *lept.Pix) (colours, error) {
	step := max(1, int(math.Sqrt(float64(p.Width())*float64(p.Height())/inkSamples)))
	all, err := p.Colours(step)
	if err != nil {
		return colours{}, err
	}
	wide := (p.Width() + step - 1) / step
	luma := make([]int, len(all))
	var counts tones
	for i, c := range all {
		luma[i] = int(eye.dot(toVec(c)))
		counts[luma[i]]++
	}
	low, high := counts.paper()
	var paper []vec
	var ink gather
	// Two letters of a page 8 inches wide and typed 10 to the inch.
	reach := max(1, wide/40)
	isPaper := func(i int) bool { return luma[i] >= low && luma[i] <= high }
	for i, c := range all {
		x := i % wide
		if x < reach || x+reach >= wide {
			continue
		}
		switch {
		case isPaper(i):
			// Beside a letter lies its edge.
			if isPaper(i-1) && isPaper(i+1) {
				paper = append(paper, toVec(c))
			}
		case luma[i] < low && isPaper(i-reach) && isPaper(i+reach):
			ink.add(toVec(c))
		}
	}
	clean := bare(paper, ink.mean())
	return colours{clean.mean(), ink.mean(), clean.covariance(), ink.n >= fewestInk && clean.n > ink.n}, nil
}

// bare sums up the samples of paper without those that ink has touched: twice,
// what lies more than two standard deviations towards the ink is left out.
func bare(paper []vec, ink vec) gather {
	for range 2 {
		axis := ink.sub(gathered(paper).mean())
		var along gather
		for _, c := range paper {
			along.add(vec{axis.dot(c)})
		}
		most := along.mean()[0] + 2*math.Sqrt(along.covariance()[0][0])
		paper = slices.DeleteFunc(paper, func(c vec) bool { return axis.dot(c) > most })
	}
	return gathered(paper)
}

// paper is the range of grey values that paper has. Where most of a page is
// darker than what parts it best, the lighter part is the bed of the scanner.
func (t *tones) paper() (low, high int) {
	low, high = t.threshold(), len(t)-1
	if t.quantile(0.5) >= low {
		return low, high
	}
	high = low - 1
	sheet := *t
	clear(sheet[low:])
	return sheet.threshold(), high
}

// weights tell how red, green and blue are best weighed, in sum 1, for ink to
// stand out from the paper; ok is false where the eye's way does about as well.
//
// The direction is Fisher's linear discriminant (Annals of Eugenics 7, 1936):
// what changes on the paper itself, as its stains do, counts little. Only the
// paper's variance counts: ink varies between faint and full, which is the very
// thing to be seen. Negative weights would bring out the noise of JPEG's
// colours, which are of half the resolution.
func (c colours) weights() (w vec, ok bool) {
	if !c.found {
		return eye, false
	}
	noise := c.stains
	for i := range noise {
		noise[i][i] += grain * grain
	}
	axis := c.paper.sub(c.ink)
	w = solve(noise, axis)
	for i := range w {
		w[i] = max(0, w[i])
	}
	sum := w[0] + w[1] + w[2]
	if sum <= 0 {
		return eye, false
	}
	w = w.times(1 / sum)
	apart := func(w vec) float64 {
		return w.dot(axis) / math.Sqrt(w.dot(vec{noise[0].dot(w), noise[1].dot(w), noise[2].dot(w)}))
	}
	if apart(w) < clearer*apart(eye) {
		return eye, false
	}
	return w, true
}
