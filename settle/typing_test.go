package settle

import (
	"fmt"
	"strings"

	"missive/letter"
	"missive/reading"
	"missive/typeface"
)

// picture is how a character made up looks: a pattern of its own, like no
// other's.
func picture(text string) (c typeface.Cut) {
	seed := uint32(2166136261)
	for _, b := range []byte(text) {
		seed = (seed ^ uint32(b)) * 16777619
	}
	for y := 0; y < 20; y += 4 {
		for x := 0; x < 12; x += 4 {
			seed = seed*1664525 + 1013904223
			if seed>>31 == 0 {
				continue
			}
			for i := range 16 {
				at := (typeface.SlackY+6+y+i/4)*typeface.CutWidth + typeface.SlackX + 4 + x + i%4
				c[at] = 250
			}
		}
	}
	return c
}

// faceOf is the typeface of the characters, of enough cuts of each.
func faceOf(texts string) typeface.Face {
	cuts := map[string][]typeface.Cut{}
	for _, t := range strings.Split(texts, "") {
		for range typeface.Fewest {
			cuts[t] = append(cuts[t], picture(t))
		}
	}
	return typeface.Learn(cuts)
}

// at sets the picture of a character at the place of a line's k-th character.
func at(l letter.Line, k int, text string) reading.Cut {
	for _, w := range l.Words {
		if k < len(w.Chars) {
			b := w.Chars[k].Box
			return reading.Cut{X: float64(b.X0+b.X1) / 2, Y: float64(b.Y1), Ink: picture(text)}
		}
		k -= len(w.Chars)
	}
	panic("the line is shorter")
}

// pageOf is a page on which each reading has one of the lines.
func pageOf(lines ...letter.Line) reading.Page {
	p := reading.Page{XHeight: 16, Frame: letter.Page{Source: letter.Source{File: "a", Page: 1}, Width: 1200, Height: 1600}}
	for i, l := range lines {
		r := reading.Reading{Name: fmt.Sprint(i)}
		if len(l.Words) > 0 {
			r.Lines = []letter.Line{l}
		}
		p.Readings = append(p.Readings, r)
	}
	return p
}

// without are settings for all steps but these.
func without(steps ...string) Settings { return Settings{Without: steps} }

// only are settings for none but these steps.
func only(steps ...string) (set Settings) {
	for _, s := range Steps() {
		if !strings.Contains(strings.Join(steps, " "), s.Name) {
			set.Without = append(set.Without, s.Name)
		}
	}
	return set
}

// settledPage is what a letter of one page says.
func settledPage(set Settings, p reading.Page) letter.Page {
	l := NewLetter(set)
	l.Learn(p)
	return l.Settle(p)
}

// said is a page's text, a line below the other.
func said(p letter.Page) string {
	var lines []string
	for _, l := range p.Lines {
		lines = append(lines, l.Text())
	}
	return strings.Join(lines, "\n")
}

// A known dictionary knows these words.
type known map[string]bool

func (k known) Knows(word string) bool { return k[strings.ToLower(word)] }

func knowing(words ...string) known {
	k := known{}
	for _, w := range words {
		k[w] = true
	}
	return k
}
