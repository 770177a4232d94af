package ingest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// scansFile remembers the scans: a line of JSON for each, the last line of a
// scan counting. Lines are added while a run goes on; its end puts them in
// order.
const scansFile = stateDir + "/scans.jsonl"

// A scanRecord is what is known of one scan as long as its size and its time
// of change stay the same.
type scanRecord struct {
	File   string `json:"file"` // as [input.shown] names it
	Size   int64  `json:"size"`
	MTime  int64  `json:"mtime"`
	Pages  int    `json:"pages"`
	SHA256 string `json:"sha256,omitempty"` // of the content; empty until it was read
}

// A scanIndex holds the records of an output folder. Its methods may be called
// by several goroutines.
type scanIndex struct {
	mu    sync.Mutex
	files writer // nil keeps records in memory only
	known map[string]scanRecord
	used  map[string]bool // scans of this run
	dirty bool            // the file has lines out of order, or a torn one
}

// loadScans reads the records under root; an absent file holds none, and a
// line torn by a killed run is left out.
func loadScans(root string, files writer) (*scanIndex, error) {
	x := &scanIndex{files: files, known: map[string]scanRecord{}, used: map[string]bool{}}
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(scansFile)))
	if err != nil {
		if os.IsNotExist(err) {
			return x, nil
		}
		return nil, failed(scansFile, err)
	}
	torn := len(data) > 0 && !bytes.HasSuffix(data, []byte("\n"))
	last := ""
	for line := range bytes.Lines(data) {
		var r scanRecord
		if json.Unmarshal(line, &r) != nil || r.Pages < 1 {
			torn = true
			continue
		}
		// A run that was killed leaves lines in the order they came.
		x.dirty = x.dirty || r.File <= last
		last = r.File
		x.known[r.File] = r
	}
	if torn && files != nil {
		return x, x.save(func(string) bool { return true })
	}
	return x, nil
}

// look is the record of a scan that did not change since.
func (x *scanIndex) look(file string, s scan) (scanRecord, bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.used[file] = true
	r, ok := x.known[file]
	return r, ok && r.Size == s.size && r.MTime == s.mtime
}

// put remembers a record.
func (x *scanIndex) put(r scanRecord) error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.known[r.File] == r {
		return nil
	}
	x.known[r.File] = r
	x.dirty = true
	if x.files == nil {
		return nil
	}
	line, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return x.files.Append(scansFile, append(line, '\n'))
}

// settle forgets the scans that are gone and puts the rest in order.
func (x *scanIndex) settle() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.dirty && len(x.used) == len(x.known) {
		return nil
	}
	return x.save(func(file string) bool { return x.used[file] })
}

func (x *scanIndex) save(keep func(file string) bool) error {
	var all []scanRecord
	for file, r := range x.known {
		if keep(file) {
			all = append(all, r)
		}
	}
	slices.SortFunc(all, func(a, b scanRecord) int { return strings.Compare(a.File, b.File) })
	_, err := x.files.Write(scansFile, func(w io.Writer) error {
		b := bufio.NewWriter(w)
		enc := json.NewEncoder(b)
		for _, r := range all {
			if err := enc.Encode(r); err != nil {
				return err
			}
		}
		return b.Flush()
	})
	return err
}
