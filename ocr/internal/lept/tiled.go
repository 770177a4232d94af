package lept

import (
	stdbytes "bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"
)

// decodeTiled unpacks a TIFF page that is stored in tiles, which leptonica
// does not read, with Go's own decoder. That one knows neither JPEG inside a
// TIFF nor BigTIFF, and obeys no orientation tag.
func decodeTiled(path string, page TIFFPage) (*Pix, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	first, err := firstPage(f, page.Offset)
	if err != nil {
		return nil, err
	}
	img, err := tiff.Decode(io.NewSectionReader(first, 0, info.Size()))
	if err != nil {
		return nil, fmt.Errorf("its picture is stored in tiles (%w): %w", err, ErrKind)
	}
	var b stdbytes.Buffer
	if err := bmp.Encode(&b, img); err != nil {
		return nil, err
	}
	return Decode(b.Bytes(), Header{Format: BMP})
}

// A patched file shows other bytes than its own in one place.
type patched struct {
	io.ReaderAt
	at    int64
	bytes []byte
}

// firstPage is the TIFF file f with the page at offset as its first, which is
// the only one that Go's decoder reads.
func firstPage(f io.ReaderAt, offset int64) (io.ReaderAt, error) {
	var head [4]byte
	if _, err := f.ReadAt(head[:], 0); err != nil {
		return nil, err
	}
	var order binary.ByteOrder = binary.LittleEndian
	if head[0] == 'M' {
		order = binary.BigEndian
	}
	if order.Uint16(head[2:]) != 42 || offset > 1<<32-1 {
		return nil, fmt.Errorf("its picture is stored in tiles of a BigTIFF file: %w", ErrKind)
	}
	pointer := make([]byte, 4)
	order.PutUint32(pointer, uint32(offset))
	return patched{f, 4, pointer}, nil
}

// ReadAt reads the file's bytes, the patch laid over them.
func (p patched) ReadAt(b []byte, at int64) (int, error) {
	n, err := p.ReaderAt.ReadAt(b, at)
	for i := range p.bytes {
		if k := p.at + int64(i) - at; k >= 0 && k < int64(n) {
			b[k] = p.bytes[i]
		}
	}
	return n, err
}
