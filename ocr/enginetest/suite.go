// Package enginetest is the conformance suite that every [ocr.Engine] passes,
// whatever it reads with: the pool of workers, a recorded engine, a wrapper
// around either.
//
//	enginetest.Run(t, engine, enginetest.Samples{Good: …, Bad: …})
package enginetest

import (
	"encoding/json"
	"errors"
	"image"
	_ "image/jpeg" // pictures are JPEG files
	"os"
	"path/filepath"
	"sync"
	"testing"

	"missive/ocr"
	"missive/reading"
)

// Samples are what an engine is tried on.
type Samples struct {
	// Good are pages that can be read and hold words; at least two. Their
	// Picture is not used.
	Good []ocr.Job
	// Counts are how many pages some files hold, by path.
	Counts map[string]int
	// Bad are pages that cannot be read, by what is wrong with them.
	Bad map[string]Bad
	// Slow is a page that takes long, or nil for an engine for which none does.
	Slow *Slow
}

// Bad is a page that cannot be read, and the kind of error it must give.
type Bad struct {
	Job  ocr.Job
	Kind error
}

// Run tries the engine in all that the interface promises.
func Run(t *testing.T, e ocr.Engine, s Samples) {
	if len(s.Good) < 2 || len(s.Bad) == 0 || len(s.Counts) == 0 {
		t.Fatalf("the suite wants two good pages, a bad one and a count; has %d, %d and %d", len(s.Good), len(s.Bad), len(s.Counts))
	}
	t.Run("pages", func(t *testing.T) { pages(t, e, s.Good) })
	t.Run("same again", func(t *testing.T) { sameAgain(t, e, s.Good) })
	t.Run("at once", func(t *testing.T) { atOnce(t, e, s.Good) })
	t.Run("picture", func(t *testing.T) { picture(t, e, s.Good[0]) })
	t.Run("no room for the picture", func(t *testing.T) { noRoom(t, e, s.Good[0]) })
	t.Run("count", func(t *testing.T) { count(t, e, s.Counts) })
	t.Run("cancelled", func(t *testing.T) { cancelled(t, e, s.Good[0]) })
	t.Run("late", func(t *testing.T) { late(t, e, s.Good[0]) })
	if s.Slow != nil {
		t.Run("cancelled while reading", func(t *testing.T) { cancelledMidway(t, e, *s.Slow, s.Good[0]) })
	}
	for what, bad := range s.Bad {
		t.Run("bad: "+what, func(t *testing.T) { badPage(t, e, bad, s.Good[0]) })
	}
}

// read reads a page that must be readable.
func read(t *testing.T, e ocr.Engine, job ocr.Job) reading.Page {
	t.Helper()
	p, err := e.Read(t.Context(), job)
	if err != nil {
		t.Fatalf("%s: %v", job.Path, err)
	}
	return p
}

// pages: every page is well formed.
func pages(t *testing.T, e ocr.Engine, jobs []ocr.Job) {
	for _, job := range jobs {
		job.Picture = ""
		p := read(t, e, job)
		if p.Frame.Source != job.Source {
			t.Errorf("%s: came back as %+v, was asked as %+v", job.Path, p.Frame.Source, job.Source)
		}
		if p.First().WordCount() == 0 {
			t.Errorf("%s: no word was read", job.Path)
		}
		for _, why := range Faults(p) {
			t.Errorf("%s: %s", job.Path, why)
		}
	}
}

// sameAgain: a page reads the same after others and in another order.
func sameAgain(t *testing.T, e ocr.Engine, jobs []ocr.Job) {
	first := make([]string, len(jobs))
	for i, job := range jobs {
		first[i] = text(t, read(t, e, job))
	}
	for i := len(jobs) - 1; i >= 0; i-- {
		if again := text(t, read(t, e, jobs[i])); again != first[i] {
			t.Errorf("%s: the second reading differs from the first\nfirst  %s\nsecond %s", jobs[i].Path, first[i], again)
		}
	}
}

// text is the whole page as JSON.
func text(t *testing.T, p reading.Page) string {
	t.Helper()
	data, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// atOnce: many callers get each their own page.
func atOnce(t *testing.T, e ocr.Engine, jobs []ocr.Job) {
	var wg sync.WaitGroup
	for range 3 {
		for _, job := range jobs {
			wg.Go(func() {
				p, err := e.Read(t.Context(), job)
				if err != nil || p.Frame.Source != job.Source {
					t.Errorf("%s: source %+v, error %v", job.Path, p.Frame.Source, err)
				}
			})
		}
	}
	wg.Wait()
}

// picture: it is written, as large as the page says, and nothing beside it.
func picture(t *testing.T, e ocr.Engine, job ocr.Job) {
	dir := t.TempDir()
	job.Picture = filepath.Join(dir, "001.jpg")
	p := read(t, e, job)
	f, err := os.Open(job.Picture)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, format, err := image.DecodeConfig(f)
	if err != nil || format != "jpeg" || c.Width != p.Frame.Width || c.Height != p.Frame.Height {
		t.Errorf("picture is %s of %d by %d (%v), the page is %d by %d", format, c.Width, c.Height, err, p.Frame.Width, p.Frame.Height)
	}
	only(t, dir, "001.jpg")
}

// only fails where a folder holds anything but the named files.
func only(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(names) {
		t.Errorf("the folder holds %v, want %q", entries, names)
	}
}

// noRoom: a picture that cannot be written is a page's error.
func noRoom(t *testing.T, e ocr.Engine, job ocr.Job) {
	job.Picture = filepath.Join(t.TempDir(), "missing", "001.jpg")
	_, err := e.Read(t.Context(), job)
	if !errors.Is(err, ocr.ErrUnwritten) {
		t.Errorf("a picture in a missing folder gave %v", err)
	}
}

// count: files hold as many pages as they do.
func count(t *testing.T, e ocr.Engine, counts map[string]int) {
	for path, want := range counts {
		if got, err := e.Count(t.Context(), path); got != want || err != nil {
			t.Errorf("%s: counted %d pages (%v), want %d", path, got, err, want)
		}
	}
}

// badPage: the error is a PageError of the right kind that names the file as
// the letter does, no picture is left, and the engine goes on.
func badPage(t *testing.T, e ocr.Engine, bad Bad, good ocr.Job) {
	dir := t.TempDir()
	bad.Job.Picture = filepath.Join(dir, "001.jpg")
	_, err := e.Read(t.Context(), bad.Job)
	var pe *ocr.PageError
	if !errors.As(err, &pe) || !errors.Is(err, bad.Kind) {
		t.Fatalf("gave %v, want a PageError of kind %v", err, bad.Kind)
	}
	if pe.File != bad.Job.Source.File || pe.Reason == "" {
		t.Errorf("names file %q with reason %q; the letter calls it %q", pe.File, pe.Reason, bad.Job.Source.File)
	}
	only(t, dir)
	read(t, e, good)
}
