package ocr

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// A pdfImage is one image on a page, as pdfimages lists it.
type pdfImage struct {
	width, height int
	xppi, yppi    float64 // pixels per inch as it lies on the page
	gray          bool
	whole         bool // neither a mask nor with one
}

// listImages lists the images that stand on a page.
func listImages(ctx context.Context, path string, page int) ([]pdfImage, error) {
	n := strconv.Itoa(page)
	out, err := poppler(ctx, path, page, "pdfimages", "-list", "-f", n, "-l", n, path)
	if err != nil {
		return nil, err
	}
	return parseImages(string(out)), nil
}

// parseImages reads the table of pdfimages -list: two lines of heading, then
// page, number, type, width, height, colour, components, bits, encoding,
// interpolation, object and its generation, x-ppi, y-ppi, size, ratio. An
// inline image has "[inline] -" or so in place of its object.
func parseImages(table string) []pdfImage {
	var out []pdfImage
	for i, line := range strings.Split(table, "\n") {
		f := strings.Fields(line)
		if i < 2 || len(f) < 14 {
			continue
		}
		var im pdfImage
		im.width, _ = strconv.Atoi(f[3])
		im.height, _ = strconv.Atoi(f[4])
		im.xppi, _ = strconv.ParseFloat(f[len(f)-4], 64)
		im.yppi, _ = strconv.ParseFloat(f[len(f)-3], 64)
		im.gray = f[6] == "1" && f[5] != "index"
		im.whole = f[2] == "image"
		out = append(out, im)
	}
	return out
}

// dpi is the image's resolution on the page, the higher of the two.
func (i pdfImage) dpi() float64 { return max(i.xppi, i.yppi) }

// covers tells whether the image lies over the whole page. One that was turned
// when it was put on the page covers it with its sides exchanged.
func (i pdfImage) covers(p pdfPage) bool {
	if !i.whole || i.xppi <= 0 || i.yppi <= 0 || math.Abs(i.xppi-i.yppi) > 0.02*i.dpi() {
		return false
	}
	w, h := 72*float64(i.width)/i.xppi, 72*float64(i.height)/i.yppi
	fits := func(a, b float64) bool { return a > coverShare*b && b > coverShare*a }
	return fits(w, p.width) && fits(h, p.height) || fits(w, p.height) && fits(h, p.width)
}

// takeImage takes the page's one image out of the file and brings it to lie as
// the PDF shows the page. It gives nil and no error where the page shows more
// than the image, which must then be drawn.
func takeImage(ctx context.Context, path string, page int, info pdfPage, im pdfImage) (*scan, error) {
	dir, err := os.MkdirTemp("", "missive-pdf-")
	if err != nil {
		return nil, fmt.Errorf("%s, page %d: a place for its image: %w", path, page, err)
	}
	defer os.RemoveAll(dir)
	n := strconv.Itoa(page)
	if _, err := poppler(ctx, path, page, "pdfimages", "-j", "-jp2", "-tiff", "-f", n, "-l", n, path, filepath.Join(dir, "i")); err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "i-*"))
	if err != nil || len(files) != 1 {
		return nil, err
	}
	// An image that leptonica cannot read is drawn by poppler, so errors in
	// opening it do not count.
	s, err := openScan(ctx, files[0], 1)
	if err != nil {
		return nil, ctx.Err()
	}
	shown, err := s.asShown(ctx, path, page, info)
	if err != nil || !shown {
		s.Close()
		return nil, err
	}
	s.claimed = int(im.dpi() + 0.5)
	return s, nil
}
