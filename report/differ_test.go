package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
)

// differ are what the tests do with a page's differences: press a key where the
// focus is, say where the page stands.
const differ = `
	const key = k => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: k, bubbles: true}));
	const at = () => document.getElementById('at').textContent;
	const panel = document.getElementById('panel');
	const words = el => el.textContent.replace(/\s+/g, ' ').trim();
	const focused = () => document.activeElement.id;
	const open = () => Array.from(document.querySelectorAll('button[aria-expanded=true]')).map(b => b.id).join();
	const filter = (set, name) => document.querySelector('#' + set + ' input[value="' + name + '"]').click();
`

func differs[T any](t *testing.T, b *browser, script string) T {
	t.Helper()
	return eval[T](t, b, "(async () => {"+differ+script+"})()")
}

// differencesWork steps through a letter's differences, filters them, and holds
// its lines against those on the picture.
func differencesWork(t *testing.T, b *browser) {
	out := t.TempDir()
	drawSample(t, out)
	l := sampleLetter(t, "Strelsau")
	write(t, filepath.Join(out, "report.html"), func(w io.Writer) error { return Letter(w, l, sampleComparison(l), "") })
	b.open(t, filepath.Join(out, "report.html"))
	for _, c := range []struct{ script, want string }{
		{`key('n'); key('j'); return [at(), focused(), open(), panel.hidden].join(' / ')`, "2 of 3 / b2 / b2 / false"},
		{`key('p'); return [at(), focused(), open(), !!panel.querySelector('.cut img')].join(' / ')`, "1 of 3 / b1 / b1 / true"},
		{`key('k'); return at()`, "1 of 3"},
		{`return words(panel.querySelector('#shown'))`, "Reference and the roads are closed. Nothing else is known Text and the roads are <closed>. Nothing else is known Kind punctuation only marks differ " +
			"Cause reading the scan was read so, and nothing speaks for another cause; the scan was read so with a confidence of 41 % page 1 reference line 7, column 41 read with 41 % confidence"},
		{`key('Escape'); return [panel.hidden, open(), focused()].join(' / ')`, "true /  / b1"},
		{`key('?'); const shown = document.getElementById('keys').open; key('Escape'); return shown + ' ' + document.getElementById('keys').open`, "true false"},
		{`document.querySelector('#letters').click(); key('n'); document.querySelector('#letters').click(); return at()`, "1 of 3"},
		// Filters work together, and stepping leaves out what they hide.
		{`filter('kinds', 'lost'); return [at(), document.getElementById('d2').hidden, document.getElementById('b2').tabIndex].join(' / ')`, "1 of 2 shown / true / -1"},
		{`key('n'); return [at(), focused()].join(' / ')`, "2 of 2 shown / b3"},
		{`filter('causes', 'reading'); return [at(), panel.hidden].join(' / ')`, "1 of 1 shown / false"},
		{`filter('causes', ''); return [at(), panel.hidden].join(' / ')`, "0 differences shown / true"},
		{`document.getElementById('all').click(); return [at(), document.querySelectorAll('.diff[hidden]').length].join(' / ')`, "3 of 3 / 0"},
		// A press on the words, or on their place on the picture.
		{`document.getElementById('b2').click(); const first = open(); document.getElementById('b2').click(); return first + ' ' + open() + ' ' + panel.hidden`, "b2  true"},
		{`document.querySelector('#m1 text').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})); return open()`, "b1"},
		// Every passage is listed and stands in the text.
		{`return Array.from(document.querySelectorAll('.block'), b => document.getElementById('x' + b.id.slice(1)).textContent.slice(2)).join()`, "not in reference,moved,missing page"},
	} {
		if got := differs[string](t, b, c.script); got != c.want {
			t.Errorf("%s\ngives %q, want %q", c.script, got, c.want)
		}
	}
	// Each line's first word stands level with its place on the picture.
	off := differs[string](t, b, `panel.hidden = true; document.querySelector('#p1 .sheet').focus({preventScroll: true});
		return Array.from(document.querySelectorAll('#p1 .line'), l => {
			const word = l.querySelector('[data-w]').dataset.w, r = document.querySelector('#p1 rect[data-w="' + word + '"]').getBoundingClientRect();
			const t = l.getBoundingClientRect();
			return Math.abs(t.top + 8 - r.top - r.height / 2) > 16 ? word + ': ' + Math.round(t.top + 8) + ' beside ' + Math.round(r.top + r.height / 2) : '';
		}).filter(x => x).join(', ')`)
	if off != "" {
		t.Errorf("lines are not level with the picture: %s", off)
	}
	b.quiet(t)
}

