package inspect

import (
	"cmp"
	"fmt"
	"image/color"
	"math"
	"slices"

	"missive/letter"
)

// Colours of what is no word in its place: of words that were settled
// otherwise than they were first read, of those that were taken away, and of
// ink that is no text or was not read.
var (
	changedColour = color.RGBA{0x0b, 0x50, 0xc8, 255}
	goneColour    = color.RGBA{0x8e, 0x24, 0xaa, 255}
	markColour    = color.RGBA{0x6d, 0x5a, 0x3c, 255}
	unreadColour  = color.RGBA{0xd8, 0x5a, 0x00, 255}
)

// sureness are the colours of confidence; between them they are mixed. Half
// sure and less is red.
var sureness = []struct {
	conf   float64
	colour color.RGBA
}{
	{0.50, color.RGBA{0xc4, 0x12, 0x2f, 255}},
	{0.75, color.RGBA{0xc9, 0x7a, 0x00, 255}},
	{0.97, color.RGBA{0x1b, 0x8a, 0x3e, 255}},
}

// colourOf is the colour of a confidence, from red for doubtful to green for
// sure.
func colourOf(conf float64) color.RGBA {
	i, _ := slices.BinarySearchFunc(sureness, conf, func(s struct {
		conf   float64
		colour color.RGBA
	}, c float64) int {
		return cmp.Compare(s.conf, c)
	})
	switch {
	case i == 0 || math.IsNaN(conf):
		return sureness[0].colour
	case i == len(sureness):
		return sureness[i-1].colour
	}
	a, b := sureness[i-1], sureness[i]
	t := (conf - a.conf) / (b.conf - a.conf)
	mix := func(x, y uint8) uint8 { return uint8(float64(x) + t*(float64(y)-float64(x)) + 0.5) }
	return color.RGBA{mix(a.colour.R, b.colour.R), mix(a.colour.G, b.colour.G), mix(a.colour.B, b.colour.B), 255}
}

// strokeOf is how thick a word's box is drawn, in pixels: thicker where it is
// doubtful, so that colour does not say it alone.
func strokeOf(conf float64) int {
	switch {
	case conf < 0.7:
		return 4
	case conf < 0.9:
		return 3
	}
	return 2
}

// drawWords draws a box around each word in the colour of its confidence, and
// above it what was read and how sure that is.
func (c *canvas) drawWords(all []letter.Word) {
	for _, w := range all {
		c.box(c.place(w.Box), colourOf(w.Conf), strokeOf(w.Conf), 0)
	}
	for _, w := range all {
		c.write(c.place(w.Box), caption(w.Text, w.Conf), colourOf(w.Conf))
	}
}

// drawSettled draws a settled page: its words, what stands otherwise than in
// the first reading, and the ink that is held for no text or was not read.
func (c *canvas) drawSettled(page letter.Page, all []Change) {
	c.drawWords(slices.DeleteFunc(words(page.Lines), func(w letter.Word) bool {
		return slices.ContainsFunc(all, func(ch Change) bool { return ch.Now != "" && covers(w.Box, ch.Box) })
	}))
	for _, b := range page.Unread {
		c.box(c.place(b), unreadColour, 4, 50)
		c.write(c.place(b), "not read", unreadColour)
	}
	for _, m := range page.Marks {
		c.box(c.place(m.Box), markColour, 2, 40)
		c.write(c.place(m.Box), string(m.Role), markColour)
	}
	for _, ch := range all {
		r := c.place(ch.Box)
		if ch.Now == "" {
			c.box(r, goneColour, 3, 25)
			c.crossed(r, goneColour, 2)
			c.write(r, "– "+ch.Was, goneColour)
			continue
		}
		from := "+"
		if ch.Was != "" {
			from = ch.Was + " →"
		}
		c.box(r, changedColour, 3, 45)
		c.write(r, caption(from+" "+ch.Now, ch.Conf), changedColour)
	}
}

// caption is a text with its confidence in per cent, which is left out at 100:
// on good pages nearly all words have it.
func caption(text string, conf float64) string {
	if percent := fmt.Sprintf("%.0f", 100*conf); percent != "100" {
		return text + " " + percent
	}
	return text
}
