// Package alto reads ALTO, the XML in which libraries keep what was read from
// their scans, into pages of the letter model.
//
// [Pages] runs over the pages of a file one by one; [Page] takes the first.
// ALTO 2, 3 and 4 and the dialects before and beside them differ in their name
// spaces and not in what is read here, so the name space is not looked at; the
// outermost element must be alto. The format is that of the Library of Congress
// (github.com/altoxml/schema).
//
// # What becomes what
//
// An outermost ComposedBlock, or a TextBlock that stands in none, is a block of
// the model, and a TextBlock is a paragraph. Text in the margins is kept: what
// stands in the top and left margins comes before the print space, what stands
// in the right and bottom margins after it, wherever the file has them. Inside
// these blocks follow one another as their IDNEXT says. Where there is a
// ReadingOrder that names blocks or lines of the page, its first group alone
// decides, and what it does not name comes last. For the rest lines and words
// stand in the order of the file, which is the order of reading with nearly
// every program that was looked at.
//
// A line's Origin names the region by the label of its block's first tag, or
// the margin it stands in.
//
// Each String is a word, with or without SP between them; one that holds blanks
// is several, which share its box. HYP adds its hyphen to the word before it,
// and CONTENT is read as it stands: the whole word in SUBS_CONTENT is the work
// of another program, and joining words is not the reader's task. Glyphs become
// characters and their Variants other readings, the best [MaxChoices] of them.
//
// ROTATION, counted against the clock, becomes a line's angle in quarter turns;
// it holds for what is inside until another is given. A BASELINE is the height
// on the page at which the letters stand, or a row of points through which a
// straight line is laid; one that runs up or down the page tells the angle
// where no ROTATION does, and so do, in a tall line without either, the places
// of its words: Tesseract writes turned lines so.
//
// # Places
//
// Boxes are in the unit the file names. Tenths of a millimetre and 1200ths of
// an inch become pixels where the file tells the scan's resolution, which ALTO
// has no place for: ABBYY and docWORKS write "xdpi:300 ydpi:300" among the
// settings of the step that read the page. Where it is not told, one unit is
// one pixel, as of a scan at 254 or 1200 dots per inch, and the page says so;
// its width tells whoever has the picture by how much to scale. That also suits
// the many programs that name tenths of a millimetre and write pixels.
//
// Every box lies inside the page, where the page has a size, or is the zero Box
// because the place is not known; so is one without width or height. Words of a
// line that has a box while none of them has share it by their length.
//
// # Confidences
//
// A word's confidence is its WC, or the mean of its glyphs' GC, or what its CC
// says, in which 0 is sure and 9 is not; 0 where the file gives none. Values
// above 1.5 are taken for percentages.
//
// # Limits
//
// Files may come from anywhere. They must be well-formed XML in an encoding
// that they name; document type declarations are refused, so there are no
// entities but XML's own. No more than [MaxBytes] are read, elements stand at
// most [MaxDepth] deep, a page holds at most [MaxItems] lines, words,
// characters and other readings, and errors say on which line and at which byte
// they were met.
package alto
