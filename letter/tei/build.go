package tei

import (
	"cmp"
	"fmt"
	"strings"

	"missive/letter/internal/pagefile"
)

// A builder makes the text of the elements it is told of.
type builder struct {
	reading   Reading
	most      int // bytes of text
	begun     bool
	root      int // line of the outermost element
	flow      flow
	stack     []element
	spans     []*span
	inText    *span // the innermost text that is open
	inDiv     *span // the letter that is open, a division
	files     int   // TEI elements so far
	divisions int   // spans so far
	left      []*omission
	headers   map[int]*omission // by the number of the TEI element
	cut       *omission         // the one that is open
	depth     int               // elements that were open when it began
}

// top is the innermost open element, or nil.
func (b *builder) top() *element {
	if len(b.stack) == 0 {
		return nil
	}
	return &b.stack[len(b.stack)-1]
}

// roots are the elements that may be outermost.
var roots = map[string]bool{"TEI": true, "TEI.2": true, "teiCorpus": true, "teiCorpus.2": true,
	"text": true, "body": true, "group": true, "div": true, "div1": true}

// open begins an element.
func (b *builder) open(name string, a pagefile.Attributes, at pagefile.Spot) error {
	if len(b.stack) == 0 {
		if !roots[name] {
			return fmt.Errorf("the outermost element is <%s>: %w", name, ErrNotTEI)
		}
		if !b.begun {
			b.begun, b.root = true, at.Line
		}
	}
	if len(b.left)+b.divisions > MaxItems {
		return fmt.Errorf("holds more than %d letters and things that are left out; give a smaller part of it", MaxItems)
	}
	e := element{name: name, id: id(a), gap: parted[name]}
	if up := b.top(); up != nil {
		e.kept, e.own = up.kept, up.own
		if e.name == "item" && up.last == "label" {
			e.gap = blankGap
		}
	}
	if kept, told := keeps(a); told {
		e.kept = kept
	}
	e.own = e.own || name == "restore"
	if b.cut != nil {
		b.cut.open(name, e.gap)
		b.stack = append(b.stack, e)
		return nil
	}
	if e.gap != noGap {
		b.flow.part(e.gap)
	}
	if what := b.leaves(name, a); what != "" {
		text := b.inAttribute(name, a)
		if parent := b.alternatives(); text != "" && parent == nil && what == wording && b.inText != nil {
			b.flow.text([]byte(text), at, false)
		}
		b.cut, b.depth = b.omit(what, at.Line), len(b.stack)
		b.stack = append(b.stack, e)
		return nil
	}
	if name == "note" {
		e.gap = lineGap
		b.flow.part(e.gap)
	}
	b.ends(name, a, at)
	e.span = b.begin(name, a, at)
	e.other = b.translated(name, a, at)
	b.stack = append(b.stack, e)
	return nil
}

// ends takes the elements that stand for the end of a line or page, and for text
// that is not there.
func (b *builder) ends(name string, a pagefile.Attributes, at pagefile.Spot) {
	end := noGap
	switch name {
	case "pb":
		end = pageGap
	case "lb", "cb", "gb":
		end = lineGap
	case "space":
		end = blankGap
	case "gap":
		o := b.omit(hole, at.Line)
		size := strings.TrimSpace(cmp.Or(a.Get("extent"), a.Get("quantity")+" "+a.Get("unit")))
		o.text([]byte(cmp.Or(strings.TrimSpace(a.Get("reason")+" "+size), "of no stated size")))
		return
	}
	switch {
	case end == noGap:
	case a.Get("break") == "no":
		b.flow.within(end)
	default:
		b.flow.part(end)
	}
}

// close ends the innermost element.
func (b *builder) close() {
	e := b.stack[len(b.stack)-1]
	b.stack = b.stack[:len(b.stack)-1]
	if up := b.top(); up != nil {
		up.last = e.name
	}
	switch {
	case b.cut == nil:
		b.leaveTranslation(e.other)
		b.end(e.span)
	case b.depth < len(b.stack):
		b.cut.close(e.gap)
		return
	default:
		b.titled()
		b.cut = nil
	}
	if e.gap != noGap {
		b.flow.part(e.gap)
	}
}

// text adds a run of text that begins at that place.
func (b *builder) text(t []byte, at pagefile.Spot) error {
	up := b.top()
	switch {
	case b.cut != nil:
		b.cut.text(t)
	case b.inText == nil || up == nil:
	case bare[up.name] && pagefile.Clean(string(t)) == "":
	default:
		b.flow.text(t, at, up.kept)
	}
	if len(b.flow.out) > b.most {
		return fmt.Errorf("holds more than %d bytes of text", b.most)
	}
	return nil
}
