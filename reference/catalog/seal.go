package catalog

import (
	"bufio"
	"bytes"
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

var (
	// ErrDamaged marks an index file that is not whole. It holds nothing that
	// [Update] does not make anew.
	ErrDamaged = errors.New("is no whole index of references")
	// ErrForeign marks a file that never was an index: [Update] leaves it as it is.
	ErrForeign = errors.New("is no index of references, and is left as it is")
)

func damaged(path, why string) error {
	return fmt.Errorf("%s %w (%s); it is made again from the references: run `missive ingest` or `missive find` with --refs, or remove it", path, ErrDamaged, why)
}

func foreign(path string) error {
	return fmt.Errorf("%s %w; name another file for the index, or remove this one", path, ErrForeign)
}

// storeHead is how the store's files begin: the first page's own head, then the
// store's mark, its format and the size of pages.
var storeHead = func() []byte {
	order := binary.NativeEndian
	head := make([]byte, 16)
	order.PutUint16(head[8:], 4) // a page about the store
	for _, v := range []uint32{0xED0CDAED, 2, pageSize} {
		head = order.AppendUint32(head, v)
	}
	return head
}()

// wasIndex tells whether a file without a whole seal is what is left of an index,
// of this version or another.
func wasIndex(f *os.File, size int64, seal []byte) (bool, error) {
	head := make([]byte, min(size, int64(len(storeHead))))
	if _, err := f.ReadAt(head, 0); err != nil {
		return false, err
	}
	return bytes.HasPrefix(storeHead, head) || bytes.HasPrefix(seal, []byte("missive catalog ")), nil
}

// checkSeal tells whether the file is as it was written, and how long it is
// without the seal.
func checkSeal(f *os.File) (size int64, err error) {
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	if !info.Mode().IsRegular() {
		return 0, foreign(f.Name())
	}
	size = max(0, info.Size()-int64(sealSize))
	seal := make([]byte, info.Size()-size)
	if _, err := f.ReadAt(seal, size); err != nil {
		return 0, fmt.Errorf("index of references %s: %w", f.Name(), err)
	}
	if len(seal) < sealSize || !bytes.HasPrefix(seal, []byte(sealName)) {
		was, err := wasIndex(f, info.Size(), seal)
		switch {
		case err != nil:
			return 0, fmt.Errorf("index of references %s: %w", f.Name(), err)
		case !was:
			return 0, foreign(f.Name())
		}
		return 0, damaged(f.Name(), "it is of another version, or cut short")
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
