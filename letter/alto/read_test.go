package alto

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

	"golang.org/x/text/encoding/unicode"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

var update = flag.Bool("update", false, "write the golden files anew")

// samples are the ALTO files in testdata; their README says where each comes
// from.
func samples(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.xml")
	if err != nil || len(files) < 5 {
		t.Fatalf("found %d samples (%v), want at least 5", len(files), err)
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

// page wraps blocks into a file with one page.
func page(inside string) string {
	return `<alto><Layout><Page WIDTH="1000" HEIGHT="500">` + inside + `</Page></Layout></alto>`
}

// inLine wraps words into a file with one line.
func inLine(inside string) string {
	return page(`<PrintSpace><TextBlock><TextLine HPOS="100" VPOS="100" WIDTH="100" HEIGHT="20">` + inside + `</TextLine></TextBlock></PrintSpace>`)
}

func texts(p letter.Page) string {
	var got []string
	for _, l := range p.Lines {
		got = append(got, l.Text())
	}
	return strings.Join(got, "\n")
}

func TestShapes(t *testing.T) {
	str := func(s string) string { return `<String CONTENT="` + s + `"/>` }
	block := func(s string) string {
		return "<TextBlock><TextLine>" + str(s) + "</TextLine></TextBlock>"
	}
	tests := []struct{ name, doc, want string }{
		{"words with and without SP", inLine(str("Dear") + "<SP/>" + str("Mr.") + str("X")), "Dear Mr. X"},
		{"a name space of its own", strings.Replace(inLine(str("Sir:")), "<alto>", `<alto xmlns="http://bibnum.bnf.fr/ns/alto_prod">`, 1), "Sir:"},
		{"a prefix", `<a:alto xmlns:a="x"><a:Layout><a:Page><a:TextLine><a:String CONTENT="Sir:"/></a:TextLine></a:Page></a:Layout></a:alto>`, "Sir:"},
		{"attributes of other name spaces", inLine(`<String xmlns:x="x" x:CONTENT="no" CONTENT="yes"/>`), "yes"},
		{"upper case outside", `<ALTO><Layout><Page><TextLine>` + str("Sir:") + `</TextLine></Page></Layout></ALTO>`, "Sir:"},
		{"blanks in a word", inLine(str("New  York")), "New York"},
		{"entities of XML", inLine(str("A&amp;P&#39;s &lt;&quot;")), `A&P's <"`},
		{"a word in no line", page("<PrintSpace><TextBlock>" + str("one") + str("two") + "</TextBlock></PrintSpace>"), "one\ntwo"},
		{"a block in no space", page(block("one")), "one"},
		{"margins", page("<BottomMargin>" + block("foot") + "</BottomMargin><RightMargin>" + block("right") + "</RightMargin><PrintSpace>" + block("text") +
			"</PrintSpace><LeftMargin>" + block("left") + "</LeftMargin><TopMargin>" + block("head") + "</TopMargin>"), "head\nleft\ntext\nright\nfoot"},
		{"a hyphen", inLine(str("tele") + `<HYP CONTENT="-"/>`), "tele-"},
		{"a hyphen with no content", inLine(str("tele") + `<HYP/>`), "tele-"},
		{"a hyphen that is there", inLine(str("tele-") + `<HYP CONTENT="-"/>`), "tele-"},
		{"a soft hyphen after a hyphen", inLine(str("tele-") + `<HYP CONTENT="&#xAD;"/>`), "tele-"},
		{"two hyphens", inLine(str("tele") + `<HYP CONTENT="="/><HYP CONTENT="x"/>`), "tele= x"},
		{"a hyphen alone", inLine(`<HYP CONTENT="-"/>`), "-"},
		{"a hyphen in no line", page(str("tele") + `<HYP CONTENT="-"/>`), "tele\n-"},
		{"substituted words", inLine(`<String CONTENT="tele" SUBS_TYPE="HypPart1" SUBS_CONTENT="telegraph"/>`), "tele"},
		{"glyphs without a word's text", inLine(`<String CONTENT=""><Glyph CONTENT="S"/><Glyph CONTENT="r"/></String>`), "Sr"},
		{"other spellings", inLine(`<String CONTENT="Ælter"><ALTERNATIVE PURPOSE="x">Älter</ALTERNATIVE></String>`), "Ælter"},
		{"empty words and lines", inLine(str(" ")+str("")) + "<!-- end -->", ""},
		{"control characters", inLine(str("S&#x9;ir&#x85;:\u200b")), "S ir:\u200b"},
		{"nothing outside the page", strings.Replace(inLine(str("in")), "<Layout>", str("out")+"<Layout>", 1), "in"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := Page(strings.NewReader(tt.doc))
			if err != nil {
				t.Fatal(err)
			}
			if got := texts(p); got != tt.want {
				t.Errorf("reads %q, want %q", got, tt.want)
			}
		})
	}
}

func TestEncodings(t *testing.T) {
	body := inLine(`<String CONTENT="Æ"/>`)
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(`<?xml version="1.0" encoding="utf-16"?>` + body)
	if err != nil {
		t.Fatal(err)
	}
	for name, doc := range map[string]string{
		"a mark of byte order": "\ufeff" + body,
		"ISO-8859-1":           `<?xml version="1.0" encoding="ISO-8859-1"?>` + strings.ReplaceAll(body, "Æ", "\xc6"),
		"UTF-16":               wide,
	} {
		p, err := Page(strings.NewReader(doc))
		if err != nil || texts(p) != "Æ" {
			t.Errorf("%s: reads %q (%v), want Æ", name, texts(p), err)
		}
	}
}

func TestErrors(t *testing.T) {
	tests := []struct {
		name, doc, says string
		is              error
	}{
		{"empty", "", "line 1, byte 0", ErrNoPage},
		{"plain text", "Dear Sir:\n", "", ErrNoPage},
		{"PAGE", `<PcGts><Page><TextLine/></Page></PcGts>`, `"PcGts", not alto`, ErrNoPage},
		{"no page", "<alto>\n<Layout/></alto>", "line 2", ErrNoPage},
		{"cut short", "<alto>\n<Layout><Page>\n<TextLine><Stri", "line 3, byte 32", io.ErrUnexpectedEOF},
		{"cut between tags", "<alto><Layout><Page>", "before its last end tag", io.ErrUnexpectedEOF},
		{"crossed tags", "<alto><Layout><Page></Layout></Page></alto>", "closed by", nil},
		{"not UTF-8", inLine("<String CONTENT='\xff'/>"), "UTF-8", nil},
		{"an unknown encoding", `<?xml version="1.0" encoding="klingon"?><alto/>`, "klingon", nil},
		{"an entity", inLine(`<String CONTENT="&xxe;"/>`), "entity", nil},
		{"a document type", `<!DOCTYPE alto [<!ENTITY a "aaaa">]>` + page(""), "document type", nil},
		{"bad place", page("\n<TextBlock><TextLine HPOS='left'/></TextBlock>"), `line 2, byte 58: HPOS: "left" is not a number`, nil},
		{"infinite width", page("<TextBlock><TextLine HPOS='1' VPOS='1' WIDTH='Inf'/></TextBlock>"), "WIDTH", nil},
		{"bad page", `<alto><Layout><Page WIDTH="wide"/></Layout></alto>`, "WIDTH", nil},
		{"bad rotation", page("<TextBlock ROTATION='up'/>"), "ROTATION", nil},
		{"bad baseline", page("<TextLine BASELINE='low'/>"), "BASELINE", nil},
		{"half a point", page("<TextLine BASELINE='1 2 3'/>"), "second number", nil},
		{"bad point", page("<TextLine BASELINE='1 2 3 x'/>"), `"x" is not a number`, nil},
		{"bad polygon", page("<TextLine><Shape><Polygon POINTS='y 1'/></Shape></TextLine>"), `"y" is not a number`, nil},
		{"bad confidence", inLine("<String CONTENT='x' WC='high'/>"), "WC", nil},
		{"bad glyph", inLine("<String CONTENT='x'><Glyph CONTENT='x' GC='?'/></String>"), "GC", nil},
		{"bad variant", inLine("<String CONTENT='x'><Glyph CONTENT='x'><Variant CONTENT='y' VC='?'/></Glyph></String>"), "VC", nil},
		{"page in a page", page("<Page/>"), "a page stands inside a page", nil},
		{"too deep", page(strings.Repeat("<ComposedBlock>", MaxDepth)), "stand in one another", nil},
		{"one huge tag", page("<b title='" + strings.Repeat("x", pagefile.MaxToken) + "'/>"), "one tag or text", nil},
		{"one huge text", page(strings.Repeat("x", pagefile.MaxToken+1)), "one tag or text", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Page(strings.NewReader(tt.doc))
			if err == nil || !strings.HasPrefix(err.Error(), "alto: line ") || !strings.Contains(err.Error(), tt.says) || tt.is != nil && !errors.Is(err, tt.is) {
				t.Errorf("error %v, want one that says %q and is %v", err, tt.says, tt.is)
			}
		})
	}
	broken := errors.New("the disk is gone")
	if _, err := Page(io.MultiReader(strings.NewReader("<alto>"), iotest.ErrReader(broken))); !errors.Is(err, broken) {
		t.Errorf("a reader's error came back as %v", err)
	}
}

