package pagefile

import (
	"math"
	"strings"
	"unicode/utf8"

	"missive/letter"
)

// Clean is text without what no reader can see: bytes that are not UTF-8,
// control characters, blanks at both ends.
func Clean(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] > ' ' && s[i] < 0x7f
	}
	if plain {
		return s
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == '\ufeff':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.TrimSpace(s)
}

// Split makes one word for each run of text without blanks. Several share the
// box of w, and none has characters: which of them belong where is not known.
func Split(text string, w letter.Word, angle int) []letter.Word {
	parts := strings.Fields(text)
	if len(parts) == 1 {
		w.Text = parts[0]
		return []letter.Word{w}
	}
	out := make([]letter.Word, len(parts))
	for i, p := range parts {
		out[i] = letter.Word{Text: p, Conf: w.Conf}
	}
	Share(out, w.Box, angle)
	return out
}

// Share gives each word its part of the box along the direction of reading, by
// its length in runes with one for each blank between.
func Share(words []letter.Word, box letter.Box, angle int) {
	if box.Empty() {
		return
	}
	total := len(words) - 1
	for _, w := range words {
		total += utf8.RuneCountInString(w.Text)
	}
	at := 0
	for i := range words {
		n := utf8.RuneCountInString(words[i].Text)
		words[i].Box = Stretch(box, angle, float64(at)/float64(total), float64(at+n)/float64(total))
		at += n + 1
	}
}

// Stretch is the part of the box from one fraction to another in the direction
// of reading, at least a pixel long.
func Stretch(box letter.Box, angle int, from, to float64) letter.Box {
	if angle == 180 || angle == 270 { // reads towards the left or upwards
		from, to = 1-to, 1-from
	}
	part := func(lo, hi int) (int, int) {
		a := min(lo+int(math.Round(float64(hi-lo)*from)), hi-1)
		return a, max(a+1, lo+int(math.Round(float64(hi-lo)*to)))
	}
	if angle == 90 || angle == 270 {
		box.Y0, box.Y1 = part(box.Y0, box.Y1)
	} else {
		box.X0, box.X1 = part(box.X0, box.X1)
	}
	return box
}
