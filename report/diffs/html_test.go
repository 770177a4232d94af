package diffs

import (
	"errors"
	"fmt"
	"html"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"missive/align"
	"missive/compare"
	"missive/report"
)

// named is a page that says whose it is.
func named(w io.Writer, r compare.Result, up string) error {
	_, err := fmt.Fprintf(w, "%s %s", r.Name, up)
	return err
}

var (
	pageFigure = regexp.MustCompile(`<dt><abbr[^>]*>(CER|WER)</abbr>( of what both have)?</dt><dd>([^<]*[^< ]) *<small>([^<]*)</small>`)
	pageCount  = regexp.MustCompile(`>(Differences|Passages) <b>([0-9,]+)</b>`)
)

// TestSideBySideSaysTheSame reads the page of a pair back and holds it against
// the comparison.
func TestSideBySideSaysTheSame(t *testing.T) {
	ref := strings.Repeat("I have the honour to report that the harvest was bad. ", 30)
	text := strings.Replace(strings.Replace(ref, "honour", "honor", 3), "harvest", "", 1) + "<b>Yours.</b>"
	c := align.Texts(ref, text, align.Options{Folding: align.DefaultFolding()})
	r := compare.Result{Pair: compare.Pair{Name: "a", Reference: "a.ref.txt", Text: "a.txt"}, RefText: ref, GivenText: text, Comparison: c}
	want := map[string]string{"CER": report.Rate(c.Chars) + report.Edits(c.Chars, c.Unit), "WER": report.Rate(c.Words) + report.Edits(c.Words, "words"),
		"Differences": report.Count(len(c.Differences))}
	if len(c.Blocks) > 0 {
		want["Passages"] = report.Count(len(c.Blocks))
		want["CER of what both have"] = report.Rate(c.Common.Chars) + report.Edits(c.Common.Chars, c.Unit)
		want["WER of what both have"] = report.Rate(c.Common.Words) + report.Edits(c.Common.Words, "words")
	}
	var b strings.Builder
	w := NewPage(&b, SideBySide)
	if err := errors.Join(w.Pair(r), w.End(Ending{})); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, m := range pageFigure.FindAllStringSubmatch(b.String(), -1) {
		got[m[1]+m[2]] = html.UnescapeString(m[3] + m[4])
	}
	for _, m := range pageCount.FindAllStringSubmatch(b.String(), -1) {
		got[m[1]] = m[2]
	}
	if !maps.Equal(got, want) {
		t.Errorf("the page says %q, want %q", got, want)
	}
}

func TestPages(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "pages")
	p, err := NewPages(dir, "refs", "<texts>", named)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	names := []string{"a", "sub/b", "index", "sub/a b#?%", strings.Repeat("x", 251), "sub/" + strings.Repeat("y", 251), "A", "<img src=x>"}
	totals := NewTotals()
	for _, name := range names {
		r := sample()
		r.Name = name
		totals.Add(r)
		if err := p.Pair(r); err != nil {
			t.Fatal(err)
		}
	}
	problems := []compare.Problem{{Kind: compare.NoPartner, Side: compare.Text, File: "<b>.txt", Reason: "has no partner"}}
	if err := p.End(Ending{Totals: totals, Problems: problems, LeftOut: "1 (.jpg 1)"}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	index := string(data)
	for _, want := range []string{"&lt;img src=x&gt;", "&lt;b&gt;.txt", "8 pairs compared, 8 differ", ".jpg 1", report.Rate(totals.Chars), report.Rate(totals.Common.Words), `./pairs/sub/a%20b%23%3F%25.html`} {
		if !strings.Contains(index, want) {
			t.Errorf("the index lacks %q", want)
		}
	}
	links := regexp.MustCompile(`<a href="\./(pairs/[^"]+)"`).FindAllStringSubmatch(index, -1)
	if len(links) != len(names) {
		t.Fatalf("%d links, want %d", len(links), len(names))
	}
	for i, name := range []string{"a", "sub/b", "index", "sub/a b#?%", "pair-5", "sub/pair-6", "pair-7", "<img src=x>"} {
		page, err := os.ReadFile(filepath.Join(dir, "pairs", name+".html"))
		if err != nil {
			t.Fatal(err)
		}
		up := strings.Repeat("../", 1+strings.Count(name, "/")) + "index.html"
		if want := names[i] + " " + up; string(page) != want {
			t.Errorf("page %q, want %q", page, want)
		}
	}
	if _, err := NewPages(dir, "refs", "texts", named); err == nil || !strings.Contains(err.Error(), "none is overwritten") {
		t.Errorf("a folder with files in it: %v", err)
	}
}

// A pair that is called as the page of a numbered one would be takes nothing from
// it.
func TestPagesOfPairsCalledAsNumbers(t *testing.T) {
	p := &Pages{taken: map[string]bool{}}
	if first, second := p.name("pair-1"), p.name(strings.Repeat("x", 251)); first != "pairs/pair-1.html" || second != "pairs/pair-2.html" {
		t.Errorf("pages %s and %s", first, second)
	}
}
