package hocr

import (
	"io"
	"slices"
	"strings"
	"testing"

	"missive/letter"
	"missive/letter/internal/pagefile/pagefiletest"
)

// page wraps lines into a page.
func page(inside string) string {
	return `<div class='ocr_page' title='bbox 0 0 1000 500'>` + inside + `</div>`
}

// inLine is a file with one line of that title, in its second row.
func inLine(title string) string {
	return "<html>\n" + page("<span class='ocr_line' title='"+title+"'>x</span>")
}

// inWord is a file with one word of that title.
func inWord(title, inside string) string {
	return page("<span class='ocrx_word' title='" + title + "'>" + inside + "</span>")
}

// char is a character of that title in a word.
func char(title string) string { return "<span class='ocrx_cinfo' title='" + title + "'>x</span>" }

var format = pagefiletest.Format{
	Name: "hocr", Pages: Pages, Page: Page, ErrNoPage: ErrNoPage,
	Samples: "testdata/*.hocr", Least: 4,
	Begin: "<div class='ocr_page'>", Wrap: page,
	Word: func(s string) string {
		return page("<span class='ocr_line'><span class='ocrx_word'>" + s + "</span></span>")
	},
	Turned: func(degrees string) string { return inLine("textangle " + degrees) },
	Three:  page("") + page("") + page(""), InPage: page(""), Nested: "<b>",
	Unsized: "<div class='ocr_page'><span class='ocrx_word' title='bbox -5 10 1e12 30'>x</span></div>",
	Numbers: map[string]func(n string) string{
		"bbox of the page":      func(n string) string { return "<div class='ocr_page' title='bbox 0 0 5 " + n + "'></div>" },
		"ppageno":               func(n string) string { return "<div class='ocr_page' title='ppageno " + n + "'></div>" },
		"scan_res":              func(n string) string { return "<div class='ocr_page' title='scan_res " + n + " 300'></div>" },
		"bbox of a line":        func(n string) string { return inLine("bbox " + n + " 2 3 4") },
		"slope of a baseline":   func(n string) string { return inLine("baseline " + n + " -2") },
		"offset of a baseline":  func(n string) string { return inLine("baseline 0.1 " + n) },
		"textangle":             func(n string) string { return inLine("textangle " + n) },
		"x_size":                func(n string) string { return inLine("x_size " + n) },
		"bbox of a word":        func(n string) string { return inWord("bbox 1 "+n+" 3 4", "New York") },
		"x_wconf":               func(n string) string { return inWord("x_wconf "+n, "x") },
		"x_bboxes":              func(n string) string { return inWord("", char("x_bboxes 1 2 "+n+" 4")) },
		"x_conf of a character": func(n string) string { return inWord("", char("x_conf "+n)) },
		"x_confs of a choice": func(n string) string {
			return inWord("", char("x_conf 90")+"<span class='ocrx_cinfo' id='lstm_choices_1'><span class='ocrx_cinfo' id='choice_1' title='x_confs "+n+"'>y</span></span>")
		},
	},
	Shapes:  shapes,
	Refused: refused,
}

func TestReader(t *testing.T) { pagefiletest.Run(t, format) }

func FuzzPages(f *testing.F) { pagefiletest.Fuzz(f, format) }

func BenchmarkPage(b *testing.B) { pagefiletest.Bench(b, format, "testdata/tesseract-5.3.hocr") }

func TestSeveralPages(t *testing.T) {
	pages, err := format.All(strings.NewReader("<body>" + page("<span class='ocr_line'>one</span>") + page("") + "</body>"))
	if err != nil || len(pages) != 2 || len(pages[0].Lines) != 1 || len(pages[1].Lines) != 0 {
		t.Errorf("pages %+v, error %v", pages, err)
	}
}

