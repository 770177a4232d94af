package ocr

import "missive/letter"

// againHigh is the height in pixels of small letters in lines that are read by
// themselves: another one than in any reading of the page.
const againHigh = 16.0

// again has one line of the page read by itself, cut out of a rendering with
// half the paper around it, and tells whether it reads as text.
func (t *tesseract) again(box letter.Box, high float64, p *prepared, set Settings) (letter.Line, bool, error) {
	margin := besideStrip * high
	x0, y0 := p.fromPage(float64(box.X0)-2*margin, float64(box.Y0+box.Y1)/2)
	x1, y1 := p.fromPage(float64(box.X1)+2*margin, float64(box.Y0+box.Y1)/2)
	half := (float64(box.H())/2 + margin) / p.sy
	x, y := max(0, int(x0)), max(0, int(min(y0, y1)-half))
	cut, err := p.pix.Clip(x, y, int(x1)-x, int(max(y0, y1)+half)-y)
	if err != nil {
		return letter.Line{}, false, err
	}
	defer cut.Close()
	return t.readLine(cut, x, y, againHigh, p, set)
}
