package ocr

import (
	"context"
	"math"

	"missive/ocr/internal/lept"
)

const (
	// drawSide is the longer side in pixels of the drawing of a page that its
	// image is compared with, and thumbSide that of the two when compared.
	// Poppler shrinks some images by leaving out rows and columns, so it draws
	// larger than needed and leptonica shrinks the drawing.
	drawSide  = 1_000
	thumbSide = 200

	// strayTone is by how many grey values (0 to 255) one of the two must be
	// darker than anything near that place in the other to be something else,
	// and strayShare the share of the pixels that may be so: 12 pixels of a
	// letter page, a few typed words. Of the 8 pages of the declassified PDFs,
	// which hold nothing beside their image, the worst has 2 such pixels.
	strayTone  = 50
	strayShare = 12.0 / (200 * 155)

	// likelier is how much better, in correlation, another way to lie must fit
	// than the one that the page's own turn tells. The right way has 0.97 to
	// 1.0 on those pages, the best wrong one 0.15 to 0.53.
	likelier = 0.05
)

// asShown turns and mirrors the scan as the PDF shows the page. PDF can do
// either in several places at once (the page's turn, the matrix that places
// the image), and can draw over the image; so the page is drawn small, and
// compared with the image in each of the eight ways in which it can lie. It
// tells whether the best of them shows the same as the drawing: if not, there
// is something over the image (words, a stamp, a blackened passage), or a part
// of it is hidden.
func (s *scan) asShown(ctx context.Context, path string, page int, info pdfPage) (bool, error) {
	drawn, err := drawThumb(ctx, path, page, info)
	if err != nil {
		return false, err
	}
	defer drawn.Close()
	told := orientation(map[int]int{0: 1, 90: 6, 180: 3, 270: 8}[info.turn])
	best, most, same := told, math.Inf(-1), false
	for _, sideways := range []bool{false, true} {
		small, err := s.thumb(drawn.Width(), drawn.Height(), sideways)
		if err != nil {
			return false, err
		}
		for o := orientation(1); o <= 8 && small != nil; o++ {
			if o.sideways() != sideways {
				continue
			}
			like, nothingStray, err := compare(small, drawn, o)
			if err != nil {
				small.Close()
				return false, err
			}
			if o != told {
				like -= likelier
			}
			if like > most {
				best, most, same = o, like, nothingStray
			}
		}
		small.Close()
	}
	if !same {
		return false, nil
	}
	return true, s.orient(best)
}

// drawThumb is the page as the PDF shows it, small and grey.
func drawThumb(ctx context.Context, path string, page int, info pdfPage) (*lept.Pix, error) {
	large, err := render(ctx, path, page, info, 72*drawSide/max(info.width, info.height), true)
	if err != nil {
		return nil, err
	}
	c := chain{pix: large}
	c.then((*lept.Pix).Gray)
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Scale(float64(thumbSide) / drawSide) })
	if c.err != nil {
		c.close()
		return nil, c.err
	}
	return c.pix, nil
}

// thumb is the scan in grey, small enough to fill w by h pixels once it is
// upright; nil where its shape is another. sideways says that it will be turned
// by a quarter.
func (s *scan) thumb(w, h int, sideways bool) (*lept.Pix, error) {
	if sideways {
		w, h = h, w
	}
	const slack = 0.03 // of the ratio of the sides
	if math.Abs(float64(s.width())*float64(h)/(float64(s.height())*float64(w))-1) > slack {
		return nil, nil
	}
	g, err := s.pix.Gray()
	if err != nil {
		return nil, err
	}
	defer g.Close()
	return g.ScaleTo(w, h)
}

// compare tells how alike the drawing and the small picture brought upright
// from the orientation o are, and whether neither has anything dark where the
// other has not.
func compare(small, drawn *lept.Pix, o orientation) (like float64, nothingStray bool, err error) {
	p, err := o.upright(small)
	if err != nil {
		return 0, false, err
	}
	defer p.Close()
	if like, err = p.Correlation(drawn); err != nil {
		return 0, false, err
	}
	over, err := stray(drawn, p)
	if err != nil {
		return 0, false, err
	}
	hidden, err := stray(p, drawn)
	return like, !over && !hidden, err
}

// stray tells whether a has dark places that b has not, nor near them.
func stray(a, b *lept.Pix) (bool, error) {
	wide, err := b.Spread(1)
	if err != nil {
		return false, err
	}
	defer wide.Close()
	n, err := a.Darker(wide, strayTone)
	return float64(n) > strayShare*float64(a.Width()*a.Height()), err
}
