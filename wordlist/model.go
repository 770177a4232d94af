package wordlist

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// Numbers of components in a model; the order is that of Tesseract's
// TessdataType, which only ever grew at its end.
const (
	partWords    = 19 // lstm-word-dawg
	partAlphabet = 21 // lstm-unicharset
)

const (
	// mostParts is how many components a file may name; Tesseract takes a
	// larger number for one in the other byte order. Models of today have 24.
	mostParts = 1000
	// largestPart bounds what is loaded of a broken file, in bytes. English's
	// list of words has 3.7 MB, Russian's 3.5 MB, French's 0.8 MB.
	largestPart = 64 << 20
)

// errForeign says that a file does not begin as a model does.
var errForeign = errors.New("not a Tesseract model")

// A model is an open file of components.
type model struct {
	file  io.ReaderAt
	size  int64
	order binary.ByteOrder
	// starts are the offsets at which the components begin, in bytes; -1 where
	// there is none.
	starts []int64
}

// readModel reads the table of components: their count in 32 bits, then 64
// bits each.
func readModel(r io.ReaderAt, size int64) (model, error) {
	m := model{file: r, size: size}
	var head [4]byte
	if err := m.readAt(head[:], 0); err != nil {
		return m, fmt.Errorf("%w: too short", errForeign)
	}
	if bytes.HasPrefix(head[:], []byte("PK")) {
		return m, errors.New("the model is a zip archive: only plain models are read (combine_tessdata makes one)")
	}
	// A file has the byte order of the machine that made it.
	n := uint32(mostParts + 1)
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		if c := order.Uint32(head[:]); c <= mostParts {
			m.order, n = order, c
			break
		}
	}
	if n > mostParts || n == 0 {
		return m, errForeign
	}
	table := make([]byte, 8*n)
	if err := m.readAt(table, int64(len(head))); err != nil {
		return m, fmt.Errorf("%w: its table of components is cut short", errForeign)
	}
	m.starts = make([]int64, n)
	for i := range m.starts {
		m.starts[i] = int64(m.order.Uint64(table[8*i:]))
	}
	return m, nil
}

// has tells whether the model has component i.
func (m model) has(i int) bool {
	return i < len(m.starts) && m.starts[i] >= 0
}

// part loads component i, which ends where the next one begins.
func (m model) part(i int) ([]byte, error) {
	start, end := m.starts[i], m.size
	for j := i + 1; j < len(m.starts); j++ {
		if m.has(j) {
			end = m.starts[j]
			break
		}
	}
	if start < int64(4+8*len(m.starts)) || start > end || end > m.size {
		return nil, fmt.Errorf("component %d lies at bytes %d to %d of a file of %d", i, start, end, m.size)
	}
	if end-start > largestPart {
		return nil, fmt.Errorf("component %d has %d bytes, more than %d", i, end-start, largestPart)
	}
	data := make([]byte, end-start)
	if err := m.readAt(data, start); err != nil {
		return nil, fmt.Errorf("component %d: %w", i, err)
	}
	return data, nil
}

// readAt fills b from the offset. A read that ends with the file is whole.
func (m model) readAt(b []byte, off int64) error {
	n, err := m.file.ReadAt(b, off)
	if n == len(b) {
		return nil
	}
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
