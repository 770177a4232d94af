package report

import "missive/align"

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

// kindSays is what a kind means, in the words of people.
func kindSays(k align.Kind) string {
	switch k {
	case align.Misread:
		return "a word was taken for another"
	case align.Number:
		return "a word with figures differs in them"
	case align.Name:
		return "a proper name differs"
	case align.Variant:
		return "another accepted spelling of the same word"
	case align.Split:
		return "one word of the reference is several of the text"
	case align.Glued:
		return "several words of the reference are one of the text"
	case align.Punctuation:
		return "only marks differ"
	case align.Case:
		return "only capitals differ"
	case align.Hyphenation:
		return "only a hyphen inside words differs"
	case align.Blank:
		return "only a blank beside a mark differs"
	case align.Lost:
		return "words that only the reference has"
	case align.Added:
		return "words that only the text has"
	}
	return "of no known kind"
}

// causeSays is what a cause means, in the words of people.
func causeSays(c align.Cause) string {
	switch c {
	case align.Reading:
		return "the scan was read so"
	case align.OverStripped:
		return "cleaning took out what the reference has"
	case align.LeftIn:
		return "cleaning left in what is no part of the letter"
	case align.Joining:
		return "lines or parts of words were joined, or were not"
	case align.Order:
		return "words stand in another order"
	case align.FromReference:
		return "the scan shows what the text has: the reference is in doubt"
	}
	return "nothing tells"
}
