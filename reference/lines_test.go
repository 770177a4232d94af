package reference

import (
	"strings"
	"testing"
)

func TestInLines(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"text": {"\nDear\r\nSir\f", "\nDear\nSir\f"},
		"a volume": {"<TEI><text><body>\n\n<div type='document'><head>no</head>\n<p>one\n two <note>no\n</note>three</p></div>\n<div type='document'><p>four</p>\n<p>five</p></div></body></text></TEI>",
			"\n\n\none\ntwo\nthree\nfour\nfive"},
		"inside a word": {"<TEI><text>a<!--\n-->b\nc</text></TEI>", "ab\n\nc"},
		"pages":         {pageDoc, "\n\nfirst\n\nsecond"},
		"a zip":         {zipOf(t, "1.xml", "\n\n\n"+page("one"), "2.xml", page("two")), "one\ftwo"},
		"two letters":   {zipOf(t, "a/1.xml", "\n"+page("one"), "b/1.txt", "x", "b/1.xml", "\n\n\n"+page("two")), "\none\n\ntwo"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Content("x", []byte(c.data), Options{})
			if err != nil || got != c.want {
				t.Errorf("%q, %v; want %q", got, err, c.want)
			}
		})
	}
	if _, err := Content("x.xml", []byte("<TEI></p>"), Options{}); err == nil || !strings.Contains(err.Error(), "reference x.xml: line 1") {
		t.Errorf("%v", err)
	}
}
