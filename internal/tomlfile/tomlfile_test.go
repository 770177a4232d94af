package tomlfile

import (
	"errors"
	"strings"
	"testing"
)

func TestDecode(t *testing.T) {
	type settings struct {
		Check struct {
			Most int `toml:"most"`
		} `toml:"check"`
	}
	for _, c := range []struct{ name, text, want string }{
		{"right", "[check]\nmost = 3\n", ""},
		{"empty", "", ""},
		{"unknown", "[check]\nmost = 3\nleast = 1\n", `a.toml:3: there is no setting "check.least"`},
		{"of another kind", "[check]\nmost = \"three\"\n", "a.toml:2: "},
		{"no TOML", "[check\n", "a.toml:1: "},
		{"not UTF-8", "[check]\nmost = \xff\n", "a.toml:2: "},
	} {
		var s settings
		err := Decode("a.toml", []byte(c.text), &s)
		if (err == nil) != (c.want == "") || err != nil && !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
		if c.name == "right" && s.Check.Most != 3 {
			t.Errorf("decoded %+v", s)
		}
	}
	var unknown Unknown
	if err := Decode("a.toml", []byte("x = 1"), &settings{}); !errors.As(err, &unknown) || unknown.Key != "x" {
		t.Errorf("%v is no Unknown of x", err)
	}
}
