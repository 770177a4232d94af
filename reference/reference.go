package reference

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"missive/align"
	"missive/letter/tei"
)

const (
	// MaxBytes is the largest file that is read, and the largest text: the largest
	// printed volumes have 10 MB.
	MaxBytes = 64 << 20
	// MaxLetter is the largest text that a letter has, in bytes: some 1,500 typed
	// pages. Whoever compares more asks for more.
	MaxLetter = 4 << 20
)

// ErrNoText is wrapped where a file holds nothing that a letter could be compared
// with.
var ErrNoText = tei.ErrNoText

// A Format is one in which texts are kept.
type Format string

const (
	Plain Format = "text"
	TEI   Format = "TEI"
	PAGE  Format = "PAGE"
	ALTO  Format = "ALTO"
	HOCR  Format = "hOCR"
)

// A Reading says which of several wordings of an edition counts.
type Reading = tei.Reading

const (
	Diplomatic = tei.Diplomatic // what the scan shows
	Corrected  = tei.Corrected  // what the editors made of it
)

// ParseReading is the reading of that name.
func ParseReading(name string) (Reading, error) {
	for _, r := range []Reading{Diplomatic, Corrected} {
		if r.String() == name {
			return r, nil
		}
	}
	return 0, fmt.Errorf("unknown reading %q; say diplomatic or corrected", name)
}

// Options say how to read a file.
type Options struct {
	Reading Reading
	// As is what errors call the file; empty is a reference.
	As string
}

func (o Options) as() string { return cmp.Or(o.As, "reference") }

// A File is what was read of one.
type File struct {
	Name   string
	Format Format
	// Letters are at least one.
	Letters []Letter
	options Options
}

// A Letter is one of a file's.
type Letter struct {
	// ID is the name that the file gives it, N its number there, Title its heading;
	// each may be empty.
	ID, N, Title string
	// Line is the line of the file at which it begins; 0 where it has several files.
	Line int
	// Text, its files, its places in them and what was left out.
	align.Reference
}

// Read reads a file of that name and content. The error names the file, the place
// in it and what to do.
func Read(name string, data []byte, o Options) (File, error) {
	f, err := read(name, data, o, true)
	if err != nil {
		return File{}, fmt.Errorf("%s %w", o.as(), err)
	}
	f.options = o
	return f, nil
}

// read is Read without the word before the error; packed tells whether the file may
// be one that holds others.
func read(name string, data []byte, o Options, packed bool) (File, error) {
	f := File{Name: name}
	var err error
	if len(data) > MaxBytes {
		return f, fmt.Errorf("%s: has %d bytes, more than the %d that are read; give a smaller part of it", name, len(data), MaxBytes)
	}
	k, why := sniff(data)
	switch {
	case why != "":
		return f, fmt.Errorf("%s: %s", name, why)
	case !packed && (k == zipped || k == gzipped):
		return f, fmt.Errorf("%s: is packed inside what is packed; unpack it", name)
	case k == zipped:
		return readZip(name, data, o)
	case k == gzipped:
		return readGzip(name, data, o)
	}
	if f.Format, err = k.format(), nil; f.Format == TEI {
		f.Letters, err = readTEI(name, data, o)
	} else if f.Format != Plain {
		f.Letters, err = readPages(name, data, f.Format)
	} else {
		var text string
		text, err = decode(name, data)
		f.Letters = []Letter{{Line: 1, Reference: align.Reference{Files: []string{name}, Text: text}}}
	}
	return f, err
}

// Only is the file's one letter. Of several the error names some.
func (f File) Only() (Letter, error) {
	if len(f.Letters) == 1 {
		return f.Letters[0], nil
	}
	return Letter{}, fmt.Errorf("%s %s: holds %d letters (%s); give the letter a file of its own, or name it: %s#%s",
		f.options.as(), f.Name, len(f.Letters), f.some(), f.Name, f.call(0))
}

// Named is the letter of that ID, or else of that N, or else of that number in the
// file, counted from 1.
func (f File) Named(which string) (Letter, error) {
	for _, l := range f.Letters {
		if l.ID == which && which != "" {
			return l, nil
		}
	}
	for _, l := range f.Letters {
		if l.N == which && which != "" {
			return l, nil
		}
	}
	if i, err := strconv.Atoi(which); err == nil && i >= 1 && i <= len(f.Letters) {
		return f.Letters[i-1], nil
	}
	return Letter{}, fmt.Errorf("%s %s: holds no letter %q; it holds %s", f.options.as(), f.Name, which, f.some())
}

// call is how letter i is asked for.
func (f File) call(i int) string {
	l := f.Letters[i]
	if l.ID != "" {
		return l.ID
	}
	return strconv.Itoa(i + 1)
}

// some names up to three letters.
func (f File) some() string {
	const most = 3
	var names []string
	for i := range f.Letters[:min(len(f.Letters), most)] {
		name := f.call(i)
		if t := f.Letters[i].Title; t != "" {
			name += fmt.Sprintf(" %.60q", t)
		}
		names = append(names, name)
	}
	if n := len(f.Letters) - most; n > 0 {
		names = append(names, fmt.Sprintf("%d more", n))
	}
	return strings.Join(names, ", ")
}

// Check refuses a letter with a text of more than so many bytes.
func (l Letter) Check(most int) error {
	if len(l.Text) <= most {
		return nil
	}
	return fmt.Errorf("reference %s: has %d bytes of text, more than the %d that a letter's transcription may have; give one file for each letter",
		strings.Join(l.Files, ", "), len(l.Text), most)
}
