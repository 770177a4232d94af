package tomlfile

import (
	"errors"
	"strings"
	"testing"
)

func TestDecode(t *testing.T) {
	type settings struct {
		Check struct {
			Most  int            `toml:"most"`
			Name  string         `toml:"name"`
			Real  bool           `toml:"real"`
			Words []string       `toml:"words"`
			Of    map[string]int `toml:"of"`
		} `toml:"check"`
	}
	for _, c := range []struct{ name, text, want string }{
		{"right", "[check]\nmost = 3\n", ""},
		{"empty", "", ""},
		{"unknown", "[check]\nmost = 3\nleast = 1\n", `a.toml:3: there is no setting "check.least"`},
		{"of another kind", "[check]\nmost = \"three\"\n", "a.toml:2: "},
		{"a text for a number", "[check]\nmost = \"three\"\n", `a.toml:2: the setting "check.most" is a text: want a whole number, such as 3`},
		{"a fraction", "[check]\nmost = 0.5\n", `a.toml:2: the setting "check.most" is a number with a point: want a whole number`},
		{"in a table", "[check.of]\nx = 0.5\n", `a.toml:2: the setting "check.of.x" is a number with a point: want a whole number`},
		{"a number for a text", "[check]\nname = 3\n", `a.toml:2: the setting "check.name" is a whole number: want a text in quotes, such as "x"`},
		{"a text for a choice", "[check]\nreal = \"yes\"\n", `a.toml:2: the setting "check.real" is a text: want true or false`},
		{"a text for a list", "[check]\nwords = \"yes\"\n", `a.toml:2: the setting "check.words" is a text: want a list of texts`},
		{"a list for a text", "[check]\nname = [1]\n", `a.toml:2: the setting "check.name" is a list: want a text`},
		{"a number for a table", "check = 3\n", `a.toml:1: the setting "check" is a whole number: want a table`},
		{"a table for a text", "[check.name]\nx = 1\n", `a.toml:`},
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
