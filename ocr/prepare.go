package ocr

import (
	"missive/letter"
	"missive/ocr/internal/lept"
)

// A prepared page is what the engine reads of a scan.
type prepared struct {
	pix *lept.Pix
	// dpi is what the engine is told of pix.
	dpi int
	// pageDPI is what the full-size page is found to have, and dpiFrom where
	// that came from: "file", "letters" or "user".
	pageDPI int
	dpiFrom string
	// skew is the angle in degrees by which the lines fall, clockwise
	// positive.
	skew float64
	// toPage maps a box of pix to the upright full-size page.
	toPage func(letter.Box) letter.Box
}

// Close frees the prepared picture.
func (p *prepared) Close() {
	if p != nil {
		p.pix.Close()
	}
}

// prepare makes of the scan what the engine reads best.
func (s *scan) prepare(set Settings) (*prepared, error) {
	const f = 0.66
	g, err := s.pix.Gray(lept.Luma)
	if err != nil {
		return nil, err
	}
	defer g.Close()
	small, err := g.Scale(f)
	if err != nil {
		return nil, err
	}
	w, h := s.width(), s.height()
	return &prepared{
		pix: small, dpi: 200, pageDPI: 300, dpiFrom: "file",
		toPage: func(b letter.Box) letter.Box {
			up := func(v int) int { return int(float64(v)/f + 0.5) }
			return letter.Box{X0: up(b.X0), Y0: up(b.Y0), X1: up(b.X1), Y1: up(b.Y1)}.
				Intersect(letter.Box{X1: w, Y1: h})
		},
	}, nil
}
