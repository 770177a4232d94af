package lept

/*
#include <stdlib.h>
#include <allheaders.h>
*/
import "C"

import (
	"fmt"
	"unsafe"
)

// DecodeTIFF unpacks one page of the TIFF file at path, which [ReadTIFF]
// described and which was found acceptable. Its orientation tag is obeyed.
func DecodeTIFF(path string, page TIFFPage) (*Pix, error) {
	if page.CutShort {
		return nil, fmt.Errorf("reading the TIFF picture: its data would end behind the end of the file: %w", ErrCutShort)
	}
	if page.Tiled {
		return decodeTiled(path, page)
	}
	name := C.CString(path)
	defer C.free(unsafe.Pointer(name))
	offset := C.size_t(page.Offset)
	p, err := made("reading the TIFF picture", func() *C.PIX {
		return C.pixReadFromMultipageTiff(name, &offset)
	})
	if err != nil {
		return nil, err
	}
	return p.plain()
}
