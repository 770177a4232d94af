package catalog

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
)

// The file of a catalog ends in a seal: a name with the format's number, and a
// sum over all before it. The store checks no page that it reads, and a file
// with a changed bit or cut short could lead it anywhere.
const (
	sealName = "missive catalog 1\n"
	sealSize = len(sealName) + 4
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// ErrDamaged marks an index file that is not whole, or no index at all. It
// holds nothing that [Update] does not make anew.
var ErrDamaged = errors.New("is no whole index of references")

func damaged(path, why string) error {
	return fmt.Errorf("%s %w (%s); it is made again from the references: run `missive ingest` or `missive find` with --refs, or remove it", path, ErrDamaged, why)
}

// checkSeal tells whether the file is as it was written, and how long it is
// without the seal.
func checkSeal(f *os.File) (size int64, err error) {
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	if !info.Mode().IsRegular() {
		return 0, damaged(f.Name(), "it is no file")
	}
	size = info.Size() - int64(sealSize)
	if size < 0 {
		return 0, damaged(f.Name(), "it is too short")
	}
	seal := make([]byte, sealSize)
	if _, err := f.ReadAt(seal, size); err != nil {
		return 0, fmt.Errorf("index of references %s: %w", f.Name(), err)
	}
	if string(seal[:len(sealName)]) != sealName {
		return 0, damaged(f.Name(), "it is of another kind or version, or cut short")
	}
	sum := crc32.New(castagnoli)
	if _, err := io.CopyBuffer(sum, io.NewSectionReader(f, 0, size), make([]byte, 1<<18)); err != nil {
		return 0, fmt.Errorf("index of references %s: %w", f.Name(), err)
	}
	if sum.Sum32() != binary.BigEndian.Uint32(seal[len(sealName):]) {
		return 0, damaged(f.Name(), "its sum is wrong")
	}
	return size, nil
}

// seal ends a file that the store has written, and brings it to the disk.
func seal(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	sum := crc32.New(castagnoli)
	if _, err := io.Copy(sum, bufio.NewReaderSize(f, 1<<18)); err != nil {
		return err
	}
	if _, err := f.Write(binary.BigEndian.AppendUint32([]byte(sealName), sum.Sum32())); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return f.Close()
}
