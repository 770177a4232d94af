package ocr

import (
	"math"

	"missive/ocr/internal/lept"
)

// A vec is a colour, or a direction among colours: red, green, blue.
type vec [3]float64

// eye weighs red, green and blue about as the eye does; the same weights as
// leptonica's.
var eye = vec{0.3, 0.5, 0.2}

func (a vec) dot(b vec) float64 { return a[0]*b[0] + a[1]*b[1] + a[2]*b[2] }
func (a vec) sub(b vec) vec     { return vec{a[0] - b[0], a[1] - b[1], a[2] - b[2]} }
func (a vec) plus(b vec) vec    { return vec{a[0] + b[0], a[1] + b[1], a[2] + b[2]} }
func (a vec) times(f float64) vec {
	return vec{a[0] * f, a[1] * f, a[2] * f}
}

// toVec is the colour with its values from 0 to 255.
func toVec(c lept.RGB) vec { return vec{float64(c[0]), float64(c[1]), float64(c[2])} }

// A gather sums up colours.
type gather struct {
	n    float64
	sum  vec
	prod [3]vec
}

func (g *gather) add(c vec) {
	g.n++
	for i := range c {
		g.sum[i] += c[i]
		for j := range c {
			g.prod[i][j] += c[i] * c[j]
		}
	}
}

// gathered sums up the colours.
func gathered(all []vec) (g gather) {
	for _, c := range all {
		g.add(c)
	}
	return g
}

func (g gather) mean() vec { return g.sum.times(1 / max(1, g.n)) }

func (g gather) covariance() (s [3]vec) {
	m := g.mean()
	for i := range s {
		for j := range s {
			s[i][j] = g.prod[i][j]/max(1, g.n) - m[i]*m[j]
		}
	}
	return s
}

// solve is the x for which m·x = b, by Cramer's rule; zero where m is singular.
func solve(m [3]vec, b vec) (x vec) {
	d := det(m)
	if math.Abs(d) < 1e-12 {
		return x
	}
	for k := range x {
		n := m
		for i := range n {
			n[i][k] = b[i]
		}
		x[k] = det(n) / d
	}
	return x
}

func det(m [3]vec) float64 {
	return m[0][0]*(m[1][1]*m[2][2]-m[1][2]*m[2][1]) -
		m[0][1]*(m[1][0]*m[2][2]-m[1][2]*m[2][0]) +
		m[0][2]*(m[1][0]*m[2][1]-m[1][1]*m[2][0])
}

// length is the strength of a density.
func (a vec) length() float64 { return math.Sqrt(a.dot(a)) }

// unit is the direction of a, the zero vector for the zero vector.
func (a vec) unit() vec {
	if l := a.length(); l > 0 {
		return a.times(1 / l)
	}
	return a
}
