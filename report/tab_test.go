package report

import (
	"context"
	"io"
	"iter"
	"net/url"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// browserPatience bounds a whole test in the browser; it is no expectation,
// only an end to waiting for a browser that hangs.
const browserPatience = 2 * time.Minute

// A browser is a tab of a headless Chromium and what its console says.
type browser struct {
	ctx     context.Context
	console func() (chromedp.ConsoleMessage, error, bool)
}

func newBrowser(t testing.TB) *browser {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("SKIPPED: the pages were not opened in a browser, because neither chromium nor google-chrome is on PATH; install one (Debian: apt-get install chromium) to test them")
	}
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(1400, 1000),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true)}
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium's sandbox refuses to run as root
	}
	ctx, stop := context.WithTimeout(context.Background(), browserPatience)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx, chromedp.WithAllocatorOptions(options...))
	t.Cleanup(stop)
	next, stop := iter.Pull2(chromedp.Console(ctx))
	t.Cleanup(stop)
	return &browser{ctx: ctx, console: next}
}

// open loads a file as an archivist would, by its place on the disk.
func (b *browser) open(t testing.TB, file string) {
	t.Helper()
	where := url.URL{Scheme: "file", Path: file}
	if err := chromedp.Do(b.ctx, chromedp.Navigate(where.String())); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

// quiet fails the test for whatever the console said since it was last asked,
// above all violations of the content security policy, and closes the page, whose
// pictures are taken away after its test.
func (b *browser) quiet(t testing.TB) {
	t.Helper()
	const end = "nothing comes after this"
	eval[any](t, b, "console.log('"+end+"')")
	for {
		m, err, ok := b.console()
		switch {
		case err != nil || !ok:
			t.Fatalf("the browser's console ended: %v", err)
		case m.Text == end:
			if err := chromedp.Do(b.ctx, chromedp.Navigate("about:blank")); err != nil {
				t.Fatal(err)
			}
			return
		}
		t.Errorf("the browser's console says: %s: %s", m.Type, m.Text)
	}
}

func eval[T any](t testing.TB, b *browser, script string) T {
	t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", script, err)
	}
	return v
}

func write(t testing.TB, file string, f func(io.Writer) error) {
	t.Helper()
	out, err := os.Create(file)
	if err == nil {
		err = f(out)
	}
	if err == nil {
		err = out.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

// allPictures scrolls to each picture, waits until all have loaded or failed,
// and counts those that show something.
const allPictures = `(async () => {
	let shown = 0;
	for (const i of document.images) {
		i.scrollIntoView();
		while (!i.complete) await new Promise(r => setTimeout(r, 20));
		if (i.naturalWidth > 0) shown++;
	}
	return shown;
})()`

// scrolledTo scrolls to an element and waits until it is painted: what is out of sight
// is not, and a click there would meet what stands around it.
func scrolledTo(selector string) string {
	return "(async () => { document.querySelector(" + strconv.Quote(selector) + ").scrollIntoView({block: 'center'});" +
		" for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame); return null })()"
}
