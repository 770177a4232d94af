package foreign

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"iter"

	"missive/letter"
	"missive/letter/alto"
	"missive/letter/hocr"
	"missive/letter/outermost"
	"missive/letter/pagexml"
)

// A format is one in which programs write what they read on pages.
type format struct {
	name  string
	pages func(io.Reader) iter.Seq2[letter.Page, error]
}

// formats are those that are read, by the name of their outermost element. hOCR
// may be a piece of a page of HTML.
var formats = map[string]format{
	"alto":  {"ALTO", alto.Pages},
	"PcGts": {"PAGE", pagexml.Pages},
	"html":  {"hOCR", hocr.Pages},
	"HTML":  {"hOCR", hocr.Pages},
	"body":  {"hOCR", hocr.Pages},
	"div":   {"hOCR", hocr.Pages},
}

// formatOf tells by its beginning what r holds, whatever its name says, and
// gives a reader of all of it. ok is false where it is none of the formats.
func formatOf(r io.Reader) (f format, whole io.Reader, ok bool) {
	b := bufio.NewReaderSize(r, outermost.Head)
	head, _ := b.Peek(outermost.Head) // what cannot be read is found when it is parsed
	first, ok := outermost.Of(head)
	if !ok {
		return format{}, b, false
	}
	f, ok = formats[first.Name]
	return f, b, ok
}

// page reads page n, counted from 1, of what r holds, and no further.
func (f format) page(ctx context.Context, r io.Reader, n int) (letter.Page, error) {
	has := 0
	for p, err := range f.pages(unlessDone{ctx, r}) {
		if ctx.Err() != nil {
			return letter.Page{}, ctx.Err()
		}
		if err != nil {
			return letter.Page{}, err
		}
		if has++; has == n {
			return p, nil
		}
	}
	return letter.Page{}, fmt.Errorf("it holds %d pages and no page %d", has, n)
}

// count is how many pages r holds.
func (f format) count(ctx context.Context, r io.Reader) (int, error) {
	n := 0
	for _, err := range f.pages(unlessDone{ctx, r}) {
		if ctx.Err() != nil {
			return 0, ctx.Err()
		}
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}

// unlessDone is a reader that ends with its context.
type unlessDone struct {
	ctx context.Context
	r   io.Reader
}

func (u unlessDone) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.r.Read(p)
}
