package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"missive/letter"
	"missive/ocr"
	"missive/reading"
)

// A lane reads one page after the other, ours and plain Tesseract's in turns,
// with one worker of its own.
type lane struct {
	pool  *ocr.Pool
	meter string // the worker's socket
	cache cache
	plain string // version of plain Tesseract
	peak  int64  // the most memory in bytes that a worker had
	// identities are those of the settings read with so far: making one reads
	// the engine's models.
	identities map[string]string
}

// newLane starts a lane; number tells lanes apart and tmp is a folder for
// their sockets.
func newLane(tmp string, number int, c cache, plain string) (*lane, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	meter := filepath.Join(tmp, fmt.Sprint("meter-", number))
	pool := ocr.NewPool(ocr.PoolOptions{
		Workers:  1,
		Deadline: 5 * time.Minute, // a measurement loses no page for want of time
		Command:  []string{self, "worker"},
		Env:      []string{meterVar + "=" + meter},
	})
	return &lane{pool: pool, meter: meter, cache: c, plain: plain, identities: map[string]string{}}, nil
}

// Close ends the lane's worker.
func (l *lane) Close() error { return l.pool.Close() }

// A seen is where one way of reading keeps what it saw on one page; the zero
// value is of a way that does not read the page at all.
type seen struct {
	file string
	// cpu is the processor's time of the worker, 0 where the reading was kept
	// from an earlier run.
	cpu time.Duration
}

// made tells whether the page was read.
func (s seen) made() bool { return s.file != "" }

// page is what was seen.
func (s seen) page() (reading.Page, error) {
	var p reading.Page
	err := load(s.file, &p)
	if err == nil && p.Frame.Width == 0 {
		err = fmt.Errorf("kept reading %s: holds no page; --fresh reads anew", s.file)
	}
	return p, err
}

// readingKey is the key of a page's reading; scan is the content of its file.
func (l *lane) readingKey(p goldPage, scan string, s ocr.Settings) (string, error) {
	settings, err := json.Marshal(s)
	if err != nil {
		return "", err
	}
	identity, ok := l.identities[string(settings)]
	if !ok {
		if identity, err = ocr.Identity(s); err != nil {
			return "", err
		}
		l.identities[string(settings)] = identity
	}
	return keyOf("ours", scan, fmt.Sprint(p.page), identity, string(settings)), nil
}

// read sees to it that a page's reading is kept.
func (l *lane) read(ctx context.Context, p goldPage, s ocr.Settings, key string) (seen, error) {
	if file, ok := l.cache.find(key); ok {
		return seen{file: file}, nil
	}
	before := askMeter(l.meter)
	page, err := l.pool.Read(ctx, ocr.Job{Path: p.path, Source: letter.Source{File: p.name, Page: p.page}, Settings: s})
	if err != nil {
		return seen{}, fmt.Errorf("%s: %w", p.name, err)
	}
	after := askMeter(l.meter)
	l.peak = max(l.peak, after.Peak)
	file, err := l.cache.save(key, page)
	return seen{file, after.since(before)}, err
}

// A plainText is what plain Tesseract made of a page.
type plainText struct {
	Text string `json:"text"`
	cpu  time.Duration
}

// readPlain gives plain Tesseract's text of a page told a dpi, or untold where
// it is 0. It depends on none of our code, so only its version and the scan
// are in its key. Where again is set it reads again, for the time it takes.
func (l *lane) readPlain(ctx context.Context, p goldPage, scan string, dpi int, again bool) (plainText, error) {
	c := l.cache
	c.code, c.old, c.fresh = "plain", false, again
	key := keyOf("plain", scan, fmt.Sprint(p.page), l.plain, p.lang, fmt.Sprint(dpi))
	var got plainText
	if file, ok := c.find(key); ok && load(file, &got) == nil {
		return got, nil
	}
	var err error
	if got.Text, got.cpu, err = plainRead(ctx, p, dpi); err != nil {
		return plainText{}, err
	}
	_, err = c.save(key, got)
	return got, err
}
