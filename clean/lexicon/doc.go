// Package lexicon knows the markings that archives, offices and governments
// put on papers, by their wording, and finds them however badly they were
// read.
//
// # The file
//
// What it knows is data: markings.toml, made to be read and added to by people
// who are no programmers; its head says how. [Default] is that file, and
// [Lexicon.With] adds another to it, replaces entries and drops them. A file
// with a fault is refused with its line and the reason. Every entry has rows that
// it must find and look-alikes that it must not; a test tries them all.
//
// # Finding
//
// A [Finder] looks through the rows of a page. Letters are folded to symbols
// in which case, accents, blanks, marks and what engines confuse most do not
// count. A wording is fixed pieces with fields between them. Each piece is filed
// under some of its runs of three or four symbols; where enough of them stand in
// their places in the text, and only there, the piece is compared (package
// distance: one machine word, Myers 1999; with the page's symbols for the pattern
// where they fit, since most pieces are not where they are looked for). Pieces found in order make a
// match, over several rows if need be, and rows at its ends that add nothing are
// left out. One symbol in three may be wrong. What a match with so many errors is
// worth is not decided here: it says how many letters were found, wrong, missing
// and over, and package clean weighs that with all other evidence.
//
// What is a pattern and not words is a regular expression. All expressions are
// followed side by side through a row, and only those are run that may match it;
// so each has to begin with letters or figures that tell, which the check of a
// file demands: most rows are then beyond all of them after a few characters.
//
// # What it does not find
//
// Pieces of up to four letters are not looked for: beside others they count as
// what a field holds, and alone they must be the whole row. Pieces of five to
// seven letters with an error near their middle may be missed, as may any piece
// without three, or from twelve letters on four, letters in a row that were read
// right. Fields say how much may stand there and not of what kind.
package lexicon
