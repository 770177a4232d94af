// Package align compares a text with its reference transcription: how far it
// is off, where, and by which words.
//
//	c := align.Texts(reference, text, align.Options{Folding: align.DefaultFolding()})
//	fmt.Printf("CER %.2f %%\n", 100*c.Chars.Rate())
//
// [Texts] compares two texts; [Letter] compares a letter's text and says for
// each difference which words of the letter stand there, on which page and
// where on the scan. The answer is a [Comparison], a value that changes
// neither and is the same on every machine and run.
//
// # Measures
//
// The character error rate (CER) is the least number of characters to insert,
// delete and substitute to make the text of the reference, over the number of
// characters of the reference. The word error rate (WER) is the same over
// words. Both are least distances, never the count of edits of some diff, and
// which of several shortest edit scripts is counted is fixed by package distance.
// Texts of up to 131,072 characters, more than 100 kB, are always measured so, and
// longer ones where it is cheap: a megabyte with 2 % of its characters wrong is.
// Where it is not, the count is that of the shortest script through what the
// texts plainly have in common, an upper bound that on even errors was the least
// distance each time it could be told; then [Measure.Exact] is false, and
// [Measure.AtLeast] says how small the distance can be. Time grows with the length
// whatever the texts hold. Words are lined up inside what the characters match.
// Insertions are what only the text has, such as stamps left in; deletions
// are what only the reference has: text lost.
//
// A character is what readers take for one: an extended grapheme cluster of
// Unicode Standard Annex 29, so that é counts once however it is written. A
// word is what stands between white space, its punctuation included: a lost
// full stop is a word error.
//
// Rates can exceed 1, where a text holds much more than its reference. Empty
// against empty is 0; a text against an empty reference counts each of its
// units as an error over a length of one. Rates of several letters are added
// as counts ([Measure.Add]), not averaged, so long letters weigh more.
//
// # Folding
//
// Typists, engines and editors write the same letter differently: straight
// and curly quotation marks, -- and —, lines broken here or there. A [Folding]
// says which such differences do not count, and every Comparison names those
// that did not. [Folds] is the list. Folding changes what is counted, never
// what is shown: a Difference has the words as they stand, and its line and
// column are those of the reference file.
//
// # Blocks
//
// A page that was never scanned is one thing to know, not a thousand words
// lost; so is a heading that an editor put above the letter, or a paragraph
// that stands elsewhere. What both texts have is found first: stretches of
// words that are alike and rare enough to say where they belong, the chain of
// them that is worth most when every gap has its price, and beside it the
// passages that stand in another order. What is left of one text alone is a
// [Block] where it is running text of more than two lines, a paragraph on its
// own, or the lines of a letterhead at the head or foot; short lines between
// what both have are differences, for they are stamps left in, and names,
// dates and lines lost. What cleaning took out is always a difference. The
// borders of blocks are those that leave the least misread, and among equals
// those of pages, paragraphs, lines and sentences.
//
// Every word of either text lies in exactly one block or one passage of what
// both have. [Comparison.Chars] and Words measure everything in its order, and
// [Comparison.Common] what both have, each passage against its counterpart;
// where there is no block the two are the same. Two texts of which less than a
// tenth is the same, and no passage of some lines, have nothing in common.
// With the texts changed over, what is missing is what the reference lacks (but for
// ties that the script of the whole breaks).
//
// # Differences
//
// Differences are those of what both texts have. They come from the shortest edit
// script of the words; where it leaves a stretch unmatched in which both texts have
// a word in common, that stretch is lined up again by what its characters cost.
// What is left is parted so that each difference is of one kind ([KindExamples]): a
// word that stands for another, a word split in two or two words run together,
// words that only one text has.
// Neighbouring words of which none is like another are one difference. Which
// characters differ inside ([Difference.Parts]) is for the eye; nothing is counted
// from that. Of two or three words it comes from a shortest script, of longer
// differences from go-diff, and what has hardly anything in common is shown whole.
//
// That what moved is one edit and not many is from W. F. Tichy, The
// string-to-string correction problem with block moves, ACM TOCS 2 (1984), and
// G. Cormode, S. Muthukrishnan, The string edit distance matching problem with
// moves, SODA 2002; a chain of anchors that pays for gaps is from genomics
// (M. I. Abouelhoda, E. Ohlebusch, Chaining algorithms for multiple genome
// comparison, Journal of Discrete Algorithms 3, 2005).
//
// Sources: R. C. Carrasco, An open-source OCR evaluation tool, DATeCH 2014,
// for CER and WER in this field; the handling of clusters follows M. Gerber's
// dinglehopper, except that an empty reference never makes a rate infinite.
package align
