package lept

/*
#include <allheaders.h>
*/
import "C"

// plain brings a picture just read to 1, 8 or 32 bits without colour map and
// without transparency: what is see-through becomes white, as on paper. It
// closes p.
func (p *Pix) plain() (*Pix, error) {
	steps := []struct {
		needed bool
		doing  string
		f      func(*C.PIX) *C.PIX
	}{
		{C.pixGetColormap(p.c) != nil, "removing the colour map", func(c *C.PIX) *C.PIX {
			return C.pixRemoveColormap(c, C.REMOVE_CMAP_BASED_ON_SRC)
		}},
		{C.pixGetSpp(p.c) == 4, "removing transparency", func(c *C.PIX) *C.PIX { return C.pixRemoveAlpha(c) }},
		{p.Depth() == 16, "bringing 16 bits to 8", func(c *C.PIX) *C.PIX { return C.pixConvert16To8(c, C.L_MS_BYTE) }},
		{p.Depth() == 2 || p.Depth() == 4, "bringing it to 8 bits", func(c *C.PIX) *C.PIX { return C.pixConvertTo8(c, 0) }},
	}
	for _, s := range steps {
		if !s.needed || (p.Depth() == 8 || p.Depth() == 1) && C.pixGetColormap(p.c) == nil {
			continue
		}
		q, err := made(s.doing, func() *C.PIX { return s.f(p.c) })
		if err != nil {
			p.Close()
			return nil, err
		}
		x, y := p.Resolution()
		q.SetResolution(x, y)
		p.Close()
		p = q
	}
	return p, nil
}
