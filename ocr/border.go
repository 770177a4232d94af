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

// Solids are the dark places of a page that are no type, on the small copy.
type solids struct {
	// dark is all that is dark, patches what of it is solid.
	dark, patches *lept.Pix
}

// Close frees the pictures.
func (d *solids) Close() {
	d.dark.Close()
	d.patches.Close()
}

// findSolids finds what is solid by opening (Serra, Image Analysis and
// Mathematical Morphology, 1982): what is left of the dark pixels when all is
// gone in which no square larger than a stroke fits.
func (s *sheet) findSolids() error {
	if s.solids.patches != nil {
		return nil
	}
	var err error
	s.solids.dark, err = s.small.Threshold(min(s.tones.threshold(), int(blackest*float64(s.look.paper))))
	if err != nil {
		return err
	}
	side := s.letters(solid)
	s.solids.patches, err = s.solids.dark.Open(side, side)
	return err
}

// dropBorder is the step that turns what is black around the page into paper:
// a scanner's bed, a copier's lid, the dark frame of a film. These are the
// solid patches that touch the picture's edge.
//
// Errors in per cent with it and without: our own fixtures, half of which have
// such borders, 2.11 and 2.18 (in the order of reading 7.6 and 8.2), letters of
// 1905 6.05 and 6.29, French typescripts 10.88 and 10.84. One page with a stamp
// reads worse by 3.7 points: the border had kept the engine from seeing the
// stamp.
func (s *sheet) dropBorder() error {
	if err := s.findSolids(); err != nil {
		return err
	}
	border, err := s.solids.patches.AtEdge()
	if err != nil {
		return err
	}
	defer border.Close()
	return s.dropPatches(border)
}

// dropPatches turns patches, and what hangs on to them, into paper.
func (s *sheet) dropPatches(patches *lept.Pix) error {
	if n, err := patches.Count(); err != nil || n == 0 {
		return err
	}
	all, err := s.withRim(patches)
	if err != nil {
		return err
	}
	defer all.Close()
	return s.erase(all)
}

// withRim are patches and what hangs on to them: the shadow at the edge of a
// sheet, which would stay as a thin frame around the page, and ragged dark.
func (s *sheet) withRim(patches *lept.Pix) (*lept.Pix, error) {
	far, near := s.letters(rim), s.letters(shadow)
	c := chain{pix: patches, borrowed: true}
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Grow(far, far) })
	c.then(s.solids.dark.And)
	c.then(patches.Or)
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Grow(near, near) })
	return c.pix, c.err
}

// letters is a length of so many heights of small letters in whole pixels of
// the small copy, at least 2.
func (s *sheet) letters(n float64) int {
	return max(2, int(n*s.res.letter/float64(s.times)+0.5))
}

// erase turns what is black in the mask, of the small copy's size, into paper
// on the page and on the copy, and strikes it from the ink.
func (s *sheet) erase(mask *lept.Pix) error {
	painted := func(times int) func(*lept.Pix) (*lept.Pix, error) {
		return func(p *lept.Pix) (*lept.Pix, error) { return p.Paint(mask, times, uint8(s.look.paper)) }
	}
	if err := replace(&s.gray, painted(s.times)); err != nil {
		return err
	}
	if err := replace(&s.small, painted(1)); err != nil {
		return err
	}
	return replace(&s.ink, func(p *lept.Pix) (*lept.Pix, error) { return p.Without(mask) })
}
