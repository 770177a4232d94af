package wordlist

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"
)

// FuzzRead reads any bytes as a model: it must refuse them or give a list of
// which every word is found again, and every look-up must end.
func FuzzRead(f *testing.F) {
	le := binary.LittleEndian
	small := madeModel(le)
	f.Add(small, "dad's")
	f.Add(madeModel(binary.BigEndian), "тт")
	f.Add(small[:len(small)-100], "b-ad")
	f.Add(modelOf(le, map[int][]byte{0: []byte("settings")}), "")
	f.Add([]byte("PK\x03\x04"), "a")
	loop := []edge{{2, false, false, 1}, {2, true, true, 1}}
	f.Add(modelOf(le, map[int][]byte{partWords: graphOf(le, 15, 4, loop), partAlphabet: alphabetOf(texts...)}), "aaaaaaaaaaaaaaaa")
	f.Fuzz(func(t *testing.T, data []byte, word string) {
		l, err := Read(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			if l != nil {
				t.Error("a list came with an error")
			}
			return
		}
		l.Knows(word)
		steps := 50
		l.all(nil, 0, &steps, func(w string) bool {
			if !l.Has(w) && !gaveUp(l, w) {
				t.Errorf("the list gives %q and has it not", w)
			}
			return true
		})
	})
}

// gaveUp tells whether the search for a word ended for want of steps.
func gaveUp(l *List, word string) bool {
	steps := mostSteps
	return !l.has(word, 0, &steps) && steps < 0
}

// TestSeedsOfFuzzing holds that the seeds are what they are meant to be.
func TestSeedsOfFuzzing(t *testing.T) {
	small := madeModel(binary.LittleEndian)
	if n := len(small); n > 2000 {
		t.Errorf("the seed has %d bytes", n)
	}
	if _, err := Read(bytes.NewReader(small[:len(small)-100]), int64(len(small)-100)); err == nil || errors.Is(err, ErrNoWords) {
		t.Errorf("the cut seed: %v", err)
	}
}
