package ocr

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"strconv"

	"missive/ocr/internal/lept"
)

const (
	// renderDPI is the resolution at which pages that are not one image are
	// drawn, the usual one of scans.
	renderDPI = 300
	// coverShare is the least share of the page's width and of its height
	// that its one image must cover, to be the page. Scanning programs leave
	// or cut up to a millimetre or two.
	coverShare = 0.98
)

// A pdfPage is what pdfinfo says of one page.
type pdfPage struct {
	// width and height are those of the page before it is turned, in points of
	// 1/72 inch.
	width, height float64
	// turn is the clockwise turn in degrees at which it is shown.
	turn int
}

var (
	pdfCount = regexp.MustCompile(`(?m)^Pages:\s+(\d+)`)
	pdfSize  = regexp.MustCompile(`(?m)^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts`)
	pdfTurn  = regexp.MustCompile(`(?m)^Page\s+\d+ rot:\s+(\d+)`)
)

// countPDF tells how many pages a PDF file has.
func countPDF(ctx context.Context, f *os.File, size int64) (int, error) {
	if err := pdfWhole(f, size); err != nil {
		return 0, err
	}
	out, err := poppler(ctx, f.Name(), 0, "pdfinfo", f.Name())
	if err != nil {
		return 0, err
	}
	if m := pdfCount.FindSubmatch(out); m != nil {
		if n, err := strconv.Atoi(string(m[1])); err == nil && n > 0 {
			return n, nil
		}
	}
	return 0, unreadable(f.Name(), 0, "the PDF holds no page", "take it out of the folder or make it again", nil)
}

// pdfPageInfo asks for the page's size and turn.
func pdfPageInfo(ctx context.Context, path string, page int) (pdfPage, error) {
	n := strconv.Itoa(page)
	out, err := poppler(ctx, path, page, "pdfinfo", "-f", n, "-l", n, path)
	if err != nil {
		return pdfPage{}, err
	}
	size, turn := pdfSize.FindSubmatch(out), pdfTurn.FindSubmatch(out)
	if size == nil {
		return pdfPage{}, noPage(path, page)
	}
	var p pdfPage
	p.width, _ = strconv.ParseFloat(string(size[1]), 64) // digits and a point, as matched
	p.height, _ = strconv.ParseFloat(string(size[2]), 64)
	if turn != nil {
		p.turn, _ = strconv.Atoi(string(turn[1]))
	}
	return p, nil
}

// openPDF opens one page of a PDF file. Where the page is one image that covers
// it, that image is taken as it is; any other page is drawn. Whatever is taken
// lies as the PDF shows it: see [pdfImage.asShown].
func openPDF(ctx context.Context, f *os.File, size int64, page int) (*scan, error) {
	path := f.Name()
	if err := pdfWhole(f, size); err != nil {
		return nil, err
	}
	if page < 1 {
		return nil, noPage(path, page)
	}
	info, err := pdfPageInfo(ctx, path, page)
	if err != nil {
		return nil, err
	}
	images, err := listImages(ctx, path, page)
	if err != nil {
		return nil, err
	}
	dpi, gray := float64(renderDPI), len(images) > 0
	for _, i := range images {
		gray = gray && i.gray
	}
	if len(images) == 1 && images[0].covers(info) {
		dpi = images[0].dpi()
		if err := checkSize(path, page, images[0].width, images[0].height); err != nil {
			return nil, err
		}
		s, err := takeImage(ctx, path, page, info, images[0])
		if s != nil || err != nil {
			return s, err
		}
	}
	pix, err := render(ctx, path, page, info, dpi, gray)
	if err != nil {
		return nil, err
	}
	s := newScan(pix)
	s.claimed = int(dpi + 0.5)
	return s, nil
}

// render has a page drawn as the PDF shows it.
func render(ctx context.Context, path string, page int, info pdfPage, dpi float64, gray bool) (*lept.Pix, error) {
	w, h := info.width*dpi/72, info.height*dpi/72
	if err := checkSize(path, page, int(min(w, 1e9)+0.5), int(min(h, 1e9)+0.5)); err != nil {
		return nil, err
	}
	n := strconv.Itoa(page)
	args := []string{"-cropbox", "-r", strconv.FormatFloat(dpi, 'f', 3, 64), "-f", n, "-l", n}
	if gray {
		args = append(args, "-gray")
	}
	out, err := poppler(ctx, path, page, "pdftoppm", append(args, path)...)
	if err != nil {
		return nil, err
	}
	head, err := lept.ReadHeader(out)
	if err != nil {
		return nil, unreadable(path, page, fmt.Sprintf("the PDF's page cannot be drawn (%v)", err), "make the PDF again", err)
	}
	pix, err := lept.Decode(out, head)
	if err != nil {
		return nil, undecodable(path, page, int64(len(out)), err)
	}
	return pix, nil
}
