package hocr

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"missive/letter"
)

// written is the document with all its choices.
func written(t interface{ Fatal(...any) }, pages []letter.Page) string {
	var b bytes.Buffer
	w := NewWriter(&b)
	w.Choices = true
	for _, p := range pages {
		if err := w.Page(p); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// wellFormed refuses what is not XML or gives two elements one id.
func wellFormed(doc string) error {
	d := xml.NewDecoder(strings.NewReader(doc))
	ids := map[string]bool{}
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if start, ok := token.(xml.StartElement); ok {
			for _, a := range start.Attr {
				if a.Name.Local == "id" && ids[a.Value] {
					return errors.New("two elements have the id " + a.Value)
				}
				if a.Name.Local == "id" {
					ids[a.Value] = true
				}
			}
		}
	}
}

// rounded are the pages with confidences to nine decimals, for comparison.
func rounded(pages []letter.Page) []letter.Page {
	nine := func(f float64) float64 { return math.Round(f*1e9) / 1e9 }
	for _, p := range pages {
		for at := range p.Lines {
			l := &p.Lines[at]
			l.From = letter.Origin{}
			for i := range l.Words {
				w := &l.Words[i]
				w.Conf = nine(w.Conf)
				for j := range w.Chars {
					w.Chars[j].Conf = nine(w.Chars[j].Conf)
					for k := range w.Chars[j].Choices {
						w.Chars[j].Choices[k].Conf = nine(w.Chars[j].Choices[k].Conf)
					}
				}
			}
		}
	}
	return pages
}

// renumbered are the pages with their blocks and paragraphs counted anew, as
// writing does: those that hold no line are left out.
func renumbered(pages []letter.Page) []letter.Page {
	for _, p := range pages {
		block, par := 0, 0
		var was letter.Line
		for i := range p.Lines {
			l := &p.Lines[i]
			is := *l
			if is.Block != was.Block {
				block, par = block+1, 0
			}
			if is.Par != 0 && (is.Par != was.Par || is.Block != was.Block) {
				par++
			}
			l.Block, l.Par, was = block, par, is
		}
	}
	return pages
}

func TestSamplesComeBack(t *testing.T) {
	for _, file := range format.Files(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			want, err := format.All(f)
			if err != nil {
				t.Fatal(err)
			}
			doc := written(t, want)
			if err := wellFormed(doc); err != nil {
				t.Errorf("not XHTML: %v", err)
			}
			got, err := format.All(strings.NewReader(doc))
			if err != nil {
				t.Fatal(err)
			}
			if got, want := rounded(got), rounded(renumbered(want)); !reflect.DeepEqual(got, want) {
				t.Errorf("came back as\n%+v\nwant\n%+v\nfrom\n%s", got, want, doc)
			}
		})
	}
}

