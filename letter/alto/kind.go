package alto

// A kind is what an element means to the reader.
type kind int

const (
	otherKind kind = iota
	pageKind
	topKind    // the margins and the print space, in the order in which their
	leftKind   // text is read
	printKind  //
	rightKind  //
	bottomKind //
	composedKind
	blockKind
	lineKind
	wordKind
	hyphenKind
	glyphKind
	variantKind
	polygonKind
	tagKind
	orderKind   // ReadingOrder
	orderedKind // a group in it, whose members stand in their order or have none
	refKind     // one of them
)

// kinds are the elements that the reader knows.
var kinds = map[string]kind{
	"Page":          pageKind,
	"TopMargin":     topKind,
	"LeftMargin":    leftKind,
	"PrintSpace":    printKind,
	"RightMargin":   rightKind,
	"BottomMargin":  bottomKind,
	"ComposedBlock": composedKind,
	"TextBlock":     blockKind,
	"TextLine":      lineKind,
	"String":        wordKind,
	"HYP":           hyphenKind,
	"Glyph":         glyphKind,
	"Variant":       variantKind,
	"Polygon":       polygonKind,

	"LayoutTag":      tagKind,
	"StructureTag":   tagKind,
	"RoleTag":        tagKind,
	"OtherTag":       tagKind,
	"ReadingOrder":   orderKind,
	"OrderedGroup":   orderedKind,
	"UnorderedGroup": orderedKind,
	"ElementRef":     refKind,
}

func kindOf(name string) kind { return kinds[name] }

// turns tells whether the element's ROTATION is that of the text inside. An
// Ellipse has one too, which is that of its shape.
func (k kind) turns() bool { return k != otherKind && k < wordKind }

// region is what ALTO calls a margin; empty for the print space.
func (k kind) region() string {
	switch k {
	case topKind:
		return "TopMargin"
	case leftKind:
		return "LeftMargin"
	case rightKind:
		return "RightMargin"
	case bottomKind:
		return "BottomMargin"
	}
	return ""
}

// An element is one that is open.
type element struct {
	kind   kind
	block  *zone
	angle  int  // the angle of the text inside, clockwise
	turned bool // the file told the angle
}
