package catalog

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"go.etcd.io/bbolt"
)

// pageSize is that of the store: on pages of 4 kB a letter's packed text would
// leave a third empty.
const pageSize = 16 << 10

// A writer writes the new index, beside the old one and under another name.
type writer struct {
	u       *update
	path    string
	db      *bbolt.DB
	tx      *bbolt.Tx
	next    uint64 // first free place
	waiting [][]posting
	count   int
	gone    []record

	finished bool // the new index has the old one's name
}

// newWriter writes beside u's index. It must be finished or abandoned, opened or
// not.
func newWriter(u *update) *writer {
	return &writer{u: u, path: u.index + newEnding, waiting: make([][]posting, blocks)}
}

// open begins the new file with what the old one holds.
func (w *writer) open() (err error) {
	if err := w.copyOld(); err != nil {
		return w.failed(err)
	}
	// Nothing needs to be safe on disk before all is.
	w.db, err = bbolt.Open(w.path, 0o666, &bbolt.Options{NoSync: true, NoGrowSync: true, NoFreelistSync: true, FreelistType: bbolt.FreelistMapType, PageSize: pageSize})
	if err != nil {
		return w.failed(err)
	}
	w.db.AllocSize = 1 << 20
	if err := w.begin(); err != nil {
		return err
	}
	if v := w.tx.Bucket(aboutBucket).Get(nextKey); len(v) == 8 {
		w.next = binary.BigEndian.Uint64(v)
	}
	return nil
}

// copyOld begins the new file with the old one, without its seal.
func (w *writer) copyOld() error {
	to, err := os.OpenFile(w.path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	defer to.Close()
	if old := w.u.had; old != nil {
		if _, err := io.CopyN(to, io.NewSectionReader(old.file, 0, old.size), old.size); err != nil {
			return err
		}
	}
	return to.Close()
}

func (w *writer) begin() (err error) {
	if w.tx, err = w.db.Begin(true); err != nil {
		return w.failed(err)
	}
	for _, name := range [][]byte{filesBucket, gramsBucket, textsBucket, aboutBucket} {
		b, err := w.tx.CreateBucketIfNotExists(name)
		if err != nil {
			return w.failed(err)
		}
		b.FillPercent = 0.9 // most comes in order, and grows little
	}
	return nil
}

// abandon removes what was written, unless it was finished.
func (w *writer) abandon() {
	if w.finished {
		return
	}
	if w.tx != nil {
		w.tx.Rollback()
	}
	if w.db != nil {
		w.db.Close()
	}
	os.Remove(w.path)
}

// failed says that the index could not be written, unless err is nil.
func (w *writer) failed(err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return fmt.Errorf("index of references %s: the disk is full; make room, or name another place for it: %w", w.u.index, err)
	}
	return fmt.Errorf("index of references %s cannot be written; see that its folder may be written to, or name another place for it: %w", w.u.index, err)
}

// finish writes the rest and gives the index its name.
func (w *writer) finish() error {
	if err := w.flush(); err != nil {
		return err
	}
	about := w.tx.Bucket(aboutBucket)
	err := errors.Join(
		about.Put(rootKey, []byte(w.u.src.path)),
		about.Put(readingKey, []byte(w.u.Reading.String())),
		about.Put(nextKey, binary.BigEndian.AppendUint64(nil, w.next)))
	if err == nil {
		err = w.tx.Commit()
	}
	w.tx = nil
	if err == nil {
		err = w.db.Close()
	}
	if err == nil {
		err = seal(w.path)
	}
	if err == nil {
		err = os.Rename(w.path, w.u.index)
	}
	if err != nil {
		return w.failed(err)
	}
	w.finished = true
	return nil
}
