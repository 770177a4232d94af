package main

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// shared is the folder of real material beside the module. It is not part of
// the repository.
const shared = "../../../shared"

func TestMissingMaterialIsSaid(t *testing.T) {
	var said bytes.Buffer
	there := source{"own", func() ([]goldLetter, error) { return []goldLetter{{id: "a"}}, nil }}
	all := append(sources(filepath.Join(t.TempDir(), "none"), "", ""), there)
	letters, err := gather(all, []string{"despatches", "own"}, &said)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said.String(), "SKIPPED: despatches") || len(letters) != 1 {
		t.Errorf("%d letters; said only %q", len(letters), said.String())
	}
	if _, err := gather(sources("", "", ""), []string{"despatch"}, io.Discard); err == nil {
		t.Error("a set that does not exist was taken")
	}
}

func TestRealMaterial(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("SKIPPED: the real material in ../shared is absent")
	}
	letters, err := gather(sources(shared, t.TempDir(), ""), []string{"despatches", "letters-1905"}, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	pages, chars := map[set]int{}, map[set]int{}
	for _, l := range letters {
		for _, p := range l.pages {
			pages[p.set]++
			chars[p.set] += scoreText(texts(goldWords(p.gold)), nil).chars
		}
	}
	if pages[laterPages] != 14 || pages[firstPages] != 3 || pages[pages1905] != 8 {
		t.Errorf("pages: %v", pages)
	}
	if chars[laterPages] != 20182 { // as other tools count them
		t.Errorf("the later pages of despatches have %d characters", chars[laterPages])
	}
}

func TestFixtureLetters(t *testing.T) {
	letters, err := fixtureLetters("../../fixtures")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, l := range letters {
		for _, p := range l.pages {
			if names[p.name] || len(p.gold) == 0 || len(p.typed) != len(p.gold) {
				t.Errorf("%s: twice, or without lines, or lines without boxes", p.name)
			}
			names[p.name] = true
			if _, err := os.Stat(p.path); err != nil {
				t.Error(err)
			}
		}
	}
	if !names["thanks-1968_03"] || !names["ambassade-1964_02"] || names["carbon-1965_01"] {
		t.Errorf("pages: %v", names)
	}
}

func TestTranscribed(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.gt.txt": "one\ntwo\n", "a.JPG": "", "b.gt.txt": "three", "b.tif": "", "c.jpg": "",
		"deeper/d.gt.txt": "four", "deeper/d.png": "",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	letters, err := transcribed(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(letters) != 2 || len(letters[0].pages) != 2 || len(letters[1].pages) != 1 {
		t.Fatalf("letters: %+v", letters)
	}
	if p := letters[0].pages[0]; p.name != "a" || filepath.Base(p.path) != "a.JPG" || len(p.gold) != 2 {
		t.Errorf("first page: %+v", p)
	}
	if err := os.WriteFile(filepath.Join(dir, "e.gt.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := transcribed(dir); err == nil {
		t.Error("a transcription without a scan was passed over")
	}
}

func TestModernPrint(t *testing.T) {
	paragraphs, err := englishParagraphs()
	if err != nil {
		t.Fatal(err)
	}
	one, lines, rest, err := drawPrint(printStyles()[0], paragraphs)
	if err != nil {
		t.Fatal(err)
	}
	two, _, _, err := drawPrint(printStyles()[0], paragraphs)
	if err != nil || !bytes.Equal(one.Pix, two.Pix) {
		t.Errorf("drawn twice it differs (%v)", err)
	}
	all := strings.Fields(strings.Join(paragraphs, " "))
	set := strings.Fields(strings.Join(lines, " ") + " " + strings.Join(rest, " "))
	if len(lines) < 15 || !slices.Equal(all, set) {
		t.Errorf("%d lines, %d words of %d on the page or left over", len(lines), len(set), len(all))
	}
}

// Each coloured page has the colours it should, and nothing else changed.
func TestColoured(t *testing.T) {
	gray := image.NewNRGBA(image.Rect(0, 0, 40, 40))
	for i := range gray.Pix {
		gray.Pix[i] = 255
	}
	for y := range 40 {
		for x := 20; x < 40; x++ {
			gray.Set(x, y, color.Black)
		}
	}
	for _, c := range colourings() {
		got := c.coloured(gray)
		if again := c.coloured(gray); !bytes.Equal(got.Pix, again.Pix) {
			t.Errorf("%s: coloured twice it differs", c.name)
		}
		for name, side := range map[string]struct {
			x    int
			want color.RGBA
		}{"paper": {0, c.paper}, "ink": {20, c.ink}} {
			var sum [3]float64
			for y := range 40 {
				for x := side.x; x < side.x+20; x++ {
					p := got.RGBAAt(x, y)
					for k, v := range []uint8{p.R, p.G, p.B} {
						sum[k] += float64(v) / 800
					}
				}
			}
			for k, want := range []uint8{side.want.R, side.want.G, side.want.B} {
				if math.Abs(sum[k]-float64(want)) > 2 {
					t.Errorf("%s: %s is %.0f, want %v", c.name, name, sum, side.want)
					break
				}
			}
		}
	}
}

// Where there is nothing to colour, that is said as for all material.
func TestColouredWithoutDespatches(t *testing.T) {
	if _, err := colouredLetters(t.TempDir(), t.TempDir()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v, want one that says that nothing is there", err)
	}
}
