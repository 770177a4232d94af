package ocr

import "missive/letter"

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
