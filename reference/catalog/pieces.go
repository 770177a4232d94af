package catalog

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode/utf8"

	"go.etcd.io/bbolt"
)

// The texts themselves are kept too, packed, in pieces of pieceSize bytes: what
// was indexed is what is found, and a passage out of a volume costs the reading
// of a piece or two and not of the volume.
const pieceSize = 16 << 10

// A piece is part of a text.
type piece struct {
	letter uint64 // its first letter, counted from the text's first
	offset int64  // its first byte in the text
	line   uint64 // line of that byte, counted from 1
	packed []byte
}

// A packer packs pieces. It is large and serves many files.
type packer struct {
	w   *flate.Writer
	buf bytes.Buffer
}

var packers = sync.Pool{New: func() any {
	w, err := flate.NewWriter(nil, flate.BestSpeed)
	if err != nil {
		panic(err) // the level is one that there is
	}
	return &packer{w: w}
}}

// pack is the piece's value in the store: its line, then its packed text.
func (p *packer) pack(line uint64, text string) []byte {
	p.buf.Reset()
	p.buf.Write(binary.AppendUvarint(nil, line))
	p.w.Reset(&p.buf)
	io.WriteString(p.w, text) // a buffer takes everything
	p.w.Close()
	return bytes.Clone(p.buf.Bytes())
}

// cut is where a piece that begins at from ends: never inside a character.
func cut(text string, from int) int {
	to := from + pieceSize
	if to >= len(text) {
		return len(text)
	}
	for to > from+1 && !utf8.RuneStart(text[to]) {
		to--
	}
	return to
}

// pieceKey orders pieces by place; pieces without a letter share one.
func pieceKey(place uint64, offset int64) []byte {
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, place), uint64(offset))
}

var errPiece = errors.New("a piece of a text is damaged")

var unpackers = sync.Pool{New: func() any { return flate.NewReader(nil) }}

// unpack is the line and the text of a kept piece.
func unpack(value []byte) (line uint64, text string, err error) {
	line, n := binary.Uvarint(value)
	if n <= 0 {
		return 0, "", errPiece
	}
	r := unpackers.Get().(io.ReadCloser)
	defer unpackers.Put(r)
	if err := r.(flate.Resetter).Reset(bytes.NewReader(value[n:]), nil); err != nil {
		return 0, "", err
	}
	var b strings.Builder
	b.Grow(pieceSize)
	// No piece is larger, whatever is packed in it.
	if _, err := io.Copy(&b, io.LimitReader(r, pieceSize+utf8.UTFMax)); err != nil {
		return 0, "", fmt.Errorf("%w: %w", errPiece, err)
	}
	return line, b.String(), nil
}

// An excerpt is part of a text with its letters.
type excerpt struct {
	text   string
	offset int64   // its first byte in the text
	line   uint64  // line of that byte
	letter uint64  // its first letter, counted from the text's first
	in     letters // at counts from offset
}

// excerpt reads the letters from from to to of a file, and what else stands in
// the same pieces.
func (x *Index) excerpt(tx *bbolt.Tx, f *folder, file record, from, to uint64) (excerpt, error) {
	c := tx.Bucket(textsBucket).Cursor()
	// The last piece that begins at or before from: the one before the first
	// that begins behind it.
	k, _ := c.Seek(pieceKey(file.base+from+1, 0))
	if k == nil {
		k, _ = c.Last()
	} else {
		k, _ = c.Prev()
	}
	var e excerpt
	var b strings.Builder
	first := true
	for v := c.Bucket().Get(k); k != nil; k, v = c.Next() {
		if len(k) != 16 {
			return e, damaged(x.path, errPiece.Error())
		}
		place, offset := binary.BigEndian.Uint64(k), int64(binary.BigEndian.Uint64(k[8:]))
		if place < file.base || place > file.base+file.letters || place > file.base+to {
			break
		}
		line, text, err := unpack(v)
		if err != nil {
			return e, damaged(x.path, err.Error())
		}
		if first {
			e.offset, e.line, e.letter, first = offset, line, place-file.base, false
		}
		b.WriteString(text)
	}
	e.text = b.String()
	e.in = f.letters(e.text)
	return e, nil
}
