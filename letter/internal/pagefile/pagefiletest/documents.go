package pagefiletest

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
)

// shapes: documents of all kinds say what they say.
func (f Format) shapes(t *testing.T) {
	for _, s := range append([]Shape{
		{"a word", f.Word("Sir:"), "Sir:"},
		{"blanks in one word", f.Word("New  York"), "New York"},
		{"escapes", f.Word("A&amp;P&#39;s &lt;&quot;"), `A&P's <"`},
		{"what cannot be seen", f.Word("\tS\tir\u0085:\ufeff\u200b\u00ad\n"), "S ir:\u200b\u00ad"},
		{"a word of blanks", f.Word(" \t\n"), ""},
		{"an empty page", f.Wrap(""), ""},
		{"text of the page", f.Wrap("x"), ""},
		{"unknown elements", f.Wrap("<sheep><b><c/></b></sheep>"), ""},
		{"a comment", f.Wrap("<!-- <Page> -->"), ""},
	}, f.Shapes...) {
		t.Run(s.Name, func(t *testing.T) {
			if got := text(f.read(t, s.Doc)); got != s.Want {
				t.Errorf("reads %q, want %q", got, s.Want)
			}
		})
	}
}

// noConfidence: a word of which the file says none has none.
func (f Format) noConfidence(t *testing.T) {
	if got := f.read(t, f.Word("x")).Lines[0].Words[0].Conf; got != 0 {
		t.Errorf("confidence %v, want 0", got)
	}
}

// stoppingEarly: whoever wants one page gets no more.
func (f Format) stoppingEarly(t *testing.T) {
	for most := 1; most <= 3; most++ {
		seen := 0
		for _, err := range f.Pages(strings.NewReader(f.Three)) {
			if err != nil {
				t.Fatal(err)
			}
			if seen++; seen == most {
				break
			}
		}
		if seen != most {
			t.Errorf("%d pages, want %d", seen, most)
		}
	}
	if pages, err := f.All(strings.NewReader(f.Three)); err != nil || len(pages) != 3 {
		t.Errorf("%d pages (%v), want 3", len(pages), err)
	}
}

// encodings: a file is read in the encoding that it names.
func (f Format) encodings(t *testing.T) {
	body := f.Word("Æ")
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(`<?xml version="1.0" encoding="utf-16"?>` + body)
	if err != nil {
		t.Fatal(err)
	}
	for name, doc := range map[string]string{
		"a mark of byte order": "\ufeff" + body,
		"ISO-8859-1":           `<?xml version="1.0" encoding="ISO-8859-1"?>` + strings.ReplaceAll(body, "Æ", "\xc6"),
		"UTF-16":               wide,
	} {
		t.Run(name, func(t *testing.T) {
			if got := text(f.read(t, doc)); got != "Æ" {
				t.Errorf("reads %q, want Æ", got)
			}
		})
	}
}
