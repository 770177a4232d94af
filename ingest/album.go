package ingest

import (
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"missive/internal/content"
)

// An album knows the page pictures of all letters by their content, so that
// pages whose letter was renamed or grouped otherwise are not read again for
// their picture. It is filled when first asked.
type album struct {
	root   string
	once   sync.Once
	places map[string]string // SHA-256 → path in the output folder
}

func (a *album) find(sum string) (string, bool) {
	a.once.Do(func() {
		a.places = map[string]string{}
		for _, f := range otherStates(a.root, nil) {
			s := loadState(a.root, f, "")
			for name, st := range s.Outputs {
				if strings.HasSuffix(name, ".jpg") {
					a.places[st.SHA256] = path.Join(s.ID, name)
				}
			}
		}
	})
	p, ok := a.places[sum]
	return p, ok
}

// fetchPicture sees to it that the picture with that hash is at rel: it may be
// there already, left by a run that was killed, or in another letter.
func (r *run) fetchPicture(rel, sum string) (stamp, bool) {
	abs := filepath.Join(r.out, filepath.FromSlash(rel))
	if info, err := os.Lstat(abs); err == nil && info.Mode().IsRegular() {
		if got, err := content.OfFile(abs); err == nil && got == sum {
			return stamp{Size: info.Size(), SHA256: sum}, true
		}
	}
	from, ok := r.album.find(sum)
	if !ok {
		return stamp{}, false
	}
	src := filepath.Join(r.out, filepath.FromSlash(from))
	if got, err := content.OfFile(src); err != nil || got != sum {
		return stamp{}, false
	}
	st, err := r.files.Write(rel, func(w io.Writer) error {
		f, err := os.Open(src)
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = io.Copy(w, f)
		return err
	})
	return st, err == nil && st.SHA256 == sum
}
