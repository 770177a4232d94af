package ocr

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// A picture is on its way: a worker writes the draft, and only a whole one
// takes its place. A worker that is killed leaves what it has written in the
// draft's folder, which goes.
type picture struct {
	path, dir, draft string // all empty where no picture is wanted
}

// newPicture makes room for the job's picture beside its place.
func newPicture(job Job) (picture, error) {
	if job.Picture == "" {
		return picture{}, nil
	}
	folder, name := filepath.Split(job.Picture)
	// Always the same name, so that a run that was killed leaves nothing that
	// the next does not clear away.
	dir := filepath.Join(folder, "."+name+".part")
	err := errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o755))
	return picture{job.Picture, dir, filepath.Join(dir, name)}, err
}

// keep puts the picture in its place.
func (p picture) keep() error {
	if p.path == "" {
		return nil
	}
	err := os.Rename(p.draft, p.path)
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("the worker wrote none")
	}
	return err
}

// discard clears away what is left of the draft.
func (p picture) discard() {
	if p.dir != "" {
		os.RemoveAll(p.dir)
	}
}
