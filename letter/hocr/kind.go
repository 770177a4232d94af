package hocr

import "bytes"

// A kind is what an element means to the reader.
type kind int

const (
	otherKind   kind = iota
	pageKind         // ocr_page
	blockKind        // ocr_carea and its like
	parKind          // ocr_par
	lineKind         // ocr_line and its like
	wordKind         // ocrx_word
	charKind         // ocrx_cinfo with the box of one character
	choicesKind      // Tesseract's list of choices of one character
	choiceKind       // one of them
)

// partOf is the first class that names a part of the page beside its text.
func partOf(class []byte) string {
	for name := range bytes.FieldsSeq(class) {
		switch string(name) {
		case "ocr_header", "ocr_footer", "ocr_pageno", "ocr_photo", "ocr_image", "ocr_linedrawing":
			return string(name)
		}
	}
	return ""
}

// kindOf looks up the first known class; Tesseract's choices differ from
// characters by their id alone.
func kindOf(class, id []byte) kind {
	for len(class) > 0 {
		name := class
		if i := bytes.IndexAny(class, " \t\r\n"); i >= 0 {
			name, class = class[:i], class[i+1:]
		} else {
			class = nil
		}
		switch string(name) {
		case "ocrx_cinfo":
			switch {
			case bytes.HasPrefix(id, []byte("lstm_choices")):
				return choicesKind
			case bytes.HasPrefix(id, []byte("choice")):
				return choiceKind
			}
			return charKind
		case "ocrx_word", "ocr_word":
			return wordKind
		// Tesseract writes header, textfloat and caption for lines it takes
		// for such; the rest is in use with other programs.
		case "ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_pageno", "ocr_textfloat", "ocr_caption":
			return lineKind
		case "ocr_par":
			return parKind
		case "ocr_carea", "ocrx_block":
			return blockKind
		case "ocr_page":
			return pageKind
		}
	}
	return otherKind
}
