package pagexml

import "strings"

// A kind is what an element means to the reader.
type kind int

const (
	otherKind kind = iota
	pageKind
	regionKind
	lineKind
	wordKind
	glyphKind
	coordsKind
	baselineKind
	pointKind
	equivKind
	unicodeKind
	plainKind
	orderKind     // ReadingOrder
	orderedKind   // a group whose members have their place
	unorderedKind // a group whose members stand as they are
	refKind
)

// kinds are the elements that the reader knows, besides the regions.
var kinds = map[string]kind{
	"Page":                  pageKind,
	"TableCell":             regionKind,
	"TextLine":              lineKind,
	"Word":                  wordKind,
	"Glyph":                 glyphKind,
	"Coords":                coordsKind,
	"Baseline":              baselineKind,
	"Point":                 pointKind,
	"TextEquiv":             equivKind,
	"Unicode":               unicodeKind,
	"PlainText":             plainKind,
	"ReadingOrder":          orderKind,
	"OrderedGroup":          orderedKind,
	"OrderedGroupIndexed":   orderedKind,
	"UnorderedGroup":        unorderedKind,
	"UnorderedGroupIndexed": unorderedKind,
	"RegionRef":             refKind,
	"RegionRefIndexed":      refKind,
}

// kindOf knows all regions by how their names end: TextRegion, TableRegion and
// more than a dozen that may hold text inside.
func kindOf(name string) kind {
	if k, ok := kinds[name]; ok || !strings.HasSuffix(name, "Region") {
		return k
	}
	return regionKind
}

// groups tells whether the element holds references in order.
func (k kind) groups() bool { return k == orderedKind || k == unorderedKind }
