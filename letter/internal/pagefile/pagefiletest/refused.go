package pagefiletest

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"missive/letter/internal/pagefile"
)

// refuses: a document cannot be read, and the error says where and why.
func (f Format) refuses(t *testing.T, r Refused) {
	t.Helper()
	_, err := f.Page(strings.NewReader(r.Doc))
	if err == nil || !strings.HasPrefix(err.Error(), f.Name+": line ") || !strings.Contains(err.Error(), r.Says) || r.Is != nil && !errors.Is(err, r.Is) {
		t.Errorf("%.200q: error %v, want one that says %q and is %v", r.Doc, err, r.Says, r.Is)
	}
}

// refused: what is no such file, is broken, or would fill the memory.
func (f Format) refused(t *testing.T) {
	all := append([]Refused{
		{"empty", "", "line 1, byte 0", f.ErrNoPage},
		{"plain text", "Dear Sir:\n", "", f.ErrNoPage},
		{"nothing but blanks", "\n\n", "", f.ErrNoPage},
		{"another format", "<sheep><wool/></sheep>", "", f.ErrNoPage},
		{"page in a page", f.Wrap(f.InPage), "a page stands inside a page", nil},
		{"too deep", f.Wrap(strings.Repeat(f.Nested, pagefile.MaxDepth)), fmt.Sprintf("more than %d elements stand in one another", pagefile.MaxDepth), nil},
		{"one huge tag", f.Wrap("<b title='" + strings.Repeat("x", pagefile.MaxToken) + "'/>"), "", nil},
	}, f.Refused...)
	if f.XML != "" {
		all = append(all, f.notXML()...)
	}
	for _, r := range all {
		t.Run(r.Name, func(t *testing.T) { f.refuses(t, r) })
	}
}

// notXML are documents that are not well-formed, or want what no page needs.
func (f Format) notXML() []Refused {
	return []Refused{
		{"crossed tags", f.Wrap("<a></Page></a>"), "closed by", nil},
		{"not UTF-8", f.Word("\xff"), "UTF-8", nil},
		{"an unknown encoding", `<?xml version="1.0" encoding="klingon"?><` + f.XML + `/>`, "klingon", nil},
		{"an entity", f.Word("&xxe;"), "entity", nil},
		{"a document type", "<!DOCTYPE " + f.XML + ` [<!ENTITY a "aaaa">]>` + f.Wrap(""), "document type", nil},
		{"cut between tags", f.Begin, "before its last end tag", io.ErrUnexpectedEOF},
		{"one huge tag of XML", f.Wrap("<b title='" + strings.Repeat("x", pagefile.MaxToken) + "'/>"), "one tag or text", nil},
		{"one huge text", f.Wrap(strings.Repeat("x", pagefile.MaxToken+1)), "one tag or text", nil},
		{"a huge comment", f.Wrap("<!--" + strings.Repeat("x", pagefile.MaxToken) + "-->"), "one tag or text", nil},
	}
}

// cutShort: wherever a file is cut, that is told.
func (f Format) cutShort(t *testing.T) {
	doc := f.Word("Sir:")
	for n := range len(doc) {
		_, err := f.All(strings.NewReader(doc[:n]))
		if !errors.Is(err, f.ErrNoPage) && !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("%q: error %v", doc[:n], err)
		}
	}
}

// broken: what reading the file gave comes back.
func (f Format) broken(t *testing.T) {
	gone := errors.New("the disk is gone")
	if _, err := f.Page(io.MultiReader(strings.NewReader(f.Begin), iotest.ErrReader(gone))); !errors.Is(err, gone) {
		t.Errorf("a reader's error came back as %v", err)
	}
}

// endless: a page that does not end is refused before it fills the memory.
func (f Format) endless(t *testing.T) {
	for _, piece := range f.Endless {
		f.overflows(t, io.MultiReader(strings.NewReader(f.Begin), &forever{text: piece}), piece, 1000)
	}
}

// full: what is made of a long text is counted too.
func (f Format) full(t *testing.T) {
	for _, doc := range f.Full {
		f.overflows(t, strings.NewReader(doc), doc, 900)
	}
}

// overflows: r holds a page with more than so many items.
func (f Format) overflows(t *testing.T, r io.Reader, what string, most int) {
	t.Helper()
	if _, err := f.Few(r, most); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("a page holds more than %d", most)) {
		t.Errorf("%.60s: error %v", what, err)
	}
}

// forever repeats its text without end.
type forever struct {
	text string
	at   int
}

func (e *forever) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = e.text[e.at]
		e.at = (e.at + 1) % len(e.text)
	}
	return len(p), nil
}
