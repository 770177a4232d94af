package main

import (
	"encoding/xml"
	"fmt"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// typed is the script command `typed TEXT HOCR`: a plain text as another
// program would have read it on a page of 2565 by 3317 pixels, which
// thanks-1968_01.png has.
func typed(ts *testscript.TestScript, _ bool, args []string) {
	const left, top, advance, height, pitch = 300, 400, 25, 40, 65
	var b strings.Builder
	b.WriteString("<html><body><div class='ocr_page' title='bbox 0 0 2565 3317'>\n")
	y := top
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		x := left
		b.WriteString("<span class='ocr_line'>")
		for _, word := range strings.Fields(line) {
			right := x + advance*len(word)
			fmt.Fprintf(&b, "<span class='ocrx_word' title='bbox %d %d %d %d; x_wconf 96'>", x, y, right, y+height)
			ts.Check(xml.EscapeText(&b, []byte(word)))
			b.WriteString("</span> ")
			x = right + advance
		}
		b.WriteString("</span>\n")
		y += pitch
	}
	b.WriteString("</div></body></html>\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(b.String()), 0o666))
}
