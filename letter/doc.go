// Package letter is the model that every part of Missive shares: one letter,
// as it was read from its scans, and everything that was decided about it
// since.
//
// A [Letter] holds pages, a [Page] holds lines in reading order, a [Line]
// holds words, and a [Word] has its text, its box on the page, and how sure
// the engine was of it. Readings never change once made. What cleaning, or a
// person, decides is added to the letter as an [Edit]: strip these words,
// join these lines, move this block, read this word so. An edit names the
// words it covers, the rule that made it and why, and a later edit can take
// it back.
//
// The letter's text is computed from the words and the edits in force, so
// nothing can be lost: every word that was read is shown exactly once, in the
// text or under exactly one strip edit. [Letter.Check] is that law; whatever
// changes a letter calls it before the change counts.
//
// # Places
//
// Boxes are in pixels of the upright full-size page: EXIF orientation and
// quarter turns applied, skew not corrected, origin top left, the far edges
// exclusive. Confidences run from 0 to 1. Pages, lines and words are counted
// from 0 in Go and from 1 in everything people read ("2.14.3" is page 2,
// line 14, word 3).
package letter
