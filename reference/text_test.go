package reference

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"":                                     "",
		"plain\n":                              "plain\n",
		"\ufeffmarked":                         "marked",
		"a\r\nb\rc":                            "a\nb\nc",
		"page\fpage":                           "page\fpage",
		"r\u00e9sum\u00e9 \uFFFD":              "r\u00e9sum\u00e9 \uFFFD", // the replacement character itself is UTF-8
		"\xff\xfeD\x00a\x00":                   "Da",
		"\xfe\xff\x04\x14\x04\x30":             "Да",
		"\xff\xfe\x3d\xd8\x00\xde\r\x00\n\x00": "😀\n",
	} {
		got, err := Text("x.txt", []byte(in))
		if err != nil || got != want {
			t.Errorf("%q gives %q, %v; want %q", in, got, err, want)
		}
	}
}

func TestTextRefuses(t *testing.T) {
	tests := []struct {
		name string
		data string
		says []string
	}{
		{"Windows text", "ok\nthe \x93curly\x94", []string{"reference my refs/x.txt", "0x93", "offset 7", "line 2", "iconv -f WINDOWS-1252 -t UTF-8 'my refs/x.txt'"}},
		{"bad byte after a mark", "\ufeffa\xff", []string{"offset 4", "line 1", "UTF-8"}},
		{"cut in a character", "caf\xc3", []string{"0xC3", "offset 3"}},
		{"a NUL", "a\nb\x00", []string{"line 2", "NUL", "plain text"}},
		{"UTF-16 without a mark", "D\x00a\x00", []string{"NUL"}},
		{"odd UTF-16", "\xff\xfeD\x00a", []string{"UTF-16", "middle of a character", "UTF-8"}},
		{"half a pair in UTF-16", "\xff\xfea\x00\x3d\xd8", []string{"UTF-16", "character 2"}},
		{"too large", strings.Repeat("x", MaxLetter+1), []string{"4194305 bytes", "4194304", "one file for each letter"}},
	}
	for _, tt := range tests {
		_, err := Text("my refs/x.txt", []byte(tt.data))
		if err == nil {
			t.Errorf("%s was accepted", tt.name)
			continue
		}
		for _, s := range append(tt.says, "my refs/x.txt") {
			if !strings.Contains(err.Error(), s) {
				t.Errorf("%s: %q does not say %q", tt.name, err, s)
			}
		}
		if strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: the error has several lines: %q", tt.name, err)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"", "plain\r\n", "\ufeffx", "\xff\xfeD\x00", "\x93", "a\x00", "\xfe\xff\xd8\x3d"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := Text("x", data)
		if err == nil && (!utf8.ValidString(text) || strings.ContainsAny(text, "\x00\r")) {
			t.Errorf("%q gives %q", data, text)
		}
		if err == nil && utf8.Valid(data) && len(text) > len(data) {
			t.Errorf("%q grew to %q", data, text)
		}
	})
}
