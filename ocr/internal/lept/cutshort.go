package lept

import (
	stdbytes "bytes"
	"encoding/binary"
)

// lacksEnd tells why the file in data must be incomplete, or "". Decoders say
// so in words of their own, or, that of JPEG, fill what is missing with grey
// and go on, which would be read as half a page without a word.
func lacksEnd(data []byte, f Format) string {
	const endOfImage = "\xff\xd9" // ends JPEG pictures and JPEG 2000 streams
	switch f {
	case JPEG:
		if !stdbytes.Contains(jpegScans(data), []byte(endOfImage)) {
			return "it has no end-of-image marker"
		}
	case JP2:
		if !stdbytes.Contains(data, []byte(endOfImage)) {
			return "it has no end-of-codestream marker"
		}
	case PNG:
		if !stdbytes.Contains(data, []byte("IEND")) {
			return "it has no IEND chunk"
		}
	case BMP:
		if len(data) < 6 || uint64(binary.LittleEndian.Uint32(data[2:])) > uint64(len(data)) {
			return "it is shorter than its header says"
		}
	case WebP:
		if len(data) < 8 || uint64(binary.LittleEndian.Uint32(data[4:]))+8 > uint64(len(data)) {
			return "it is shorter than its header says"
		}
	case PNM:
		return "it holds fewer pixels than its header says" // all that can be wrong behind a good header
	}
	return ""
}

// jpegScans is the part of a JPEG file from its first packed data on. In it FF
// is always followed by 00 or a restart marker, so that an end-of-image marker
// found there is the picture's; that of a thumbnail stands before.
func jpegScans(data []byte) []byte {
	const startOfScan = 0xda
	for i := 2; i+4 <= len(data) && data[i] == 0xff; {
		switch marker := data[i+1]; {
		case marker == startOfScan:
			return data[i:]
		case marker == 0xff: // padding
			i++
		default:
			i += 2 + int(binary.BigEndian.Uint16(data[i+2:]))
		}
	}
	return nil
}
