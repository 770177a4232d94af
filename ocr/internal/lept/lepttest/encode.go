// Package lepttest makes image files for tests: of every kind that leptonica
// writes, and TIFF files put together tag by tag.
package lepttest

/*
#cgo pkg-config: lept
#include <stdlib.h>
#include <allheaders.h>
*/
import "C"

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"unsafe"
)

// Kinds are the names that Encode knows.
var Kinds = map[string]int{
	"bmp": C.IFF_BMP, "jpeg": C.IFF_JFIF_JPEG, "png": C.IFF_PNG, "pnm": C.IFF_PNM,
	"jp2": C.IFF_JP2, "webp": C.IFF_WEBP,
	"tiff": C.IFF_TIFF, "tiff-packbits": C.IFF_TIFF_PACKBITS, "tiff-lzw": C.IFF_TIFF_LZW,
	"tiff-zip": C.IFF_TIFF_ZIP, "tiff-jpeg": C.IFF_TIFF_JPEG,
	// These take pictures of one bit a pixel; others are made so.
	"tiff-g3": C.IFF_TIFF_G3, "tiff-g4": C.IFF_TIFF_G4, "tiff-rle": C.IFF_TIFF_RLE,
}

// Encode gives the picture as a file of the kind, by leptonica.
func Encode(img image.Image, kind string) ([]byte, error) {
	format, ok := Kinds[kind]
	if !ok {
		return nil, fmt.Errorf("lepttest: no kind %q", kind)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return nil, err
	}
	pix := C.pixReadMemPng((*C.l_uint8)(unsafe.Pointer(&b.Bytes()[0])), C.size_t(b.Len()))
	if pix == nil {
		return nil, fmt.Errorf("lepttest: leptonica does not read Go's PNG")
	}
	defer C.pixDestroy(&pix)
	C.pixSetResolution(pix, 300, 300)
	if kind == "tiff-g3" || kind == "tiff-g4" || kind == "tiff-rle" {
		one := C.pixConvertTo1(pix, 128)
		C.pixDestroy(&pix)
		pix = one
	}
	var data *C.l_uint8
	var size C.size_t
	if C.pixWriteMem(&data, &size, pix, C.l_int32(format)) != 0 {
		return nil, fmt.Errorf("lepttest: leptonica writes no %s", kind)
	}
	defer C.free(unsafe.Pointer(data))
	return C.GoBytes(unsafe.Pointer(data), C.int(size)), nil
}
