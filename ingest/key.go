package ingest

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// key is the hash of its parts, in hexadecimal. Each part counts with its
// length, so that no two lists of parts run together.
func key(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write(binary.AppendUvarint(nil, uint64(len(p))))
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil))
}
