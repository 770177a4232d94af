package inspect

import (
	"errors"
	"fmt"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"

	"missive/letter"
	"missive/ocr"
	"missive/reading"
	"missive/typeface"
)

// ErrPictures is wrapped where the folder for pictures is not as it must be.
var ErrPictures = errors.New("folder for pictures")

// partDir, in the folder for pictures, holds what workers write until a page
// is done.
const partDir = ".part"

// typefaceFile is the sheet of the letter's typeface.
const typefaceFile = "typeface.png"

// A gallery fills a folder with pictures of how pages were read. The nil
// gallery does nothing.
type gallery struct {
	dir  string
	made bool // the folder was not there before
	// put are the files written so far.
	put   []string
	pages []pageView
	face  int // characters on the sheet of the typeface
}

// openGallery makes the folder, or takes one that is empty; none is named by
// an empty name.
func openGallery(dir string) (*gallery, error) {
	if dir == "" {
		return nil, nil
	}
	g := &gallery{dir: dir}
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		g.made = true
	case err != nil:
		return nil, fmt.Errorf("%w %s: it cannot be used (%w); name a new or an empty one", ErrPictures, dir, err)
	case len(entries) > 0:
		return nil, fmt.Errorf("%w %s: it holds files already (%s) and nothing is overwritten; name a new or an empty one", ErrPictures, dir, entries[0].Name())
	}
	if err := os.MkdirAll(filepath.Join(dir, partDir), 0o777); err != nil {
		return nil, fmt.Errorf("%w %s: it cannot be made: %w", ErrPictures, dir, err)
	}
	return g, nil
}

// room makes room for page i, which counts from 0: the name for its picture,
// and a folder of its own for pictures of steps.
func (g *gallery) room(i int) (picture, steps string, err error) {
	if g == nil {
		return "", "", nil
	}
	steps = filepath.Join(g.dir, partDir, number(i))
	return steps + ".jpg", steps, os.Mkdir(steps, 0o777)
}

// number names page i in files' names: from 001.
func number(i int) string { return fmt.Sprintf("%03d", i+1) }

// page puts up page i: the pictures of its steps, one for each reading, and
// the settled page.
func (g *gallery) page(i int, p page, seen reading.Page, said letter.Page) error {
	if g == nil {
		return nil
	}
	v, err := g.steps(i, p)
	if err != nil {
		return err
	}
	v.Notes, v.Size = notes(seen.Frame), letter.Box{X1: seen.Frame.Width, Y1: seen.Frame.Height}
	v.Changes = changes(seen.First().Lines, said.Lines)
	blank, err := newCanvas(filepath.Join(g.dir, partDir, number(i)+".jpg"), seen.First().Lines)
	if errors.Is(err, fs.ErrNotExist) { // an engine that has none
		g.pages = append(g.pages, *v)
		return nil
	}
	if err != nil {
		return err
	}
	for _, r := range seen.Readings {
		c := blank.copy()
		c.drawWords(words(r.Lines))
		v.add("read "+r.Name, readingShot(r))
		if err := g.save(c, v.last()); err != nil {
			return err
		}
	}
	blank.drawSettled(said, v.Changes)
	v.add("settled", settledShot(said, v.Changes))
	if err := g.save(blank, v.last()); err != nil {
		return err
	}
	g.pages = append(g.pages, *v)
	return nil
}

// failed puts up a page that could not be read: the steps it came to.
func (g *gallery) failed(i int, p page) error {
	if g == nil {
		return nil
	}
	v, err := g.steps(i, p)
	if err != nil {
		return err
	}
	v.Failure = p.err.Error()
	g.pages = append(g.pages, *v)
	return nil
}

// steps moves the pictures of page i's steps to their places.
func (g *gallery) steps(i int, p page) (*pageView, error) {
	v := &pageView{Number: i + 1, Source: p.source}
	folder := filepath.Join(g.dir, partDir, number(i))
	pictures, err := ocr.DebugPictures(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err // none is there where the scan was not opened
	}
	for _, s := range pictures {
		v.Shots = append(v.Shots, Shot{File: number(i) + "-" + s.File, Title: s.Step, About: aboutStep(s)})
		name := filepath.Join(g.dir, v.last().File)
		if err := os.Rename(filepath.Join(folder, s.File), name); err != nil {
			return nil, fmt.Errorf("debug pictures: %w", err)
		}
		g.put = append(g.put, name)
	}
	return v, nil
}

// save writes a drawn picture to its place.
func (g *gallery) save(c *canvas, s Shot) error {
	name := filepath.Join(g.dir, s.File)
	g.put = append(g.put, name)
	return c.save(name)
}

// typeface puts up the letter's typeface, where it has one.
func (g *gallery) typeface(f typeface.Face) error {
	if g == nil || len(f) == 0 {
		return nil
	}
	captions, err := captionFace(20)
	if err != nil {
		return err
	}
	g.face = len(f.Texts())
	name := filepath.Join(g.dir, typefaceFile)
	g.put = append(g.put, name)
	return create(name, func(w *os.File) error { return png.Encode(w, f.Sheet(captions)) })
}

// finish writes the page that shows all pictures, and clears up.
func (g *gallery) finish() error {
	if g == nil {
		return nil
	}
	name := filepath.Join(g.dir, "index.html")
	g.put = append(g.put, name)
	if err := create(name, g.index); err != nil {
		return err
	}
	return os.RemoveAll(filepath.Join(g.dir, partDir))
}

// abandon leaves the folder as it was found.
func (g *gallery) abandon() error {
	if g == nil {
		return nil
	}
	err := os.RemoveAll(filepath.Join(g.dir, partDir))
	for _, name := range g.put {
		if e := os.Remove(name); e != nil && !errors.Is(e, fs.ErrNotExist) {
			err = errors.Join(err, e)
		}
	}
	if g.made {
		err = errors.Join(err, os.Remove(g.dir))
	}
	return err
}
