package hocr

import (
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

var update = flag.Bool("update", false, "write the golden files anew")

// samples are the hOCR files in testdata; their README says where each comes
// from.
func samples(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.hocr")
	if err != nil || len(files) < 4 {
		t.Fatalf("found %d samples (%v), want at least 4", len(files), err)
	}
	return files
}

// all are the pages of a file.
func all(r io.Reader) (pages []letter.Page, err error) {
	for p, err := range Pages(r) {
		if err != nil {
			return pages, err
		}
		pages = append(pages, p)
	}
	return pages, nil
}

func TestGolden(t *testing.T) {
	for _, file := range samples(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			pages, err := all(f)
			if err != nil {
				t.Fatal(err)
			}
			got, err := json.MarshalIndent(pages, "", " ")
			if err != nil {
				t.Fatal(err)
			}
			golden := file + ".golden.json"
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != string(want) {
				t.Errorf("differs from %s; if that is right, run with -update\n%s", golden, got)
			}
		})
	}
}

// page wraps lines into a page.
func page(inside string) string {
	return `<div class='ocr_page' title='bbox 0 0 1000 500'>` + inside + `</div>`
}

func TestShapes(t *testing.T) {
	tests := []struct{ name, doc, want string }{
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
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := Page(strings.NewReader(tt.doc))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, l := range p.Lines {
				got = append(got, l.Text())
			}
			if text := strings.Join(got, "\n"); text != tt.want {
				t.Errorf("reads %q, want %q", text, tt.want)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	line := func(title string) string {
		return "<html>\n" + page("<span class='ocr_line' title='"+title+"'>x</span>")
	}
	tests := []struct {
		name, doc, says string
		is              error
	}{
		{"empty", "", "", ErrNoPage},
		{"plain text", "Dear Sir:\n", "line 2", ErrNoPage},
		{"other HTML", "<html><body><p>Dear Sir:</p></body></html>", "", ErrNoPage},
		{"cut short", "<html>\n<div class='ocr_page'>\n<span class='ocr_line'>Si", "line 3, byte 5", io.ErrUnexpectedEOF},
		{"bad box", line("bbox 1 2 x 4"), `line 2, byte 55: box "1 2 x 4": "x" is not a number`, nil},
		{"short box", line("bbox 1 2 3"), "is not a number", nil},
		{"infinite box", line("bbox 1 2 3 Inf"), "is not a number", nil},
		{"bad angle", line("textangle up"), `textangle "up"`, nil},
		{"bad baseline", line("baseline 0 up"), `baseline "0 up"`, nil},
		{"bad confidence", page("<span class='ocrx_word' title='x_wconf high'>x</span>"), `confidence "high"`, nil},
		{"page in a page", page(page("")), "a page stands inside a page", nil},
		{"too deep", page(strings.Repeat("<b>", MaxDepth)), "stand in one another", nil},
		{"one huge tag", page("<b title='" + strings.Repeat("x", pagefile.MaxToken) + "'>"), "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Page(strings.NewReader(tt.doc))
			if err == nil || !strings.Contains(err.Error(), tt.says) || tt.is != nil && !errors.Is(err, tt.is) {
				t.Errorf("error %v, want one that says %q and is %v", err, tt.says, tt.is)
			}
		})
	}
	broken := errors.New("the disk is gone")
	if _, err := Page(io.MultiReader(strings.NewReader("<div class='ocr_page'>"), iotest.ErrReader(broken))); !errors.Is(err, broken) {
		t.Errorf("a reader's error came back as %v", err)
	}
}

func TestSeveralPages(t *testing.T) {
	pages, err := all(strings.NewReader("<body>" + page("<span class='ocr_line'>one</span>") + page("") + "</body>"))
	if err != nil || len(pages) != 2 || len(pages[0].Lines) != 1 || len(pages[1].Lines) != 0 {
		t.Errorf("pages %+v, error %v", pages, err)
	}
}

// TestOneByteAtATime: how the bytes come changes nothing.
func TestOneByteAtATime(t *testing.T) {
	for _, file := range samples(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := all(strings.NewReader(string(data)))
		if err != nil {
			t.Fatal(err)
		}
		slow, err := all(iotest.OneByteReader(strings.NewReader(string(data))))
		if err != nil {
			t.Fatal(err)
		}
		a, _ := json.Marshal(whole)
		b, _ := json.Marshal(slow)
		if string(a) != string(b) {
			t.Errorf("%s reads otherwise one byte at a time", file)
		}
	}
}

func FuzzPages(f *testing.F) {
	for _, file := range samples(f) {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		pages, err := all(strings.NewReader(string(data)))
		if err == nil && len(pages) == 0 {
			t.Error("neither a page nor an error")
		}
		for _, p := range pages {
			for _, l := range p.Lines {
				if len(l.Words) == 0 {
					t.Error("a line without words")
				}
				for _, w := range l.Words {
					if len(strings.Fields(w.Text)) != 1 || !(w.Conf >= 0 && w.Conf <= 1) {
						t.Errorf("word %q at confidence %v", w.Text, w.Conf)
					}
				}
			}
			if _, err := json.Marshal(p); err != nil {
				t.Errorf("the page cannot be written: %v", err)
			}
		}
	})
}

func BenchmarkPage(b *testing.B) {
	data, err := os.ReadFile("testdata/tesseract-5.3.hocr")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Page(strings.NewReader(string(data))); err != nil {
			b.Fatal(err)
		}
	}
}
