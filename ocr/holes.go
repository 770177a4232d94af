package ocr

import "missive/ocr/internal/lept"

const (
	// A punch hole's diameter lies between these, in heights of small letters:
	// holes of a quarter of an inch are 3 letters wide, those of 8 mm less than
	// 4. leastHole leaves out ink blots, and letters of headlines.
	leastHole = 2.0
	mostHole  = 5.5

	// A disc covers between these shares of its box: π/4 (0.79) where it is
	// large, up to 0.93 where it is so small that the opening has blunted it to
	// an octagon. A square covers 1.
	leastRound = 0.68
	mostRound  = 0.94
)

// dropHoles is the step that turns dark discs of the size of punch holes into
// paper. Holes at the page's edge go with the border.
//
// Errors in per cent with it and without: our own fixtures 2.11 and 2.14, first
// pages of despatches 4.30 and 4.42; no other page changes.
func (s *sheet) dropHoles() error {
	if err := s.findSolids(); err != nil {
		return err
	}
	marks, err := s.solids.patches.Components()
	if err != nil {
		return err
	}
	var holes []lept.Rect
	for _, m := range marks {
		ok, err := s.hole(m)
		if err != nil {
			return err
		}
		if ok {
			holes = append(holes, m)
		}
	}
	if len(holes) == 0 {
		return nil
	}
	discs, err := s.ink.Boxes(holes)
	if err != nil {
		return err
	}
	defer discs.Close()
	return s.dropPatches(discs)
}

// hole tells whether a patch is a disc of a hole's size.
func (s *sheet) hole(m lept.Rect) (bool, error) {
	least, most := s.letters(leastHole), s.letters(mostHole)
	if min(m.W, m.H) < least || max(m.W, m.H) > most || 4*m.W < 3*m.H || 4*m.H < 3*m.W {
		return false, nil
	}
	disc, err := s.solids.patches.Clip(m.X, m.Y, m.W, m.H)
	if err != nil {
		return false, err
	}
	defer disc.Close()
	n, err := disc.Count()
	share := float64(n) / float64(m.W*m.H)
	return share > leastRound && share < mostRound, err
}
