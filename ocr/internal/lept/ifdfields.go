package lept

import "fmt"

// read gives n bytes at the place at, or ErrCutShort.
func (w *walker) read(at int64, n int) ([]byte, error) {
	if at < 0 || at > w.size-int64(n) {
		return nil, fmt.Errorf("it points behind the end of the file: %w", ErrCutShort)
	}
	b := make([]byte, n)
	if _, err := w.r.ReadAt(b, at); err != nil {
		return nil, err
	}
	return b, nil
}

// number reads an unsigned number of 1, 2, 4 or 8 bytes.
func (w *walker) number(at int64, bytes int) (int64, error) {
	b, err := w.read(at, bytes)
	if err != nil {
		return 0, err
	}
	return w.decode(b), nil
}

func (w *walker) decode(b []byte) int64 {
	switch len(b) {
	case 1:
		return int64(b[0])
	case 2:
		return int64(w.order.Uint16(b))
	case 4:
		return int64(w.order.Uint32(b))
	}
	return int64(w.order.Uint64(b))
}

// valueBytes is the size of a value of each of the TIFF types.
var valueBytes = [...]int64{1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}

// points is where in the file the entry's values end, or 0 where they stand in
// the entry itself.
func (w *walker) points(entry []byte, place int) int64 {
	kind, count := w.order.Uint16(entry[2:]), w.decode(entry[4:4+place])
	if int(kind) >= len(valueBytes) || valueBytes[kind] == 0 {
		return 0
	}
	if count < 0 || count > w.size {
		return w.size + 1
	}
	size := count * valueBytes[kind]
	if size <= int64(place) {
		return 0
	}
	at := w.decode(entry[4+place : 4+2*place])
	if at < 0 || at > w.size {
		return w.size + 1
	}
	return at + size
}

// values are the numbers of one entry, which stand in it where they have room
// and otherwise where it points. place is the width of that pointer.
func (w *walker) values(entry []byte, place int) ([]int64, error) {
	width := map[uint16]int{1: 1, 3: 2, 4: 4, 13: 4, 16: 8, 18: 8}[w.order.Uint16(entry[2:])]
	if width == 0 {
		return nil, nil // not a number of the kinds these tags have
	}
	count := w.decode(entry[4 : 4+place])
	b := entry[4+place:]
	if int(count)*width > len(b) {
		var err error
		if b, err = w.read(w.decode(b), int(count)*width); err != nil {
			return nil, err
		}
	}
	out := make([]int64, count)
	for i := range out {
		out[i] = w.decode(b[i*width : (i+1)*width])
	}
	return out, nil
}
