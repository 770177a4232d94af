package catalog

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"missive/reference"
)

// MaxFile is the largest file that is indexed, in bytes: larger ones no reader
// takes, and several are in memory at once.
const MaxFile = reference.MaxBytes

// maxName is the longest path of a file, in bytes: no program opens longer ones,
// and the store's keys have to hold it.
const maxName = 4096

// A source is a folder of references, or the folder of the one file. Nothing
// outside it is opened.
type source struct {
	root *os.Root
	path string // real path of what was named
	only string // the one file's name; empty for a folder
	own  string // path in it of the index; empty where that lies elsewhere
}

func openSource(refs string) (*source, error) {
	real, err := filepath.Abs(refs)
	if err == nil {
		real, err = filepath.EvalSymlinks(real)
	}
	var info fs.FileInfo
	if err == nil {
		info, err = os.Stat(real)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("references %s: there is no such folder or file; check its name, and that the share is connected: %w", refs, err)
	case err != nil:
		return nil, fmt.Errorf("references %s cannot be opened: %w", refs, err)
	}
	s := &source{path: real}
	dir := real
	switch {
	case info.Mode().IsRegular():
		dir, s.only = filepath.Dir(real), filepath.Base(real)
	case !info.IsDir():
		return nil, fmt.Errorf("references %s: is neither a folder nor a file; name the folder of transcriptions, or the file of a volume", refs)
	}
	if s.root, err = os.OpenRoot(dir); err != nil {
		return nil, fmt.Errorf("references %s cannot be opened: %w", refs, err)
	}
	return s, nil
}

// leaveOut leaves the index out of what is listed, wherever its file lies; the
// folder of that must be there.
func (s *source) leaveOut(index string) error {
	folder, err := filepath.Abs(filepath.Dir(index))
	if err == nil {
		folder, err = filepath.EvalSymlinks(folder)
	}
	if err != nil {
		return fmt.Errorf("index of references: %w; choose another place for it", err)
	}
	own, err := filepath.Rel(s.root.Name(), filepath.Join(folder, filepath.Base(index)))
	if err == nil && filepath.IsLocal(own) {
		s.own = filepath.ToSlash(own)
	}
	return nil
}

// isOwn tells whether a file is the index, or one that stands beside it.
func (s *source) isOwn(name string) bool {
	rest, ok := strings.CutPrefix(name, s.own)
	return s.own != "" && ok && (rest == "" || rest == newEnding || rest == lockEnding)
}

// list are the names of the files that may hold texts, relative to the source,
// with slashes and in order. Hidden files, the index itself and the results of
// Missive's runs are left out.
func (s *source) list(ctx context.Context) ([]string, []Skipped, error) {
	if s.only != "" {
		return []string{s.only}, nil, nil
	}
	var names []string
	var skipped []Skipped
	err := fs.WalkDir(s.root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			if name == "." {
				return err
			}
			skipped = append(skipped, Skipped{name, err.Error()})
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir():
			if name != "." && (strings.HasPrefix(d.Name(), ".") || s.isOutput(name)) {
				return fs.SkipDir
			}
		case strings.HasPrefix(d.Name(), ".") || s.isOwn(name):
		case len(name) > maxName:
			skipped = append(skipped, Skipped{name, fmt.Sprintf("its path has %d bytes, more than the %d that can be opened", len(name), maxName)})
		default:
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("references %s: %w", s.path, err)
	}
	slices.Sort(names)
	return names, skipped, nil
}

// isOutput tells whether a run of Missive has written the folder: its texts are
// the letters themselves.
func (s *source) isOutput(name string) bool {
	info, err := s.root.Lstat(path.Join(name, ".missive"))
	return err == nil && info.IsDir()
}

// errNoText is why a file is no reference.
var errNoText = errors.New("holds no text")

// open opens a file and tells its size and time; links that lead out of the source
// are refused.
func (s *source) open(name string) (*os.File, fs.FileInfo, error) {
	// A pipe would wait for a writer.
	info, err := s.root.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%w: it is no file", errNoText)
	}
	if err != nil {
		return nil, nil, err
	}
	f, err := s.root.Open(name)
	if err != nil {
		return nil, nil, err
	}
	if info, err = f.Stat(); err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, info, nil
}

// read is the file's content, unless its size or its first bytes say that there
// is no text in it.
func read(f *os.File, size int64) ([]byte, error) {
	if size > MaxFile {
		return nil, fmt.Errorf("%w: it has %d bytes, more than the %d that are read; give a smaller part of it", errNoText, size, MaxFile)
	}
	head := make([]byte, min(size, 512))
	if _, err := io.ReadFull(f, head); err != nil {
		return nil, err
	}
	if is := pictured(head); is != "" {
		return nil, fmt.Errorf("%w: it is %s", errNoText, is)
	}
	data := make([]byte, size)
	copy(data, head)
	n, err := io.ReadFull(f, data[len(head):])
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil // cut short since
	}
	return data[:len(head)+n], err
}

// pictured is the type of a picture, sound or font that begins so; empty for
// anything else. The marks that some begin with are letters ("BM", "ID3"), with
// which a text may begin too, but no text has a NUL.
func pictured(head []byte) string {
	is := http.DetectContentType(head)
	kind, _, _ := strings.Cut(is, "/")
	if bytes.IndexByte(head, 0) < 0 || !slices.Contains([]string{"image", "audio", "video", "font"}, kind) {
		return ""
	}
	return is
}
