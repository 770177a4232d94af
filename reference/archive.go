package reference

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

const (
	// MaxFiles is how many files a zip may hold, and MaxUnpacked how many bytes
	// they may have together.
	MaxFiles    = 10_000
	MaxUnpacked = 4 * MaxBytes
)

// An archive is a zip being read.
type archive struct {
	name  string
	files map[kind][]*zip.File // those that can be read
	other []string             // those that are passed over
	odd   string               // why the first of them is
	left  int64                // bytes that may still be read
}

// order is which of several kinds of files is read.
var order = []kind{teiXML, pageXML, altoXML, hocrHTML, plain}

// readZip reads the files in a zip.
func readZip(name string, data []byte, o Options) (File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return File{}, fmt.Errorf("%s: is no whole zip; pack it again: %w", name, err)
	}
	if len(z.File) > MaxFiles {
		return File{}, fmt.Errorf("%s: holds %d files, more than the %d that are read; give one zip for each letter", name, len(z.File), MaxFiles)
	}
	if is := office(z.File); is != "" {
		return File{}, fmt.Errorf("%s: is %s; save it as plain text in UTF-8", name, is)
	}
	a := &archive{name: name, files: map[kind][]*zip.File{}, left: MaxUnpacked}
	for _, f := range z.File {
		if err := a.sort(f); err != nil {
			return File{}, err
		}
	}
	for _, k := range order {
		if len(a.files[k]) > 0 {
			return a.read(k, o)
		}
	}
	switch {
	case a.odd != "":
		return File{}, fmt.Errorf("%s: %s: %w", name, a.odd, ErrNoText)
	default:
		return File{}, fmt.Errorf("%s: holds no file: %w", name, ErrNoText)
	}
}

// office says what document of an office program a zip is, or nothing.
func office(files []*zip.File) string {
	for _, f := range files {
		switch {
		case strings.HasPrefix(f.Name, "word/"):
			return "a Word document"
		case strings.HasPrefix(f.Name, "xl/"), strings.HasPrefix(f.Name, "ppt/"):
			return "an Office document"
		case f.Name == "META-INF/container.xml":
			return "an electronic book (EPUB)"
		case f.Name == "META-INF/manifest.xml":
			return "a document of LibreOffice"
		}
	}
	return ""
}

// sort finds out what a file in the zip is by its beginning.
func (a *archive) sort(f *zip.File) error {
	base := path.Base(f.Name)
	// What a link leads to is never opened, and its path is no text.
	if !f.Mode().IsRegular() || strings.HasPrefix(base, ".") || strings.HasPrefix(f.Name, "__MACOSX/") {
		return nil
	}
	head, err := a.unpack(f, Head) // which is read once more as a part of the whole
	if err != nil {
		return err
	}
	k, why := sniff(head)
	switch {
	case k == zipped || k == gzipped:
		why = "is packed inside what is packed; unpack it"
	case k == plain && why == "" && !isText(base, head):
		why = "is no text"
	}
	if why != "" {
		if a.other = append(a.other, f.Name); a.odd == "" {
			a.odd = fmt.Sprintf("holds no file that can be read; %s %s", shown(f.Name), why)
		}
		return nil
	}
	a.files[k] = append(a.files[k], f)
	return nil
}

// isText tells whether a file in a zip is plain text, by its ending and its
// beginning: lists, programs and schemata are text too.
func isText(base string, head []byte) bool {
	switch strings.ToLower(path.Ext(base)) {
	case ".txt", ".text", "":
		marked := bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF})
		return marked || bytes.IndexByte(head, 0) < 0
	}
	return false
}

// all is the whole of a file in the zip.
func (a *archive) all(f *zip.File) ([]byte, error) {
	data, err := a.unpack(f, min(MaxBytes+1, a.left))
	if err != nil {
		return nil, err
	}
	if a.left -= int64(len(data)); a.left <= 0 {
		return nil, fmt.Errorf("%s: unpacks to more than the %d bytes that are read; give one zip for each letter", a.name, int64(MaxUnpacked))
	}
	return data, nil
}

// unpack is the beginning of a file in the zip: that many bytes, or all of it.
func (a *archive) unpack(f *zip.File, most int64) ([]byte, error) {
	name := a.name + "/" + shown(f.Name)
	if f.Flags&1 != 0 {
		return nil, fmt.Errorf("%s: is encrypted; unpack it with its password, and make a zip without one", name)
	}
	r, err := f.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return nil, fmt.Errorf("%s: is packed in a way that is not read; pack it as zips usually are: %w", name, err)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be unpacked; make the zip again: %w", name, err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, most))
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be unpacked; make the zip again: %w", name, whole(err))
	}
	return data, nil
}
