package alto

import (
	"io"
	"strings"
	"testing"

	"missive/letter"
	"missive/letter/internal/pagefile/pagefiletest"
)

// page wraps blocks into a file with one page.
func page(inside string) string {
	return `<alto><Layout><Page WIDTH="1000" HEIGHT="500">` + inside + `</Page></Layout></alto>`
}

// inLine wraps words into a file with one line.
func inLine(inside string) string {
	return page(`<PrintSpace><TextBlock><TextLine HPOS="100" VPOS="100" WIDTH="100" HEIGHT="20">` + inside + `</TextLine></TextBlock></PrintSpace>`)
}

// str is a word.
func str(text string) string { return `<String CONTENT="` + text + `"/>` }

// block is one of one line of one word.
func block(text string) string {
	return "<TextBlock><TextLine>" + str(text) + "</TextLine></TextBlock>"
}

var format = pagefiletest.Format{
	Name: "alto", Pages: Pages, Page: Page, ErrNoPage: ErrNoPage,
	Few:    func(r io.Reader, most int) (letter.Page, error) { return newReader(r, most).Next() },
	Inside: true, XML: "alto",
	Samples: "testdata/*.xml", Least: 5,
	Begin: "<alto><Layout><Page>", Wrap: page, Word: func(s string) string { return inLine(str(s)) },
	Turned: func(degrees string) string {
		return page(`<TextBlock ROTATION="` + degrees + `"><TextLine>` + str("x") + `</TextLine></TextBlock>`)
	},
	Three: "<alto><Page/><Page/><Page/></alto>", InPage: "<Page/>", Nested: "<ComposedBlock>",
	Unsized: `<alto><Page><TextLine><String CONTENT="x" HPOS="-5" VPOS="10" WIDTH="1e12" HEIGHT="20"/></TextLine></Page></alto>`,
	Numbers: map[string]func(n string) string{
		"WIDTH of the page":  func(n string) string { return `<alto><Page WIDTH="` + n + `" HEIGHT="5"/></alto>` },
		"HEIGHT of the page": func(n string) string { return `<alto><Page WIDTH="5" HEIGHT="` + n + `"/></alto>` },
		"HPOS": func(n string) string {
			return inLine(`<String CONTENT="x" HPOS="` + n + `" VPOS="1" WIDTH="9" HEIGHT="9"/>`)
		},
		"VPOS": func(n string) string {
			return inLine(`<String CONTENT="x" HPOS="1" VPOS="` + n + `" WIDTH="9" HEIGHT="9"/>`)
		},
		"WIDTH": func(n string) string {
			return inLine(`<String CONTENT="x" HPOS="1" VPOS="1" WIDTH="` + n + `" HEIGHT="9"/>`)
		},
		"HEIGHT": func(n string) string {
			return inLine(`<String CONTENT="x" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="` + n + `"/>`)
		},
		"place of a hyphen": func(n string) string {
			return inLine(str("x") + `<HYP HPOS="` + n + `" VPOS="1" WIDTH="9" HEIGHT="9"/>`)
		},
		"place of a character": func(n string) string {
			return inLine(`<String><Glyph CONTENT="x" HPOS="` + n + `" VPOS="1" WIDTH="9" HEIGHT="9"/></String>`)
		},
		"ROTATION":             func(n string) string { return page(`<TextLine ROTATION="` + n + `">` + str("x") + `</TextLine>`) },
		"height of a BASELINE": func(n string) string { return page(`<TextLine BASELINE="` + n + `">` + str("x") + `</TextLine>`) },
		"point of a BASELINE":  func(n string) string { return page(`<TextLine BASELINE="1,2 3,` + n + `">` + str("x") + `</TextLine>`) },
		"point of a polygon": func(n string) string {
			return page(`<TextLine><Shape><Polygon POINTS="` + n + ` 1 5 9"/></Shape>` + str("x") + `</TextLine>`)
		},
		"WC": func(n string) string { return inLine(`<String CONTENT="x" WC="` + n + `"/>`) },
		"GC": func(n string) string { return inLine(`<String><Glyph CONTENT="x" GC="` + n + `"/></String>`) },
		"VC": func(n string) string {
			return inLine(`<String><Glyph CONTENT="x"><Variant CONTENT="y" VC="` + n + `"/></Glyph></String>`)
		},
	},
	Shapes:  shapes,
	Refused: refused,
	Endless: []string{
		`<TextLine/>`,
		`<String/>`,
		`<HYP/>`,
		`<String><Glyph/></String>`,
		`<String><Glyph><Variant/></Glyph></String>`,
	},
}

func TestReader(t *testing.T) { pagefiletest.Run(t, format) }

func FuzzPages(f *testing.F) { pagefiletest.Fuzz(f, format) }

func BenchmarkPage(b *testing.B) { pagefiletest.Bench(b, format, "testdata/tesseract-5.3.xml") }

var shapes = []pagefiletest.Shape{
	{"words with and without SP", inLine(str("Dear") + "<SP/>" + str("Mr.") + str("X")), "Dear Mr. X"},
	{"a name space of its own", strings.Replace(inLine(str("Sir:")), "<alto>", `<alto xmlns="http://bibnum.bnf.fr/ns/alto_prod">`, 1), "Sir:"},
	{"a prefix", `<a:alto xmlns:a="x"><a:Layout><a:Page><a:TextLine><a:String CONTENT="Sir:"/></a:TextLine></a:Page></a:Layout></a:alto>`, "Sir:"},
	{"attributes of other name spaces", inLine(`<String xmlns:x="x" x:CONTENT="no" CONTENT="yes"/>`), "yes"},
	{"upper case outside", `<ALTO><Layout><Page><TextLine>` + str("Sir:") + `</TextLine></Page></Layout></ALTO>`, "Sir:"},
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

var refused = []pagefiletest.Refused{
	{"PAGE", `<PcGts><Page><TextLine/></Page></PcGts>`, `"PcGts", not alto`, ErrNoPage},
	{"no page", "<alto>\n<Layout/></alto>", "line 2", ErrNoPage},
	{"cut short", "<alto>\n<Layout><Page>\n<TextLine><Stri", "line 3, byte 32", io.ErrUnexpectedEOF},
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
}
