package diffs

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"missive/compare"
	"missive/report"
)

// named is a page that says whose it is.
func named(w io.Writer, r compare.Result, up string) error {
	_, err := fmt.Fprintf(w, "%s %s", r.Name, up)
	return err
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
