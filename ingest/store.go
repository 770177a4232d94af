package ingest

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"missive/letter"
	"missive/reading"
)

// A store keeps readings and settled pages by their key: what either depends on
// is in the key, so what is there is right, whichever letter its page belongs
// to by now. Each is gzipped JSON, a head and the page.
type store struct {
	root  string
	files writer
}

// A readingHead stands in front of a kept page, so that what is asked most
// often is found without decoding the page.
type readingHead struct {
	// Picture is the SHA-256 of the picture made with the reading; empty where
	// the engine made none.
	Picture string `json:"picture"`
}

// The folders of the store.
const (
	readingsDir = "readings"
	settledDir  = "settled"
)

// keptFile is where what has that key is kept.
func keptFile(dir, key string) string {
	return stateDir + "/" + dir + "/" + key[:2] + "/" + key + ".json.gz"
}

// saveReading keeps what was seen on a page. Its file and picture are left out:
// they are names in one letter, not part of the reading.
func (s store) saveReading(key string, head readingHead, page reading.Page) error {
	page.Frame.Source, page.Frame.Picture = letter.Source{}, ""
	return s.save(keptFile(readingsDir, key), head, page)
}

// saveSettled keeps a page as its letter settled it.
func (s store) saveSettled(key string, page letter.Page) error {
	page.Source, page.Picture = letter.Source{}, ""
	return s.save(keptFile(settledDir, key), readingHead{}, page)
}

func (s store) save(file string, head readingHead, page any) error {
	_, err := s.files.Write(file, func(w io.Writer) error {
		// The fastest compression is a third larger and takes a third of the time.
		z, err := gzip.NewWriterLevel(w, gzip.BestSpeed)
		if err != nil {
			return err
		}
		enc := json.NewEncoder(z)
		if err := enc.Encode(head); err != nil {
			return err
		}
		if err := enc.Encode(page); err != nil {
			return err
		}
		return z.Close()
	})
	return err
}

// head is what stands in front of a kept page.
func (s store) head(key string) (h readingHead, err error) {
	err = s.open(keptFile(readingsDir, key), func(dec *json.Decoder, _ io.Reader) error { return dec.Decode(&h) })
	return h, err
}

// reading is what was seen on a page, without file and picture. A file that is
// damaged anywhere gives an error.
func (s store) reading(key string) (p reading.Page, err error) {
	err = s.page(keptFile(readingsDir, key), &p)
	return p, err
}

// settled is a settled page, without file and picture. A file that is damaged
// anywhere gives an error.
func (s store) settled(key string) (p letter.Page, err error) {
	err = s.page(keptFile(settledDir, key), &p)
	return p, err
}

func (s store) page(file string, p any) error {
	return s.open(file, func(dec *json.Decoder, z io.Reader) error {
		var h readingHead
		if err := dec.Decode(&h); err != nil {
			return err
		}
		if err := dec.Decode(p); err != nil {
			return err
		}
		_, err := io.Copy(io.Discard, z) // to the checksum at its end
		return err
	})
}

func (s store) open(file string, use func(*json.Decoder, io.Reader) error) error {
	f, err := os.Open(filepath.Join(s.root, filepath.FromSlash(file)))
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err == nil {
		err = use(json.NewDecoder(z), z)
	}
	if err != nil {
		return fmt.Errorf("%s is damaged: %w", file, err)
	}
	return nil
}
