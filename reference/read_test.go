package reference

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"

	"missive/letter/alto"
	"missive/letter/tei"
)

const (
	teiDoc  = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Dear Sir</p><note>Ed.</note></body></text></TEI>`
	volume  = "<TEI><text><body>\n<div type='document' xml:id='d7' n='1'><head>First</head><p>Dear A</p></div>\n<div type='document' xml:id='d9'><p>Dear B</p></div></body></text></TEI>"
	altoDoc = `<alto><Layout><Page><TopMargin><TextLine><String CONTENT="2"/></TextLine></TopMargin><PrintSpace>
<TextBlock><TextLine><String CONTENT="Dear"/><SP/><String CONTENT="Sir"/></TextLine>
<TextLine><String CONTENT="the"/><String CONTENT="har" SUBS_TYPE="HypPart1" SUBS_CONTENT="harbour"/><HYP CONTENT="-"/></TextLine></TextBlock></PrintSpace></Page>
<Page><PrintSpace><TextBlock><TextLine><String CONTENT="bour"/></TextLine></TextBlock><TextBlock><TextLine><String CONTENT="Yours"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
	pageDoc = `<PcGts><Page><ReadingOrder><OrderedGroup><RegionRefIndexed index="1" regionRef="b"/><RegionRefIndexed index="0" regionRef="a"/></OrderedGroup></ReadingOrder>
<TextRegion id="b"><TextLine><TextEquiv index="1"><Unicode>worse</Unicode></TextEquiv><TextEquiv index="0"><Unicode>second</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion id="a"><TextLine><TextEquiv><Unicode>first</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion type="page-number"><TextLine><TextEquiv><Unicode>- 2 -</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion custom="structure {type:stamp;}"><TextLine><TextEquiv><Unicode>SECRET</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`
	hocrDoc = `<!DOCTYPE html><html><body><div class="ocr_page"><div class="ocr_pageno">7</div><span class="ocr_line"><span class="ocrx_word">Dear</span> <span class="ocrx_word">Sir</span></span></div></body></html>`
	metsDoc = `<?xml version="1.0"?><mets xmlns="http://www.loc.gov/METS/"/>`
)

// page is a page of PAGE with that text.
func page(text string) string {
	return `<PcGts><Page><TextRegion><TextLine><TextEquiv><Unicode>` + text + `</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`
}

