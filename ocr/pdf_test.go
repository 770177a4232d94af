package ocr

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A sheetPDF is one page of a PDF made for a test. Its image /I is markedPage
// of 160 by 120 pixels, stored in the orientation given.
type sheetPDF struct {
	size    string // MediaBox
	rotate  int
	stored  int
	content string
	mask    bool // the image has a mask
}

const upright = "q 76.8 0 0 57.6 0 0 cm /I Do Q" // 150 dpi

// pdf puts the pages together; extra goes into the trailer.
func pdf(t *testing.T, extra string, pages ...sheetPDF) []byte {
	t.Helper()
	var b bytes.Buffer
	var offsets []int
	object := func(body string) int {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), body)
		return len(offsets)
	}
	stream := func(dict string, data []byte) int {
		return object(fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", dict, len(data), data))
	}
	b.WriteString("%PDF-1.4\n")
	catalog := len(pages)*4 + 1 // four objects a page come before it
	var kids []string
	for _, p := range pages {
		var file bytes.Buffer
		m := stored(markedPage(160, 120), max(p.stored, 1))
		if err := jpeg.Encode(&file, m, &jpeg.Options{Quality: 95}); err != nil {
			t.Fatal(err)
		}
		size := fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8", m.Rect.Dx(), m.Rect.Dy())
		mask := stream(size, bytes.Repeat([]byte{255}, len(m.Pix)))
		if p.mask {
			size += fmt.Sprintf("/SMask %d 0 R", mask)
		}
		im := stream(size+"/Filter/DCTDecode", file.Bytes())
		content := stream("", []byte(p.content))
		kids = append(kids, fmt.Sprintf("%d 0 R", object(fmt.Sprintf(
			"<</Type/Page/Parent %d 0 R/MediaBox[%s]/Rotate %d/Contents %d 0 R/Resources<</XObject<</I %d 0 R>>/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
			catalog+1, p.size, p.rotate, content, im))))
	}
	object(fmt.Sprintf("<</Type/Catalog/Pages %d 0 R>>", catalog+1))
	object(fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " ")))
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, catalog, extra, start)
	return b.Bytes()
}

func needPoppler(t *testing.T) {
	t.Helper()
	for _, tool := range []string{"pdfinfo", "pdfimages", "pdftoppm"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("SKIPPED: %s of poppler-utils is not installed, so no PDF was opened", tool)
		}
	}
}

func TestPDFLiesAsShown(t *testing.T) {
	needPoppler(t)
	const flat, tall = "0 0 76.8 57.6", "0 0 57.6 76.8"
	for name, p := range map[string]sheetPDF{
		"plain":                       {size: flat, content: upright},
		"page turned by 90":           {size: tall, rotate: 90, stored: 6, content: "q 57.6 0 0 76.8 0 0 cm /I Do Q"},
		"page turned by 180":          {size: flat, rotate: 180, stored: 3, content: upright},
		"page turned by 270":          {size: tall, rotate: 270, stored: 8, content: "q 57.6 0 0 76.8 0 0 cm /I Do Q"},
		"image mirrored on the page":  {size: flat, stored: 2, content: "q -76.8 0 0 57.6 76.8 0 cm /I Do Q"},
		"image upside down":           {size: flat, stored: 4, content: "q 76.8 0 0 -57.6 0 57.6 cm /I Do Q"},
		"image turned on the page":    {size: flat, stored: 8, content: "q 0 57.6 -76.8 0 76.8 0 cm /I Do Q"},
		"turned by page and by image": {size: tall, rotate: 90, content: "q 0 76.8 -57.6 0 57.6 0 cm /I Do Q"},
	} {
		t.Run(name, func(t *testing.T) {
			path := writeFile(t, "scan.pdf", pdf(t, "", p))
			s, err := openScan(t.Context(), path, 1)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			checkMarked(t, s)
			if s.claimed != 150 {
				t.Errorf("%d dpi, want the image's 150", s.claimed)
			}
		})
	}
}

