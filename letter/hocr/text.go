package hocr

import (
	"math"
	"strings"

	"missive/letter"
)

// split makes one word for each run of text without blanks. Several share the
// box of w by their length in runes, and none has characters: which of them
// belong where is not known.
func split(text string, w letter.Word) []letter.Word {
	parts := strings.Fields(text)
	if len(parts) == 1 {
		w.Text = parts[0]
		return []letter.Word{w}
	}
	total := len([]rune(text))
	out := make([]letter.Word, 0, len(parts))
	at := 0
	for _, p := range parts {
		n := len([]rune(p))
		box := w.Box
		if !box.Empty() {
			box.X0 = w.Box.X0 + int(math.Round(float64(w.Box.W())*float64(at)/float64(total)))
			box.X1 = min(w.Box.X1, max(box.X0+1, w.Box.X0+int(math.Round(float64(w.Box.W())*float64(at+n)/float64(total)))))
		}
		out = append(out, letter.Word{Text: p, Box: box, Conf: w.Conf})
		at = min(at+n+1, total)
	}
	return out
}
