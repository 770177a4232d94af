package lepttest

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
)

// A Tag is one entry of a TIFF directory; its values are written as LONG,
// except that those under 65,536 are SHORT.
type Tag struct {
	ID     uint16
	Values []uint32
}

// A Page is one directory of a TIFF file: its tags, and the pieces of its
// picture (strips or tiles), whose places and sizes are put in by [TIFF].
type Page struct {
	Tags   []Tag
	Pieces [][]byte
	// Tiled writes the pieces as tiles.
	Tiled bool
}

// Numbers of tags, as in the TIFF 6.0 specification.
const (
	SubfileType     = 254
	Width           = 256
	Height          = 257
	Bits            = 258
	Compression     = 259
	Photometric     = 262
	Orientation     = 274
	Samples         = 277
	RowsPerStrip    = 278
	TileWidth       = 322
	TileHeight      = 323
	JPEGTables      = 347
	stripOffsets    = 273
	stripByteCounts = 279
	tileOffsets     = 324
	tileByteCounts  = 325
)

// TIFF puts a file together.
func TIFF(order binary.ByteOrder, pages ...Page) []byte {
	var b bytes.Buffer
	put := func(v any) { binary.Write(&b, order, v) } //nolint: a buffer takes all
	if order == binary.ByteOrder(binary.BigEndian) {
		b.WriteString("MM")
	} else {
		b.WriteString("II")
	}
	put(uint16(42))
	link := b.Len() // where the place of the next directory is to stand
	put(uint32(0))
	for _, p := range pages {
		var offsets, counts []uint32
		for _, piece := range p.Pieces {
			offsets, counts = append(offsets, uint32(b.Len())), append(counts, uint32(len(piece)))
			b.Write(piece)
			if b.Len()%2 == 1 {
				b.WriteByte(0)
			}
		}
		tags := slices.Clone(p.Tags)
		if p.Tiled {
			tags = append(tags, Tag{tileOffsets, offsets}, Tag{tileByteCounts, counts})
		} else {
			tags = append(tags, Tag{stripOffsets, offsets}, Tag{stripByteCounts, counts})
		}
		slices.SortFunc(tags, func(a, b Tag) int { return cmp.Compare(a.ID, b.ID) })
		places := make([]uint32, len(tags))
		for i, t := range tags {
			if size := width(t) * len(t.Values); size > 4 {
				places[i] = uint32(b.Len())
				for _, v := range t.Values {
					putValue(put, t, v)
				}
				if b.Len()%2 == 1 {
					b.WriteByte(0)
				}
			}
		}
		order.PutUint32(b.Bytes()[link:], uint32(b.Len()))
		put(uint16(len(tags)))
		for i, t := range tags {
			put(t.ID)
			put(map[int]uint16{1: 7, 2: 3, 4: 4}[width(t)])
			put(uint32(len(t.Values)))
			if places[i] != 0 {
				put(places[i])
				continue
			}
			start := b.Len()
			for _, v := range t.Values {
				putValue(put, t, v)
			}
			b.Write(make([]byte, 4-(b.Len()-start)))
		}
		link = b.Len()
		put(uint32(0))
	}
	return b.Bytes()
}

// width is the bytes that one value of the tag takes.
func width(t Tag) int {
	if t.ID == JPEGTables {
		return 1
	}
	for _, v := range t.Values {
		if v > 65_535 {
			return 4
		}
	}
	return 2
}

func putValue(put func(any), t Tag, v uint32) {
	switch width(t) {
	case 1:
		put(uint8(v))
	case 2:
		put(uint16(v))
	default:
		put(v)
	}
}