// twoTextsWork does the same with two texts, written out and in pieces.
func twoTextsWork(t *testing.T, b *browser) {
	for _, plain := range []bool{true, false} {
		file := filepath.Join(t.TempDir(), "diff.html")
		write(t, file, func(w io.Writer) error { return diffHTML(w, diffSample(), plain) })
		b.open(t, file)
		eval[any](t, b, "document.querySelectorAll('.fold').forEach(f => { f.open = true; f.scrollIntoView(); })")
		for _, c := range []struct{ script, want string }{
			{`key('n'); key('n'); key('n'); return [at(), focused(), open()].join(' / ')`, "3 of 6 / b3 / b3"},
			{`return Array.from(panel.querySelectorAll('.w, .kind, b'), words).join(' / ')`, "Difference 3 / closed since / <closed> / glued"},
			{`key('p'); return Array.from(panel.querySelectorAll('.w, p b'), words).join(' / ')`, "Difference 2 / honour / honor / spelling variant / reference"},
			{`key('Escape'); return [panel.hidden, open(), focused()].join(' / ')`, "true /  / b2"},
			{`filter('kinds', 'glued'); filter('causes', 'reading'); key('n'); return [at(), focused()].join(' / ')`, "2 of 3 shown / b5"},
			{`return Array.from(panel.querySelectorAll('.none'), words).join()`, "∅"},
			{`document.getElementById('all').click(); return at()`, "5 of 6"},
			{`document.querySelector('del[data-d="4"]').click(); return open() + ' ' + document.querySelectorAll('del.on').length`, "b4 1"},
			{`scrollTo(0, 0); while (document.querySelector('.piece:not(.done)')) await new Promise(requestAnimationFrame); return 'drawn'`, "drawn"},
			{`return Array.from(document.querySelectorAll('.row'), r => r.children.length).filter(n => n !== 2).length + ' ' + Array.from(document.querySelectorAll('.row .a[data-l]'), p => p.dataset.l).join(' ')`,
				"0 1 3 5 6 7 8 9 10 11 12 13 14 15 16 17 19 21 22 24 25"},
			{`return Array.from(document.querySelectorAll('.row .b[data-l]'), p => p.dataset.l).join(' ')`, "1 4 6 8 10 11 12 13 14 15 16 17 18 19 20 21 23 2 25 26"},
			{`document.getElementById('filters').open = true; const r = document.querySelector('#filters>div').getBoundingClientRect();
				document.getElementById('filters').open = false; return [r.left >= 0, r.right <= innerWidth].join()`, "true,true"},
			{`return String(document.documentElement.scrollWidth - document.documentElement.clientWidth)`, "0"},
		} {
			if got := differs[string](t, b, c.script); got != c.want {
				t.Errorf("written out %v: %s\ngives %q, want %q", plain, c.script, got, c.want)
			}
		}
		b.quiet(t)
	}
}

// largePageWorks goes to both ends of a page of 1 MB, and holds what it shows
// there against the texts.
func largePageWorks(t *testing.T, b *browser) {
	d := noisyPair(1_000_000, .1)
	file := filepath.Join(t.TempDir(), "large.html")
	write(t, file, func(w io.Writer) error { return DiffHTML(w, d) })
	b.open(t, file)
	n := len(d.Comparison.Differences)
	last := d.Comparison.Differences[n-1]
	got := differs[string](t, b, `key('p'); return [at(), focused(), ...Array.from(panel.querySelectorAll('.w'), words)].join(' / ')`)
	if want := fmt.Sprintf("%s of %[1]s / b%d / %s / %s", Count(n), n, last.Ref, last.Text); got != want {
		t.Errorf("the last difference is %q, want %q", got, want)
	}
	before := strings.Fields(d.Ref[:last.At])
	if got, want := differs[string](t, b, `return words(panel.querySelector('.ctx'))`), strings.Join(before[len(before)-5:], " "); got != want {
		t.Errorf("before the last difference stands %q, want %q as the reference has it", got, want)
	}
	first := strings.Fields(d.Text)[:8]
	got = differs[string](t, b, `scrollTo(0, 0); key('Escape');
		while (!document.querySelector('.row')) await new Promise(requestAnimationFrame);
		for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame);
		return words(document.querySelector('.row .b'))`)
	if want := strings.Join(first, " "); !strings.HasPrefix(got, want) {
		t.Errorf("the first row is %q, want it to begin with %q", got, want)
	}
	// What is not in sight is found by the browser's own search.
	middle := strings.Join(strings.Fields(d.Text)[60_000:60_001], " ")
	if !differs[bool](t, b, fmt.Sprintf("return find(%q, true)", middle)) {
		t.Errorf("%q is not found in the page", middle)
	}
	b.quiet(t)
}
