package pagexml

import (
	"io"
	"strings"

	"missive/letter/internal/pagefile"
	"missive/letter/internal/pagefile/pagefiletest"
)

// abc are three regions.
var abc = regionOf("a", "A") + regionOf("b", "B") + regionOf("c", "C")

var shapes = []pagefiletest.Shape{
	{"words", inLine(wordOf("Dear") + wordOf("Sir:") + says("Dear Sir:")), "Dear Sir:"},
	{"a line's text", inLine(says("Dear  Sir:")), "Dear Sir:"},
	{"a region's text", page("<TextRegion>" + says("Dear Sir:\n\n I am\r\n") + "</TextRegion>"), "Dear Sir:\nI am"},
	{"a region's text beside its lines'", page("<TextRegion>" + "<TextLine>" + says("one") + "</TextLine>" + says("one") + "</TextRegion>"), "one"},
	{"a region's text beside that of regions inside", page("<TextRegion>" + regionOf("b", "in") + says("in") + "</TextRegion>"), "in"},
	{"glyphs alone", inLine("<Word><Glyph>" + says("S") + "</Glyph><Glyph>" + says("r") + "</Glyph></Word>"), "Sr"},
	{"a word without text", inLine(wordOf("Dear") + wordOf("") + says("Dear Sir:")), "Dear Sir:"},
	{"a word and a line without text", inLine(wordOf("Dear") + wordOf("") + says("")), "Dear"},
	{"plain text", inLine("<TextEquiv><PlainText>one</PlainText></TextEquiv>"), "one"},
	{"the lowest index", inLine(`<TextEquiv index="2"><Unicode>c</Unicode></TextEquiv><TextEquiv index="0"><Unicode>a</Unicode></TextEquiv><TextEquiv index="1"><Unicode>b</Unicode></TextEquiv>`), "a"},
	{"the lowest index with text", inLine(`<TextEquiv index="2"><Unicode>c</Unicode></TextEquiv><TextEquiv index="0"><Unicode> </Unicode></TextEquiv>`), "c"},
	{"no index before index 1", inLine(`<TextEquiv index="1"><Unicode>b</Unicode></TextEquiv>` + says("a")), "a"},
	{"a line in no region", page("<TextLine>" + says("one") + "</TextLine>"), "one"},
	{"words in no line", page("<TextRegion>" + wordOf("one") + wordOf("two") + "</TextRegion>" + wordOf("three")), "one two\nthree"},
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
	{"empty words and lines", inLine(wordOf(" ") + says("")), ""},
	{"control characters", inLine(says("S&#x9;ir&#x85;:")), "S ir:"},
	{"nothing outside the page", "<PcGts>" + regionOf("x", "out") + "<Page/></PcGts>", ""},
	{"nothing of a glyph's parts", inLine("<Word><Glyph><Graphemes><Grapheme>" + says("x") + "</Grapheme></Graphemes>" + says("A") + "</Glyph></Word>"), "A"},
}

var refused = []pagefiletest.Refused{
	{"ALTO", `<alto><Layout><Page/></Layout></alto>`, `"alto", not PcGts`, ErrNoPage},
	{"no page", "<PcGts>\n<Metadata/></PcGts>", "line 2", ErrNoPage},
	{"cut short", "<PcGts>\n<Page>\n<TextRegion><Coo", "line 3, byte 27", io.ErrUnexpectedEOF},
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
	{"one huge text", inLine(says(strings.Repeat(strings.Repeat("x", pagefile.MaxToken/8)+"<!---->", 9))), "one text", nil},
}
