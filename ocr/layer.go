package ocr

import (
	"errors"

	"missive/letter"
	"missive/ocr/internal/lept"
)

// A layer is ink of another colour than the text's that was lifted off a page.
type layer struct {
	// box is where it stood, in pixels of the upright full-size page.
	box letter.Box
	// gray is that ink alone, in 8-bit grey, as large as box.
	gray *lept.Pix
}

// Close frees the layer's picture.
func (l layer) Close() { l.gray.Close() }

// lift is the step that takes ink of another colour than the text's, as of
// stamps, off the sheet: where it stood alone there is paper afterwards, where
// it lay on typing the typing stays. What was lifted is kept in the sheet's
// layers. A page without colour, or in one ink, stays as it is.
func (s *sheet) lift() error {
	if s.scan.pix.Depth() != 32 || s.look.letter == 0 {
		return nil
	}
	text, found, err := findRegions(s.scan.pix, s.look.letter)
	if err != nil || len(found) == 0 {
		return err
	}
	// A picture of its own, so that every step leaves what it found.
	if err := replace(&s.gray, (*lept.Pix).Gray); err != nil {
		return err
	}
	for _, r := range found {
		l, err := s.liftRegion(r, text)
		if err != nil {
			return err
		}
		s.layers = append(s.layers, l)
	}
	return nil
}

// liftRegion lifts the ink of one region.
func (s *sheet) liftRegion(r region, text density) (layer, error) {
	small := max(3, int(s.look.letter+0.5))
	// Around it enough paper is looked at to know its colour.
	around := r.box.Grown(paperTile * small / 2).Intersect(letter.Box{X1: s.width, Y1: s.height})
	colour, err := s.scan.pix.Clip(around.X0, around.Y0, around.W(), around.H())
	if err != nil {
		return layer{}, err
	}
	defer colour.Close()
	gray, err := s.gray.Clip(around.X0, around.Y0, around.W(), around.H())
	if err != nil {
		return layer{}, err
	}
	defer gray.Close()
	colours, err := colour.Colours(1)
	if err != nil {
		return layer{}, err
	}
	values, err := gray.Pixels()
	if err != nil {
		return layer{}, err
	}
	u := unmixer{w: around.W(), h: around.H(), side: paperTile * small, text: text, other: r.ink,
		reach: max(1, small/12)}
	rest, lifted := u.part(colours, values)
	return s.split(r.box, around, rest, lifted)
}

// split puts the rest on the sheet and makes a layer of what was lifted, both
// being of the part around.
func (s *sheet) split(box, around letter.Box, rest, lifted []uint8) (l layer, err error) {
	cut := func(values []uint8) *lept.Pix {
		p, e := lept.FromGray(around.W(), around.H(), values)
		if e != nil {
			err = errors.Join(err, e)
			return nil
		}
		defer p.Close()
		q, e := p.Clip(box.X0-around.X0, box.Y0-around.Y0, box.W(), box.H())
		err = errors.Join(err, e)
		return q
	}
	under := cut(rest)
	defer under.Close()
	l = layer{box, cut(lifted)}
	if err == nil {
		err = s.gray.Paste(under, box.X0, box.Y0)
	}
	if err != nil {
		l.Close()
	}
	return l, err
}
