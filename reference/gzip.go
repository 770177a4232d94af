package reference

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
)

// readGzip reads a file that is packed with gzip.
func readGzip(name string, data []byte, o Options) (File, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err == nil {
		data, err = io.ReadAll(io.LimitReader(z, MaxBytes+1))
	}
	if err != nil {
		return File{}, fmt.Errorf("%s: cannot be unpacked; pack it again with gzip: %w", name, whole(err))
	}
	if len(data) > MaxBytes {
		return File{}, fmt.Errorf("%s: unpacks to more than the %d bytes that are read", name, MaxBytes)
	}
	return read(name, data, o, false)
}

// whole says of a packed file that ends too early that it was cut short.
func whole(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return fmt.Errorf("it was cut short: %w", err)
	}
	return err
}
