package ingest

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"missive/letter"
)

// jsonLetter reads a letter.json piece by piece, so that a long letter is
// never held with every character and each of its other readings.
type jsonLetter struct {
	f    *os.File
	dec  *json.Decoder
	read int // pages so far
}

func openJSON(name string) (*jsonLetter, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	j := &jsonLetter{f: f, dec: json.NewDecoder(bufio.NewReader(f))}
	if _, err := j.dec.Token(); err != nil { // the object's bracket
		f.Close()
		return nil, err
	}
	return j, nil
}

// Close closes the file.
func (j *jsonLetter) Close() { j.f.Close() }

// shortLetter is the letter of a letter.json as a run holds it: without the
// engine's other readings, and without single characters where all is set. It
// has passed the law.
func shortLetter(name string, all bool) (*letter.Letter, error) {
	j, err := openJSON(name)
	if err != nil {
		return nil, err
	}
	defer j.Close()
	var l letter.Letter
	into := map[string]any{"id": &l.ID, "edits": &l.Edits, "steps": &l.Steps}
	for j.dec.More() {
		key, err := j.dec.Token()
		if err != nil {
			return nil, err
		}
		name, _ := key.(string)
		switch to, ok := into[name]; {
		case name == "pages":
			err = j.pages(func(p letter.Page) {
				shorten(&p, all)
				l.Pages = append(l.Pages, p)
			})
		case ok:
			err = j.dec.Decode(to)
		default:
			err = fmt.Errorf("it holds %v, which no letter has", key)
		}
		if err != nil {
			return nil, err
		}
	}
	return &l, l.Check()
}

// pages gives all pages to use, one after the other.
func (j *jsonLetter) pages(use func(letter.Page)) error {
	if _, err := j.dec.Token(); err != nil { // the array's bracket
		return err
	}
	for j.dec.More() {
		var p letter.Page
		if err := j.dec.Decode(&p); err != nil {
			return err
		}
		use(p)
	}
	_, err := j.dec.Token()
	return err
}

// next is page i with all that was read; pages are asked for in their order.
func (j *jsonLetter) next(i int) (page letter.Page, err error) {
	if i != j.read {
		return page, fmt.Errorf("page %d asked for, page %d is next", i+1, j.read+1)
	}
	for i == 0 {
		t, err := j.dec.Token()
		if err != nil {
			return page, fmt.Errorf("%s has no pages: %w", letterJSON, err)
		}
		if t == json.Delim('[') { // what stands before the pages is one string
			break
		}
	}
	j.read++
	return page, j.dec.Decode(&page)
}
