package report

import (
	"io"
	"path/filepath"
	"testing"
)

// BenchmarkDiffPage writes the page of two texts of 1 MB and opens it in a
// browser as a file. It prints the page's bytes for each byte of the text, and
// the milliseconds until the page has loaded and until something stands on the
// screen, both counted from the start of its loading.
func BenchmarkDiffPage(b *testing.B) {
	browser := newBrowser(b)
	for _, rate := range []struct {
		name string
		of   float64
	}{{"2%", .02}, {"10%", .1}} {
		b.Run(rate.name, func(b *testing.B) {
			d := noisyPair(1_000_000, rate.of)
			var size counter
			var loaded, painted float64
			file := filepath.Join(b.TempDir(), "diff.html")
			for b.Loop() {
				size = 0
				write(b, file, func(w io.Writer) error { return DiffHTML(io.MultiWriter(w, &size), d) })
				browser.open(b, file)
				times := eval[[]float64](b, browser, `(async () => {
					const load = performance.getEntriesByType('navigation')[0];
					while (!load.loadEventEnd || !performance.getEntriesByName('first-contentful-paint').length) await new Promise(r => setTimeout(r, 10));
					return [load.loadEventEnd, performance.getEntriesByName('first-contentful-paint')[0].startTime];
				})()`)
				loaded, painted = max(loaded, times[0]), max(painted, times[1])
			}
			b.ReportMetric(float64(size)/float64(len(d.Text)), "html-bytes/byte")
			b.ReportMetric(float64(len(d.Comparison.Differences)), "differences")
			b.ReportMetric(loaded, "loaded-ms")
			b.ReportMetric(painted, "painted-ms")
		})
	}
}
