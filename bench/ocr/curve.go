package main

import (
	"fmt"
	"html"
	"io"
	"math"
)

// The picture: panels side by side, each a square with sides of so many
// pixels. It is written by hand because it is thirty lines; a plotting library
// would add eight modules.
const (
	panel = 240
	gap   = 60
)

// A curve is one panel of the picture.
type curve struct {
	title string
	words []judged
}

// curvesOf are the panels of one way of reading.
func curvesOf(r result) []curve {
	var all []curve
	for _, g := range groups() {
		if words := judgedWords(g.in(r)); len(words) > 0 {
			all = append(all, curve{fmt.Sprintf("%s, %s", g.name, r.name), words})
		}
	}
	return all
}

// drawCurves writes reliability diagrams as SVG: for each bin a dot at its mean
// confidence (to the right) and its share of right words (upwards), its area
// growing with the words in it, and the diagonal on which confidences mean
// what they say.
func drawCurves(out io.Writer, curves []curve) error {
	width := len(curves)*(panel+gap) + gap
	p := printer{out: out}
	p.f(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">`, width, panel+2*gap)
	p.f(`<rect width="100%%" height="100%%" fill="white"/>`)
	for i, c := range curves {
		p.f(`<g transform="translate(%d,%d)">`, gap+i*(panel+gap), gap)
		p.panel(c)
		p.f(`</g>`)
	}
	p.f(`</svg>`)
	return p.err
}

// A printer writes lines and keeps the first error.
type printer struct {
	out io.Writer
	err error
}

func (p *printer) f(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.out, format+"\n", args...)
	}
}

func (p *printer) panel(c curve) {
	p.f(`<rect width="%d" height="%d" fill="none" stroke="#888"/>`, panel, panel)
	p.f(`<line x1="0" y1="%d" x2="%d" y2="0" stroke="#888" stroke-dasharray="4"/>`, panel, panel)
	p.f(`<text x="0" y="-40">%s</text>`, html.EscapeString(c.title))
	n, right := sureWords(c.words)
	p.f(`<text x="0" y="-25">%d words, ECE %.3f</text>`, len(c.words), calibrationError(c.words))
	p.f(`<text x="0" y="-10">of %d given 0.9, %.1f %% right</text>`, n, 100*right)
	for i := range 6 {
		at := i * panel / 5
		p.f(`<text x="%d" y="%d" text-anchor="middle">%.1f</text>`, at, panel+16, float64(i)/5)
		p.f(`<text x="-6" y="%d" text-anchor="end">%.1f</text>`, panel-at+4, float64(i)/5)
	}
	p.f(`<text x="%d" y="%d" text-anchor="middle">confidence</text>`, panel/2, panel+34)
	p.f(`<text transform="translate(-34,%d) rotate(-90)" text-anchor="middle">share right</text>`, panel/2)
	path := ""
	bs := binned(c.words)
	for _, b := range bs {
		if b.n > 0 {
			path += fmt.Sprintf("%.1f,%.1f ", panel*b.mean(), panel*(1-b.share()))
		}
	}
	p.f(`<polyline points="%s" fill="none" stroke="#06c"/>`, path)
	for _, b := range bs {
		if b.n > 0 {
			p.f(`<circle cx="%.1f" cy="%.1f" r="%.1f" fill="#06c" fill-opacity="0.6"/>`, panel*b.mean(), panel*(1-b.share()), radius(b.n, len(c.words)))
		}
	}
}

// radius is that of the dot of n words of all, in pixels.
func radius(n, all int) float64 {
	return 2 + 10*math.Sqrt(float64(n)/float64(all))
}
