package compare

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// MaxFile is the largest file that is read, in bytes: many times what a
// letter has. What one text may have says the function that reads it.
const MaxFile = 64 << 20

// openFile opens a file of the command line.
func openFile(in io.Reader, name string) (io.ReadCloser, int64, error) {
	if name == "-" {
		return io.NopCloser(in), 0, nil
	}
	f, err := os.Open(name)
	return sized(f, err)
}

// openIn opens a file below a folder and never outside it.
func openIn(root *os.Root, rel string) (io.ReadCloser, int64, error) {
	f, err := root.Open(rel)
	return sized(f, err)
}

func sized(f *os.File, err error) (io.ReadCloser, int64, error) {
	if err != nil {
		return nil, 0, err
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		err = errors.New("is a folder")
	}
	if err != nil {
		f.Close()
		return nil, 0, err
	}
	return f, info.Size(), nil
}

// read is the content of one text of a pair. Errors name it.
func (p *Plan) read(side Side, name string, path func(string) string) ([]byte, error) {
	shown := name
	switch {
	case name == "-":
		shown = "standard input"
	case path != nil && !p.Folders:
		name = path(name)
	}
	f, size, err := p.open(side, name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shown, cause(err))
	}
	defer f.Close()
	if size > MaxFile {
		return nil, fmt.Errorf("%s: has %d MB, more than the %d that a text may have; give one file for each letter", shown, size>>20, MaxFile>>20)
	}
	data, err := io.ReadAll(io.LimitReader(f, MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shown, cause(err))
	}
	if len(data) > MaxFile {
		return nil, fmt.Errorf("%s: has more than the %d MB that a text may have; give one file for each letter", shown, MaxFile>>20)
	}
	return data, nil
}