// anyPages draws pages as the reader makes them.
func anyPages(t *rapid.T) []letter.Page {
	coordinate := rapid.IntRange(-5, 5000)
	box := rapid.Custom(func(t *rapid.T) letter.Box {
		x, y := coordinate.Draw(t, "x"), coordinate.Draw(t, "y")
		return letter.Box{X0: x, Y0: y, X1: x + rapid.IntRange(1, 900).Draw(t, "w"), Y1: y + rapid.IntRange(1, 90).Draw(t, "h")}
	})
	text := rapid.StringOfN(rapid.RuneFrom([]rune(`aZ09.,;:-'"<>&()é€ß漢—`+"\u0301\u200d\u00ad😀")), 1, 8, -1)
	conf := rapid.Custom(func(t *rapid.T) float64 { return float64(rapid.IntRange(0, 1e8).Draw(t, "conf")) / 1e8 })
	char := rapid.Custom(func(t *rapid.T) letter.Char {
		c := letter.Char{Text: text.Draw(t, "char"), Box: box.Draw(t, "box"), Conf: conf.Draw(t, "conf")}
		for range rapid.IntRange(0, MaxChoices).Draw(t, "choices") {
			// what is below MinChoice the reader leaves out, and all of a
			// character without confidence
			if o := text.Draw(t, "other"); o != c.Text && c.Conf > 0 {
				c.Choices = append(c.Choices, letter.Choice{Text: o, Conf: max(conf.Draw(t, "conf"), MinChoice+1e-6)})
			}
		}
		slices.SortStableFunc(c.Choices, func(a, b letter.Choice) int { return int(math.Copysign(1, b.Conf-a.Conf)) })
		return c
	})
	word := rapid.Custom(func(t *rapid.T) letter.Word {
		w := letter.Word{Text: text.Draw(t, "word"), Conf: conf.Draw(t, "conf")}
		if rapid.Bool().Draw(t, "placed") {
			w.Box = box.Draw(t, "box")
			w.Chars = rapid.SliceOfN(char, 1, 3).Draw(t, "chars")
			w.Text = ""
			for _, c := range w.Chars {
				w.Text += c.Text
			}
		}
		return w
	})
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) letter.Page {
		p := letter.Page{Width: rapid.IntRange(0, 9000).Draw(t, "width"), Height: rapid.IntRange(0, 9000).Draw(t, "height")}
		p.Source = letter.Source{File: rapid.StringMatching(`( ?[a-zé;:'<&/.]{1,5}){0,3}`).Draw(t, "file"), Page: rapid.IntRange(1, 300).Draw(t, "page")}
		if p.DPI = rapid.IntRange(0, 600).Draw(t, "dpi"); p.DPI > 0 {
			p.DPIFrom = "file"
		}
		block, par := 0, 0
		for range rapid.IntRange(0, 6).Draw(t, "lines") {
			switch rapid.SampledFrom([]string{"line", "line", "paragraph", "block", "block with paragraph"}).Draw(t, "next") {
			case "paragraph":
				par++
			case "block":
				block, par = block+1, 0
			case "block with paragraph":
				block, par = block+1, 1
			}
			l := letter.Line{Block: block, Par: par, Box: box.Draw(t, "box"), Words: rapid.SliceOfN(word, 1, 4).Draw(t, "words")}
			l.Angle = 90 * rapid.IntRange(0, 3).Draw(t, "quarters")
			l.Size = rapid.Float64Range(0, 500).Draw(t, "size")
			if rapid.Bool().Draw(t, "based") {
				l.Baseline = &letter.Baseline{Slope: rapid.Float64Range(-2, 2).Draw(t, "slope"), Offset: rapid.Float64Range(-90, 90).Draw(t, "offset")}
			}
			p.Lines = append(p.Lines, l)
		}
		return p
	}), 1, 3).Draw(t, "pages")
}

// What is written and read again is the same.
func TestWrittenPagesComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := anyPages(t)
		doc := written(t, want)
		if err := wellFormed(doc); err != nil {
			t.Fatalf("not XHTML: %v\n%s", err, doc)
		}
		got, err := format.All(strings.NewReader(doc))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := rounded(got), rounded(want); !reflect.DeepEqual(got, want) {
			t.Fatalf("came back as\n%+v\nwant\n%+v\nfrom\n%s", got, want, doc)
		}
	})
}

