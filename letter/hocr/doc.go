// Package hocr reads hOCR, the HTML in which Tesseract and other programs
// write what they saw, into pages of the letter model, and writes it.
//
// [Pages] runs over the pages of a file one by one; [Page] takes the one page
// that an engine answers for one picture. Lines, words and characters stand as
// the file has them: nothing is sorted, mended or left out but what holds no
// text. Boxes are the file's own pixels and may be empty or lie outside the
// page; whoever knows the picture puts that right.
//
// The format is that of the hOCR specification 1.2 (kba.github.io/hocr-spec).
// Of Tesseract's additions the reader knows the characters with their boxes
// (hocr_char_boxes) and the other readings of a character (lstm_choice_mode 2).
// It also takes files in which lines hold text but no words, words stand in no
// line, or several classes, upper case and HTML without end tags are used.
//
// # Confidences
//
// Confidences are brought from percent to the range 0 to 1; 0 where the file
// gives none. The network's confidences of other readings are on another scale
// than those of the characters taken: on typed pages a character taken with
// 0.99 stands in its own list of choices with 0.94, and one taken with 0.87 by
// the dictionary's help with 0.48, below others. So each list is scaled until
// the character taken has the confidence the file gives it, and what then
// stands above [MinChoice] is kept. A choice may come out above the character
// taken: the network preferred it, the dictionary or the word's shape did not.
//
// # Writing
//
// [Write] gives XHTML with pages, blocks and paragraphs where lines are numbered
// by them, lines, words, and characters where they make up their word. Read
// again it gives the same pages, but for this: blocks and paragraphs are counted
// anew; a line without words is left out, and one without a place takes that of
// its words; confidences keep eight decimals; what XML cannot hold becomes U+FFFD;
// hOCR has no place for a page's turn, skew, picture and failure, where its
// resolution came from, a line's layer or what a word was. Other readings of characters are written only by a
// [Writer] that is told to: hOCR's ways to write them make most programs take
// them for text of the word.
//
// # Limits
//
// Files may come from anywhere. No more than [MaxBytes] are read, elements may
// stand at most [MaxDepth] deep, a file that ends before its page does is an
// error, and errors say on which line and at which byte they were met.
package hocr
