package catalog

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
)

// A record is what is kept of one file. Its texts' letters have the places
// from base on, letters of them.
type record struct {
	name    string
	size    int64
	mtime   int64 // nanoseconds since 1970
	sum     [sha256.Size]byte
	base    uint64
	letters uint64
	lines   uint64
	problem string // why it holds no text
}

var errRecord = errors.New("the record of a file is damaged")

// append writes all but the name, which is the record's key.
func (r record) append(out []byte) []byte {
	out = append(out, r.sum[:]...)
	for _, v := range []uint64{uint64(r.size), uint64(r.mtime), r.base, r.letters, r.lines} {
		out = binary.AppendUvarint(out, v)
	}
	return append(out, r.problem...)
}

func readRecord(name string, data []byte) (record, error) {
	r := record{name: name}
	if copy(r.sum[:], data) < len(r.sum) {
		return r, errRecord
	}
	data = data[len(r.sum):]
	var v [5]uint64
	for i := range v {
		n := 0
		if v[i], n = binary.Uvarint(data); n <= 0 {
			return r, errRecord
		}
		data = data[n:]
	}
	r.size, r.mtime, r.base, r.letters, r.lines = int64(v[0]), int64(v[1]), v[2], v[3], v[4]
	r.problem = string(data)
	return r, nil
}

// unread tells that the file could not be read, which says nothing of what it
// holds: it has no size and no time.
func (r record) unread() bool { return r.problem != "" && r.size == 0 && r.mtime == 0 }

func (r record) span() span { return span{r.base, r.base + r.letters} }
