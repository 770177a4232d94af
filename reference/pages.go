package reference

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"missive/align"
	"missive/letter"
	"missive/letter/alto"
	"missive/letter/hocr"
	"missive/letter/pagexml"
)

// pages are the readers of the formats of pages.
var pages = map[Format]func(io.Reader) iter.Seq2[letter.Page, error]{PAGE: pagexml.Pages, ALTO: alto.Pages, HOCR: hocr.Pages}

// readPages reads the one letter of a file of pages.
func readPages(name string, data []byte, format Format) ([]Letter, error) {
	var b strings.Builder
	l := Letter{Line: 1, Reference: align.Reference{Files: []string{name}}}
	n := 0
	for p, err := range pages[format](bytes.NewReader(data)) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if n++; n > 1 {
			b.WriteByte('\f')
		}
		if err := l.addPage(&b, name, p); err != nil {
			return nil, err
		}
	}
	l.Text = b.String()
	if strings.TrimSpace(l.Text) == "" {
		return []Letter{l}, fmt.Errorf("%s: its pages of %s hold nothing but %s: %w", name, format, l.furniture(), ErrNoText)
	}
	return []Letter{l}, nil
}

// addPage adds a page's lines, an empty one between paragraphs.
func (l *Letter) addPage(b *strings.Builder, name string, p letter.Page) error {
	var last *letter.Line
	for i := range p.Lines {
		line := &p.Lines[i]
		text := line.Text()
		if what := furniture(line.From.Region); what != "" {
			l.LeftOut = append(l.LeftOut, align.Omission{What: what, File: name, Line: line.From.Line, Text: begins(text)})
			continue
		}
		switch {
		case last == nil:
		case last.Block != line.Block || last.Par != line.Par:
			b.WriteString("\n\n")
		default:
			b.WriteByte('\n')
		}
		last = line
		l.Marks = append(l.Marks, align.Mark{Offset: b.Len(), Line: max(1, line.From.Line), Column: 1})
		b.WriteString(text)
	}
	if b.Len() > MaxBytes {
		return fmt.Errorf("%s: holds more than %d bytes of text", name, MaxBytes)
	}
	return nil
}

// furniture says in words what was left out.
func (l *Letter) furniture() string {
	if len(l.LeftOut) == 0 {
		return "blanks"
	}
	return "furniture"
}

// regions say what lines are that are none of the letter's text, by what files call
// the region: types of PAGE and of Transkribus, zones of SegmOnto, margins of ALTO,
// classes of hOCR. An ocr_header is not among them, because Tesseract writes it for
// headings.
var regions = map[string]string{
	"pagenumber": "page number", "numberingzone": "page number", "ocrpageno": "page number",
	"header": "running head", "runningtitlezone": "running head", "runningtitle": "running head", "topmargin": "running head",
	"footer": "running foot", "bottommargin": "running foot", "ocrfooter": "running foot",
	"catchword": "catchword", "signaturemark": "signature mark", "quiremarkszone": "signature mark",
	"marginalia": "marginal note", "margintextzone": "marginal note", "leftmargin": "marginal note", "rightmargin": "marginal note",
	"stamp": "stamp", "stampzone": "stamp", "sealzone": "stamp", "barcode": "stamp",
	"handwrittenannotation": "handwriting",
	"graphiczone":           "picture", "graphicregion": "picture", "imageregion": "picture", "linedrawingregion": "picture",
	"chartregion": "picture", "logo": "picture", "decoration": "picture", "ocrphoto": "picture", "ocrimage": "picture",
	"ocrlinedrawing": "picture", "frame": "picture",
	"noiseregion": "dirt", "separatorregion": "dirt", "punchhole": "dirt", "papergrow": "dirt",
	"digitizationartefactzone": "dirt", "damagezone": "dirt",
}

// furniture says what the lines of a region are, or nothing where they are the
// letter's. SegmOnto's zones have a subtype or a number behind them.
func furniture(region string) string {
	zone, _, _ := strings.Cut(region, ":")
	zone, _, _ = strings.Cut(zone, "#")
	return regions[strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == ' ' {
			return -1
		}
		return r
	}, strings.ToLower(zone))]
}

// maxShown is how much of what is left out is shown, in bytes.
const maxShown = 120

// begins is how a text begins.
func begins(text string) string {
	if len(text) <= maxShown {
		return text
	}
	n := maxShown
	for !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n] + "…"
}
