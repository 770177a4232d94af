package report

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"mvdan.cc/sh/v3/shell"

	"missive/align"
	"missive/letter"
)

// hostileNames are names that a URL, a file and a page each take in their own
// way, and one that is nothing out of the way.
var hostileNames = []string{
	"plain", "Strelsau, Zenda & Co/Été 1962 #7", "100 % ? sure", "javascript:alert(1)", "a%20b", "<script>alert(1)</script>", `it's "so"`,
}

// TestBrowser opens the pages as an archivist would: one browser, which takes
// a second to start, for all of them.
func TestBrowser(t *testing.T) {
	b := newBrowser(t)
	t.Run("links", func(t *testing.T) { linksLead(t, b) })
	t.Run("letter", func(t *testing.T) { letterWorks(t, b) })
	t.Run("differences", func(t *testing.T) { differencesWork(t, b) })
	t.Run("long letter", func(t *testing.T) { longLetterWorks(t, b) })
	t.Run("two texts", func(t *testing.T) { twoTextsWork(t, b) })
	t.Run("large", func(t *testing.T) { largePageWorks(t, b) })
	t.Run("taken", func(t *testing.T) { takenWorks(t, b) })
	t.Run("index", func(t *testing.T) { indexSorts(t, b) })
}

// linksLead follows the links from the index to letters with hostile names and
// sees that their pictures are there.
func linksLead(t *testing.T, b *browser) {
	out := t.TempDir()
	pictures := t.TempDir()
	drawSample(t, pictures)
	var batch Batch
	out = filepath.Join(out, "out; it's $HOME!")
	for _, id := range hostileNames {
		folder := filepath.Join(out, filepath.FromSlash(id))
		if err := os.CopyFS(folder, os.DirFS(pictures)); err != nil {
			t.Fatal(err)
		}
		l := sampleLetter(t, id)
		c := sampleComparison(l)
		write(t, filepath.Join(folder, "report.html"), func(w io.Writer) error { return Letter(w, l, c, "") })
		write(t, filepath.Join(folder, TakenPage), func(w io.Writer) error { return Taken(w, l) })
		batch.Entries = append(batch.Entries, NewEntry(l, c))
	}
	write(t, filepath.Join(out, "index.html"), func(w io.Writer) error { return Index(w, batch) })
	write(t, filepath.Join(out, CurveFile), func(w io.Writer) error { return Curve(w, batch) })

	for i := range hostileNames {
		b.open(t, filepath.Join(out, "index.html"))
		id := eval[string](t, b, fmt.Sprintf("document.querySelectorAll('.letters tbody a bdi')[%d].textContent", i))
		wait := chromedp.WaitVisible(chromedp.CSS("#h-pages"))
		if err := chromedp.Do(b.ctx, chromedp.Click(chromedp.CSS(fmt.Sprintf(".letters tbody tr:nth-child(%d) a", i+1))), wait); err != nil {
			t.Fatalf("letter %q does not open: %v", id, err)
		}
		if got := eval[string](t, b, "document.querySelector('h1').textContent"); got != id {
			t.Errorf("the link to %q leads to %q", id, got)
		}
		if got := eval[int](t, b, allPictures); got != 5 {
			t.Errorf("%q shows %d pictures, want 2 pages, 2 cuts of differences and 1 of a passage", id, got)
		}
		// The report leads to what was taken out, whose commands name folder and letter.
		eval[any](t, b, scrolledTo("#p1 .taken a.role"))
		wait = chromedp.WaitVisible(chromedp.CSS("#role-1"))
		if err := chromedp.Do(b.ctx, chromedp.Click(chromedp.CSS("#p1 .taken a.role")), wait); err != nil {
			t.Fatalf("what was taken out of %q does not open: %v", id, err)
		}
		command := eval[string](t, b, "document.querySelector(':target code').textContent")
		words, err := shell.Fields(command, func(string) string { return "EXPANDED" })
		if want := []string{"missive", "restore", out, id, "e2"}; err != nil || !slices.Equal(words, want) {
			t.Errorf("the command is %s, want the words %q (%v)", command, want, err)
		}
		if got := eval[int](t, b, allPictures); got != 6 {
			t.Errorf("%q shows %d cuts, want 3 of what was taken out and 3 of what was changed", id, got)
		}
		if got := eval[string](t, b, "document.querySelector('.crumb a').href"); got != (&url.URL{Scheme: "file", Path: filepath.Join(out, "index.html")}).String() {
			t.Errorf("the way back from %q leads to %s", id, got)
		}
	}
	b.quiet(t)
}

