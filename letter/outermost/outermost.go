// Package outermost tells files of XML and HTML apart by their first element,
// whatever their names say.
package outermost

import (
	"regexp"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// Head is how much of a file's beginning tells what it is. Before the outermost
// element stand at most a comment on the licence, a document type with entities
// and a list of name spaces.
const Head = 64 << 10

// An Element is the first of a file.
type Element struct {
	Name string // without the prefix of its name space
	Tag  string // its whole start tag, or as much as there is of it
	XML  bool   // an XML declaration or a document type stands before it
}

// first finds the first element, after what may stand before it.
var first = regexp.MustCompile(`^((?s:\s|<\?.*?\?>|<!--.*?-->|<!(?i:doctype)[^>\[]*(?:\[.*?\]\s*)?>)*)<((?:[\p{L}_][\w.-]*:)?)([\p{L}_][\w.-]*)((?:[\s/][^>]*)?)(?:>|$)`)

// declares finds what plain text never begins with.
var declares = regexp.MustCompile(`<\?xml\s|<!(?i:doctype)\s`)

// Of is the outermost element of a file that begins so; ok is false where it
// begins with none. Of a mark of byte order the head is understood by it.
func Of(head []byte) (e Element, ok bool) {
	plain := make([]byte, 2*Head)
	text := unicode.BOMOverride(encoding.Nop.NewDecoder())
	n, _, err := text.Transform(plain, head[:min(len(head), Head)], false)
	if err != nil && n == 0 {
		return Element{}, false
	}
	plain = plain[:n]
	m := first.FindSubmatchIndex(plain)
	if m == nil {
		return Element{}, false
	}
	return Element{Name: string(plain[m[6]:m[7]]), Tag: string(plain[m[3]:m[9]]), XML: declares.Match(plain[:m[3]])}, true
}
