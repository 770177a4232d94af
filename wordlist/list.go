package wordlist

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// ErrNoWords says that a model is sound and has no list of words. Models of
// scripts, of orientation (osd) and many that people train themselves have
// none.
var ErrNoWords = errors.New("the model holds no list of words")

// A List is the words of one model. It never changes, and may be used by
// several goroutines at once.
type List struct {
	letters alphabet
	words   graph
}

// Open reads the words of a model, a file NAME.traineddata of Tesseract 4 or
// later. Errors name the file; one that wraps [ErrNoWords] says that there is
// nothing to read, any other that the file is not a sound model.
func Open(path string) (*List, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	l, err := Read(f, info.Size())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return l, nil
}

// Read reads the words of a model of size bytes, of which it loads the two
// parts it needs. Errors are those of [Open].
func Read(r io.ReaderAt, size int64) (*List, error) {
	m, err := readModel(r, size)
	if err != nil {
		return nil, err
	}
	if !m.has(partWords) || !m.has(partAlphabet) {
		return nil, ErrNoWords
	}
	text, err := m.part(partAlphabet)
	if err != nil {
		return nil, fmt.Errorf("reading the alphabet: %w", err)
	}
	letters, err := parseAlphabet(text)
	if err != nil {
		return nil, fmt.Errorf("reading the alphabet: %w", err)
	}
	data, err := m.part(partWords)
	if err != nil {
		return nil, fmt.Errorf("reading the list of words: %w", err)
	}
	words, err := parseGraph(data, m.order, len(letters.text))
	if err != nil {
		return nil, fmt.Errorf("reading the list of words: %w", err)
	}
	return &List{letters, words}, nil
}
