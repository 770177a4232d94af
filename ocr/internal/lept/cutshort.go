package lept

import stdbytes "bytes"

// cutShort tells why the file in data must be incomplete, or "". The decoders
// of JPEG, JPEG 2000 and PNM fill what is missing with grey and go on, which
// would be read as half a page without a word; so the end is looked for here.
func cutShort(data []byte, h Header) string {
	switch h.Format {
	case JPEG:
		if !stdbytes.Contains(data[max(0, len(data)-jpegTail):], []byte{0xff, 0xd9}) {
			return "it has no end-of-image marker"
		}
	case PNG:
		if !stdbytes.Contains(data[max(0, len(data)-pngTail):], []byte("IEND")) {
			return "it has no IEND chunk"
		}
	}
	return ""
}

// Some cameras and programs append bytes of their own after the end of the
// picture, so the marker is looked for in the last part of the file. In a
// JPEG's packed data FF is always followed by 00 or a restart marker, so FF D9
// is found there only where a picture ends; a thumbnail's end stands at the
// file's beginning.
const (
	jpegTail = 64 << 10
	pngTail  = 64 << 10
)
