package catalog

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"slices"

	"go.etcd.io/bbolt"
)

// The buckets of the store.
var (
	filesBucket = []byte("files") // name → record
	gramsBucket = []byte("grams") // block → postings
	textsBucket = []byte("texts") // place of the first letter, byte in the text → piece
	aboutBucket = []byte("about") // see below
)

// In aboutBucket: where the references lie, which wordings of editions are
// indexed, and the first place that is free.
var (
	rootKey    = []byte("root")
	readingKey = []byte("reading")
	nextKey    = []byte("next")
)

// An Index is an open catalog, as it was when it was opened: an [Update] writes
// a new file beside it. Its methods may be called by several goroutines.
type Index struct {
	path    string
	file    *os.File // closed by db
	size    int64    // of the file, without its seal
	db      *bbolt.DB
	reading string   // the name of a [reference.Reading]
	files   []record // by base
	total   uint64   // letters
	// shelves has for each stretch of places the first file that ends in it or
	// behind it.
	shelves []int32
}

// shelfBits is how many places a stretch has: fewer than a letter.
const shelfBits = 11

// Open opens the index in the file path for looking things up. The error wraps
// [fs.ErrNotExist] where there is none, and [ErrDamaged] where it is not whole:
// [Update] makes a new one in both cases. It wraps [ErrForeign] where the file is
// another one.
func Open(path string) (x *Index, err error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no index of references yet; it is made by --refs: %w", err)
	}
	if err != nil {
		return nil, fmt.Errorf("index of references: %w", err)
	}
	x = &Index{path: path, file: f}
	defer func() {
		if err != nil {
			x.Close()
			f.Close()
			x = nil
		}
	}()
	if x.size, err = checkSeal(f); err != nil {
		return x, err
	}
	return x, x.guard(func() error {
		// The file that was checked, even if another has its name by now; the
		// store closes it.
		x.db, err = bbolt.Open(path, 0, &bbolt.Options{ReadOnly: true, OpenFile: func(string, int, os.FileMode) (*os.File, error) {
			return f, nil
		}})
		if err != nil {
			return damaged(path, err.Error())
		}
		return x.db.View(x.load)
	})
}

// Close closes the index.
func (x *Index) Close() error {
	if x.db == nil {
		return nil
	}
	return x.db.Close()
}

// guard turns what the store does over a damaged file, to panic or to read
// where nothing is, into an error.
func (x *Index) guard(do func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = damaged(x.path, fmt.Sprint(p))
		}
	}()
	return do()
}

// load reads the records of all files.
func (x *Index) load(tx *bbolt.Tx) error {
	for _, name := range [][]byte{filesBucket, gramsBucket, textsBucket, aboutBucket} {
		if tx.Bucket(name) == nil {
			return damaged(x.path, "a part is not there")
		}
	}
	x.reading = string(tx.Bucket(aboutBucket).Get(readingKey))
	err := tx.Bucket(filesBucket).ForEach(func(name, data []byte) error {
		r, err := readRecord(string(name), data)
		if err != nil {
			return damaged(x.path, err.Error())
		}
		x.files = append(x.files, r)
		x.total += r.letters
		return nil
	})
	slices.SortFunc(x.files, func(a, b record) int {
		return cmp.Or(cmp.Compare(a.base, b.base), cmp.Compare(a.letters, b.letters))
	})
	x.shelve()
	return err
}

// root is where the references lie that the index was made of.
func (x *Index) root() (root string, err error) {
	err = x.db.View(func(tx *bbolt.Tx) error {
		root = string(tx.Bucket(aboutBucket).Get(rootKey))
		return nil
	})
	return root, err
}

// shelve makes the shelves.
func (x *Index) shelve() {
	for i, r := range x.files {
		for uint64(len(x.shelves))<<shelfBits < r.base+r.letters {
			x.shelves = append(x.shelves, int32(i))
		}
	}
}

// fileAt is the number of the file whose letters have that place.
func (x *Index) fileAt(place uint64) (int, bool) {
	shelf := place >> shelfBits
	if shelf >= uint64(len(x.shelves)) {
		return 0, false
	}
	for i := int(x.shelves[shelf]); i < len(x.files) && x.files[i].base <= place; i++ {
		if place < x.files[i].base+x.files[i].letters {
			return i, true
		}
	}
	return 0, false
}

// Version changes with what [Index.Find] answers for the same references.
const Version = "1"

// Identity names the references' content, for keys: the same names and
// contents in the same reading have the same, whatever their times of change.
func (x *Index) Identity() string {
	byName := slices.Clone(x.files)
	slices.SortFunc(byName, func(a, b record) int { return cmp.Compare(a.name, b.name) })
	h := sha256.New()
	h.Write([]byte("catalog " + Version + " " + x.reading + "\n"))
	for _, r := range byName {
		h.Write(binary.AppendUvarint(nil, uint64(len(r.name))))
		h.Write([]byte(r.name))
		h.Write(r.sum[:])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Size is how many files with text the index knows, and how many letters they
// have.
func (x *Index) Size() (files int, letters uint64) {
	for _, r := range x.files {
		if r.letters > 0 {
			files++
		}
	}
	return files, x.total
}
