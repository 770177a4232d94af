package inspect

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"missive/letter"
	"missive/ocr"
)

// newTab is a tab of a headless Chromium, which ends with the test.
func newTab(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	if path == "" {
		t.Skip("SKIPPED: the page of pictures was not opened in a browser, because neither chromium nor google-chrome is on PATH; install one (Debian: apt-get install chromium) to test it")
	}
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(1400, 1000),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true)}
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium's sandbox refuses to run as root
	}
	ctx, stop := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx, chromedp.WithAllocatorOptions(options...))
	t.Cleanup(stop)
	return ctx
}

// TestBrowser pages through the pictures as a person would.
func TestBrowser(t *testing.T) {
	dir := t.TempDir()
	g, err := openGallery(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 2 {
		job := ocr.Job{Source: letter.Source{File: "a b.tif", Page: i + 1}}
		if job.Picture, job.Debug, err = g.room(i); err != nil {
			t.Fatal(err)
		}
		seen, err := double{t: t}.Read(t.Context(), job)
		if err != nil {
			t.Fatal(err)
		}
		said := seen.First()
		said.Lines = said.Lines[1:] // the first line is gone
		if err := g.page(i, page{source: job.Source}, seen, said); err != nil {
			t.Fatal(err)
		}
	}
	if err := g.finish(); err != nil {
		t.Fatal(err)
	}
	tab := newTab(t)
	if err := chromedp.Do(tab, chromedp.Navigate((&url.URL{Scheme: "file", Path: filepath.Join(dir, "index.html")}).String())); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct{ do, want string }{
		{"", "Page 1: Settled page, 600 wide, 100 %"}, // what says most comes first
		{"key('ArrowLeft')", "Page 1: Reading 23px, 600 wide, 100 %"},
		{"key('ArrowRight'); key('ArrowRight')", "Page 2: scan, 600 wide, 100 %"},
		{"key('+')", "Page 2: scan, 600 wide, 150 %"},
		{"document.querySelectorAll('nav li a')[1].click()", "Page 1: Reading 14px, 600 wide, 150 %"},
		{"document.querySelector('tr[data-at]').click()", "Page 1: Settled page, 600 wide, 200 %"},
		{"document.getElementById('out').click()", "Page 1: Settled page, 600 wide, 150 %"},
		{"key('End')", "Page 1: Settled page, 600 wide, 150 %"},
	} {
		got, err := chromedp.Run(tab, chromedp.Evaluate[string](`(async () => {
			const key = k => document.dispatchEvent(new KeyboardEvent("keydown", { key: k, bubbles: true }));
			const p = document.getElementById("picture"), say = id => document.getElementById(id).textContent;
			`+step.do+`;
			await p.decode();
			return say("title") + ", " + p.naturalWidth + " wide, " + say("size");
		})()`, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatalf("%s: %v", step.do, err)
		}
		if got != step.want {
			t.Errorf("after %q the page shows %q, want %q", step.do, got, step.want)
		}
	}
}
