package hocr

import (
	"math"
	"strings"

	"missive/letter"
)

// clean is text without what no reader can see: bytes that are not UTF-8,
// control characters, blanks at both ends.
func clean(s string) string {
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