// takenWorks picks entries into two commands and follows a link to a folded one.
func takenWorks(t *testing.T, b *browser) {
	out := filepath.Join(t.TempDir(), "results")
	l := manyStrips(t, 200)
	folder := filepath.Join(out, l.ID)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	l.Pages[0].Picture = "" // a page of 20,000 pixels need not be drawn
	write(t, filepath.Join(folder, TakenPage), func(w io.Writer) error { return Taken(w, l) })
	b.open(t, filepath.Join(folder, TakenPage))
	got := eval[string](t, b, `(() => {
		const basket = document.querySelector('.basket'), was = basket.hidden;
		document.querySelectorAll('.cmd input')[0].click();
		document.querySelectorAll('.cmd input')[2].click();
		document.querySelectorAll('.cmd input')[1].value = 'e200 e197'; // as rows of one stamp have
		document.querySelectorAll('.cmd input')[1].click();
		const command = Array.from(basket.querySelectorAll('code')).map(c => c.textContent).join('; '), shown = basket.hidden;
		basket.querySelector('.clear').click();
		return [was, shown, basket.hidden, command].join(' / ');
	})()`)
	if want := "true / false / true / missive restore " + out + " many e200 e197 e198; missive confirm " + out + " many e200 e197 e198"; got != want {
		t.Errorf("picking gives %q, want %q", got, want)
	}
	if n := eval[int](t, b, "document.querySelectorAll('#here').length"); n != 0 {
		t.Error("the page still explains the dot that its commands do not have")
	}
	unfolded := eval[string](t, b, `(async () => {
		const fold = document.querySelector('details'), was = fold.open;
		await new Promise(r => { addEventListener('hashchange', r, {once: true}); location.hash = '#t-e1'; });
		return was + ' ' + fold.open + ' ' + (document.documentElement.scrollWidth - document.documentElement.clientWidth);
	})()`)
	if want := "false true 0"; unfolded != want {
		t.Errorf("before and after the link the fold is open: %s, want %s", unfolded, want)
	}
	b.quiet(t)
}

// letterWorks counts what a letter's page shows and uses its keys and boxes.
func letterWorks(t *testing.T, b *browser) {
	out := t.TempDir()
	drawSample(t, out)
	l := sampleLetter(t, "Strelsau")
	write(t, filepath.Join(out, "report.html"), func(w io.Writer) error { return Letter(w, l, sampleComparison(l), "") })
	b.open(t, filepath.Join(out, "report.html"))
	eval[any](t, b, "document.querySelectorAll('.sheet').forEach(s => s.focus())")

	for script, want := range map[string]int{
		"document.querySelectorAll('.diff').length":                                              3,
		"document.querySelectorAll('.sheet a.mark').length":                                      2,
		"document.querySelectorAll('#p1 .words rect').length":                                    l.Pages[0].WordCount(),
		"document.querySelectorAll('#p1 .read [data-w]').length":                                 l.Pages[0].WordCount(),
		"document.querySelectorAll('.read del').length":                                          3,
		"document.documentElement.scrollWidth - document.documentElement.clientWidth":            0,
		"Math.round(Math.abs(cutOff()))":                                                         0,
		"document.querySelectorAll('[aria-labelledby]').length - labelled()":                     0,
		"Array.from(document.images).filter(i => !i.alt).length":                                 0,
		"document.querySelectorAll('main, header, nav, footer').length":                          5,
		"Array.from(document.querySelectorAll('a[href^=\"#\"]')).filter(a => !target(a)).length": 0,
	} {
		helpers := `
			// The box drawn in the first cut stands where the word stands in its picture,
			// which the page's frame leaves 4 pixels around.
			function cutOff() {
				const p = document.querySelector('.diff .cut img').getBoundingClientRect(), i = document.querySelector('.diff .cut i').getBoundingClientRect();
				const r = document.querySelector('#m1 rect');
				return (i.left - p.left) / p.width * 1700 - r.x.baseVal.value - 4;
			}
			function labelled() { return Array.from(document.querySelectorAll('[aria-labelledby]')).filter(e => document.getElementById(e.getAttribute('aria-labelledby'))).length; }
			function target(a) { return document.getElementById(a.getAttribute('href').slice(1)); }
		`
		if got := eval[int](t, b, "(() => {"+helpers+"return "+script+"})()"); got != want {
			t.Errorf("%s is %d, want %d", script, got, want)
		}
	}

	// The arrow keys step through the words; the text beside lights up.
	said := eval[string](t, b, `(() => {
		const sheet = document.querySelector('#p1 .sheet');
		sheet.focus();
		const press = key => sheet.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
		press('ArrowRight'); press('ArrowRight'); press('ArrowDown'); press('ArrowDown');
		return document.querySelector('#p1 output').textContent + ' / ' + document.querySelector('#p1 .read .on').textContent;
	})()`)
	if want := "October · 96 % · word 1.3.2 / October"; said != want {
		t.Errorf("the keys lead to %q, want %q", said, want)
	}
	hidden := eval[bool](t, b, `(() => {
		document.querySelector('[data-show=strips]').click();
		return getComputedStyle(document.querySelector('.strip')).display === 'none';
	})()`)
	if !hidden {
		t.Error("what was taken out cannot be hidden")
	}
	b.quiet(t)
}

