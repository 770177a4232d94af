package catalog

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"syscall"

	"go.etcd.io/bbolt"
)

// held is how many postings wait in memory before they are written: each costs
// eight bytes, and each writing goes through all blocks.
const held = 8 << 20

// pageSize is that of the store: on pages of 4 kB a letter's packed text would
// leave a third empty.
const pageSize = 16 << 10

// apart is how many places are left free between two texts.
const apart = 1 << 10

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

// failed says that the index could not be written.
func (w *writer) failed(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return fmt.Errorf("index of references %s: the disk is full; make room, or name another place for it: %w", w.u.index, err)
	}
	return fmt.Errorf("index of references %s cannot be written; see that its folder may be written to, or name another place for it: %w", w.u.index, err)
}

// drop takes out what is kept of a file but its record. It is done by the next
// flush.
func (w *writer) drop(r record) {
	if r.letters > 0 {
		w.gone = append(w.gone, r)
	}
}

// remove takes a file out.
func (w *writer) remove(r record) error {
	w.drop(r)
	return w.wrap(w.tx.Bucket(filesBucket).Delete([]byte(r.name)))
}

// restamp keeps a file whose size or time changed and nothing else.
func (w *writer) restamp(r record) error {
	return w.wrap(w.tx.Bucket(filesBucket).Put([]byte(r.name), r.append(nil)))
}

func (w *writer) wrap(err error) error {
	if err != nil {
		return w.failed(err)
	}
	return nil
}

// add puts a file in.
func (w *writer) add(d digested) error {
	d.base = w.next
	if d.letters > 0 {
		w.next += d.letters + apart
	}
	texts := w.tx.Bucket(textsBucket)
	for _, p := range d.pieces {
		if err := texts.Put(pieceKey(d.base+p.letter, p.offset), p.packed); err != nil {
			return w.failed(err)
		}
	}
	for _, g := range d.grams {
		b := blockOf(g.term)
		w.waiting[b] = append(w.waiting[b], newPosting(g.term, d.base+uint64(g.at)))
	}
	if err := w.restamp(d.record); err != nil {
		return err
	}
	if w.count += len(d.grams); w.count < held {
		return nil
	}
	if err := w.flush(); err != nil {
		return err
	}
	if err := w.tx.Commit(); err != nil {
		return w.failed(err)
	}
	return w.begin()
}

// flush brings all blocks up to date.
func (w *writer) flush() error {
	gone, err := w.clear()
	if err != nil {
		return err
	}
	bucket := w.tx.Bucket(gramsBucket)
	var old, all []posting
	var out []byte
	for b := range w.waiting {
		key := binary.BigEndian.AppendUint16(nil, uint16(b))
		add := w.waiting[b]
		had := bucket.Get(key)
		if len(add) == 0 && (len(gone) == 0 || len(had) == 0) {
			continue
		}
		if old, err = readBlock(old[:0], had); err != nil {
			return damaged(w.u.index, err.Error())
		}
		left := without(old, gone)
		if len(add) == 0 && len(left) == len(old) {
			continue
		}
		all = append(append(all[:0], left...), add...)
		slices.Sort(all)
		w.waiting[b] = add[:0]
		if len(all) == 0 {
			err = bucket.Delete(key)
		} else {
			out = appendBlock(nil, all)
			err = bucket.Put(key, out)
		}
		if err != nil {
			return w.failed(err)
		}
	}
	w.count = 0
	return nil
}

// clear removes the texts of the files that are gone and tells the places they
// had.
func (w *writer) clear() ([]span, error) {
	var gone []span
	var keys [][]byte // deleting under a cursor would make it skip
	texts := w.tx.Bucket(textsBucket)
	for _, r := range w.gone {
		gone = append(gone, r.span())
		c := texts.Cursor()
		for k, _ := c.Seek(pieceKey(r.base, 0)); len(k) == 16 && binary.BigEndian.Uint64(k) < r.base+r.letters+apart; k, _ = c.Next() {
			keys = append(keys, bytes.Clone(k))
		}
	}
	for _, k := range keys {
		if err := texts.Delete(k); err != nil {
			return nil, w.failed(err)
		}
	}
	slices.SortFunc(gone, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	w.gone = nil
	return gone, nil
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
