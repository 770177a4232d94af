package letter

// A Baseline is a straight line in pixels relative to the lower left corner
// of its line's box.
type Baseline struct {
	Slope  float64 `json:"slope"`
	Offset float64 `json:"offset"`
}

// Rebased is the same straight line on the page, relative to the lower left
// corner of the box to instead of that of from. The zero Box stands for the
// page's own corner, the upper left one. Of nil it is nil.
func (b *Baseline) Rebased(from, to Box) *Baseline {
	if b == nil {
		return nil
	}
	return &Baseline{Slope: b.Slope, Offset: b.Offset + b.Slope*float64(to.X0-from.X0) - float64(to.Y1-from.Y1)}
}

// With is the line with other words in the place of its own: its box is theirs,
// its baseline stays where it is on the page.
func (l Line) With(words []Word) Line {
	was := l.Box
	l.Words, l.Box = words, Box{}
	for _, w := range words {
		l.Box = l.Box.Union(w.Box)
	}
	l.Baseline = l.Baseline.Rebased(was, l.Box)
	return l
}
