package ingest

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

const (
	// stateDir, in the output folder, holds what a run keeps for the next.
	stateDir = ".missive"
	// markerFile in it tells that the folder is a run's, and the format.
	markerFile = "format"
	format1    = "missive output, format 1\n"
	lockFile   = "lock"
	tmpDir     = "tmp"
)

// DefaultOut is where a run over dir writes unless told otherwise: missive-out
// beside dir.
func DefaultOut(dir string) (string, error) {
	real, err := resolveDir(dir)
	if err != nil {
		return "", err
	}
	return filepath.Join(filepath.Dir(real), "missive-out"), nil
}

// outputPath is the real path of the output folder, which need not exist, or
// an error where it lies inside an input, holds one, or holds other files.
func outputPath(out string, ins []input) (string, error) {
	if out == "" {
		var err error
		if out, err = DefaultOut(ins[0].real); err != nil {
			return "", err
		}
	}
	abs, err := filepath.Abs(out)
	if err != nil {
		return "", refuse(ErrUsage, "output folder %s: %w", out, err)
	}
	real, err := realPath(abs)
	if err != nil {
		return "", refuse(ErrUsage, "output folder %s: %w", out, err)
	}
	for _, in := range ins {
		switch {
		case inside(real, in.real):
			return "", refuse(ErrUsage, "output folder %s lies inside the input folder %s, which is never written to; choose one outside it with --out", out, in.given)
		case inside(in.real, real):
			return "", refuse(ErrUsage, "input folder %s lies inside the output folder %s; choose another output folder with --out", in.given, out)
		}
	}
	return real, usable(real, out)
}

// realPath follows the links of the part of a path that exists.
func realPath(abs string) (string, error) {
	real, err := filepath.EvalSymlinks(abs)
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return real, err
	}
	if _, err := os.Lstat(abs); err == nil {
		return "", errors.New("is a link that leads nowhere; remove it, or choose another folder")
	}
	parent, err := realPath(filepath.Dir(abs))
	return filepath.Join(parent, filepath.Base(abs)), err
}

// usable refuses a folder that holds files of others.
func usable(real, out string) error {
	entries, err := os.ReadDir(real)
	if errors.Is(err, fs.ErrNotExist) || isOutput(real) {
		return nil
	}
	if err != nil {
		return refuse(ErrUsage, "output folder %s: %w; choose another with --out", out, err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			return refuse(ErrUsage, "output folder %s holds files that are not a run's results (%s); choose an empty or a new folder with --out", out, e.Name())
		}
	}
	return nil
}

// openOutput makes the output folder where it is not there, locks it, and
// clears what a killed run left half-written. unlock gives it free.
func openOutput(real string) (d *disk, unlock func(), err error) {
	state := filepath.Join(real, stateDir)
	if err := os.MkdirAll(state, 0o777); err != nil {
		return nil, nil, failed(stateDir, err)
	}
	lock, err := os.OpenFile(filepath.Join(state, lockFile), os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, nil, failed(lockFile, err)
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		lock.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, nil, refuse(ErrLocked, "another run is writing to %s; wait until it ends, or choose another folder with --out", real)
		}
		return nil, nil, failed(lockFile, err)
	}
	d = &disk{root: real, tmp: filepath.Join(state, tmpDir)}
	unlock = func() {
		if d.dirs != nil {
			d.dirs.Close()
		}
		// Closing alone would leave the lock to a child that is just starting.
		syscall.Flock(int(lock.Fd()), syscall.LOCK_UN)
		lock.Close()
	}
	if err := d.prepare(); err != nil {
		unlock()
		return nil, nil, err
	}
	return d, unlock, nil
}

// prepare opens the folder, empties its place for temporary files and marks
// it as a run's.
func (d *disk) prepare() (err error) {
	if d.dirs, err = os.OpenRoot(d.root); err != nil {
		return failed(".", err)
	}
	if err := d.dirs.RemoveAll(filepath.Join(stateDir, tmpDir)); err != nil {
		return failed(tmpDir, err)
	}
	if err := d.dirs.MkdirAll(filepath.Join(stateDir, tmpDir), 0o777); err != nil {
		return failed(tmpDir, err)
	}
	if isOutput(d.root) {
		return nil
	}
	_, err = d.Write(stateDir+"/"+markerFile, func(w io.Writer) error { _, err := io.WriteString(w, format1); return err })
	return err
}