func TestWriteShape(t *testing.T) {
	pages := []letter.Page{{
		Source: letter.Source{File: `a "b"; c.tif`, Page: 3}, Width: 100, Height: 50, DPI: 300,
		Lines: []letter.Line{
			{Block: 2, Par: 1, Angle: 90, Size: 12.5, Box: letter.Box{X0: 1, Y0: 2, X1: 30, Y1: 9}, Baseline: &letter.Baseline{Slope: .01, Offset: -2},
				Words: []letter.Word{{Text: "A&\x01<", Box: letter.Box{X0: 1, Y0: 2, X1: 9, Y1: 9}, Conf: .915}}},
			{Block: 2, Par: 1, Box: letter.Box{X0: 1, Y0: 12, X1: 40, Y1: 19}, Words: []letter.Word{
				{Text: "o", Conf: math.NaN(), Chars: []letter.Char{{Text: "o", Conf: 2, Choices: []letter.Choice{{Text: "0", Conf: .5}}}}},
				{Text: "read otherwise", Chars: []letter.Char{{Text: "x"}}}}},
			{Words: []letter.Word{{Text: "x"}}, Size: math.Inf(1), Baseline: &letter.Baseline{Slope: math.NaN()}},
		},
	}, {Failure: "the file is empty"}}
	var b bytes.Buffer
	if err := Write(&b, pages); err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(b.String(), "<body>\n")
	want := `<div class="ocr_page" id="page_1" title="image &#34;a &#39;b&#39;; c.tif&#34;; bbox 0 0 100 50; ppageno 2; scan_res 300 300">
<div class="ocr_carea" id="block_1_1" title="bbox 1 2 40 19">
<p class="ocr_par" id="par_1_1" title="bbox 1 2 40 19">
<span class="ocr_line" id="line_1_1" title="bbox 1 2 30 9; baseline 0.01 -2; x_size 12.5; textangle 270">
<span class="ocrx_word" id="word_1_1" title="bbox 1 2 9 9; x_wconf 91.5">A&amp;` + "\ufffd" + `&lt;</span>
</span>
<span class="ocr_line" id="line_1_2" title="bbox 1 12 40 19">
<span class="ocrx_word" id="word_1_2" title="x_wconf 0"><span class="ocrx_cinfo" title="x_conf 100">o</span></span>
<span class="ocrx_word" id="word_1_3" title="x_wconf 0">read otherwise</span>
</span>
</p>
</div>
<span class="ocr_line" id="line_1_3">
<span class="ocrx_word" id="word_1_4" title="x_wconf 0">x</span>
</span>
</div>
<div class="ocr_page" id="page_2" title="bbox 0 0 0 0; ppageno 0">
</div>
</body>
</html>
`
	if body != want {
		t.Errorf("wrote\n%s\nwant\n%s", body, want)
	}
	if err := wellFormed(b.String()); err != nil {
		t.Errorf("not XHTML: %v", err)
	}
}

// A full takes some bytes and then none.
type full struct{ left int }

var errFull = errors.New("the disk is full")

func (f *full) Write(p []byte) (int, error) {
	n := min(len(p), f.left)
	f.left -= n
	if n < len(p) {
		return n, errFull
	}
	return n, nil
}

func TestWriteErrors(t *testing.T) {
	pages := []letter.Page{{Lines: []letter.Line{{Words: []letter.Word{{Text: strings.Repeat("x", 9000)}}}}}}
	var whole bytes.Buffer
	if err := Write(&whole, pages); err != nil {
		t.Fatal(err)
	}
	for left, says := range map[int]string{0: "hocr: page 1: ", 5000: "hocr: page 1: ", whole.Len() - 1: "hocr: after page 1: "} {
		if err := Write(&full{left}, pages); !errors.Is(err, errFull) || !strings.HasPrefix(err.Error(), says) {
			t.Errorf("after %d bytes: error %v, want one that begins %q", left, err, says)
		}
	}
	err := WritePages(io.Discard, Pages(strings.NewReader(page("")+"<div class='ocr_page'>")))
	if !errors.Is(err, io.ErrUnexpectedEOF) || !strings.HasPrefix(err.Error(), "hocr: page 2: ") {
		t.Errorf("a page that cannot be read: error %v", err)
	}
	var none bytes.Buffer
	if err := Write(&none, nil); err != nil || wellFormed(none.String()) != nil {
		t.Errorf("no pages: %v, %s", err, none.String())
	}
}

// FuzzWrite reads what it is given and writes it; the words come back.
func FuzzWrite(f *testing.F) {
	for _, file := range format.Files(f) {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	noncharacters := strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd")
	words := func(pages []letter.Page) (texts [][]string) {
		for _, p := range pages {
			for _, l := range p.Lines {
				var line []string
				for _, w := range l.Words {
					line = append(line, noncharacters.Replace(w.Text))
				}
				texts = append(texts, line)
			}
		}
		return texts
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		want, err := format.All(bytes.NewReader(data))
		if err != nil {
			return
		}
		doc := written(t, want)
		if err := wellFormed(doc); err != nil {
			t.Fatalf("not XHTML: %v", err)
		}
		got, err := format.All(strings.NewReader(doc))
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(want) || !reflect.DeepEqual(words(got), words(want)) {
			t.Errorf("%d pages of %q came back as %d of %q", len(want), words(want), len(got), words(got))
		}
	})
}
