package ocr

import "missive/ocr/internal/lept"

// A chain is a picture on which one operation follows another, each replacing
// what the one before made. After a failure nothing more is done; err says why.
type chain struct {
	pix *lept.Pix
	// borrowed tells that pix belongs to somebody else, who closes it.
	borrowed bool
	err      error
}

// then puts what f makes of the picture in its place.
func (c *chain) then(f func(*lept.Pix) (*lept.Pix, error)) {
	if c.err != nil {
		return
	}
	next, err := f(c.pix)
	if err != nil {
		c.err = err
		return
	}
	c.close()
	c.pix, c.borrowed = next, false
}

// close frees what the chain itself made.
func (c *chain) close() {
	if !c.borrowed {
		c.pix.Close()
	}
}

// tones are the grey values of the picture, which must be of 8 bits.
func (c *chain) tones() tones {
	if c.err != nil {
		return tones{}
	}
	t, err := tonesOf(c.pix)
	c.err = err
	return t
}

// replace puts what f makes of a picture in its place and frees the picture.
// After a failure the picture is as it was.
func replace(at **lept.Pix, f func(*lept.Pix) (*lept.Pix, error)) error {
	p, err := f(*at)
	if err != nil {
		return err
	}
	(*at).Close()
	*at = p
	return nil
}
