package inspect

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"missive/letter"
	"missive/reading"
)

// A spool keeps pages on disk until they are needed: a reading with the other
// readings of each character takes a megabyte or two, and a letter may have a
// thousand pages.
type spool struct{ dir string }

func newSpool() (spool, error) {
	dir, err := os.MkdirTemp("", "missive-read-")
	if err != nil {
		return spool{}, fmt.Errorf("keeping what was read: %w", err)
	}
	return spool{dir}, nil
}

// remove clears everything away.
func (s spool) remove() error { return os.RemoveAll(s.dir) }

func (s spool) keep(name string, page any) error {
	data, err := json.Marshal(page)
	if err == nil {
		err = os.WriteFile(filepath.Join(s.dir, name), data, 0o600)
	}
	if err != nil {
		return fmt.Errorf("keeping what was read: %w", err)
	}
	return nil
}

func (s spool) recall(name string, page any) error {
	data, err := os.ReadFile(filepath.Join(s.dir, name))
	if err == nil {
		err = json.Unmarshal(data, page)
	}
	if err != nil {
		return fmt.Errorf("recalling what was read: %w", err)
	}
	return nil
}

// seen is what was read of page i, which counts from 0.
func (s spool) seen(i int) (p reading.Page, err error) {
	return p, s.recall(seenName(i), &p)
}

// settled is what page i says.
func (s spool) settled(i int) (p letter.Page, err error) {
	return p, s.recall(settledName(i), &p)
}

func seenName(i int) string    { return fmt.Sprintf("%d.seen.json", i) }
func settledName(i int) string { return fmt.Sprintf("%d.settled.json", i) }
