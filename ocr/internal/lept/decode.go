package lept

/*
#include <stdlib.h>
#include <allheaders.h>
*/
import "C"

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"unsafe"
)

// A Format names the kind of an image file.
type Format string

// The formats that can be opened.
const (
	BMP  Format = "BMP"
	JPEG Format = "JPEG"
	PNG  Format = "PNG"
	TIFF Format = "TIFF"
	PNM  Format = "PNM"
	JP2  Format = "JPEG 2000"
	WebP Format = "WebP"
)

// ErrFormat is wrapped where a file is none of the formats that can be opened.
var ErrFormat = errors.New("not an image of a known format")

// ErrCutShort is wrapped where a file ends before its picture does.
var ErrCutShort = errors.New("the file is cut short")

// ErrKind is wrapped where a file of a known format is packed in a way that
// leptonica does not read.
var ErrKind = errors.New("a picture packed in this way cannot be read")

// A Header is what a file's first bytes say of its picture.
type Header struct {
	Format Format
	// Width and Height are in pixels, before any orientation tag is obeyed.
	Width, Height int
	// Bits is the number of bits a sample, Samples the number of samples a
	// pixel.
	Bits, Samples int
}

// ReadHeader tells what the file in data is, without unpacking the picture.
// For a TIFF of several pages it is the first page; see [ReadTIFF].
func ReadHeader(data []byte) (Header, error) {
	if len(data) == 0 {
		return Header{}, fmt.Errorf("reading the header: the file is empty: %w", ErrFormat)
	}
	f, err := format(data)
	if err != nil {
		return Header{}, err
	}
	if f == BMP && packedBMP(data) {
		return Header{}, fmt.Errorf("it is a compressed BMP (%w)", ErrKind)
	}
	var kind, w, h, bits, samples C.l_int32
	err = call("reading the "+string(f)+" header", func() bool {
		return C.pixReadHeaderMem(at(data), C.size_t(len(data)), &kind, &w, &h, &bits, &samples, nil) == 0
	})
	if err != nil {
		return Header{}, cmp.Or(cutShort(data, f), err)
	}
	return Header{f, int(w), int(h), int(bits), int(samples)}, nil
}

// packedBMP tells whether a BMP names a compression: 32 bits, 30 bytes from
// its beginning.
func packedBMP(data []byte) bool {
	const at, size = 30, 4
	return len(data) >= at+size && binary.LittleEndian.Uint32(data[at:]) != 0
}

// format finds the kind of file from its first bytes.
func format(data []byte) (Format, error) {
	head := make([]byte, 12) // leptonica looks at up to 12
	copy(head, data)
	var kind C.l_int32
	err := call("looking for the kind of file", func() bool {
		return C.findFileFormatBuffer(at(head), &kind) == 0
	})
	if err != nil {
		kind = C.IFF_UNKNOWN
	}
	switch kind {
	case C.IFF_BMP:
		return BMP, nil
	case C.IFF_JFIF_JPEG:
		return JPEG, nil
	case C.IFF_PNG:
		return PNG, nil
	case C.IFF_TIFF:
		return TIFF, nil
	case C.IFF_PNM:
		return PNM, nil
	case C.IFF_JP2:
		return JP2, nil
	case C.IFF_WEBP:
		return WebP, nil
	}
	return "", ErrFormat
}

// Decode unpacks the file in data, whose header has been read and found
// acceptable. A file that ends before its picture does is refused with an
// error that wraps ErrCutShort, even where a part of it could be shown.
//
// The picture has 1, 8 or 32 bits a pixel and no colour map; what is
// transparent is white.
func Decode(data []byte, h Header) (*Pix, error) {
	if h.Format == JPEG {
		if err := cutShort(data, h.Format); err != nil {
			return nil, err
		}
	}
	p, err := made("reading the "+string(h.Format)+" picture", func() *C.PIX {
		if h.Format == JPEG {
			return C.pixReadMemJpeg(at(data), C.size_t(len(data)), 0, 1, nil, C.L_JPEG_CONTINUE_WITH_BAD_DATA)
		}
		return C.pixReadMem(at(data), C.size_t(len(data)))
	})
	if err != nil {
		return nil, cmp.Or(cutShort(data, h.Format), err)
	}
	return p.plain()
}

// cutShort is the error of a file without its end, or nil.
func cutShort(data []byte, f Format) error {
	if why := lacksEnd(data, f); why != "" {
		return fmt.Errorf("reading the %s picture: %s: %w", f, why, ErrCutShort)
	}
	return nil
}

// at is where the data begin, for C.
func at(data []byte) *C.l_uint8 { return (*C.l_uint8)(unsafe.Pointer(&data[0])) }
