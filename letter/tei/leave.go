package tei

import (
	"strings"

	"missive/letter/internal/pagefile"
)

// What is left out, in plain words.
const (
	header    = "header of the file"
	front     = "front matter"
	back      = "back matter"
	note      = "note of the editors"
	heading   = "heading of the editors"
	matter    = "matter of the editors"
	picture   = "description of a picture"
	stamp     = "stamp"
	struck    = "struck out"
	wording   = "other wording"
	supplied  = "supplied by the editors"
	surplus   = "surplus"
	outside   = "text outside the letters"
	hole      = "gap"
	reference = "number of a note"

	translation = "translation"
)

// always are the elements that never hold text of the letter.
var always = map[string]string{
	"teiHeader": header, "front": front, "titlePage": front, "back": back,
	"figDesc": picture, "stamp": stamp, "metamark": matter, "index": matter, "noteGrp": note,
	"standOff": matter, "spanGrp": matter, "linkGrp": matter, "listAnnotation": matter, "witDetail": note,
	"xenoData": header, "desc": matter, "interpGrp": matter, "certainty": matter,
}

// furniture says what fw holds, by its type.
var furniture = map[string]string{
	"pagenum": "page number", "pageno": "page number", "header": "running head", "head": "running head",
	"footer": "running foot", "foot": "running foot", "catch": "catchword", "catchword": "catchword",
	"sig": "signature mark", "signature": "signature mark",
}

// about are the types of divisions in which editors write.
var about = []string{"abstract", "apparatus", "bibliography", "commentary", "editorial", "endnotes", "footnotes",
	"frame", "index", "introduction", "notes", "regest", "regesta", "summary", "toc"}

// editors are the types of headings and notes that editors write, and authors
// those, and the hands, of the letter's own.
var (
	editors = []string{"editorial", "editor", "ed", "supplied", "added", "regest", "summary", "abstract", "source"}
	authors = []string{"authorial", "author", "auth", "aut", "original", "ms", "autograph", "sender", "writer", "scribe", "scribal"}
)

// margins are the places of notes that stand on the paper.
var margins = []string{"margin", "margin-left", "margin-right", "marginleft", "marginright", "marg", "left", "right",
	"above", "below", "interlinear", "opposite", "top", "margintop", "margin-top", "marginbottom"}

// leaves says what an element is that is left out, or nothing for one that is
// read. It notes which wording of a choice is taken.
func (b *builder) leaves(name string, a pagefile.Attributes) string {
	if what := always[name]; what != "" {
		return what
	}
	switch {
	case name == "note":
		if !ownNote(a) {
			return note
		}
	case name == "head":
		if b.editorsHead(a) {
			return heading
		}
	case name == "fw":
		if what := furniture[strings.ToLower(a.Get("type"))]; what != "" {
			return what
		}
		return "running head"
	case name == "ref" && says(a, []string{"type"}, "noteanchor", "note", "footnote"):
		return reference
	case isDivision(name) && says(a, []string{"type"}, about...):
		return matter
	case name == "del" && (b.top() == nil || !b.top().own):
		return struck
	}
	return b.otherWording(name, a)
}

// A writer is whose hand a note or heading is in.
type writer int

const (
	untold writer = iota
	author
	editor
)

// by is what the attributes of a note or heading say of its writer.
func by(a pagefile.Attributes) writer {
	kind := []string{"type", "subtype"}
	switch {
	case says(a, append(kind, "resp"), authors...):
		return author
	case says(a, kind, editors...) || a.Get("resp") != "":
		return editor
	}
	return untold
}

// ownNote tells whether a note stands on the paper.
func ownNote(a pagefile.Attributes) bool {
	w := by(a)
	return w == author || w == untold && (a.Get("hand") != "" || says(a, []string{"place"}, margins...))
}

// editorsHead tells whether a heading is not the letter's own.
func (b *builder) editorsHead(a pagefile.Attributes) bool {
	w, parent := by(a), b.top()
	return w == editor || w == untold && parent != nil && parent.span != nil && parent.span.kind == letterSpan
}

// faithful are the elements with the wording of the scan and the other ones; the
// names are also those of the attributes in which P4 has the other wording.
var (
	faithful = map[string]string{"sic": "corr", "orig": "reg", "abbr": "expan"}
	improved = map[string]string{"corr": "sic", "reg": "orig", "expan": "abbr"}
)

// otherWording says what a wording is that does not count.
func (b *builder) otherWording(name string, a pagefile.Attributes) string {
	parent := b.alternatives()
	switch {
	case parent != nil && parent.name == "choice":
		_, isFaithful := faithful[name]
		_, isImproved := improved[name]
		wanted := !isImproved && name != "ex" && b.reading == Diplomatic || !isFaithful && name != "am" && b.reading == Corrected
		if parent.taken || !wanted {
			return wording
		}
		parent.taken = true
	case parent != nil && (name == "lem" || name == "rdg"):
		if parent.taken {
			return wording
		}
		parent.taken = true
	case name == "supplied" && b.reading == Diplomatic:
		return supplied
	case name == "ex" && b.reading == Diplomatic:
		return supplied
	case name == "am" && b.reading == Corrected:
		return wording
	case name == "surplus" && b.reading == Corrected:
		return surplus
	case b.inAttribute(name, a) != "":
		return wording
	}
	return ""
}

// inAttribute is the wording that counts where P4 has it in an attribute, or
// nothing.
func (b *builder) inAttribute(name string, a pagefile.Attributes) string {
	attribute := faithful[name]
	if b.reading == Diplomatic {
		attribute = improved[name]
	}
	if attribute == "" {
		return ""
	}
	return pagefile.Clean(a.Get(attribute))
}

// alternatives is the choice or app that the present place is directly in, groups
// of readings aside, or nil.
func (b *builder) alternatives() *element {
	for i := len(b.stack) - 1; i >= 0; i-- {
		switch b.stack[i].name {
		case "choice", "app":
			return &b.stack[i]
		case "rdgGrp":
		default:
			return nil
		}
	}
	return nil
}
