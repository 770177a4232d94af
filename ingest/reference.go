package ingest

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"missive/align"
)

// A keptReference is what a letter was compared with, kept so that it can be
// compared again after a decision without the folder of references.
type keptReference struct {
	Key       string          `json:"key"` // as in [state]
	Reference align.Reference `json:"reference"`
}

// referenceFile is where the reference of that letter is kept.
func referenceFile(id string) string {
	return stateDir + "/references/" + key(id)[:32] + ".json.gz"
}

func (w *work) saveReference() error {
	_, err := w.r.files.Write(referenceFile(w.group.id), func(f io.Writer) error {
		z := gzip.NewWriter(f)
		if err := json.NewEncoder(z).Encode(keptReference{w.now.Reference, w.refText}); err != nil {
			return err
		}
		return z.Close()
	})
	return err
}

// loadReference is what the letter was compared with by the last run.
func loadReference(out string, s state) (align.Reference, error) {
	if s.Reference == "" {
		return align.Reference{}, nil
	}
	f, err := os.Open(filepath.Join(out, filepath.FromSlash(referenceFile(s.ID))))
	if err != nil {
		return align.Reference{}, err
	}
	defer f.Close()
	var kept keptReference
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err == nil {
		err = json.NewDecoder(z).Decode(&kept)
	}
	if err == nil && kept.Key != s.Reference {
		err = fmt.Errorf("it is of another run")
	}
	return kept.Reference, err
}
