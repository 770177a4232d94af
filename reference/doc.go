// Package reference reads the transcriptions that letters are compared with, in
// whatever form archives and editions keep them.
//
//	f, err := reference.Read("volume.xml", data, reference.Options{})
//	l, err := f.Only()       // the one letter of a file, or
//	l, err = f.Named("d63")  // one of many
//	c := align.Letter(scanned, reference.Join(l), options)
//
// What a file is is told by its content and not by its name: plain text, TEI
// ([missive/letter/tei] says how), PAGE, ALTO or hOCR, each also packed with gzip,
// or one or many in a zip. Whatever else it is (a Word document, a PDF, METS, a
// web page) is named in the error, with what to do.
//
// # Letters
//
// A [File] holds one letter, or several, as a printed volume in TEI does or a zip
// with a folder for each. Each [Letter] can be asked for by the name that the file
// gives it or by its number, so that a volume can be gone through letter by letter.
//
// # What is left out
//
// Of TEI what the editors wrote. Of page files the lines of regions that are none
// of the letter's text by what the file calls them: page numbers, running heads and
// feet, catchwords, signature marks, marginal notes, stamps, pictures. All of it is
// listed in the letter's LeftOut, and none of it is compared. Plain text is taken as
// it stands.
//
// # Pages
//
// Pages of one letter are parted by form feeds. Of a zip each file of pages, or
// text, is a page, in natural order (2 before 10) of their paths; a folder named
// page, alto or hocr counts as part of the folder it stands in, and of several kinds
// of files only the first is read of TEI, PAGE, ALTO, hOCR and text, so that an
// export of Transkribus gives its letter once. Its METS and metadata are passed over.
//
// # Limits
//
// Files may come from anywhere. None may have more than [MaxBytes], packed or
// unpacked; a zip may hold [MaxFiles] files with [MaxUnpacked] bytes together, and
// nothing that is packed once more. Nothing is written, and no name in a file is
// ever opened.
//
// Errors begin with "reference" and the file's name, say where in it they were met,
// and wrap their cause.
package reference
