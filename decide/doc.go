// Package decide keeps what people decided about a letter and brings it to
// every new reading of it: this strip was wrong, that one right, this word reads so.
//
// A [File] is decisions.json in a letter's folder. People's commands write it,
// nothing else does. It says what was decided in words and places and not in
// the names that a run gave them, because those do not last: a better reading
// parts words otherwise, other rules number other edits, and pages may come to
// stand elsewhere in their letter. So a [Decision] holds the scan and page, and
// of every word its text, its box and what stood around it.
//
// [Apply] looks in a letter, cleaned by rules alone, for the words that each
// decision is about, and adds edits of the rule [Person]: a strip edit that
// covers restored words is taken back and made anew for the rest of its words,
// a confirmed strip is named by an edit that says so, and made where the rules do
// not make it any more, and a corrected word is read as the person said. Every
// decision has its [Outcome]. One that is no longer found, or only in part, says why; it is
// never dropped. [WithoutDecisions] is the letter before all that.
//
// # Finding the words again
//
// On a scan, words are the same where they cover the same ink: one's box holds
// at least half of the other's. Words that were parted or run together since
// are compared together. Their text has to be alike as well, so that nothing
// is taken for what a person decided about when the scan itself is another one
// ([unlikeInk]). Boxes are scaled where the page has another size now.
//
// Where there are no boxes, as in plain text, or none that fit, the words are
// looked for on their page by their text and by the words around them
// ([unlikeText]). Of places that fit equally well none is taken, unless one of
// them is the very place, line and word, where the words stood.
//
// A correction says how one word reads, so the ink must be the same to within
// a character: a word that runs into its neighbour now is not corrected, for
// that would lose the neighbour. The same holds of confirmed words that stand in
// the text now: nothing is stripped with them that a person did not see.
package decide
