package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"

	"github.com/google/renameio/v2"

	"missive/internal/content"
)

// A stamp tells one content of a file from another. It holds no time, so that
// what is remembered of two runs over the same input is the same.
type stamp struct {
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// A writer puts whole files into the output folder; paths are relative to it,
// with slashes. Tests put one in its place that fails as a full disk does.
type writer interface {
	// Write writes a file under a temporary name and renames it.
	Write(rel string, fill func(io.Writer) error) (stamp, error)
	// Take moves a file that is written already to its place.
	Take(tmp, rel string) (stamp, error)
	// Append adds a line to a file, making it where it is not there.
	Append(rel string, line []byte) error
	// Remove removes a file if it is there.
	Remove(rel string) error
}

// disk is the writer of real runs.
type disk struct {
	root string // the output folder, real path
	dirs *os.Root
	tmp  string // where files are written before they are renamed
}

// folder makes the folder of a file. It refuses links that lead out of the
// output folder, which could lead into the scans.
func (d *disk) folder(rel string) (string, error) {
	p := filepath.FromSlash(rel)
	if err := d.dirs.MkdirAll(filepath.Dir(p), 0o777); err != nil {
		return "", failed(rel, err)
	}
	return filepath.Join(d.root, p), nil
}

func (d *disk) Write(rel string, fill func(io.Writer) error) (stamp, error) {
	p, err := d.folder(rel)
	if err != nil {
		return stamp{}, err
	}
	f, err := renameio.NewPendingFile(p, renameio.WithTempDir(d.tmp), renameio.WithPermissions(0o666))
	if err != nil {
		return stamp{}, failed(rel, err)
	}
	defer f.Cleanup()
	h := sha256.New()
	if err := fill(io.MultiWriter(f, h)); err != nil {
		return stamp{}, failed(rel, err)
	}
	if err := f.CloseAtomicallyReplace(); err != nil {
		return stamp{}, failed(rel, err)
	}
	return d.stamp(rel, p, hex.EncodeToString(h.Sum(nil)))
}

func (d *disk) Take(tmp, rel string) (stamp, error) {
	p, err := d.folder(rel)
	if err != nil {
		return stamp{}, err
	}
	sum, err := content.OfFile(tmp)
	if err != nil {
		return stamp{}, failed(rel, err)
	}
	if err := os.Rename(tmp, p); err != nil {
		return stamp{}, failed(rel, err)
	}
	return d.stamp(rel, p, sum)
}

func (d *disk) stamp(rel, p, sum string) (stamp, error) {
	info, err := os.Lstat(p)
	if err != nil {
		return stamp{}, failed(rel, err)
	}
	return stamp{Size: info.Size(), SHA256: sum}, nil
}

func (d *disk) Append(rel string, line []byte) error {
	p, err := d.folder(rel)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(p, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o666)
	if err != nil {
		return failed(rel, err)
	}
	_, err = f.Write(line)
	if err := errors.Join(err, f.Close()); err != nil {
		return failed(rel, err)
	}
	return nil
}

func (d *disk) Remove(rel string) error {
	if err := os.Remove(filepath.Join(d.root, filepath.FromSlash(rel))); err != nil && !errors.Is(err, os.ErrNotExist) {
		return failed(rel, err)
	}
	return nil
}

// failed wraps an error of writing in ErrDisk, with the remedy. An error that
// is no fault of the disk passes unchanged but for the file's name.
func failed(rel string, err error) error {
	var sys syscall.Errno
	switch {
	case errors.Is(err, ErrDisk):
		return err
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return fmt.Errorf("%w: the disk is full (writing %s); make room and run again, what is done stays: %w", ErrDisk, rel, err)
	case errors.Is(err, syscall.EROFS), errors.Is(err, os.ErrPermission):
		return fmt.Errorf("%w: %s may not be written; see that the output folder may be written to, or choose another with --out: %w", ErrDisk, rel, err)
	case errors.As(err, &sys):
		return fmt.Errorf("%w: writing %s failed; see that the output folder's disk is well, and run again: %w", ErrDisk, rel, err)
	}
	return fmt.Errorf("writing %s: %w", rel, err)
}
