package report

import (
	"strings"
	"sync"

	"missive/align"
)

// A filterView is one kind or cause of differences that a page's filter shows
// or hides.
type filterView struct {
	Name  string // empty for differences that have none
	Says  string
	Count int
}

// filters are the kinds and causes that differences have, in the order of
// [align.Kinds] and [align.Causes], with their counts.
func filters(all []align.Difference) (kinds, causes []filterView) {
	ofKind, ofCause := map[align.Kind]int{}, map[align.Cause]int{}
	for _, d := range all {
		ofKind[d.Kind]++
		ofCause[d.Cause]++
	}
	for _, k := range append(align.Kinds(), "") {
		if n := ofKind[k]; n > 0 {
			kinds = append(kinds, filterView{Visible(string(k)), kindSays(k), n})
		}
	}
	for _, c := range append(align.Causes(), "") {
		if n := ofCause[c]; n > 0 {
			causes = append(causes, filterView{Visible(string(c)), causeSays(c), n})
		}
	}
	return kinds, causes
}

// kindSays is what a kind means, in the words of people: its one sentence of
// [align.KindExamples], to be gone on with.
func kindSays(k align.Kind) string {
	if doc, ok := kindDocs()[k]; ok {
		return doc
	}
	return "of no known kind"
}

// causeSays is what a cause means, in the words of people: its one sentence of
// [align.CauseDocs], to be gone on with.
func causeSays(c align.Cause) string {
	if doc, ok := causeDocs()[c]; ok {
		return doc
	}
	return "nothing tells"
}

var kindDocs = sync.OnceValue(func() map[align.Kind]string {
	docs := map[align.Kind]string{}
	for _, e := range align.KindExamples() {
		docs[e.Kind] = strings.TrimSuffix(e.Doc, ".")
	}
	return docs
})

var causeDocs = sync.OnceValue(func() map[align.Cause]string {
	docs := map[align.Cause]string{}
	for _, e := range align.CauseDocs() {
		docs[e.Cause] = strings.TrimSuffix(e.Doc, ".")
	}
	return docs
})
