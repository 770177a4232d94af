package ocr

import (
	"bytes"
	"time"

	"github.com/bep/imagemeta"

	"missive/ocr/internal/lept"
)

// An orientation says how a file's rows and columns lie on the upright page,
// as EXIF and TIFF number it, from 1 (as they should) to 8.
type orientation int

// exifOrientation finds the orientation in the EXIF data of a JPEG, PNG or
// WebP file; 1 where there is none, or none that makes sense.
func exifOrientation(data []byte, format lept.Format) orientation {
	kind, ok := map[lept.Format]imagemeta.ImageFormat{
		lept.JPEG: imagemeta.JPEG, lept.PNG: imagemeta.PNG, lept.WebP: imagemeta.WebP,
	}[format]
	if !ok || !bytes.Contains(data[:min(len(data), exifWithin)], []byte("Exif\x00\x00")) && format == lept.JPEG {
		return 1
	}
	found := orientation(1)
	// Damaged EXIF data is no reason to refuse a picture, so the error is not
	// looked at: what was found before it counts.
	_, _ = imagemeta.Decode(imagemeta.Options{
		R:           bytes.NewReader(data),
		ImageFormat: kind,
		Sources:     imagemeta.EXIF,
		Timeout:     time.Second,
		ShouldHandleTag: func(t imagemeta.TagInfo) bool {
			return t.Tag == "Orientation" && t.Namespace == "IFD0"
		},
		HandleTag: func(t imagemeta.TagInfo) error {
			if v, ok := t.Value.(uint16); ok && v >= 1 && v <= 8 {
				found = orientation(v)
			}
			return imagemeta.ErrStopWalking
		},
	})
	return found
}

// exifWithin is how far into a JPEG file the EXIF data may begin: behind one
// other segment of the greatest length.
const exifWithin = 128 << 10

// orient makes the page upright from the orientation it was stored in.
func (s *scan) orient(o orientation) error {
	if o == 1 {
		return nil
	}
	return replace(&s.pix, o.upright)
}

// upright gives the picture as it should be seen: first mirrored, then turned.
func (o orientation) upright(p *lept.Pix) (*lept.Pix, error) {
	mirrored := o == 2 || o == 4 || o == 5 || o == 7
	turn := [...]int{1: 0, 2: 0, 3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}[o]
	if !mirrored {
		return p.Turn(turn)
	}
	m, err := p.Mirror()
	if err != nil || turn == 0 {
		return m, err
	}
	defer m.Close()
	return m.Turn(turn)
}

// sideways tells whether rows of the file are columns of the page.
func (o orientation) sideways() bool { return o >= 5 }
