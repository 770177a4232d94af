package pagexml

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

// samples are the PAGE files in testdata; their README says where each comes
// from.
func samples(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.xml")
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

// page wraps regions into a file with one page.
func page(inside string) string {
	return `<PcGts><Page imageFilename="x.png" imageWidth="1000" imageHeight="500">` + inside + `</Page></PcGts>`
}

// inLine wraps words into a file with one line.
func inLine(inside string) string {
	return page(`<TextRegion id="r"><TextLine><Coords points="100,100 200,100 200,120 100,120"/>` + inside + `</TextLine></TextRegion>`)
}

// says is a text.
func says(text string) string { return "<TextEquiv><Unicode>" + text + "</Unicode></TextEquiv>" }

// regionOf is one with a line for each text.
func regionOf(id string, lines ...string) string {
	s := `<TextRegion id="` + id + `">`
	for _, l := range lines {
		s += "<TextLine>" + says(l) + "</TextLine>"
	}
	return s + "</TextRegion>"
}

func texts(p letter.Page) string {
	var got []string
	for _, l := range p.Lines {
		got = append(got, l.Text())
	}
	return strings.Join(got, "\n")
}

func TestShapes(t *testing.T) {
	word := func(s string) string { return "<Word>" + says(s) + "</Word>" }
	named := func(order, regions string) string {
		return page("<ReadingOrder>" + order + "</ReadingOrder>" + regions)
	}
	abc := regionOf("a", "A") + regionOf("b", "B") + regionOf("c", "C")
	tests := []struct{ name, doc, want string }{
		{"words", inLine(word("Dear") + word("Sir:") + says("Dear Sir:")), "Dear Sir:"},
		{"a line's text", inLine(says("Dear  Sir:")), "Dear Sir:"},
		{"a region's text", page("<TextRegion>" + says("Dear Sir:\n\n I am\r\n") + "</TextRegion>"), "Dear Sir:\nI am"},
		{"a region's text beside its lines'", page("<TextRegion>" + "<TextLine>" + says("one") + "</TextLine>" + says("one") + "</TextRegion>"), "one"},
		{"a region's text beside that of regions inside", page("<TextRegion>" + regionOf("b", "in") + says("in") + "</TextRegion>"), "in"},
		{"glyphs alone", inLine("<Word><Glyph>" + says("S") + "</Glyph><Glyph>" + says("r") + "</Glyph></Word>"), "Sr"},
		{"a word without text", inLine(word("Dear") + word("") + says("Dear Sir:")), "Dear Sir:"},
		{"a word and a line without text", inLine(word("Dear") + word("") + says("")), "Dear"},
		{"plain text", inLine("<TextEquiv><PlainText>one</PlainText></TextEquiv>"), "one"},
		{"the lowest index", inLine(`<TextEquiv index="2"><Unicode>c</Unicode></TextEquiv><TextEquiv index="0"><Unicode>a</Unicode></TextEquiv><TextEquiv index="1"><Unicode>b</Unicode></TextEquiv>`), "a"},
		{"the lowest index with text", inLine(`<TextEquiv index="2"><Unicode>c</Unicode></TextEquiv><TextEquiv index="0"><Unicode> </Unicode></TextEquiv>`), "c"},
		{"no index before index 1", inLine(`<TextEquiv index="1"><Unicode>b</Unicode></TextEquiv>` + says("a")), "a"},
		{"a line in no region", page("<TextLine>" + says("one") + "</TextLine>"), "one"},
		{"words in no line", page("<TextRegion>" + word("one") + word("two") + "</TextRegion>" + word("three")), "one two\nthree"},
		{"a glyph in no word", page("<Glyph>" + says("A") + "</Glyph>"), "A"},
		{"no order", page(abc), "A\nB\nC"},
		{"an order", named(`<OrderedGroup><RegionRefIndexed index="2" regionRef="a"/><RegionRefIndexed index="0" regionRef="c"/><RegionRefIndexed index="1" regionRef="b"/></OrderedGroup>`, abc), "C\nB\nA"},
		{"an order without index", named(`<OrderedGroup><RegionRefIndexed regionRef="b"/><RegionRefIndexed regionRef="a"/></OrderedGroup>`, abc), "B\nA\nC"},
		{"no order in particular", named(`<UnorderedGroup><RegionRef regionRef="c"/><RegionRef regionRef="a"/></UnorderedGroup>`, abc), "C\nA\nB"},
		{"groups in groups", named(`<OrderedGroup><RegionRefIndexed index="1" regionRef="a"/><UnorderedGroupIndexed index="0"><RegionRef regionRef="c"/><OrderedGroup><RegionRefIndexed index="0" regionRef="b"/></OrderedGroup></UnorderedGroupIndexed></OrderedGroup>`, abc), "C\nB\nA"},
		{"a region named twice and one that is not there", named(`<UnorderedGroup><RegionRef regionRef="x"/><RegionRef regionRef="b"/><RegionRef regionRef="a"/><RegionRef regionRef="b"/></UnorderedGroup>`, abc), "B\nA\nC"},
		{"a group of a region's own", named(`<OrderedGroup><OrderedGroupIndexed index="1" regionRef="a"><RegionRefIndexed index="0" regionRef="b"/></OrderedGroupIndexed><RegionRefIndexed index="0" regionRef="c"/></OrderedGroup>`, abc), "C\nA\nB"},
		{"references of layers", page(`<Layers><Layer><RegionRef regionRef="c"/></Layer></Layers>` + abc), "A\nB\nC"},
		{"regions inside follow theirs", named(`<OrderedGroup><RegionRefIndexed index="0" regionRef="c"/><RegionRefIndexed index="1" regionRef="a"/></OrderedGroup>`,
			`<TextRegion id="a"><TextLine>`+says("A")+`</TextLine>`+regionOf("in", "in A")+`</TextRegion>`+regionOf("c", "C")), "C\nA\nin A"},
		{"custom order", page(strings.NewReplacer(`"a"`, `"a" custom="readingOrder {index:2;}"`, `"b"`, `"b" custom="structure {type:x;} readingOrder { index:0; }"`, `"c"`, `"c" custom="readingOrder {index:1;}"`).Replace(abc)), "B\nC\nA"},
		{"custom order for some", page(strings.Replace(abc, `"a"`, `"a" custom="readingOrder {index:2;}"`, 1)), "A\nB\nC"},
		{"lines by index", page(`<TextRegion><TextLine index="1">` + says("two") + `</TextLine><TextLine index="0">` + says("one") + `</TextLine></TextRegion>`), "one\ntwo"},
		{"a name space of its own", strings.Replace(inLine(says("Sir:")), "<PcGts>", `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2016-07-15">`, 1), "Sir:"},
		{"entities of XML and CDATA", inLine(says("A&amp;P&#39;s <![CDATA[<x>]]>")), "A&P's <x>"},
		{"a comment in a word", inLine(says("Gov<!-- -->ernment")), "Government"},
		{"empty words and lines", inLine(word(" ") + says("")), ""},
		{"control characters", inLine(says("S&#x9;ir&#x85;:")), "S ir:"},
		{"nothing outside the page", "<PcGts>" + regionOf("x", "out") + "<Page/></PcGts>", ""},
		{"nothing of a glyph's parts", inLine("<Word><Glyph><Graphemes><Grapheme>" + says("x") + "</Grapheme></Graphemes>" + says("A") + "</Glyph></Word>"), "A"},
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
	body := inLine(says("Æ"))
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
		{"ALTO", `<alto><Layout><Page/></Layout></alto>`, `"alto", not PcGts`, ErrNoPage},
		{"no page", "<PcGts>\n<Metadata/></PcGts>", "line 2", ErrNoPage},
		{"cut short", "<PcGts>\n<Page>\n<TextRegion><Coo", "line 3, byte 27", io.ErrUnexpectedEOF},
		{"cut between tags", "<PcGts><Page>", "before its last end tag", io.ErrUnexpectedEOF},
		{"crossed tags", "<PcGts><Page><a></Page></a></PcGts>", "closed by", nil},
		{"not UTF-8", inLine(says("\xff")), "UTF-8", nil},
		{"an unknown encoding", `<?xml version="1.0" encoding="klingon"?><PcGts/>`, "klingon", nil},
		{"an entity", inLine(says("&xxe;")), "entity", nil},
		{"a document type", `<!DOCTYPE PcGts [<!ENTITY a "aaaa">]>` + page(""), "document type", nil},
		{"bad place", page("\n<TextRegion><Coords points='1,x'/></TextRegion>"), `line 2, byte 84: points "1,x": "x" is not a number`, nil},
		{"half a point", page("<TextRegion><Coords points='1,2 3'/></TextRegion>"), "second number", nil},
		{"bad x", page("<Coords points='x,2'/>"), `"x" is not a number`, nil},
		{"bad point", page("<TextRegion><Coords><Point x='1' y='up'/></Coords></TextRegion>"), "y: ", nil},
		{"bad point's x", page("<TextRegion><Coords><Point x='Inf' y='1'/></Coords></TextRegion>"), "x: ", nil},
		{"bad page", `<PcGts><Page imageWidth="wide"/></PcGts>`, "imageWidth", nil},
		{"bad orientation", page("<TextRegion orientation='up'/>"), "orientation", nil},
		{"bad readingOrientation", page("<TextRegion readingOrientation='up'/>"), "readingOrientation", nil},
		{"bad confidence", inLine("<TextEquiv conf='high'/>"), "conf", nil},
		{"bad index", inLine("<TextEquiv index='first'/>"), "index", nil},
		{"bad index of a line", page("<TextLine index='first'/>"), "index", nil},
		{"bad index of a reference", page("<ReadingOrder><OrderedGroup><RegionRefIndexed index='first'/></OrderedGroup></ReadingOrder>"), "index", nil},
		{"page in a page", page("<Page/>"), "a page stands inside a page", nil},
		{"too deep", page(strings.Repeat("<TextRegion>", MaxDepth)), "stand in one another", nil},
		{"one huge tag", page("<b title='" + strings.Repeat("x", pagefile.MaxToken) + "'/>"), "one tag or text", nil},
		{"one huge text", inLine(says(strings.Repeat(strings.Repeat("x", pagefile.MaxToken/8)+"<!---->", 9))), "one text", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Page(strings.NewReader(tt.doc))
			if err == nil || !strings.HasPrefix(err.Error(), "pagexml: line ") || !strings.Contains(err.Error(), tt.says) || tt.is != nil && !errors.Is(err, tt.is) {
				t.Errorf("error %v, want one that says %q and is %v", err, tt.says, tt.is)
			}
		})
	}
	broken := errors.New("the disk is gone")
	if _, err := Page(io.MultiReader(strings.NewReader("<PcGts>"), iotest.ErrReader(broken))); !errors.Is(err, broken) {
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
		`<TextRegion/>`,
		`<TextLine/>`,
		`<Word/>`,
		`<Glyph/>`,
		`<TextEquiv/>`,
		`<TextRegion><TextEquiv><Unicode>a b
c</Unicode></TextEquiv></TextRegion>`,
		`<ReadingOrder><OrderedGroup/></ReadingOrder>`,
		`<ReadingOrder><UnorderedGroup><RegionRef/></UnorderedGroup></ReadingOrder>`,
		`<TextRegion><Coords><Point x='1' y='1'/></Coords></TextRegion>`,
	} {
		p := newReader(io.MultiReader(strings.NewReader("<PcGts><Page>"), &endless{text: text}), 1000)
		if _, err := p.Next(); err == nil || !strings.Contains(err.Error(), "a page holds more than 1000") {
			t.Errorf("endless %s: error %v", text, err)
		}
	}
}

// TestFullPages: words made of a line's or a region's text are counted too.
func TestFullPages(t *testing.T) {
	many := says(strings.Repeat("a ", 500) + "\n" + strings.Repeat("b ", 500))
	for _, doc := range []string{
		inLine(many), inLine("<Word>" + many + "</Word>"), page("<TextRegion>" + many + "</TextRegion>"), page("<Word>" + many + "</Word>"),
		page("<TextRegion><Word>" + many + "</Word><TextLine/></TextRegion>"), page("<TextRegion><Word>" + many + "</Word><TextRegion/></TextRegion>"),
	} {
		p := newReader(strings.NewReader(doc), 900)
		if _, err := p.Next(); err == nil || !strings.Contains(err.Error(), "a page holds more than 900") {
			t.Errorf("%.60s: error %v", doc, err)
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
	for range Pages(strings.NewReader("<PcGts><Page/><Page/><Page/></PcGts>")) {
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
	data, err := os.ReadFile("testdata/transkribus.xml")
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
