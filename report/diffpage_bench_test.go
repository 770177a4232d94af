package report

import (
	"io"
	"path/filepath"
	"testing"
)

// These write a page of 1 MB of text and open it in a browser as a file. They print
// the page's bytes for each byte of the text, and the milliseconds until the page
// has loaded and until something stands on the screen, both counted from the start
// of its loading; of several rounds the worst.

func BenchmarkDiffPage(b *testing.B) {
	browser := newBrowser(b)
	for _, rate := range []struct {
		name string
		of   float64
	}{{"2%", .02}, {"10%", .1}} {
		b.Run(rate.name, func(b *testing.B) {
			d := noisyPair(1_000_000, rate.of)
			opens(b, browser, len(d.Text), func(w io.Writer) error { return DiffHTML(w, d) })
		})
	}
}

func BenchmarkLongLetter(b *testing.B) {
	l, c := longLetter(420, 10)
	opens(b, newBrowser(b), len(l.Text()), func(w io.Writer) error { return Letter(w, l, c, "") })
}

func opens(b *testing.B, browser *browser, text int, page func(io.Writer) error) {
	var size counter
	var loaded, painted float64
	file := filepath.Join(b.TempDir(), "page.html")
	for b.Loop() {
		size = 0
		write(b, file, func(w io.Writer) error { return page(io.MultiWriter(w, &size)) })
		browser.open(b, file)
		times := eval[[]float64](b, browser, `(async () => {
			const load = performance.getEntriesByType('navigation')[0];
			while (!load.loadEventEnd || !performance.getEntriesByName('first-contentful-paint').length) await new Promise(r => setTimeout(r, 10));
			return [load.loadEventEnd, performance.getEntriesByName('first-contentful-paint')[0].startTime];
		})()`)
		loaded, painted = max(loaded, times[0]), max(painted, times[1])
	}
	b.ReportMetric(float64(size)/float64(text), "html-bytes/byte")
	b.ReportMetric(loaded, "loaded-ms")
	b.ReportMetric(painted, "painted-ms")
}
