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
)

// A store keeps readings by their key: what a reading depends on is in the
// key, so a reading that is there is right, whichever letter its page belongs
// to by now. A reading is gzipped JSON, a head and the page.
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

// readingFile is where the reading of that key is kept.
func readingFile(key string) string {
	return stateDir + "/readings/" + key[:2] + "/" + key + ".json.gz"
}

// save keeps a page. Its file and picture are left out: they are names in one
// letter, not part of the reading.
func (s store) save(key string, head readingHead, page letter.Page) error {
	page.Source, page.Picture = letter.Source{}, ""
	_, err := s.files.Write(readingFile(key), func(w io.Writer) error {
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
	err = s.open(key, func(dec *json.Decoder, _ io.Reader) error { return dec.Decode(&h) })
	return h, err
}

// page is a kept page, without file and picture. A file that is damaged
// anywhere gives an error.
func (s store) page(key string) (p letter.Page, err error) {
	err = s.open(key, func(dec *json.Decoder, z io.Reader) error {
		var h readingHead
		if err := dec.Decode(&h); err != nil {
			return err
		}
		if err := dec.Decode(&p); err != nil {
			return err
		}
		_, err := io.Copy(io.Discard, z) // to the checksum at its end
		return err
	})
	return p, err
}

func (s store) open(key string, use func(*json.Decoder, io.Reader) error) error {
	f, err := os.Open(filepath.Join(s.root, filepath.FromSlash(readingFile(key))))
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err == nil {
		err = use(json.NewDecoder(z), z)
	}
	if err != nil {
		return fmt.Errorf("reading %s is damaged: %w", key, err)
	}
	return nil
}
