package ocr_test

import (
	"bytes"
	"encoding/json"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/disintegration/imaging"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"missive/letter"
	"missive/ocr"
	"missive/ocr/enginetest"
)

var letterLines = []string{
	"The Secretary of State presents his compliments to the",
	"Ambassador and has the honor to acknowledge the receipt",
	"of his note of October 24, concerning the passage of",
	"vessels through the waters of the northern islands.",
}

// typed is a page of typewritten lines at 300 dpi.
func typed(t *testing.T, lines []string) image.Image {
	t.Helper()
	f, err := opentype.Parse(gomono.TTF)
	if err != nil {
		t.Fatal(err)
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: 12, DPI: 300})
	if err != nil {
		t.Fatal(err)
	}
	page := image.NewGray(image.Rect(0, 0, 1900, 300+len(lines)*100))
	draw.Draw(page, page.Bounds(), image.White, image.Point{}, draw.Src)
	for i, l := range lines {
		d := font.Drawer{Dst: page, Src: image.NewUniform(color.Black), Face: face, Dot: fixed.P(150, 200+i*100)}
		d.DrawString(l)
	}
	return page
}

// save writes a picture as a PNG file of a folder.
func save(t *testing.T, dir, name string, m image.Image) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return write(t, dir, name, b.Bytes())
}

func write(t *testing.T, dir, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// job is one page of a file as a letter names it.
func job(path string) ocr.Job {
	return ocr.Job{Path: path, Source: letter.Source{File: "box/" + filepath.Base(path), Page: 1}}
}

// realPool is a pool of this test program's own workers, which read with
// Tesseract.
func realPool(t *testing.T) *ocr.Pool {
	t.Helper()
	if err := ocr.CheckLangs(nil); err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := ocr.NewPool(ocr.PoolOptions{Workers: 2, Command: []string{self},
		Env: []string{"MISSIVE_TEST_WORKER=real", "MISSIVE_WORKER_MEMORY=0"}})
	t.Cleanup(func() { p.Close() })
	return p
}

func TestPoolConforms(t *testing.T) {
	dir := t.TempDir()
	a, b := save(t, dir, "a 1.png", typed(t, letterLines)), save(t, dir, "ä.png", typed(t, letterLines[2:]))
	whole, err := os.ReadFile(a)
	if err != nil {
		t.Fatal(err)
	}
	slow := job(save(t, dir, "slow.png", typed(t, slices.Repeat(letterLines, 12))))
	slow.Debug = t.TempDir() // the worker writes there as soon as it has the page
	enginetest.Run(t, realPool(t), enginetest.Samples{
		Good:   []ocr.Job{job(a), job(b)},
		Counts: map[string]int{a: 1},
		Slow:   &enginetest.Slow{Job: slow, Begun: func() bool { return len(entries(t, slow.Debug)) > 0 }},
		Bad: map[string]enginetest.Bad{
			"empty":     {Job: job(write(t, dir, "empty.png", nil)), Kind: ocr.ErrUnreadable},
			"text":      {Job: job(write(t, dir, "text.png", []byte("Dear Mr. Ambassador,\n"))), Kind: ocr.ErrUnreadable},
			"cut short": {Job: job(write(t, dir, "short.png", whole[:len(whole)/2])), Kind: ocr.ErrUnreadable},
			"missing":   {Job: job(filepath.Join(dir, "missing.png")), Kind: ocr.ErrUnreadable},
			"language":  {Job: ocr.Job{Path: a, Source: job(a).Source, Settings: ocr.Settings{Langs: []string{"xxx"}}}, Kind: ocr.ErrUnreadable},
		},
	})
}

// entries are what a folder holds.
func entries(t *testing.T, dir string) []os.DirEntry {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Error(err)
	}
	return all
}

func TestRecordedConforms(t *testing.T) {
	page := letter.Page{Source: letter.Source{File: "box/a.jpg", Page: 1}, Width: 80, Height: 60, DPI: 300, DPIFrom: "file",
		Lines: []letter.Line{{Box: letter.Box{X0: 5, Y0: 5, X1: 40, Y1: 12}, Words: []letter.Word{
			{Text: "Sir:", Box: letter.Box{X0: 5, Y0: 5, X1: 40, Y1: 12}, Conf: 0.9}}}}}
	second, failed := page, letter.Page{Source: letter.Source{File: "box/b.jpg", Page: 1}, Failure: "the file is cut short"}
	second.Source.Page = 2
	files := fstest.MapFS{}
	for name, p := range map[string]letter.Page{"1.json": page, "sub/2.json": second, "3.json": failed} {
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	e, err := ocr.LoadRecorded(files)
	if err != nil {
		t.Fatal(err)
	}
	enginetest.Run(t, e, enginetest.Samples{
		Good:   []ocr.Job{{Path: "/scans/box/a.jpg", Source: page.Source}, {Path: "/scans/box/a.jpg", Source: second.Source}},
		Counts: map[string]int{"/scans/box/a.jpg": 2, "box/b.jpg": 1},
		Bad: map[string]enginetest.Bad{
			"failed":  {Job: ocr.Job{Path: "/scans/box/b.jpg", Source: failed.Source}, Kind: ocr.ErrUnreadable},
			"unknown": {Job: job("/scans/box/unknown.jpg"), Kind: ocr.ErrUnreadable},
			"suffix":  {Job: ocr.Job{Path: "/scans/mailbox/a.jpg", Source: letter.Source{File: "mailbox/a.jpg", Page: 1}}, Kind: ocr.ErrUnreadable},
		},
	})
}

func TestLoadRecordedNamesTheFile(t *testing.T) {
	_, err := ocr.LoadRecorded(fstest.MapFS{"x/bad.json": {Data: []byte("{")}})
	if err == nil || !strings.Contains(err.Error(), "x/bad.json") {
		t.Errorf("error %v does not name the file", err)
	}
}

// TestTurned: a page lying on its side or upside down is read as the upright
// one is.
func TestTurned(t *testing.T) {
	dir := t.TempDir()
	pool := realPool(t)
	upright := typed(t, letterLines)
	for name, tt := range map[string]struct {
		lie  func(image.Image) *image.NRGBA // counter-clockwise, as imaging turns
		turn int
	}{
		"upright":     {imaging.Clone, 0},
		"lines down":  {imaging.Rotate270, 270},
		"lines up":    {imaging.Rotate90, 90},
		"upside down": {imaging.Rotate180, 180},
	} {
		t.Run(name, func(t *testing.T) {
			j := job(save(t, dir, name+".png", tt.lie(upright)))
			j.Picture = filepath.Join(t.TempDir(), "001.jpg")
			seen, err := pool.Read(t.Context(), j)
			if err != nil {
				t.Fatal(err)
			}
			p := seen.First()
			if p.Turn != tt.turn {
				t.Errorf("was turned by %d degrees, want %d", p.Turn, tt.turn)
			}
			if got := text(p); got != strings.Join(letterLines, "\n") {
				t.Errorf("reads\n%s", got)
			}
			pic, err := imaging.Open(j.Picture)
			if err != nil || pic.Bounds().Dx() != p.Width || p.Width != upright.Bounds().Dx() {
				t.Errorf("picture is %v (%v), page %d by %d, want the upright page", pic.Bounds(), err, p.Width, p.Height)
			}
		})
	}
}

// text is the page's lines.
func text(p letter.Page) string {
	var lines []string
	for _, l := range p.Lines {
		lines = append(lines, l.Text())
	}
	return strings.Join(lines, "\n")
}
