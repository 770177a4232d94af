package main

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"

	"github.com/google/renameio/v2"
)

// A cache keeps what was read, so that settling can be measured without
// reading again. What a reading depends on is in its key; the code that read
// is named apart, so that readings of earlier code can be used where a person
// says so.
//
//	DIR/KEY/CODE.json.gz
type cache struct {
	dir string
	// code names the code that reads.
	code string
	// fresh looks nothing up, old takes the newest reading whatever code made
	// it.
	fresh, old bool
}

// keyOf is a key of all that something depends on.
func keyOf(parts ...string) string {
	data, err := json.Marshal(parts)
	if err != nil {
		panic(err) // strings always marshal
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}

// find is the file that is kept under key, and whether there is one that may
// be used.
func (c cache) find(key string) (file string, ok bool) {
	if c.fresh {
		return "", false
	}
	file = c.file(key)
	if c.old {
		if newest := newestIn(filepath.Join(c.dir, key)); newest != "" {
			file = newest
		}
	}
	_, err := os.Stat(file)
	return file, err == nil
}

// load reads a kept file.
func load(file string, into any) error {
	if err := readGzip(file, into); err != nil {
		return fmt.Errorf("kept reading %s: %w; --fresh reads anew", file, err)
	}
	return nil
}

// save keeps what under key, in the file it names.
func (c cache) save(key string, what any) (file string, err error) {
	file = c.file(key)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return "", fmt.Errorf("cache: %w", err)
	}
	f, err := renameio.NewPendingFile(file)
	if err != nil {
		return "", fmt.Errorf("cache: %w", err)
	}
	defer f.Cleanup()
	z := gzip.NewWriter(f)
	if err := errors.Join(json.NewEncoder(z).Encode(what), z.Close()); err != nil {
		return "", fmt.Errorf("cache: %w", err)
	}
	return file, f.CloseAtomicallyReplace()
}

func (c cache) file(key string) string {
	return filepath.Join(c.dir, key, c.code+".json.gz")
}

// newestIn is the file of a folder that was written last, empty where there
// is none.
func newestIn(dir string) string {
	files, err := filepath.Glob(filepath.Join(dir, "*.json.gz"))
	if err != nil || len(files) == 0 {
		return ""
	}
	written := func(file string) int64 {
		info, err := os.Stat(file)
		if err != nil {
			return 0
		}
		return info.ModTime().UnixNano()
	}
	sort.Slice(files, func(i, j int) bool { return written(files[i]) > written(files[j]) })
	return files[0]
}

func readGzip(file string, into any) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	if err := json.NewDecoder(z).Decode(into); err != nil {
		return err
	}
	return z.Close()
}