func TestPDFDrawn(t *testing.T) {
	needPoppler(t)
	half := "q 76.8 0 0 28.8 0 28.8 cm /I Do Q q 76.8 0 0 28.8 0 0 cm /I Do Q"
	for name, c := range map[string]struct {
		page sheetPDF
		w, h int
		dark image.Point // a place that only the drawing has dark
	}{
		"two strips":            {sheetPDF{size: "0 0 76.8 57.6", content: half}, 320, 240, image.Pt(20, 130)},
		"words over the image":  {sheetPDF{size: "0 0 76.8 57.6", content: upright + " 0 0 0 rg 40 10 30 6 re f"}, 160, 120, image.Pt(110, 92)},
		"image with a mask":     {sheetPDF{size: "0 0 76.8 57.6", content: upright, mask: true}, 320, 240, image.Pt(40, 30)},
		"image on part of page": {sheetPDF{size: "0 0 144 144", content: upright}, 600, 600, image.Pt(20, 380)},
		"no image":              {sheetPDF{size: "0 0 144 72", content: "0 0 0 rg 0 0 72 36 re f"}, 600, 300, image.Pt(100, 200)},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := openScan(t.Context(), writeFile(t, "scan.pdf", pdf(t, "", c.page)), 1)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if s.width() != c.w || s.height() != c.h {
				t.Errorf("%d by %d pixels, want %d by %d", s.width(), s.height(), c.w, c.h)
			}
			if v := toneAt(t, s.pix, c.dark); v > 40 {
				t.Errorf("grey value %d at %v, want what the PDF shows there", v, c.dark)
			}
		})
	}
}

func TestPDFPages(t *testing.T) {
	needPoppler(t)
	one := sheetPDF{size: "0 0 76.8 57.6", content: upright}
	path := writeFile(t, "scan.pdf", pdf(t, "", one, one, one))
	if n, err := countPages(t.Context(), path); n != 3 || err != nil {
		t.Errorf("%d pages, %v; want 3", n, err)
	}
	for _, page := range []int{0, 4} {
		_, err := openScan(t.Context(), path, page)
		checkRefused(t, path, err, "no such page")
	}
	s, err := openScan(t.Context(), path, 3)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
}

func TestPDFRefused(t *testing.T) {
	needPoppler(t)
	good := pdf(t, "", sheetPDF{size: "0 0 76.8 57.6", content: upright})
	locked := pdf(t, "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"+strings.Repeat("ab", 32)+">/U<"+strings.Repeat("cd", 32)+">>>",
		sheetPDF{size: "0 0 76.8 57.6", content: upright})
	huge := pdf(t, "", sheetPDF{size: "0 0 14400 14400", content: "0 0 9 9 re f"})
	for name, c := range map[string]struct {
		file []byte
		word string
	}{
		"cut short": {good[:len(good)/2], "cut short"},
		"locked":    {locked, "password"},
		"rubbish":   {[]byte("%PDF-1.4\nno more than this\n%%EOF\n"), "damaged"},
		"huge":      {huge, "60000 by 60000"},
	} {
		t.Run(name, func(t *testing.T) {
			path := writeFile(t, "scan.pdf", c.file)
			_, err := openScan(t.Context(), path, 1)
			checkRefused(t, path, err, c.word)
		})
	}
}

func TestPDFWithoutPoppler(t *testing.T) {
	path := writeFile(t, "scan.pdf", pdf(t, "", sheetPDF{size: "0 0 9 9", content: upright}))
	t.Setenv("PATH", t.TempDir())
	for _, open := range []func() error{
		func() error { _, err := openScan(t.Context(), path, 1); return err },
		func() error { _, err := countPages(t.Context(), path); return err },
	} {
		err := open()
		if !errors.Is(err, ErrMissingTool) {
			t.Fatalf("%v, want ErrMissingTool", err)
		}
		for _, word := range []string{"pdfinfo", "apt-get install poppler-utils", "dnf install poppler-utils", "brew install poppler"} {
			if !strings.Contains(err.Error(), word) {
				t.Errorf("%q does not say %q", err, word)
			}
		}
	}
}

func TestPDFLeavesNothingBehind(t *testing.T) {
	needPoppler(t)
	path := writeFile(t, "scan.pdf", pdf(t, "", sheetPDF{size: "0 0 76.8 57.6", content: upright}))
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	s, err := openScan(t.Context(), path, 1)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	left, err := os.ReadDir(tmp)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// Real scans by two programs, bilevel by Flate and by CCITT G4.
func TestPDFShared(t *testing.T) {
	needPoppler(t)
	files, err := filepath.Glob("../../shared/declassified/scans/*.pdf")
	if err != nil || len(files) == 0 {
		t.Skip("SKIPPED: ../shared/declassified/scans is not here, so no real PDF was opened")
	}
	pages := 0
	for _, f := range files {
		n, err := countPages(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		pages += n
		for i := 1; i <= n; i++ {
			s, err := openScan(t.Context(), f, i)
			if err != nil {
				t.Fatal(err)
			}
			if s.pix.Depth() != 1 || s.claimed != 300 {
				t.Errorf("%s, page %d: %d bits, %d dpi, want the page's own image of 1 bit and 300 dpi", f, i, s.pix.Depth(), s.claimed)
			}
			s.Close()
		}
	}
	if pages != 8 {
		t.Errorf("%d pages, want 8", pages)
	}
}
