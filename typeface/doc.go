// Package typeface knows how a typewriter's letters look. A letter is one
// machine, one ribbon and one typist: the mean of many pictures of its own e
// says better than any general model whether a doubtful place holds an e or a
// c.
//
// A [Cut] is the picture of one character, scaled so that small letters have a
// common height and set on a common baseline. A [Face] is the mean cut of each
// character, learned from those that several readings agree on. Faces of pages
// can be merged into that of their letter, in any order of merging the same
// pages' sums, and a face can be kept and used for other letters from the same
// machine.
//
//	var face typeface.Face
//	face.Learn("e", cut)           // many times
//	r := face.Like("e", other)     // 1 for the same shape, about 0 for another
package typeface
