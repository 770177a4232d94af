package main

import (
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/disintegration/imaging"
)

const colouredPages set = "typing in other colours"

// A colouring is how real typing, black on white, is coloured.
type colouring struct {
	name       string
	page       int // which later page of the first despatch, from 1
	paper, ink color.RGBA
}

// colourings are those that archives know: a photostat's negative, and ribbons
// that are hardly darker to the eye than the paper under them.
func colourings() []colouring {
	return []colouring{
		{"photostat", 1, color.RGBA{44, 45, 48, 255}, color.RGBA{222, 222, 216, 255}},
		{"blue-on-brown", 2, color.RGBA{190, 150, 110, 255}, color.RGBA{95, 128, 170, 255}},
		{"purple-on-blue", 3, color.RGBA{150, 178, 205, 255}, color.RGBA{140, 100, 165, 255}},
		{"red-on-green", 4, color.RGBA{175, 195, 170, 255}, color.RGBA{205, 120, 105, 255}},
	}
}

// colouredLetters are pages of the despatches in dir, coloured into the folder
// out: what telling ink from paper by colour is worth. Each is a letter of its
// own.
func colouredLetters(dir, out string) ([]goldLetter, error) {
	real, err := despatches(dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return nil, err
	}
	var letters []goldLetter
	for _, c := range colourings() {
		if c.page >= len(real[0].pages) {
			return nil, fmt.Errorf("%s: %s has no page %d to colour", dir, real[0].id, c.page+1)
		}
		p := real[0].pages[c.page]
		path := filepath.Join(out, c.name+".jpg")
		if err := c.draw(p.path, path); err != nil {
			return nil, err
		}
		p.set, p.name, p.path = colouredPages, c.name, path
		letters = append(letters, goldLetter{id: c.name, pages: []goldPage{p}})
	}
	return letters, nil
}

// draw writes a picture of the scan in from in its colours to the file to.
func (c colouring) draw(from, to string) error {
	scan, err := imaging.Open(from)
	if err != nil {
		return fmt.Errorf("%s: %w", from, err)
	}
	f, err := os.Create(to)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := jpeg.Encode(f, c.coloured(imaging.Grayscale(scan)), &jpeg.Options{Quality: 90}); err != nil {
		return fmt.Errorf("%s: %w", to, err)
	}
	return f.Close()
}

// coloured is a grey picture with its white as the paper and its black as the
// ink, and the grain that scanners give to both.
func (c colouring) coloured(gray *image.NRGBA) *image.RGBA {
	const grain = 5 // of 255, standard deviation
	rng := rand.New(rand.NewPCG(1, 2))
	out := image.NewRGBA(gray.Bounds())
	for i := 0; i < len(gray.Pix); i += 4 {
		noise := grain * rng.NormFloat64()
		white := float64(gray.Pix[i]) / 255
		for k, v := range [3][2]uint8{{c.paper.R, c.ink.R}, {c.paper.G, c.ink.G}, {c.paper.B, c.ink.B}} {
			mixed := white*float64(v[0]) + (1-white)*float64(v[1]) + noise
			out.Pix[i+k] = uint8(min(max(mixed, 0), 255))
		}
		out.Pix[i+3] = 255
	}
	return out
}
