package ocr

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/renameio/v2"

	"missive/ocr/internal/lept"
)

// debugQuality is the JPEG quality of pictures of preparation: high enough that
// a speck seen on one stood on the page and was not made by packing it.
const debugQuality = 90

// debugList, in a folder of debug pictures, names them in order: a line of
// JSON for each.
const debugList = "pictures.jsonl"

// A DebugPicture is one picture of how a page was made ready.
type DebugPicture struct {
	// File is the picture's name in its folder. Names sort in the order in
	// which the pictures were made.
	File string `json:"file"`
	// Step says in a few words what was done last.
	Step string `json:"step"`
	// Width and Height are its size in pixels.
	Width  int `json:"width"`
	Height int `json:"height"`
}

// DebugPictures are the pictures in a folder that was given as Job.Debug, in
// the order in which they were made. A page that failed may have left some.
func DebugPictures(folder string) ([]DebugPicture, error) {
	f, err := os.Open(filepath.Join(folder, debugList))
	if err != nil {
		return nil, fmt.Errorf("debug pictures: %w", err)
	}
	defer f.Close()
	var out []DebugPicture
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var p DebugPicture
		if json.Unmarshal(lines.Bytes(), &p) != nil {
			break // the worker was killed while it wrote this line
		}
		out = append(out, p)
	}
	return out, nil
}

// A recorder keeps a picture after every step of preparing a page. The nil
// recorder keeps none.
type recorder struct {
	folder string
	turned int // degrees clockwise, as the scan lies now
	kept   map[string]bool
	n      int
	err    error // the first failure, after which nothing more is kept
}

// newRecorder is one for the folder, which is there; nil where none is named.
// What an attempt that was killed left is forgotten.
func newRecorder(folder string) *recorder {
	if folder == "" {
		return nil
	}
	return &recorder{folder: folder, kept: map[string]bool{}, err: os.WriteFile(filepath.Join(folder, debugList), nil, 0o644)}
}

// picture keeps the picture after the step that the words name. A step that
// was kept before is not kept again: pages are rendered again where that is
// cheaper than holding on to what was rendered.
func (r *recorder) picture(pix *lept.Pix, format string, args ...any) {
	if r == nil || r.err != nil {
		return
	}
	step := fmt.Sprintf(format, args...)
	if r.turned != 0 {
		step = fmt.Sprintf("turned %d°: %s", r.turned, step)
	}
	if r.kept[step] {
		return
	}
	r.kept[step] = true
	r.n++
	p := DebugPicture{File: DebugFile(r.n, step), Step: step, Width: pix.Width(), Height: pix.Height()}
	r.err = r.write(p, pix)
}

// turn notes that the scan was turned further.
func (r *recorder) turn(degreesClockwise int) {
	if r != nil {
		r.turned = (r.turned + degreesClockwise) % 360
	}
}

// write writes the picture, then its line in the list: a picture that is
// listed is whole.
func (r *recorder) write(p DebugPicture, pix *lept.Pix) error {
	data, err := pix.JPEG(debugQuality)
	if err != nil {
		return err
	}
	if err := renameio.WriteFile(filepath.Join(r.folder, p.File), data, 0o644, renameio.WithTempDir(r.folder)); err != nil {
		return err
	}
	line, err := json.Marshal(p)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(filepath.Join(r.folder, debugList), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if _, err := f.Write(append(line, '\n')); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// failure is err, or else why a picture could not be kept.
func (r *recorder) failure(job Job, err error) error {
	if err != nil || r == nil || r.err == nil {
		return err
	}
	return unwritten(job, r.err)
}

// DebugFile is the file name of a page's nth picture, n counting from 1, after
// the step that the words name: "02-grey.jpg".
func DebugFile(n int, step string) string {
	words := strings.FieldsFunc(step, func(r rune) bool {
		return !(r == '.' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z')
	})
	return fmt.Sprintf("%02d-%s.jpg", n, strings.Join(words, "-"))
}

// shown keeps the picture as it is after a step, unless one failed.
func (c *chain) shown(r *recorder, format string, args ...any) {
	if c.err == nil {
		r.picture(c.pix, format, args...)
	}
}
