package reference

import (
	"bytes"
	"fmt"
	"strings"

	"missive/letter/outermost"
)

// A kind is what a file is by its content.
type kind int

const (
	plain kind = iota
	teiXML
	pageXML
	altoXML
	hocrHTML
	zipped
	gzipped
)

func (k kind) format() Format {
	switch k {
	case teiXML:
		return TEI
	case pageXML:
		return PAGE
	case altoXML:
		return ALTO
	case hocrHTML:
		return HOCR
	}
	return Plain
}

// strange are files that are no text, by how they begin.
var strange = []struct{ begins, is, do string }{
	{"%PDF-", "a PDF", "give its transcription; a PDF of scans is itself a letter to read"},
	{"{\\rtf", "rich text (RTF)", "save it as plain text in UTF-8"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", "save it as plain text in UTF-8"},
	{"\x89PNG\r\n\x1a\n", "a picture (PNG)", "give its transcription"},
	{"\xff\xd8\xff", "a picture (JPEG)", "give its transcription"},
	{"II*\x00", "a picture (TIFF)", "give its transcription"},
	{"MM\x00*", "a picture (TIFF)", "give its transcription"},
	{"GIF8", "a picture (GIF)", "give its transcription"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive", "make a zip of what it holds"},
	{"Rar!\x1a\x07", "a RAR archive", "make a zip of what it holds"},
	{"BZh", "packed with bzip2", "unpack it"},
	{"\xfd7zXZ\x00", "packed with xz", "unpack it"},
	{"\x28\xb5\x2f\xfd", "packed with zstd", "unpack it"},
}

// elements are the outermost ones of files that are read.
var elements = map[string]kind{
	"TEI": teiXML, "TEI.2": teiXML, "teiCorpus": teiXML, "teiCorpus.2": teiXML,
	"PcGts": pageXML, "alto": altoXML, "ALTO": altoXML,
}

// others are those of files that one might take for a reference.
var others = map[string]string{
	"mets":           "is METS, which only says which files belong together; give those files, or a zip of them",
	"html":           "is a web page and no hOCR; save its text as plain text in UTF-8",
	"document":       "is XML of ABBYY FineReader or of another program; export ALTO, PAGE or plain text",
	"ead":            "is a finding aid (EAD), which holds no transcription",
	"package":        "is XML of Office; save the document as plain text in UTF-8",
	"svg":            "is a drawing (SVG)",
	"TrpPage":        "is metadata of Transkribus; give the files of its folder page",
	"trpDocMetadata": "is metadata of Transkribus; give the files of its folder page",
}

// Head is how much of a file's beginning tells its format.
const Head = outermost.Head

// FormatOf is the format of a file that begins so; ok is false where it is none
// that is read, or packed.
func FormatOf(head []byte) (f Format, ok bool) {
	k, why := sniff(head)
	return k.format(), why == "" && k != zipped && k != gzipped
}

// sniff tells what a file is; why says why it cannot be read.
func sniff(data []byte) (k kind, why string) {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return zipped, ""
	case bytes.HasPrefix(data, []byte{0x1f, 0x8b}):
		return gzipped, ""
	case len(data) > 262 && string(data[257:262]) == "ustar":
		return plain, "is a tar archive; make a zip of what it holds"
	}
	for _, s := range strange {
		if bytes.HasPrefix(data, []byte(s.begins)) {
			return plain, fmt.Sprintf("is %s; %s", s.is, s.do)
		}
	}
	return sniffXML(data)
}

// sniffXML tells what a file with or without markup is.
func sniffXML(data []byte) (k kind, why string) {
	first, ok := outermost.Of(data)
	if !ok {
		if bytes.HasPrefix(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("<?xml")) {
			return plain, "line 1: is XML without an element; give the whole file"
		}
		return plain, ""
	}
	if k, ok := elements[first.Name]; ok {
		return k, ""
	}
	switch name := strings.ToLower(first.Name); name {
	case "text", "body", "group", "div", "div1":
		if strings.Contains(first.Tag, "tei-c.org") {
			return teiXML, ""
		}
		if isHOCR(data) {
			return hocrHTML, ""
		}
	case "html", "head":
		if isHOCR(data) {
			return hocrHTML, ""
		}
		return plain, fmt.Sprintf("line %d: %s", lineOfElement(data, first), others["html"])
	}
	// A text may begin with something in angle brackets.
	if !first.XML && !bytes.Contains(data, []byte("</"+first.Name)) && !strings.Contains(first.Tag, "xmlns") {
		return plain, ""
	}
	why = others[first.Name]
	if why == "" {
		why = fmt.Sprintf("is XML of a kind that is not read, <%.40s>; give TEI, PAGE, ALTO, hOCR or plain text", first.Name)
	}
	return plain, fmt.Sprintf("line %d: %s", lineOfElement(data, first), why)
}

// isHOCR tells whether the file holds a page of hOCR.
func isHOCR(data []byte) bool { return bytes.Contains(data, []byte("ocr_page")) }

// lineOfElement is the line at which the first element stands.
func lineOfElement(data []byte, e outermost.Element) int {
	return lineOf(string(data), max(0, bytes.Index(data, []byte(e.Tag))))
}