// indexSorts sorts and searches an index of 300 letters.
func indexSorts(t *testing.T, b *browser) {
	file := filepath.Join(t.TempDir(), "index.html")
	batch := manyEntries(300)
	write(t, file, func(w io.Writer) error { return Index(w, batch) })
	b.open(t, file)
	click := func(column int) string {
		return eval[string](t, b, fmt.Sprintf(`(() => {
			document.querySelectorAll('.letters thead button')[%d].click();
			const rows = Array.from(document.querySelectorAll('.letters tbody tr'));
			return [rows[0], rows[1], rows[rows.length-1]].map(r => r.cells[0].textContent + ' ' + r.cells[%d].textContent).join('; ');
		})()`, column, column))
	}
	first := eval[string](t, b, `(() => document.querySelector('.letters tbody').rows[0].cells[0].textContent + ' ' +
		document.querySelector('.letters [aria-sort]').textContent)()`)
	if want := "letter 299 CER"; first != want {
		t.Errorf("first stands, sorted by: %s, want %s", first, want)
	}
	for _, c := range []struct {
		column int
		want   string
	}{
		{4, "letter 1 0.01 %; letter 2 0.02 %; letter 300 –"},
		{4, "letter 299 2.99 %; letter 298 2.98 %; letter 300 –"},
		{2, "letter 300 3,000; letter 299 2,990; letter 1 10"},
		{0, "letter 1 letter 1; letter 2 letter 2; letter 300 letter 300"},
		{0, "letter 300 letter 300; letter 299 letter 299; letter 1 letter 1"},
	} {
		if got := click(c.column); got != c.want {
			t.Errorf("sorted by column %d: %s, want %s", c.column, got, c.want)
		}
	}
	found := eval[string](t, b, `(() => {
		const find = document.getElementById('find');
		find.value = 'Letter 29';
		find.dispatchEvent(new Event('input'));
		return document.querySelector('.find output').textContent + ', ' + document.querySelectorAll('.letters tbody tr:not([hidden])').length;
	})()`)
	if want := "11 of 300, 11"; found != want {
		t.Errorf("found %s, want %s", found, want)
	}
	b.quiet(t)
}

// manyEntries is a batch of n letters with rising figures; the last has no
// reference.
func manyEntries(n int) Batch {
	var b Batch
	for i := 1; i <= n; i++ {
		l := letter.FromText(fmt.Sprintf("letter %d", i), "word")
		e := NewEntry(l, nil)
		if i < n {
			e.Chars, e.WordErrors = &align.Measure{Reference: 10000, Insertions: i, Exact: true}, &align.Measure{Reference: 2000, Exact: true}
		}
		e.Words = 10 * i
		b.Entries = append(b.Entries, e)
	}
	return b
}
