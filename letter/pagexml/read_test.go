package pagexml

import (
	"io"
	"strings"
	"testing"

	"missive/letter"
	"missive/letter/internal/pagefile/pagefiletest"
)

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

// wordOf is one of that text.
func wordOf(text string) string { return "<Word>" + says(text) + "</Word>" }

// named wraps regions into a file with one page and an order of reading.
func named(order, regions string) string {
	return page("<ReadingOrder>" + order + "</ReadingOrder>" + regions)
}

// many is a text of two rows of 500 words.
var many = says(strings.Repeat("a ", 500) + "\n" + strings.Repeat("b ", 500))

var format = pagefiletest.Format{
	Name: "pagexml", Pages: Pages, Page: Page, ErrNoPage: ErrNoPage,
	Few:    func(r io.Reader, most int) (letter.Page, error) { return newReader(r, most).Next() },
	Inside: true, XML: "PcGts",
	Samples: "testdata/*.xml", Least: 4,
	Begin: "<PcGts><Page>", Wrap: page, Word: func(s string) string { return inLine(says(s)) },
	Turned: func(degrees string) string {
		return page(`<TextRegion orientation="` + degrees + `"><TextLine>` + says("x") + `</TextLine></TextRegion>`)
	},
	Three: "<PcGts><Page/><Page/><Page/></PcGts>", InPage: "<Page/>", Nested: "<TextRegion>",
	Unsized: `<PcGts><Page><TextRegion><TextLine><Coords points="-5,10 1e12,10 1e12,30 -5,30"/>` + says("x") + `</TextLine></TextRegion></Page></PcGts>`,
	Numbers: map[string]func(n string) string{
		"imageWidth":       func(n string) string { return `<PcGts><Page imageWidth="` + n + `" imageHeight="5"/></PcGts>` },
		"imageHeight":      func(n string) string { return `<PcGts><Page imageWidth="5" imageHeight="` + n + `"/></PcGts>` },
		"imageXResolution": func(n string) string { return `<PcGts><Page imageXResolution="` + n + `"/></PcGts>` },
		"orientation of a page": func(n string) string {
			return `<PcGts><Page orientation="` + n + `"><TextLine>` + says("x") + `</TextLine></Page></PcGts>`
		},
		"orientation": func(n string) string {
			return page(`<TextRegion orientation="` + n + `"><TextLine>` + says("x") + `</TextLine></TextRegion>`)
		},
		"readingOrientation": func(n string) string {
			return page(`<TextRegion readingOrientation="` + n + `"><TextLine>` + says("x") + `</TextLine></TextRegion>`)
		},
		"x of points": func(n string) string {
			return page(`<TextLine><Coords points="` + n + `,2 30,40"/>` + says("x") + `</TextLine>`)
		},
		"y of points": func(n string) string {
			return page(`<TextLine><Coords points="1,2 30,` + n + `"/>` + says("x") + `</TextLine>`)
		},
		"x of a point": func(n string) string {
			return page(`<TextRegion><Coords><Point x="` + n + `" y="1"/><Point x="30" y="40"/></Coords>` + says("x") + `</TextRegion>`)
		},
		"y of a point": func(n string) string {
			return page(`<TextRegion><Coords><Point x="1" y="` + n + `"/><Point x="30" y="40"/></Coords>` + says("x") + `</TextRegion>`)
		},
		"point of a Baseline": func(n string) string { return inLine(`<Baseline points="100,114 200,` + n + `"/>` + says("x")) },
		"conf": func(n string) string {
			return inLine(`<Word><TextEquiv conf="` + n + `"><Unicode>x</Unicode></TextEquiv></Word>`)
		},
		"index of a text": func(n string) string { return inLine(`<TextEquiv index="` + n + `"><Unicode>x</Unicode></TextEquiv>`) },
		"index of a line": func(n string) string {
			return page(`<TextRegion><TextLine index="` + n + `">` + says("x") + `</TextLine></TextRegion>`)
		},
		"index of a reference": func(n string) string {
			return named(`<OrderedGroup><RegionRefIndexed index="`+n+`" regionRef="a"/></OrderedGroup>`, regionOf("a", "A"))
		},
	},
	Shapes:  shapes,
	Refused: refused,
	Endless: []string{
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
	},
	Full: []string{ // words made of a line's or a region's text are counted too
		inLine(many), inLine("<Word>" + many + "</Word>"), page("<TextRegion>" + many + "</TextRegion>"), page("<Word>" + many + "</Word>"),
		page("<TextRegion><Word>" + many + "</Word><TextLine/></TextRegion>"), page("<TextRegion><Word>" + many + "</Word><TextRegion/></TextRegion>"),
	},
}

func TestReader(t *testing.T) { pagefiletest.Run(t, format) }

func FuzzPages(f *testing.F) { pagefiletest.Fuzz(f, format) }

func BenchmarkPage(b *testing.B) { pagefiletest.Bench(b, format, "testdata/transkribus.xml") }
