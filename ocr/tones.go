package ocr

import "missive/ocr/internal/lept"

// tones count the pixels of each grey value of a page, from 0, black, to 255.
type tones [256]int

const (
	// cleanPaper is the grey value that the median pixel of a clean page has
	// at least, and evenPaper the most by which the lightest and the darkest
	// quarter of its pixels may differ. Pages beyond either are flattened. The
	// despatches and the declassified pages, black on white, have 255 and 0;
	// the letters of 1905, on coloured paper, 216 to 240 and 11 to 25.
	cleanPaper = 235
	evenPaper  = 12

	// darkPage is the grey value under which the median pixel of a negative
	// lies. The darkest paper among the shared pages has 181.
	darkPage = 90
)

// tonesOf counts the grey values of an 8-bit picture.
func tonesOf(p *lept.Pix) (tones, error) {
	const step = 2 // every fourth pixel tells as much
	return p.Histogram(step)
}

// quantile is the grey value under or at which the share q (0 to 1) of the
// pixels lie.
func (t *tones) quantile(q float64) int {
	total := 0
	for _, n := range t {
		total += n
	}
	sum := 0
	for v, n := range t {
		if sum += n; float64(sum) >= q*float64(total) {
			return v
		}
	}
	return len(t) - 1
}

// negative tells whether the page is light on dark, as microfilm is.
func (t *tones) negative() bool { return t.quantile(0.5) < darkPage }

// uneven tells whether the paper is dark, or lighter in one place than in
// another.
func (t *tones) uneven() bool {
	return t.quantile(0.5) < cleanPaper || t.quantile(0.75)-t.quantile(0.25) > evenPaper
}

// threshold is the grey value that parts ink from paper best: ink is darker.
// It is that of Otsu (IEEE Trans. SMC 9, 1979), at which the two parts' means
// lie furthest apart, weighed by their sizes; where a range of values does
// equally well, as on a page of pure black and white, its middle.
func (t *tones) threshold() int {
	var total, sum float64
	for v, n := range t {
		total += float64(n)
		sum += float64(v) * float64(n)
	}
	var below, sumBelow, best float64
	first, last := 128, 128
	for v := 0; v < len(t)-1; v++ {
		below += float64(t[v])
		sumBelow += float64(v) * float64(t[v])
		if below == 0 || below == total {
			continue
		}
		apart := sumBelow/below - (sum-sumBelow)/(total-below)
		switch score := below * (total - below) * apart * apart; {
		case score > best:
			best, first, last = score, v+1, v+1
		case score == best:
			last = v + 1
		}
	}
	return (first + last) / 2
}
