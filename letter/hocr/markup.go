package hocr

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"

	"missive/letter"
)

// start writes an element's start tag; an empty id or title is left out.
func (w *Writer) start(tag, class, id, title string) {
	w.out.WriteString("<" + tag + ` class="` + class + `"`)
	if id != "" {
		w.out.WriteString(` id="` + id + `"`)
	}
	if title != "" {
		w.out.WriteString(` title="`)
		w.text(title)
		w.out.WriteByte('"')
	}
	w.out.WriteByte('>')
}

// text writes text or an attribute's value. What XML cannot hold, control
// characters and bytes that are not UTF-8, becomes U+FFFD.
func (w *Writer) text(s string) {
	xml.EscapeText(w.out, []byte(s)) // an error stays in w.out until it is flushed
}

// title joins the properties that there are.
func title(properties ...string) string {
	var b strings.Builder
	for _, p := range properties {
		if p != "" && b.Len() > 0 {
			b.WriteString("; ")
		}
		b.WriteString(p)
	}
	return b.String()
}

// pageTitle has the picture's name in double quotes, for which hOCR has no
// escape: those in the name become single ones.
func pageTitle(p letter.Page) string {
	var image, res string
	if p.Source.File != "" {
		image = `image "` + strings.ReplaceAll(p.Source.File, `"`, "'") + `"`
	}
	if p.DPI > 0 {
		res = fmt.Sprintf("scan_res %d %d", p.DPI, p.DPI)
	}
	return title(image, fmt.Sprintf("bbox 0 0 %d %d", max(p.Width, 0), max(p.Height, 0)),
		fmt.Sprintf("ppageno %d", max(p.Source.Page-1, 0)), res)
}

func lineTitle(l letter.Line) string {
	var base, size, angle string
	if m := l.Baseline; m != nil && finite(m.Slope) && finite(m.Offset) {
		base = "baseline " + decimal(m.Slope) + " " + decimal(m.Offset)
	}
	if l.Size > 0 && finite(l.Size) {
		size = "x_size " + decimal(l.Size)
	}
	if against := ((360-l.Angle)%360 + 360) % 360; against != 0 {
		angle = fmt.Sprintf("textangle %d", against) // which hOCR counts against the clock
	}
	return title(place("bbox", l.Box), base, size, angle)
}

func wordTitle(w letter.Word) string {
	return title(place("bbox", w.Box), "x_wconf "+percent(w.Conf))
}

func charTitle(c letter.Char) string {
	return title(place("x_bboxes", c.Box), "x_conf "+percent(c.Conf))
}

// around is the title of what holds the lines.
func around(lines []letter.Line) string {
	var box letter.Box
	for _, l := range lines {
		box = box.Union(l.Box)
	}
	return place("bbox", box)
}

// place is the property of a box, or nothing where the place is not known.
func place(name string, b letter.Box) string {
	if b == (letter.Box{}) {
		return ""
	}
	return fmt.Sprintf("%s %d %d %d %d", name, b.X0, b.Y0, b.X1, b.Y1)
}

// percent is a confidence from 0 to 1 as hOCR has it, with six decimals at most,
// as many as Tesseract writes.
func percent(conf float64) string {
	if !(conf > 0) {
		return "0"
	}
	return decimal(math.Round(min(conf, 1)*1e8) / 1e6)
}

func decimal(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

func finite(n float64) bool { return !math.IsNaN(n) && !math.IsInf(n, 0) }
