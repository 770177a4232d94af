package tei

import (
	"slices"
	"strings"

	"missive/letter/internal/pagefile"
)

// parted are the gaps before and after elements; those that are not named stand
// inside a line.
var parted = map[string]gap{
	"ab": paragraphGap, "argument": paragraphGap, "attachment": paragraphGap, "body": paragraphGap,
	"closer": paragraphGap, "div": paragraphGap, "div0": paragraphGap, "div1": paragraphGap,
	"div2": paragraphGap, "div3": paragraphGap, "div4": paragraphGap, "div5": paragraphGap,
	"div6": paragraphGap, "div7": paragraphGap, "epigraph": paragraphGap, "figure": paragraphGap,
	"floatingText": paragraphGap, "group": paragraphGap, "head": paragraphGap, "lg": paragraphGap,
	"list": paragraphGap, "opener": paragraphGap, "p": paragraphGap, "postscript": paragraphGap,
	"sp": paragraphGap, "table": paragraphGap, "text": paragraphGap, "trailer": paragraphGap,
	"zone": paragraphGap, "sourceDoc": paragraphGap, "front": paragraphGap, "back": paragraphGap,
	"TEI": paragraphGap, "TEI.2": paragraphGap, "surface": pageGap,
	"addrLine": lineGap, "address": lineGap, "byline": lineGap, "dateline": lineGap, "item": lineGap,
	"l": lineGap, "label": lineGap, "line": lineGap, "row": lineGap, "salute": lineGap,
	"signed": lineGap, "speaker": lineGap, "stage": lineGap,
	"cell": blankGap,
}

// bare are the elements in which white space means nothing.
var bare = map[string]bool{"choice": true, "subst": true, "app": true, "rdgGrp": true}

// An element is one that is open.
type element struct {
	name  string
	id    string
	gap   gap
	span  *span
	kept  bool   // its line ends are the text's own
	own   bool   // inside restore: what was struck out counts
	taken bool   // of a choice or app: one of its wordings
	last  string // the child that closed last
	// other is set in a translation: where it begins.
	other *state
}

// id is the element's name in the file.
func id(a pagefile.Attributes) string {
	for _, attr := range a {
		if attr.Name.Local == "id" {
			return pagefile.Clean(attr.Value)
		}
	}
	return ""
}

// keeps is xml:space, and whether the element has it.
func keeps(a pagefile.Attributes) (kept, told bool) {
	for _, attr := range a {
		if attr.Name.Local == "space" && attr.Name.Space != "" {
			return attr.Value == "preserve", true
		}
	}
	return false, false
}

// says tells whether one of the attributes has one of the values, whatever its
// case and the # before it. Attributes may hold several values.
func says(a pagefile.Attributes, names []string, values ...string) bool {
	for _, name := range names {
		for v := range strings.FieldsSeq(strings.ToLower(a.Get(name))) {
			if slices.Contains(values, strings.TrimPrefix(v, "#")) {
				return true
			}
		}
	}
	return false
}

// isDivision tells whether the element is a division, numbered or not.
func isDivision(name string) bool {
	return name == "div" || len(name) == 4 && name[:3] == "div" && name[3] >= '0' && name[3] <= '7'
}

// isLetter tells whether a division is a letter, and whether one alone suffices
// to say that its text is a volume.
func isLetter(name string, a pagefile.Attributes) (letter, volume bool) {
	if !isDivision(name) {
		return false, false
	}
	switch strings.ToLower(a.Get("type")) {
	case "document":
		return true, true
	case "letter":
		return true, false
	}
	return false, false
}
