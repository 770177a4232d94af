package ocr

import "missive/ocr/internal/lept"

const (
	// solid is the side, in heights of small letters, of the least square that
	// is wholly dark and no letter: strokes of type are a quarter of a letter
	// wide, those of headlines and large stamps up to one.
	solid = 1.4

	// blackest is the share of the paper's grey value under which a solid
	// patch counts as dark.
	blackest = 0.55

	// Around a patch everything turns into paper as far as shadow reaches, and
	// what is dark as far as rim does, both in heights of small letters.
	shadow = 0.35
	rim    = 0.7
)

// dropBorder is the step that turns what is black around the page into paper:
// a scanner's bed, a copier's lid, the dark frame of a film.
//
// A border is found by opening (Serra, Image Analysis and Mathematical
// Morphology, 1982): what is left of the dark pixels when all is gone in which
// no square larger than a stroke fits. Those patches that touch the picture's
// edge are border.
func (s *sheet) dropBorder() error {
	dark, patches, err := s.patches()
	if err != nil {
		return err
	}
	defer dark.Close()
	c := chain{pix: patches}
	defer func() { c.close() }()
	c.then((*lept.Pix).AtEdge)
	return s.dropPatches(&c, dark)
}

// patches are the dark pixels of the small copy, and of them the solid ones.
func (s *sheet) patches() (dark, patches *lept.Pix, err error) {
	t, err := tonesOf(s.small)
	if err != nil {
		return nil, nil, err
	}
	dark, err = s.small.Threshold(min(t.threshold(), int(blackest*float64(s.look.paper))))
	if err != nil {
		return nil, nil, err
	}
	side := s.letters(solid)
	patches, err = dark.Open(side, side)
	if err != nil {
		dark.Close()
		return nil, nil, err
	}
	return dark, patches, nil
}

// letters is a length of so many heights of small letters in whole pixels of
// the small copy, at least 2.
func (s *sheet) letters(n float64) int {
	return max(2, int(n*s.res.letter/float64(s.times)+0.5))
}

// dropPatches turns patches, with their ragged rim of dark, into paper, and
// measures the page anew.
func (s *sheet) dropPatches(c *chain, dark *lept.Pix) error {
	if c.err != nil {
		return c.err
	}
	n, err := c.pix.Count()
	if err != nil || n == 0 {
		return err
	}
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return s.withRim(p, dark) })
	if c.err != nil {
		return c.err
	}
	err = s.change(func(p *lept.Pix, times int) (*lept.Pix, error) {
		return p.Paint(c.pix, times, uint8(s.look.paper))
	})
	if err != nil {
		return err
	}
	return s.measure()
}

// withRim are patches and what hangs on to them: the shadow at the edge of a
// sheet, which would stay as a thin frame around the page, and ragged dark.
func (s *sheet) withRim(patches, dark *lept.Pix) (*lept.Pix, error) {
	far, near := s.letters(rim), s.letters(shadow)
	c := chain{pix: patches, borrowed: true}
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Grow(far, far) })
	c.then(dark.And)
	c.then(patches.Or)
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Grow(near, near) })
	return c.pix, c.err
}
