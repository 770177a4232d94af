package ingest

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"

	"missive/align"
	"missive/reference"
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

// readRef reads one file of a reference of that letter. Of a file with several
// letters it takes the one that has the letter's name.
func readRef(t textFile, g group, reading reference.Reading) (reference.Letter, error) {
	info, err := os.Stat(t.abs)
	if err != nil {
		return reference.Letter{}, fmt.Errorf("reference %s cannot be opened; see that it is there and may be read: %w", t.rel, err)
	}
	if info.Size() > reference.MaxBytes {
		return reference.Letter{}, fmt.Errorf("reference %s has %d MB, too much for a letter's text; put the right file in its place", t.rel, info.Size()>>20)
	}
	data, err := os.ReadFile(t.abs)
	if err != nil {
		return reference.Letter{}, fmt.Errorf("reference %s cannot be read; see that you may read it: %w", t.rel, err)
	}
	f, err := reference.Read(t.rel, data, reference.Options{Reading: reading})
	if err != nil {
		return reference.Letter{}, err
	}
	l, err := f.Only()
	for _, name := range g.everyName() {
		if err == nil {
			break
		}
		if named, miss := f.Named(path.Base(name)); miss == nil && named.ID != "" {
			l, err = named, nil
		}
	}
	if err == nil {
		err = l.Check(reference.MaxLetter)
	}
	return l, err
}

// referenceKey names all that a comparison takes of a reference.
func referenceKey(ref align.Reference) string {
	parts := append([]string{"reference", ref.Text}, ref.Files...)
	if len(ref.Marks)+len(ref.LeftOut) > 0 {
		parts = append(parts, fmt.Sprint(ref.Marks), fmt.Sprint(ref.LeftOut))
	}
	return key(parts...)
}
