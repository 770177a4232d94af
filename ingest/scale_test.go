package ingest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"missive/letter"
	"missive/ocr"
	"missive/reading"
)

// typist is an engine that answers every page with as much as a page of
// typewriting gives: 40 lines of 9 words, each character with its box and two
// other readings.
type typist struct{ page letter.Page }

func newTypist() *typist {
	chance := rand.New(rand.NewPCG(1, 2))
	p := letter.Page{Width: 2550, Height: 3300, DPI: 300, DPIFrom: "file"}
	for y := range 40 {
		var line letter.Line
		for x := range 9 {
			w := letter.Word{Box: letter.Box{X0: 200 + 250*x, Y0: 80 * y, X1: 430 + 250*x, Y1: 80*y + 40}, Conf: chance.Float64()}
			for i := range 6 {
				c := letter.Char{Text: string(rune('a' + chance.IntN(26))), Box: letter.Box{X0: w.Box.X0 + 38*i, Y0: w.Box.Y0, X1: w.Box.X0 + 38*i + 30, Y1: w.Box.Y1}, Conf: chance.Float64(),
					Choices: []letter.Choice{{Text: "e", Conf: chance.Float64()}, {Text: "c", Conf: chance.Float64()}}}
				w.Text += c.Text
				w.Chars = append(w.Chars, c)
			}
			line.Words = append(line.Words, w)
		}
		line.Box = letter.Box{X0: 200, Y0: 80 * y, X1: 2430, Y1: 80*y + 40}
		p.Lines = append(p.Lines, line)
	}
	return &typist{p}
}

func (e *typist) Identity(ocr.Settings) (string, error)             { return "typist", nil }
func (e *typist) Count(_ context.Context, path string) (int, error) { return 1, nil }
func (e *typist) Read(_ context.Context, job ocr.Job) (reading.Page, error) {
	p := e.page
	p.Source = job.Source
	return reading.Final(p), os.WriteFile(job.Picture, []byte("picture"), 0o666)
}

// share makes a folder of so many scans.
func share(t testing.TB, pages int, name func(i int) string) Options {
	t.Helper()
	top := t.TempDir()
	for i := range pages {
		p := filepath.Join(top, "scans", name(i))
		if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, fmt.Append(nil, "scan ", i), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return Options{Dirs: []string{filepath.Join(top, "scans")}, Out: filepath.Join(top, "out"), Engine: newTypist(), Jobs: 2,
		faults: func(w writer) writer { return swift{w} }}
}

// BenchmarkFirstRun is a run over 100 pages of typewriting, in letters of ten,
// that reads nothing for real: what ingesting itself and the stages take.
func BenchmarkFirstRun(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		o := share(b, 100, func(i int) string { return fmt.Sprintf("box %d/letter_%02d.tif", i/10, i%10+1) })
		b.StartTimer()
		if _, err := Run(b.Context(), o); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(peak(b), "MB-peak-of-process")
}

// BenchmarkSecondRun is a run over 3,000 pages of which nothing changed, as
// letters of one page and as letters of ten.
func BenchmarkSecondRun(b *testing.B) {
	for name, file := range map[string]func(i int) string{
		"one page":  func(i int) string { return fmt.Sprintf("IMG_%04d.tif", i+1) },
		"ten pages": func(i int) string { return fmt.Sprintf("box %d/letter_%02d.tif", i/10, i%10+1) },
	} {
		b.Run(name, func(b *testing.B) {
			o := share(b, 3000, file)
			if _, err := Run(b.Context(), o); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if _, err := Run(b.Context(), o); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(peak(b), "MB-peak-of-process")
		})
	}
}

// peak is the most memory in MB that this process had, where the system tells.
func peak(t testing.TB) float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Logf("peak memory not known: %v", err)
		return 0
	}
	var kb float64
	for line := range strings.Lines(string(status)) {
		if n, err := fmt.Sscanf(line, "VmHWM: %f kB", &kb); n == 1 && err == nil {
			break
		}
	}
	return kb / 1024
}
