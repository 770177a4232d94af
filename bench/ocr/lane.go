package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
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
	return &lane{pool: pool, meter: meter, cache: c, plain: plain}, nil
}

// Close ends the lane's worker.
func (l *lane) Close() error { return l.pool.Close() }

// A seen is what one way of reading gave of one page.
type seen struct {
	Page reading.Page `json:"page"`
	// cpu is the processor's time of the worker, 0 where the reading was kept
	// from an earlier run.
	cpu time.Duration
}

// read gives a page's reading, from the cache where it is there.
func (l *lane) read(ctx context.Context, p goldPage, s ocr.Settings) (seen, error) {
	s.Langs = []string{p.lang}
	identity, err := ocr.Identity(s)
	if err != nil {
		return seen{}, err
	}
	settings, err := json.Marshal(s)
	if err != nil {
		return seen{}, err
	}
	scan, err := contentOf(p.path)
	if err != nil {
		return seen{}, err
	}
	key := keyOf("ours", scan, fmt.Sprint(p.page), identity, string(settings))
	var got seen
	if l.cache.load(key, &got) {
		return got, nil
	}
	before := askMeter(l.meter)
	job := ocr.Job{Path: p.path, Source: letter.Source{File: p.name, Page: p.page}, Settings: s}
	if got.Page, err = l.pool.Read(ctx, job); err != nil {
		return seen{}, fmt.Errorf("%s: %w", p.name, err)
	}
	after := askMeter(l.meter)
	got.cpu = after.since(before)
	l.peak = max(l.peak, after.Peak)
	return got, l.cache.save(key, got)
}

// A plainText is what plain Tesseract made of a page.
type plainText struct {
	Text string `json:"text"`
	cpu  time.Duration
}

// readPlain gives plain Tesseract's text of a page told a dpi, or untold where
// it is 0. It depends on none of our code, so only its version and the scan
// are in its key. Where fresh is set it reads again, for the time it takes.
func (l *lane) readPlain(ctx context.Context, p goldPage, dpi int, fresh bool) (plainText, error) {
	scan, err := contentOf(p.path)
	if err != nil {
		return plainText{}, err
	}
	c := l.cache
	c.code = "plain"
	key := keyOf("plain", scan, fmt.Sprint(p.page), l.plain, p.lang, fmt.Sprint(dpi))
	var got plainText
	if !fresh && c.load(key, &got) {
		return got, nil
	}
	if got.Text, got.cpu, err = plainRead(ctx, p, dpi); err != nil {
		return plainText{}, err
	}
	return got, c.save(key, got)
}

// contentOf is the SHA-256 of a file in hexadecimal.
func contentOf(path string) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), nil
}
