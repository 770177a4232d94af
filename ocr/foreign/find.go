package foreign

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"

	"golang.org/x/text/unicode/norm"

	"missive/ocr"
)

// endings are those of files of readings, in the order in which they are looked
// for. Tesseract writes .hocr and .xml, Transkribus and eScriptorium .xml.
var endings = []string{".hocr", ".html", ".htm", ".xml", ".alto.xml", ".page.xml"}

// besides are the folders in which readings stand beside the scans: that of the
// scans, and those into which Transkribus exports.
var besides = []string{".", "page", "alto"}

// A file is one that holds readings, open.
type file struct {
	io.Closer
	name   string // for people
	format format
	all    io.Reader
	// alone tells that there is no scan.
	alone bool
}

// open opens the file that holds the job's reading. Errors are [*ocr.PageError].
func (f *Files) open(job ocr.Job) (*file, error) {
	if r, ok := openReading(job.Path); ok {
		return r, nil
	}
	return f.find(job)
}

// find opens the file in the folders of readings that holds the job's.
func (f *Files) find(job ocr.Job) (*file, error) {
	var others []string // what was found and is no reading
	for _, dir := range f.o.Dirs {
		for _, name := range f.names(job) {
			r, err := openIn(dir, name)
			switch {
			case err == nil:
				return r, nil
			case !errors.Is(err, fs.ErrNotExist):
				others = append(others, err.Error())
			}
		}
	}
	e := &ocr.PageError{File: job.Source.File, Page: job.Source.Page, Kind: ocr.ErrNoReading}
	if len(others) > 0 {
		e.Reason = strings.Join(others, "; ")
		e.Remedy = "have the scan read again by the program that made it, and put the file in its place"
		return nil, e
	}
	name := strings.TrimSuffix(path.Base(filepath.ToSlash(job.Path)), path.Ext(job.Path))
	if local, ok := within(job.Source.File); ok && !f.o.ByName {
		name = strings.TrimSuffix(local, path.Ext(local))
	}
	e.Reason = fmt.Sprintf("no reading of it was found: %s holds no %s with the ending %s", strings.Join(f.o.Dirs, ", "), name, strings.Join(endings[:4], ", "))
	e.Remedy = "have it read by the other program, or name the folder that holds its hOCR, ALTO or PAGE files"
	return nil, e
}

// names are the paths in a folder of readings at which the job's may stand.
func (f *Files) names(job ocr.Job) []string {
	scans := []string{}
	if local, ok := within(job.Source.File); ok {
		scans = append(scans, local)
	}
	if f.o.ByName {
		scans = append(scans, path.Base(filepath.ToSlash(job.Path)))
	}
	var out []string
	for _, scan := range scans {
		stem := strings.TrimSuffix(path.Base(scan), path.Ext(scan))
		for _, beside := range besides {
			for _, ending := range endings {
				name := path.Join(path.Dir(scan), beside, stem+ending)
				out = append(out, name)
				// Sources are spelt with whole accents; some disks part them.
				if parted := norm.NFD.String(name); parted != name {
					out = append(out, parted)
				}
			}
		}
	}
	return out
}

// within is the path that a letter calls a scan by, where it leads nowhere but
// into a folder.
func within(name string) (string, bool) {
	name = path.Clean(name)
	return name, filepath.IsLocal(filepath.FromSlash(name)) && name != "."
}

// openIn opens a file of readings in a folder. Links that lead out of it are
// not followed. The error wraps [fs.ErrNotExist] where there is none, and says
// otherwise why it is no file of readings.
func openIn(dir, name string) (*file, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("the folder of readings cannot be opened: %w", err)
	}
	defer root.Close()
	shown := filepath.Join(dir, filepath.FromSlash(name))
	info, err := root.Stat(filepath.FromSlash(name))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return nil, fs.ErrNotExist
	}
	if err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is no file: %w", shown, fs.ErrNotExist)
	}
	var opened *os.File
	if err == nil {
		opened, err = root.Open(filepath.FromSlash(name))
	}
	if err != nil {
		return nil, fmt.Errorf("%s cannot be opened (%w)", shown, err)
	}
	format, all, ok := formatOf(opened)
	if !ok {
		opened.Close()
		return nil, fmt.Errorf("%s is neither hOCR, ALTO nor PAGE", shown)
	}
	return &file{Closer: opened, name: shown, format: format, all: all}, nil
}

// openReading opens a path that is no scan but a file of readings.
func openReading(path string) (*file, bool) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return nil, false
	}
	opened, err := os.Open(path)
	if err != nil {
		return nil, false
	}
	format, all, ok := formatOf(opened)
	if !ok {
		opened.Close()
		return nil, false
	}
	return &file{Closer: opened, name: path, format: format, all: all, alone: true}, true
}

// unreadable is the error of a file that is there and gives no page.
func (r *file) unreadable(job ocr.Job, err error) *ocr.PageError {
	return &ocr.PageError{File: job.Source.File, Page: job.Source.Page, Kind: ocr.ErrNoReading, Cause: err,
		Reason: fmt.Sprintf("its reading %s %s", r.name, complaint(r.format, err)),
		Remedy: "see that the file belongs to this scan, or have the scan read again by the program that made it"}
}

// complaint is what is wrong with a reading, after its name.
func complaint(f format, err error) string {
	return fmt.Sprintf("(%s) cannot be used: %v", f.name, err)
}
