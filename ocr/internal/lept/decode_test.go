package lept_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/png"
	"os"
	"slices"
	"testing"

	"maps"

	"missive/ocr/internal/lept"
	"missive/ocr/internal/lept/lepttest"
)

// files are the sheet in every kind that leptonica writes, in colour and grey.
func files(t testing.TB) map[string][]byte {
	out := map[string][]byte{}
	for kind := range lepttest.Kinds {
		for name, m := range map[string]image.Image{"colour": sheet(160, 120), "grey": gray(sheet(160, 120))} {
			b, err := lepttest.Encode(m, kind)
			if err != nil {
				t.Fatal(err)
			}
			out[kind+" "+name] = b
		}
	}
	return out
}

func TestDecodeEveryKind(t *testing.T) {
	for name, file := range files(t) {
		t.Run(name, func(t *testing.T) {
			p, err := open(t, file)
			if err != nil {
				t.Fatal(err)
			}
			defer p.Close()
			checkSheet(t, p)
			if d := p.Depth(); d != 1 && d != 8 && d != 32 {
				t.Errorf("%d bits a pixel, want 1, 8 or 32", d)
			}
		})
	}
}

func TestDecodePNGOfEveryDepth(t *testing.T) {
	s := sheet(160, 120)
	deep, clear := image.NewGray16(s.Rect), image.NewNRGBA(s.Rect)
	palette := image.NewPaletted(s.Rect, color.Palette{color.White, color.Black, color.RGBA{200, 30, 40, 255}})
	two := image.NewPaletted(s.Rect, color.Palette{color.White, color.Black})
	for y := range 120 {
		for x := range 160 {
			c := s.At(x, y)
			deep.Set(x, y, c)
			palette.Set(x, y, c)
			two.Set(x, y, c)
			if c != (color.RGBA{255, 255, 255, 255}) {
				clear.Set(x, y, c) // the paper stays see-through, black underneath
			}
		}
	}
	for name, m := range map[string]image.Image{
		"16-bit grey": deep, "transparent paper": clear, "colour map": palette, "two colours": two, "colour": s,
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := png.Encode(&b, m); err != nil {
				t.Fatal(err)
			}
			p := must(open(t, b.Bytes()))(t)
			defer p.Close()
			checkSheet(t, p)
		})
	}
}

func TestDecodeYCCK(t *testing.T) {
	file, err := os.ReadFile("testdata/ycck.jpg")
	if err != nil {
		t.Fatal(err)
	}
	p := must(open(t, file))(t)
	defer p.Close()
	if v := tone(t, p, 2, 2, 4, 4); v < 240 {
		t.Errorf("the paper has the grey value %.0f, want white", v)
	}
	if v := tone(t, p, 14, 12, 8, 4); v > 40 {
		t.Errorf("the black box has the grey value %.0f, want black", v)
	}
	if v := tone(t, p, 42, 30, 8, 4); v < 50 || v > 130 {
		t.Errorf("the red box has the grey value %.0f, want 50 to 130", v)
	}
}

func TestCutShort(t *testing.T) {
	all := files(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		file := all[name]
		for _, percent := range []int{10, 50, 90, 98} {
			p, err := open(t, file[:len(file)*percent/100])
			if err == nil {
				p.Close()
				t.Errorf("%s cut to %d %%: opened", name, percent)
			} else if !errors.Is(err, lept.ErrCutShort) {
				t.Errorf("%s cut to %d %%: %v, want ErrCutShort", name, percent, err)
			}
		}
	}
}

// A thumbnail in a JPEG's head ends with the marker that the picture lacks.
func TestCutShortBehindThumbnail(t *testing.T) {
	whole := must(lepttest.Encode(sheet(160, 120), "jpeg"))(t)
	head := append([]byte{0xff, 0xd8, 0xff, 0xe1, 0, 10}, "thumb\x00\xff\xd9"...)
	file := append(head, whole[2:]...)
	must(open(t, file))(t).Close()
	if _, err := open(t, file[:len(file)/2]); !errors.Is(err, lept.ErrCutShort) {
		t.Errorf("got %v, want ErrCutShort", err)
	}
}

func TestNotAPicture(t *testing.T) {
	var g bytes.Buffer
	if err := gif.Encode(&g, gray(sheet(8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string][]byte{
		"empty": nil, "text": []byte("Dear Mr. Chairman,\n"), "one byte": {0xff}, "GIF": g.Bytes(),
	} {
		if _, err := lept.ReadHeader(file); !errors.Is(err, lept.ErrFormat) {
			t.Errorf("%s: %v, want ErrFormat", name, err)
		}
	}
}

func TestErrorsSayWhy(t *testing.T) {
	file := must(lepttest.Encode(sheet(160, 120), "png"))(t)
	clear(file[60 : len(file)-20]) // its picture wiped out
	_, err := open(t, file)
	if err == nil || errors.Is(err, lept.ErrCutShort) {
		t.Fatalf("got %v, want an error about damage", err)
	}
	if got := err.Error(); len(got) < len("reading the PNG picture: x") {
		t.Errorf("%q does not say why", got)
	}
}
