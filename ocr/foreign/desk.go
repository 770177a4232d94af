package foreign

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"missive/ocr"
)

// A desk is the room for one page that a command reads. All of it goes when
// the page is done.
type desk struct {
	dir  string
	copy string // where the copy of the page goes
	out  string // the folder that the command writes to
	tmp  string // for the command's temporary files
}

func newDesk(job ocr.Job) (desk, error) {
	dir, err := os.MkdirTemp("", "missive-")
	if err != nil {
		return desk{}, err
	}
	d := desk{dir: dir, out: filepath.Join(dir, "out"), tmp: filepath.Join(dir, "tmp")}
	scans := filepath.Join(dir, "scan")
	// Programs write the scan's name into what they write.
	stem := strings.TrimSuffix(filepath.Base(job.Path), path.Ext(job.Path))
	d.copy = filepath.Join(scans, stem+".png")
	for _, sub := range []string{scans, d.out, d.tmp} {
		if err := os.Mkdir(sub, 0o700); err != nil {
			d.clear()
			return desk{}, err
		}
	}
	return d, nil
}

func (d desk) clear() { os.RemoveAll(d.dir) }

// result is the name that the command is told to write to.
func (d desk) result() string { return filepath.Join(d.out, "page") }

// written is how many bytes are in the files that the command wrote for
// reading. What cannot be looked at counts nothing: it is going just then.
func (d desk) written() int64 {
	var sum int64
	filepath.WalkDir(d.out, func(_ string, e fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			sum += info.Size()
		}
		return nil
	})
	return sum
}

// An output is what a command wrote, of a known format.
type output struct {
	io.Reader
	io.Closer
}

// reading is what the command wrote into its folder, or else on its standard
// output.
func (d desk) reading(said []byte) (format, output, error) {
	entries, err := os.ReadDir(d.out)
	if err != nil {
		return format{}, output{}, err
	}
	var names []string
	for _, e := range entries { // in the order of their names
		if !e.Type().IsRegular() {
			continue
		}
		f, err := os.Open(filepath.Join(d.out, e.Name()))
		if err != nil {
			return format{}, output{}, err
		}
		if form, all, ok := formatOf(f); ok {
			return form, output{all, f}, nil
		}
		f.Close()
		names = append(names, e.Name())
	}
	form, all, ok := formatOf(bytes.NewReader(said))
	switch {
	case ok:
		return form, output{all, io.NopCloser(nil)}, nil
	case len(names) > 0:
		return format{}, output{}, fmt.Errorf("it wrote %s, which is neither hOCR, ALTO nor PAGE", strings.Join(names, ", "))
	case len(said) == 0:
		return format{}, output{}, errors.New("it wrote no file and nothing on its standard output")
	}
	return format{}, output{}, fmt.Errorf("what it wrote on its standard output is neither hOCR, ALTO nor PAGE; it begins with %q", said[:min(len(said), 60)])
}