// Text with blanks shares its box along the line's direction of reading.
func TestWordsShareABox(t *testing.T) {
	for _, tc := range []struct {
		doc  string
		want []letter.Box
	}{
		{page(`<span class='ocr_line' title='bbox 10 20 100 40'>New  York</span>`),
			[]letter.Box{{X0: 10, Y0: 20, X1: 44, Y1: 40}, {X0: 55, Y0: 20, X1: 100, Y1: 40}}},
		{page(`<span class='ocr_line' title='textangle 90'><span class='ocrx_word' title='bbox 10 100 30 180'>New York</span></span>`),
			[]letter.Box{{X0: 10, Y0: 150, X1: 30, Y1: 180}, {X0: 10, Y0: 100, X1: 30, Y1: 140}}},
		{inWord("bbox 10 20 90 40", "New York"),
			[]letter.Box{{X0: 10, Y0: 20, X1: 40, Y1: 40}, {X0: 50, Y0: 20, X1: 90, Y1: 40}}},
	} {
		p, err := Page(strings.NewReader(tc.doc))
		if err != nil || len(p.Lines) != 1 {
			t.Fatalf("%s: lines %+v, error %v", tc.doc, p.Lines, err)
		}
		var got []letter.Box
		for _, w := range p.Lines[0].Words {
			got = append(got, w.Box)
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: boxes %+v, want %+v", tc.doc, got, tc.want)
		}
	}
}

var shapes = []pagefiletest.Shape{
	{"Tesseract", page(`<span class='ocr_line'><span class='ocrx_word'>Dear</span> <span class='ocrx_word'>Sir:</span></span>`), "Dear Sir:"},
	{"ocrx_line", page(`<span class='ocrx_line'><span class='ocrx_word'>Sir:</span></span>`), "Sir:"},
	{"upper case and several classes", `<DIV CLASS="x ocr_page"><SPAN CLASS="y ocr_line z">Sir:</SPAN></DIV>`, "Sir:"},
	{"self-closing title", `<html><head><title/></head>` + page(`<span class='ocr_line'>Sir:</span>`) + `</html>`, "Sir:"},
	{"lines without words", page(`<span class='ocr_line'>Dear  Mr. X</span>`), "Dear Mr. X"},
	{"words without lines", page(`<span class='ocrx_word' title='bbox 0 0 40 20'>Dear</span><span class='ocrx_word' title='bbox 50 2 90 22'>Sir:</span>` +
		`<span class='ocrx_word' title='bbox 0 40 40 60'>I</span>`), "Dear Sir:\nI"},
	{"words in emphasis", page(`<span class='ocr_line'><span class='ocrx_word'><strong><em>Sir:</em></strong></span></span>`), "Sir:"},
	{"two words in one", page(`<span class='ocr_line'><span class='ocrx_word'>New York</span></span>`), "New York"},
	{"entities", page(`<span class='ocr_line'><span class='ocrx_word'>A&amp;P&#39;s</span></span>`), "A&P's"},
	{"no end tags", page(`<p class='ocr_par'><span class='ocr_line'>one<p class='ocr_par'><span class='ocr_line'>two`), "one\ntwo"},
	{"stray end tags", page(`</b><span class='ocr_line'>one</i></span></p>`), "one"},
	{"line breaks and images", page(`<img src='x'><span class='ocr_line'>one<br>two</span>`), "onetwo"},
	{"empty words and lines", page(`<span class='ocr_line'><span class='ocrx_word'> </span></span><span class='ocr_line'></span>`), ""},
	{"control characters", page("<span class='ocr_line'>S\x01ir:\xff\u00ad</span>"), "Sir:\ufffd\u00ad"},
	{"nothing outside the page", `<span class='ocr_line'>before</span>` + page(``) + `<span class='ocr_line'>after</span>`, ""},
}

var refused = []pagefiletest.Refused{
	{"plain text", "Dear Sir:\n", "line 2", ErrNoPage},
	{"other HTML", "<html><body><p>Dear Sir:</p></body></html>", "", ErrNoPage},
	{"cut short", "<html>\n<div class='ocr_page'>\n<span class='ocr_line'>Si", "line 3, byte 5", io.ErrUnexpectedEOF},
	{"bad box", inLine("bbox 1 2 x 4"), `line 2, byte 55: box "1 2 x 4": "x" is not a number`, nil},
	{"short box", inLine("bbox 1 2 3"), "is not a number", nil},
	{"infinite box", inLine("bbox 1 2 3 Inf"), "is not a number", nil},
	{"bad angle", inLine("textangle up"), `textangle "up"`, nil},
	{"bad baseline", inLine("baseline 0 up"), `baseline "0 up"`, nil},
	{"bad confidence", page("<span class='ocrx_word' title='x_wconf high'>x</span>"), `confidence "high"`, nil},
}
