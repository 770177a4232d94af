package ocr

import (
	"missive/letter"
	"missive/reading"
)

// sureOnce is the confidence of a word that one reading settles.
const sureOnce = 0.9

// inDoubt tells whether a page is worth another reading: after the first,
// whether more than the given share of its characters is in unsure words; after
// more, whether the readings differ in more.
func inDoubt(p reading.Page, share float64) bool {
	doubt, all := 0, 0
	if len(p.Readings) == 1 {
		for _, l := range p.Readings[0].Lines {
			for _, w := range l.Words {
				n := len(w.Chars)
				all += n
				if w.Conf < sureOnce {
					doubt += n
				}
			}
		}
	} else {
		lat := reading.Align(p)
		for i := range lat.Lines {
			d, n := differing(&lat.Lines[i])
			doubt += d
			all += n
		}
	}
	return float64(doubt) > share*float64(all)
}

// differing counts the columns of a line in which readings differ, and all.
func differing(l *reading.Line) (differ, all int) {
	for _, c := range l.Columns {
		all++
		for _, it := range c {
			if it == nil || it.Text != c[0].Text {
				differ++
				break
			}
		}
	}
	return differ, all
}

// common tells whether at least half of the readings have the line: what only
// one has is a stamp or a stroke more often than not.
func common(l *reading.Line) bool {
	n := 0
	for _, w := range l.Words {
		if len(w) > 0 {
			n++
		}
	}
	return 2*n >= len(l.Words) && n > 1
}

// lineReading is the name of the reading made of lines read by themselves.
const lineReading = "lines"

// How far a row reaches above and below its baseline, in heights of small
// letters: as far as capitals and quotation marks, and as tails.
const (
	aboveRow = 2.0
	belowRow = 0.7
)

// inRow is a line read by itself with nothing beyond its row: the engine draws
// the boxes of such a line up to the edge of its picture.
func inRow(found letter.Line, of *reading.Line, high float64) letter.Line {
	a, b, _ := of.Baseline()
	within := func(box letter.Box) letter.Box {
		foot := a*float64(box.X0+box.X1)/2 + b
		return box.Intersect(letter.Box{X0: box.X0, Y0: int(foot - aboveRow*high), X1: box.X1, Y1: int(foot + belowRow*high)})
	}
	found.Words = kept(found.Words, func(w letter.Word) bool { return !within(w.Box).Empty() })
	was := found.Box
	eachBox(&found, func(box *letter.Box) {
		if in := within(*box); !in.Empty() {
			*box = in
		}
	})
	found.Box = was // from which With moves the baseline
	return found.With(found.Words)
}

// singly has each line in which the readings differ read once more by itself,
// cut out of a rendering. They make a reading of their own, which knows nothing
// of the other lines.
func (t *tesseract) singly(seen *reading.Page, p *prepared, set Settings) error {
	lat := reading.Align(*seen)
	var lines []letter.Line
	for i := range lat.Lines {
		l := &lat.Lines[i]
		if differ, _ := differing(l); differ == 0 || !common(l) {
			continue
		}
		line, ok, err := t.again(l.Like.Box, seen.XHeight, p, set)
		if err != nil {
			return err
		}
		if line = inRow(line, l, seen.SmallHeight()); ok && len(line.Words) > 0 {
			lines = append(lines, line)
		}
	}
	if len(lines) > 0 {
		seen.Readings = append(seen.Readings, reading.Reading{Name: lineReading, Partial: true, Lines: yield(lines, seen.Extra)})
	}
	return nil
}
