// Package tei reads letters out of TEI, the XML in which scholarly editions keep
// them: what stands on the paper, told from what the editors put around it.
//
//	letters, err := tei.Read(file, tei.Diplomatic)
//
// TEI P5 is read, and P4 where it differs only in names and attributes; the name
// space is not looked at. The outermost element must be TEI, TEI.2 or teiCorpus,
// or a text, body or div of them. The format is that of the Text Encoding
// Initiative (tei-c.org/guidelines).
//
// # Which letters a file holds
//
// Each text that holds no other is a letter, wherever it stands: in a teiCorpus,
// in a group. Where a text has divisions of type "document", or two or more of
// type "letter", each outermost of these is a letter instead, and what stands
// around them is left out: so are volumes such as Foreign Relations of the United
// States. A file with a sourceDoc and no text is read from that.
//
// # What is left out
//
// The header of the file, front and back matter, notes of the editors and their
// headings, descriptions of pictures, divisions of type "notes", "editorial" and
// the like, page numbers, running heads and catchwords (fw), stamps, what was
// struck out (del), a translation (div of that type) after its original, and of
// several wordings all but one. A note is the letter's
// own where it has a hand, where its type or resp says that it is the author's,
// or where it stands in the margin and neither says otherwise; every other is the
// editors'. A heading is the editors' where its type or resp says so, and
// directly in a division of type "document" or "letter". All that is left out is
// listed, and so are gaps.
//
// # Which wording
//
// The [Diplomatic] reading is what the scan shows: sic, orig and abbr of a choice,
// no supplied text, no letters that expand an abbreviation. The [Corrected] one
// has corr, reg, expan and what was supplied, and no surplus. Both have the lem of
// an app, or its first rdg, and what was added.
//
// # Line and page ends
//
// Paragraphs are parted by an empty line, rows such as those of an address, a list
// or a poem by a line's end, and pages (pb) by a form feed; other white space is
// one blank, as TEI has it. A line or page end with break="no" inside a word stands
// after the word, or at its hyphen where it has one.
//
// # Limits
//
// Files may come from anywhere. They must be well-formed XML in an encoding that
// they name. Entities are XML's own, those of HTML, and short texts that the file
// itself declares; nothing outside the file is opened. No more than [MaxBytes] are
// read, elements stand at most [MaxDepth] deep, a file holds at most [MaxItems]
// letters and things that are left out, and errors begin with the line at which
// they were met.
package tei
