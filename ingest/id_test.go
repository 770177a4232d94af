package ingest

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestSafeIDs(t *testing.T) {
	for in, want := range map[string]string{
		"a/b":              "a/b",
		"Box 12/é":         "Box 12/é",
		"e\u0301":          "é",
		"../../etc/passwd": "_/_/etc/passwd",
		"/etc":             "etc",
		"":                 "_",
		".hidden":          "_.hidden",
		"a<b>c:d|e?f*g\"h": "a_b_c_d_e_f_g_h",
		"con":              "_con",
		"NUL.1":            "_NUL.1",
		"console":          "console",
		"a./b ":            "a_/b",
		"x/letter.txt":     "x/_letter.txt",
		"Pages":            "_Pages",
		".missive":         "_.missive",
		"a\nb\u202e":       "a_b_",
		"a\xffb":           "a_b",
		`a\b`:              "a_b",
	} {
		if got := safeID(in); got != want {
			t.Errorf("safeID(%q) = %q, want %q", in, got, want)
		}
	}
	if long := safeID(strings.Repeat("é", 300)); len(long) > 255 || long == safeID(strings.Repeat("é", 301)) {
		t.Errorf("a long name became %q", long)
	}
}

func FuzzSafeID(f *testing.F) {
	for _, s := range []string{"a/b", "..", "con.txt", "a//b/.", "x\x00y", "letter.txt. ", "\u202e", strings.Repeat("ü/", 90)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id := safeID(s)
		if !filepath.IsLocal(id) || filepath.Clean(id) != id || strings.ContainsAny(id, "\x00\n\\:") {
			t.Errorf("safeID(%q) = %q", s, id)
		}
		if safeID(id) != id {
			t.Errorf("safeID(%q) = %q, which is not safe itself: %q", s, id, safeID(id))
		}
	})
}