// zipOf packs names and contents by turns.
func zipOf(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err == nil {
			_, err = w.Write([]byte(files[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gz(content string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(content))
	z.Close()
	return b.String()
}

func TestRead(t *testing.T) {
	for name, c := range map[string]struct {
		file, data string
		format     Format
		text, left string // what was left out, parted by |
	}{
		"text":                     {"x.xml", "Dear Sir\r\n", Plain, "Dear Sir\n", ""},
		"text that begins so":      {"x.txt", "<Confidential> Dear Sir", Plain, "<Confidential> Dear Sir", ""},
		"TEI":                      {"x.txt", teiDoc, TEI, "Dear Sir", "note of the editors: Ed."},
		"a piece of TEI":           {"x", `<div xmlns="http://www.tei-c.org/ns/1.0"><p>Dear Sir</p></div>`, TEI, "Dear Sir", ""},
		"ALTO":                     {"x.xml", altoDoc, ALTO, "Dear Sir\nthe har-\fbour\n\nYours", "running head: 2"},
		"PAGE":                     {"x.xml", pageDoc, PAGE, "first\n\nsecond", "page number: - 2 -|stamp: SECRET"},
		"hOCR":                     {"x.txt", hocrDoc, HOCR, "Dear Sir", "page number: 7"},
		"a piece of hOCR":          {"x.html", `<div class="ocr_page"><span class="ocr_line">Dear</span></div>`, HOCR, "Dear", ""},
		"text, packed":             {"x.gz", gz("Dear Sir"), Plain, "Dear Sir", ""},
		"TEI, packed":              {"x.xml", gz(teiDoc), TEI, "Dear Sir", "note of the editors: Ed."},
		"a zip of one":             {"x.zip", zipOf(t, "a/x.txt", "Dear Sir"), Plain, "Dear Sir", ""},
		"a zip of pages":           {"x.zip", zipOf(t, "p10.txt", "c", "p9.txt", "b\fb", "p1.txt", "a"), Plain, "a\fb\nb\fc", ""},
		"an export of Transkribus": {"x.zip", zipOf(t, "1/mets.xml", metsDoc, "1/metadata.xml", "<?xml version='1.0'?><trpDocMetadata/>", "1/page/0002.xml", page("b"), "1/page/0001.xml", page("a"), "1/alto/0001.xml", altoDoc, "1/0001.jpg", "\xff\xd8\xff"), PAGE, "a\fb", "other file: mets.xml|other file: metadata.xml|other file: 0001.jpg|other file: 0001.xml"},
		"a blank page in a zip":    {"x.zip", zipOf(t, "1.xml", page("a"), "2.xml", page(""), "3.xml", page("c")), PAGE, "a\f\fc", ""},
		"what systems leave":       {"x.zip", zipOf(t, "a/", "", "__MACOSX/x.txt", "no", ".DS_Store", "no", "a/x.txt", "yes", "a/x.csv", "a,b"), Plain, "yes", "other file: x.csv"},
		"names that lead out":      {"x.zip", zipOf(t, "../../x.txt", "yes"), Plain, "yes", ""},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Read(c.file, []byte(c.data), Options{})
			if err != nil {
				t.Fatal(err)
			}
			packed := strings.HasPrefix(c.data, "PK") || strings.HasPrefix(c.data, "\x1f")
			if told, ok := FormatOf([]byte(c.data[:min(len(c.data), Head)])); ok == packed || ok && told != c.format {
				t.Errorf("told as %s, %t", told, ok)
			}
			l, err := f.Only()
			var left []string
			for _, o := range l.LeftOut {
				left = append(left, o.What+": "+o.Text)
				if o.File == "" {
					t.Errorf("of no file: %+v", o)
				}
			}
			if err != nil || f.Format != c.format || l.Text != c.text || strings.Join(left, "|") != c.left {
				t.Errorf("%s %q without %q, %v", f.Format, l.Text, left, err)
			}
			for _, file := range l.Files {
				if !strings.HasPrefix(file, c.file) || strings.Contains(file, "..") {
					t.Errorf("file %q", file)
				}
			}
		})
	}
}

func TestLetters(t *testing.T) {
	f, err := Read("v.xml", []byte(volume), Options{})
	if err != nil || len(f.Letters) != 2 {
		t.Fatalf("%+v, %v", f, err)
	}
	for which, want := range map[string]string{"d7": "Dear A", "1": "Dear A", "2": "Dear B", "d9": "Dear B"} {
		if l, err := f.Named(which); err != nil || l.Text != want {
			t.Errorf("letter %s: %q, %v", which, l.Text, err)
		}
	}
	_, err = f.Only()
	if want := `reference v.xml: holds 2 letters (d7 "First", d9); give the letter a file of its own, or name it: v.xml#d7`; err == nil || err.Error() != want {
		t.Errorf("%v\nwant %s", err, want)
	}
	for _, which := range []string{"", "0", "3", "d8"} {
		if _, err := f.Named(which); err == nil || !strings.Contains(err.Error(), "v.xml: holds no letter") {
			t.Errorf("letter %q: %v", which, err)
		}
	}
	f, err = Read("v.zip", []byte(zipOf(t, "a/page/1.xml", page("a"), "b/page/1.xml", page("b"), "b/page/2.xml", page("c"))), Options{})
	if err != nil || len(f.Letters) != 2 || f.Letters[1].ID != "b" || f.Letters[1].Text != "b\fc" || f.Letters[0].Text != "a" {
		t.Errorf("a zip of two: %+v, %v", f, err)
	}
	f, err = Read("v.zip", []byte(zipOf(t, "2.xml", volume, "10.xml", teiDoc)), Options{})
	if err != nil || len(f.Letters) != 3 || f.Letters[2].Text != "Dear Sir" {
		t.Errorf("a zip of editions: %+v, %v", f, err)
	}
	if err := f.Letters[0].Check(3); err == nil || !strings.Contains(err.Error(), "v.zip/2.xml: has 6 bytes of text, more than the 3") {
		t.Errorf("a letter that is too long: %v", err)
	}
}

func TestReading(t *testing.T) {
	doc := `<TEI><text><body><p><choice><sic>recieve</sic><corr>receive</corr></choice></p></body></text></TEI>`
	for name, want := range map[string]string{"diplomatic": "recieve", "corrected": "receive"} {
		reading, err := ParseReading(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := Read("x", []byte(doc), Options{Reading: reading})
		if err != nil || f.Letters[0].Text != want {
			t.Errorf("%s: %+v, %v", name, f, err)
		}
	}
	if _, err := ParseReading("loose"); err == nil {
		t.Error("an unknown reading was accepted")
	}
}

// Places lead to the lines of the files, over the border of files too.
func TestPlaces(t *testing.T) {
	f, err := Read("x.zip", []byte(zipOf(t, "1.xml", "\n\n"+page("one two"), "2.xml", "\n"+page("three"))), Options{})
	if err != nil {
		t.Fatal(err)
	}
	l := f.Letters[0]
	if len(l.Marks) != 2 || l.Marks[0].Line != 3 || l.Marks[1].Line != 2 || l.Marks[1].Offset != len("one two\f") {
		t.Errorf("%+v", l.Marks)
	}
	plain, err := Read("3.txt", []byte("four\nfive"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	both := Join(l, plain.Letters[0])
	if both.Text != "one two\fthree\ffour\nfive" || strings.Join(both.Files, " ") != "x.zip/1.xml x.zip/2.xml 3.txt" {
		t.Errorf("%+v", both)
	}
	if n := len(both.Marks); n != 4 || both.Marks[3].Line != 2 || both.Text[both.Marks[3].Offset:] != "five" {
		t.Errorf("%+v", both.Marks)
	}
}

func TestRefused(t *testing.T) {
	encrypted := []byte(zipOf(t, "x.txt", "Dear Sir"))
	for _, header := range []string{"PK\x03\x04", "PK\x01\x02"} {
		at := bytes.Index(encrypted, []byte(header))
		encrypted[at+6+2*int(header[2]&1)] |= 1 // the flags stand at 6, in the directory at 8
	}
	whole := zipOf(t, "x.txt", strings.Repeat("Dear Sir", 100))
	for name, c := range map[string]struct {
		data string
		says []string
		is   error
	}{
		"TEI with a wrong end":  {"<TEI><text>\n<body><div></p>", []string{"line 2: element <div> closed by </p>"}, nil},
		"TEI cut short":         {"<TEI><text>\n<body><p>Dear", []string{"line 2: the file ends before its last end tag"}, io.ErrUnexpectedEOF},
		"TEI without text":      {"<TEI><teiHeader/></TEI>", []string{"line 1", "no text"}, tei.ErrNoText},
		"TEI without, again":    {"<TEI><teiHeader/></TEI>", []string{"line 1", "no text"}, ErrNoText},
		"another encoding":      {"<?xml version='1.0' encoding='UTF-8'?>\n<TEI><text><p>caf\xe9", []string{"line 2: is not in the encoding"}, nil},
		"a bad entity":          {"<TEI><text>\n<p>\n&foo;", []string{"line 3", "&foo;"}, nil},
		"too deep":              {"<TEI><text>" + strings.Repeat("<div>", 200), []string{"line 1", "elements stand in one another"}, nil},
		"too large":             {strings.Repeat("x", MaxBytes+1), []string{"67108865 bytes", "67108864"}, nil},
		"a bomb":                {gz(strings.Repeat("x", MaxBytes+1)), []string{"unpacks to more than the 67108864"}, nil},
		"ALTO cut short":        {altoDoc[:100], []string{"alto: line 2", "ends before its last end tag"}, io.ErrUnexpectedEOF},
		"ALTO without pages":    {"<alto></alto>", []string{"holds no page"}, alto.ErrNoPage},
		"PAGE without text":     {page(""), []string{"nothing but blanks"}, ErrNoText},
		"PAGE with furniture":   {`<PcGts><Page><TextRegion type="header"><TextLine><TextEquiv><Unicode>x</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`, []string{"nothing but furniture"}, ErrNoText},
		"hOCR cut short":        {hocrDoc[:90], []string{"hocr: line 1", "ends inside a page"}, io.ErrUnexpectedEOF},
		"METS":                  {metsDoc, []string{"line 1: is METS", "give those files"}, nil},
		"a web page":            {"<!doctype html>\n<html><p>Dear Sir", []string{"line 2: is a web page and no hOCR"}, nil},
		"other XML":             {"<?xml version='1.0'?>\n<!-- x -->\n<tax:return/>", []string{"line 3: is XML of a kind that is not read, <return>; give TEI"}, nil},
		"other XML, undeclared": {"<note>Dear</note>", []string{"line 1: is XML of a kind"}, nil},
		"only a declaration":    {"<?xml version='1.0'?>", []string{"line 1: is XML without an element"}, nil},
		"a PDF":                 {"%PDF-1.4", []string{"is a PDF", "transcription"}, nil},
		"a picture":             {"\xff\xd8\xff\xe0", []string{"is a picture (JPEG)"}, nil},
		"an old document":       {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", []string{"old Office"}, nil},
		"a tar":                 {strings.Repeat("\x00", 257) + "ustar\x00", []string{"tar archive; make a zip"}, nil},
		"a Word document":       {zipOf(t, "[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"), []string{"is a Word document; save it as plain text"}, nil},
		"a book":                {zipOf(t, "mimetype", "application/epub+zip", "META-INF/container.xml", "<x/>"), []string{"EPUB"}, nil},
		"an empty zip":          {zipOf(t), []string{"holds no file"}, ErrNoText},
		"a zip of METS":         {zipOf(t, "mets.xml", metsDoc), []string{"holds no file that can be read; mets.xml line 1: is METS"}, ErrNoText},
		"a zip of a picture":    {zipOf(t, "1.txt", "\x00\x01"), []string{"1.txt is no text"}, ErrNoText},
		"a zip in a zip":        {zipOf(t, "a.zip", zipOf(t, "x.txt", "x")), []string{"a.zip is packed inside what is packed; unpack it"}, nil},
		"a zip, packed":         {gz(zipOf(t, "x.txt", "x")), []string{"is packed inside what is packed; unpack it"}, nil},
		"an encrypted zip":      {string(encrypted), []string{"x/x.txt: is encrypted", "password"}, nil},
		"a zip cut short":       {whole[:len(whole)/2], []string{"is no whole zip"}, zip.ErrFormat},
		"a damaged zip":         {strings.Replace(whole, "x.txt", "x.txt", 1)[:35] + "\xff\xff\xff" + whole[38:], []string{"x/x.txt: cannot be unpacked"}, nil},
		"a gzip cut short":      {gz(strings.Repeat("Dear Sir", 100))[:20], []string{"cannot be unpacked", "cut short"}, io.ErrUnexpectedEOF},
		"a broken file in one":  {zipOf(t, "1.xml", page("a"), "2.xml", "<PcGts>\n<Page></x>"), []string{"x/2.xml: pagexml: line 2", "closed by </x>"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Read("x", []byte(c.data), Options{})
			if err == nil || !strings.HasPrefix(err.Error(), "reference x") || strings.Contains(err.Error(), "\n") {
				t.Fatalf("%+v, %v", f, err)
			}
			for _, says := range c.says {
				if !strings.Contains(err.Error(), says) {
					t.Errorf("%q does not say %q", err, says)
				}
			}
			if c.is != nil && !errors.Is(err, c.is) {
				t.Errorf("%q does not wrap %v", err, c.is)
			}
		})
	}
}

// What is wrong is said once.
func TestNoTextIsSaidOnce(t *testing.T) {
	_, err := Read("x.xml", []byte("<TEI><teiHeader/></TEI>"), Options{})
	if want := "reference x.xml: line 1: holds no text of a letter"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

func TestZipOfTooManyFiles(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for range MaxFiles + 1 {
		if _, err := z.Create("x"); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Read("x.zip", b.Bytes(), Options{}); err == nil || !strings.Contains(err.Error(), "holds 10001 files") {
		t.Errorf("%v", err)
	}
}

// A zip may not unpack to more than its bound, though each of its files may.
func TestZipThatUnpacksToTooMuch(t *testing.T) {
	a := &archive{name: "x.zip", left: 10}
	z, err := zip.NewReader(strings.NewReader(zipOf(t, "a.txt", "123456", "b.txt", "123456")), int64(len(zipOf(t, "a.txt", "123456", "b.txt", "123456"))))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.all(z.File[0]); err != nil {
		t.Fatal(err)
	}
	if _, err := a.all(z.File[1]); err == nil || !strings.Contains(err.Error(), "x.zip: unpacks to more than") {
		t.Errorf("%v", err)
	}
}

// Telling what the files of a zip are takes nothing of what may be read of them.
func TestZipOfManySmallFiles(t *testing.T) {
	data := zipOf(t, "a.txt", "123456", "b.txt", "123456", "c.txt", "123456")
	z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	a := &archive{name: "x.zip", files: map[kind][]*zip.File{}, left: 20}
	for _, f := range z.File {
		if err := a.sort(f); err != nil {
			t.Fatal(err)
		}
	}
	if f, err := a.read(plain, Options{}); err != nil || len(f.Letters) != 1 || f.Letters[0].Text != "123456\f123456\f123456" {
		t.Errorf("%+v, %v", f, err)
	}
}

// A link in a zip leads nowhere, and where it leads is not text.
func TestZipWithALink(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	link := &zip.FileHeader{Name: "2.txt"}
	link.SetMode(fs.ModeSymlink | 0o777)
	for _, h := range []*zip.FileHeader{{Name: "1.txt"}, link} {
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = w.Write([]byte("../../x.txt"))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	f, err := Read("x.zip", b.Bytes(), Options{})
	if err != nil || len(f.Letters) != 1 || f.Letters[0].Text != "../../x.txt" {
		t.Errorf("%+v, %v", f, err)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "Dear Sir", teiDoc, volume, altoDoc, pageDoc, hocrDoc, metsDoc, gz(teiDoc),
		zipOf(f, "1.xml", page("a"), "2.xml", page("b")), zipOf(f, "a/x.txt", "x", "b/x.txt", "y"), "<a></a>", "%PDF-"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Read("x", data, Options{})
		if err != nil {
			if !strings.HasPrefix(err.Error(), "reference x") {
				t.Errorf("%v", err)
			}
			return
		}
		if len(file.Letters) == 0 {
			t.Error("no letter and no error")
		}
		for _, l := range file.Letters {
			for i, m := range l.Marks {
				if i > 0 && m.Offset < l.Marks[i-1].Offset || m.Offset > len(l.Text) || m.Line < 1 || m.Column < 1 {
					t.Errorf("mark %+v of %q", m, l.Text)
				}
			}
			if n := strings.Count(l.Text, "\f"); len(l.Files) > 1 && n != len(l.Files)-1 {
				t.Errorf("%d files and %d form feeds", len(l.Files), n)
			}
		}
	})
}
