package lept

/*
#include <stdlib.h>
#include <allheaders.h>
*/
import "C"

import "unsafe"

// JPEG gives the picture as a JPEG file of the quality (1 to 100). Pictures of
// other depths than grey and colour are converted.
func (p *Pix) JPEG(quality int) ([]byte, error) {
	return p.bytes("writing JPEG", func(data **C.l_uint8, size *C.size_t) bool {
		return C.pixWriteMemJpeg(data, size, p.c, C.l_int32(quality), 0) == 0
	})
}

// BMP gives the picture as an uncompressed BMP file, which leptonica writes
// and reads ten times as fast as PNM and which keeps the resolution.
func (p *Pix) BMP() ([]byte, error) {
	return p.bytes("writing BMP", func(data **C.l_uint8, size *C.size_t) bool {
		return C.pixWriteMemBmp(data, size, p.c) == 0
	})
}

// PNG gives the picture as a PNG file, which loses nothing, keeps the resolution
// and is opened by every program.
func (p *Pix) PNG() ([]byte, error) {
	return p.bytes("writing PNG", func(data **C.l_uint8, size *C.size_t) bool {
		return C.pixWriteMemPng(data, size, p.c, 0) == 0
	})
}

// bytes runs f, which writes a file into memory of C, and takes it over.
func (p *Pix) bytes(doing string, f func(**C.l_uint8, *C.size_t) bool) ([]byte, error) {
	var data *C.l_uint8
	var size C.size_t
	err := call(doing, func() bool { return f(&data, &size) })
	defer C.free(unsafe.Pointer(data))
	if err != nil {
		return nil, err
	}
	return C.GoBytes(unsafe.Pointer(data), C.int(size)), nil
}
