// Package pagexml reads PAGE, the XML in which Transkribus, eScriptorium, OCR-D
// and Aletheia keep pages, into pages of the letter model.
//
// [Pages] runs over the pages of a file (PAGE allows one, some programs write
// more); [Page] takes the first. The schemata from 2009 to 2019 differ in their
// name spaces and in how points are written; both ways are read and the name
// space is not looked at. The outermost element must be PcGts. The format is
// that of PRImA (github.com/PRImA-Research-Lab/PAGE-XML).
//
// # What becomes what
//
// A region, or a cell of a table, that holds lines is a block of one paragraph.
// Regions come in the order of ReadingOrder, whose ordered groups go by index
// and whose unordered ones as they stand; a region it does not name follows the
// one it stands in, or comes last. Without a ReadingOrder the index that
// Transkribus keeps in custom decides, if every outermost region has one, and
// else the file. Lines go by that index, or their own, if every line of the
// region has one.
//
// A line's Origin names the region by its type, or that in custom, or, for what
// is neither text nor a table, by the element: "page-number", "stamp",
// "ImageRegion". One inside another without a name of its own has the outer's.
//
// Of several TextEquiv the one with the lowest index that holds text is the
// reading; one without index counts as 0, and of two alike the first is taken.
// On a Glyph the others become other readings, the best [MaxChoices] of them.
// Text is taken from where it is most exact: a word's own before that of its
// glyphs, a line's words before the line, a region's lines before the region.
// A line in which a word has no text is read from its own, if it has any, so
// that nothing is lost. Words made of a line's text share the line's box by
// their length, and rows made of a region's share the region.
//
// A region's orientation, which PAGE gives as the clockwise turn that would put
// it right, and its readingOrientation together become its lines' angle in
// quarter turns; what the page's orientation holds besides quarter turns is the
// page's skew. Where neither is given a readingDirection down or up, or a
// baseline that runs so, tells the angle. A straight line is laid through the
// points of a Baseline.
//
// # Places
//
// Coordinates are pixels of the picture that the page names. The box of a
// polygon ends before its greatest coordinate. Every box lies inside the page,
// where the page has a size, or is the zero Box because the place is not known;
// so is one without width or height.
//
// # Confidences
//
// A word's confidence is that of its reading, or the mean of its glyphs', or
// that of its line; 0 where the file gives none. Values above 1.5 are taken for
// percentages.
//
// # Limits
//
// Files may come from anywhere. They must be well-formed XML in an encoding
// that they name; document type declarations are refused, so there are no
// entities but XML's own. No more than [MaxBytes] are read, elements stand at
// most [MaxDepth] deep, a page holds at most [MaxItems] regions, lines, words,
// characters, texts and references, and errors say on which line and at which
// byte they were met.
package pagexml