// endless repeats its text without end.
type endless struct {
	text string
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = e.text[e.at]
		e.at = (e.at + 1) % len(e.text)
	}
	return len(p), nil
}

// TestEndlessFiles: a page that does not end is refused before it fills the
// memory.
func TestEndlessFiles(t *testing.T) {
	for _, text := range []string{
		`<TextLine/>`,
		`<String/>`,
		`<HYP/>`,
		`<String><Glyph/></String>`,
		`<String><Glyph><Variant/></Glyph></String>`,
	} {
		p := newReader(io.MultiReader(strings.NewReader("<alto><Page>"), &endless{text: text}), 1000)
		if _, err := p.Next(); err == nil || !strings.Contains(err.Error(), "a page holds more than 1000") {
			t.Errorf("endless %s: error %v", text, err)
		}
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

// TestStoppingEarly: whoever wants one page gets no more.
func TestStoppingEarly(t *testing.T) {
	seen := 0
	for range Pages(strings.NewReader("<alto><Page/><Page/><Page/></alto>")) {
		if seen++; seen == 2 {
			break
		}
	}
	if seen != 2 {
		t.Errorf("%d pages, want 2", seen)
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
			checkPage(t, p)
		}
	})
}

// checkPage holds what the package promises of every page.
func checkPage(t *testing.T, p letter.Page) {
	t.Helper()
	around := letter.Box{X1: pagefile.MaxPixel, Y1: pagefile.MaxPixel}
	if p.Width > 0 && p.Height > 0 {
		around = letter.Box{X1: p.Width, Y1: p.Height}
	}
	inside := func(b letter.Box) {
		if b != (letter.Box{}) && (b.Empty() || !b.In(around)) {
			t.Errorf("box %+v on a page of %d by %d", b, p.Width, p.Height)
		}
	}
	for _, l := range p.Lines {
		if len(l.Words) == 0 || l.Angle%90 != 0 || l.Angle < 0 || l.Angle > 270 {
			t.Errorf("a line of %d words at %d degrees", len(l.Words), l.Angle)
		}
		inside(l.Box)
		for _, w := range l.Words {
			inside(w.Box)
			if len(strings.Fields(w.Text)) != 1 || !(w.Conf >= 0 && w.Conf <= 1) {
				t.Errorf("word %q at confidence %v", w.Text, w.Conf)
			}
			for _, c := range w.Chars {
				inside(c.Box)
				if c.Text == "" || !(c.Conf >= 0 && c.Conf <= 1) || len(c.Choices) > MaxChoices {
					t.Errorf("character %+v", c)
				}
			}
		}
	}
	if _, err := json.Marshal(p); err != nil {
		t.Errorf("the page cannot be written: %v", err)
	}
}

func BenchmarkPage(b *testing.B) {
	data, err := os.ReadFile("testdata/tesseract-5.3.xml")
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
