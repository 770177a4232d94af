package ocr

import (
	"math"
	"slices"

	"missive/ocr/internal/lept"
)

// An unmixer parts two inks on a piece of a page.
type unmixer struct {
	w, h int
	// side is that of the tiles in which the paper's colour is found.
	side int
	// text and other are the directions of the two inks' densities.
	text, other density
	// reach is by how many pixels colours are less sharp than grey.
	reach int
}

// part gives the piece's grey values without the other ink, and the other ink's
// alone, dark on white.
//
// How much of each ink a pixel has is found by least squares from its density,
// as colour deconvolution parts the dyes of a specimen (Ruifrok and Johnston,
// Analytical and Quantitative Cytology and Histology 23, 2001). The grey keeps
// all its sharpness: only the other ink's share is taken from its density. JPEG
// and scanners keep colour less sharp than grey, so the largest share nearby is
// taken.
func (u unmixer) part(colours []lept.RGB, gray []uint8) (rest, lifted []uint8) {
	share := make([]float64, len(gray))
	lifted = slices.Repeat([]uint8{255}, len(gray))
	paper := u.paper(gray)
	var pure []float64 // how dark in grey the other ink is, relative to its share
	for _, p := range inkOn(colours, u.w, u.h, u.side, leastInk/2) {
		i := p.y*u.w + p.x
		ofText, ofOther := unmix(p.d, u.text, u.other)
		share[i] = ofOther
		if ofOther > mixed*ofText {
			lifted[i] = uint8(255 * math.Exp(-layerInk*ofOther))
		}
		if ofOther > leastInk && ofOther > 3*ofText {
			pure = append(pure, (logs[gray[i]]-logs[paper[i]])/ofOther)
		}
	}
	weight := upper(pure)
	rest = make([]uint8, len(gray))
	for i, s := range u.largest(share) {
		rest[i] = lighter(gray[i], s*weight, paper[i])
	}
	return rest, lifted
}

// mixed is the least share of the other ink, relative to the text's, of a pixel
// that goes to the layer. Of the dark pixels of the COPY stamp of 1905, purple
// beside blue-black typing, four in five have more; of typing with a bluish
// stain around it, one in twenty.
const mixed = 0.45

// upper is the upper quartile of v, or 0. Ink is taken off by the darker of its
// strokes: a little too much harms typing less than a rest of the stamp.
func upper(v []float64) float64 {
	if len(v) == 0 {
		return 0
	}
	slices.Sort(v)
	return v[len(v)*3/4]
}

// layerInk is by what factor an ink is made darker on its own layer: stamps are
// often pale.
const layerInk = 2

// unmix is how much of two inks a density is made of, neither less than
// nothing. The directions are of length 1.
func unmix(d, a, b density) (ofA, ofB float64) {
	da, db, ab := d.dot(a), d.dot(b), a.dot(b)
	n := 1 - ab*ab
	ofA, ofB = (da-ab*db)/n, (db-ab*da)/n
	switch {
	case ofB <= 0:
		return max(0, da), 0
	case ofA <= 0:
		return 0, max(0, db)
	}
	return ofA, ofB
}

// lighter is the grey value v with the density taken from it, at most the
// paper's. What is nearly paper then becomes paper: the rim of a stroke.
func lighter(v uint8, taken float64, paper uint8) uint8 {
	if taken < leastInk/2 || v >= paper {
		return v
	}
	out := float64(v) * math.Exp(taken)
	if logs[min(255, int(out))]-logs[paper] < ghost {
		return paper
	}
	return uint8(out + 0.5)
}

// ghost is the density under which what is left of a pixel that other ink was
// taken from is paper.
const ghost = 0.25

// largest gives every pixel the largest value within reach of it.
func (u unmixer) largest(v []float64) []float64 {
	across := make([]float64, len(v))
	for y := range u.h {
		row := v[y*u.w : (y+1)*u.w]
		for x := range row {
			for k := max(0, x-u.reach); k <= min(u.w-1, x+u.reach); k++ {
				across[y*u.w+x] = max(across[y*u.w+x], row[k])
			}
		}
	}
	out := make([]float64, len(v))
	for y := range u.h {
		for k := max(0, y-u.reach); k <= min(u.h-1, y+u.reach); k++ {
			for x := range u.w {
				out[y*u.w+x] = max(out[y*u.w+x], across[k*u.w+x])
			}
		}
	}
	return out
}

// paper is the grey of the paper around every pixel.
func (u unmixer) paper(gray []uint8) []uint8 {
	same := make([]lept.RGB, len(gray))
	for i, v := range gray {
		same[i] = lept.RGB{v, v, v}
	}
	m := newPaperMap(same, u.w, u.h, u.side)
	out := make([]uint8, len(gray))
	for y := range u.h {
		for x := range u.w {
			out[y*u.w+x] = uint8(255*math.Exp(-m.at(x, y)[0]) + 0.5)
		}
	}
	return out
}
