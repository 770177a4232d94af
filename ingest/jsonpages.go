package ingest

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"missive/letter"
)

// jsonPages gives the pages of a letter.json one after the other, with all
// that was read, so that a long letter is never held so.
type jsonPages struct {
	f    *os.File
	dec  *json.Decoder
	read int
}

// openPages opens a letter.json at its first page.
func openPages(name string) (*jsonPages, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	p := &jsonPages{f: f, dec: json.NewDecoder(bufio.NewReader(f))}
	for {
		t, err := p.dec.Token()
		if err != nil {
			f.Close()
			return nil, fmt.Errorf("%s has no pages: %w", letterJSON, err)
		}
		if t == "pages" {
			break
		}
	}
	if _, err := p.dec.Token(); err != nil { // the array's bracket
		f.Close()
		return nil, fmt.Errorf("%s has no pages: %w", letterJSON, err)
	}
	return p, nil
}

// next is page i, which must be the one after the last that was asked for.
func (p *jsonPages) next(i int) (page letter.Page, err error) {
	if i != p.read {
		return page, fmt.Errorf("page %d asked for, page %d is next", i+1, p.read+1)
	}
	p.read++
	return page, p.dec.Decode(&page)
}

func (p *jsonPages) Close() { p.f.Close() }
