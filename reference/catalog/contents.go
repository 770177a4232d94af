package catalog

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
)

// held is how many postings wait in memory before they are written: each costs
// eight bytes, and each writing goes through all blocks.
const held = 8 << 20

// apart is how many places are left free between two texts.
const apart = 1 << 10

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
	return w.failed(w.tx.Bucket(filesBucket).Delete([]byte(r.name)))
}

// restamp keeps a file whose size or time changed and nothing else.
func (w *writer) restamp(r record) error {
	return w.failed(w.tx.Bucket(filesBucket).Put([]byte(r.name), r.append(nil)))
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
			err = bucket.Put(key, appendBlock(nil, all))
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
