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
		if ok {
			lines = append(lines, line)
		}
	}
	if len(lines) > 0 {
		seen.Readings = append(seen.Readings, reading.Reading{Name: lineReading, Partial: true, Lines: yield(lines, seen.Extra)})
	}
	return nil
}
