package ocr

import (
	"math"
	"slices"

	"missive/ocr/internal/lept"
)

// A density is how much ink takes of the light that the paper beside it
// throws back: the natural logarithm of paper over ink, in red, green and blue.
// Where two inks lie on each other their densities add up (Beer and Lambert), so
// that a page's inks can be parted again; see [unmix].
type density = vec

// darkest is the grey value under which colour tells nothing any more: noise of
// a few values turns the density of what is darker into any direction.
const darkest = 12

// logs are the densities of the 256 grey values against white.
var logs = func() (l [256]float64) {
	for v := range l {
		l[v] = math.Log(255 / float64(max(v, darkest)))
	}
	return l
}()

// A paperMap holds the paper's colour in tiles of a picture, as density.
type paperMap struct {
	side, wide, high int
	tiles            []density
}

// newPaperMap finds the paper's colour in tiles of the given side in pixels: the
// mean of the pixels between the lighter 60 and 90 per cent, which are paper as
// long as ink covers less than half of a tile. Tiles must be several letters
// wide.
func newPaperMap(pixels []lept.RGB, w, h, side int) paperMap {
	m := paperMap{side: side, wide: (w + side - 1) / side, high: (h + side - 1) / side}
	step := max(1, side/16) // some 250 pixels tell a tile's paper
	var tile []lept.RGB
	for ty := range m.high {
		for tx := range m.wide {
			tile = tile[:0]
			for y := ty * side; y < min(h, (ty+1)*side); y += step {
				for x := tx * side; x < min(w, (tx+1)*side); x += step {
					tile = append(tile, pixels[y*w+x])
				}
			}
			m.tiles = append(m.tiles, paperOf(tile))
		}
	}
	return m
}

// paperOf is the density of the paper among the pixels.
func paperOf(tile []lept.RGB) density {
	slices.SortFunc(tile, func(a, b lept.RGB) int { return lightness(a) - lightness(b) })
	var g gather
	for _, c := range tile[len(tile)*6/10 : max(len(tile)*9/10, len(tile)*6/10+1)] {
		g.add(toVec(c))
	}
	m := g.mean()
	var d density
	for i, v := range m {
		d[i] = logs[int(min(255, v+0.5))]
	}
	return d
}

// lightness orders colours about as the eye does.
func lightness(c lept.RGB) int { return 3*int(c[0]) + 5*int(c[1]) + 2*int(c[2]) }

// at is the paper's density at a pixel, between the middles of tiles in
// proportion.
func (m paperMap) at(x, y int) (d density) {
	x0, x1, fx := m.between(x, m.wide)
	y0, y1, fy := m.between(y, m.high)
	a, b := m.tiles[y0*m.wide+x0], m.tiles[y0*m.wide+x1]
	e, f := m.tiles[y1*m.wide+x0], m.tiles[y1*m.wide+x1]
	for i := range d {
		up := a[i] + (b[i]-a[i])*fx
		d[i] = up + (e[i]+(f[i]-e[i])*fx-up)*fy
	}
	return d
}

// between are the two of n tiles between whose middles a pixel lies, and how
// far it is on the way from one to the other.
func (m paperMap) between(v, n int) (a, b int, part float64) {
	f := max(0, min((float64(v)+0.5)/float64(m.side)-0.5, float64(n-1)))
	a = int(f)
	return a, min(a+1, n-1), f - float64(a)
}

// An inked pixel is one that is darker than its paper.
type inked struct {
	x, y int
	d    density
}

// strength is the density in the colour that the ink takes most of.
func (p inked) strength() float64 { return max(p.d[0], p.d[1], p.d[2]) }

// inkOn are the pixels of a picture with at least the given density against
// the paper around them, row by row. side is that of the tiles in which the
// paper is found.
func inkOn(pixels []lept.RGB, w, h, side int, least float64) []inked {
	m := newPaperMap(pixels, w, h, side)
	var out []inked
	for y := range h {
		tiles := m.tiles[y/side*m.wide:]
		for x := range w {
			c, near := pixels[y*w+x], tiles[x/side]
			// Most pixels are paper; the next tile tells that of most of them.
			const slack = 0.1
			if logs[c[0]]-near[0] < least-slack && logs[c[1]]-near[1] < least-slack && logs[c[2]]-near[2] < least-slack {
				continue
			}
			p := inked{x, y, m.at(x, y)}
			for i := range c {
				p.d[i] = max(0, logs[c[i]]-p.d[i])
			}
			if p.strength() >= least {
				out = append(out, p)
			}
		}
	}
	return out
}
