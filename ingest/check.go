package ingest

import (
	"os"
	"path/filepath"

	"missive/internal/content"
)

// unchanged tells whether one of the letter's files is as the last run wrote
// it: by its size, and by having changed no later than that run remembered
// it. Where it has (a copied folder), or everything is to be verified, its
// content counts.
func (w *work) unchanged(name string, want stamp) bool {
	abs := filepath.Join(w.r.out, filepath.FromSlash(w.path(name)))
	info, err := os.Lstat(abs)
	if err != nil || !info.Mode().IsRegular() || info.Size() != want.Size {
		return false
	}
	if info.ModTime().UnixNano() <= w.old.written && !w.r.o.Verify {
		return true
	}
	sum, err := content.OfFile(abs)
	w.touched.Store(true)
	return err == nil && sum == want.SHA256
}

func (r *run) exists(rel string) bool {
	_, err := os.Lstat(filepath.Join(r.out, filepath.FromSlash(rel)))
	return err == nil
}

// stamp remembers one of the letter's files.
func (w *work) stamp(name string, st stamp) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now.Outputs[name] = st
}
