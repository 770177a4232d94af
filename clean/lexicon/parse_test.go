package lexicon

import (
	"strings"
	"testing"
)

// good is an entry without fault, of eight lines.
const good = `[[marking]]
name   = "our-stamp"
family = "Ours"
role   = "stamp"
says   = ["Registry of the Harbour No. {number}"]
like   = ['^RH-\d{4}$']
yes    = ["Registry of the Harbour No. 4711", "RH-4711"]
no     = ["The registry is at the harbour."]
`

func TestParseErrors(t *testing.T) {
	for _, tt := range []struct {
		name, old, new string // what is put in place of what in good
		want           string
	}{
		{"syntax", `role   = "stamp"`, `role   = stamp`, "mine.toml:4: "},
		{"open string", `family = "Ours"`, `family = "Ours`, "mine.toml:3: "},
		{"wrong type", `says   = [`, `says   = 7 #`, "mine.toml:5: "},
		{"unknown key", `role `, `rolle `, `mine.toml:4: there is no setting "marking.rolle"`},
		{"unknown key of the file", `[[marking]]`, "colour = 1\n[[marking]]", `mine.toml:1: there is no setting "colour"`},
		{"no name", `"our-stamp"`, `""`, `mine.toml:1: marking : name "": want small letters`},
		{"bad name", `"our-stamp"`, `"Our stamp"`, `mine.toml:1: marking Our stamp: name "Our stamp": want small letters`},
		{"no family", `"Ours"`, `" "`, "mine.toml:1: marking our-stamp: family is empty"},
		{"no role", `role   = "stamp"`, ``, `mine.toml:1: marking our-stamp: role "": want one of stamp`},
		{"bad role", `"stamp"`, `"seal"`, `mine.toml:1: marking our-stamp: role "seal": want one of stamp`},
		{"bad stands", `role `, "stands = \"above\"\nrole ", `mine.toml:1: marking our-stamp: stands "above": want row, start, end or inside`},
		{"bad place", `role `, "where = [\"foot\", \"left\"]\nrole ", `mine.toml:1: marking our-stamp: where "left": want head, foot or margin`},
		{"bad field", `{number}`, `{serial}`, `mine.toml:1: marking our-stamp: says "Registry of the Harbour No. {serial}": there is no field {serial}: want one of {any}, {code}, {date}`},
		{"open field", `{number}`, `{number`, `there is no field {number}`},
		{"too short", `"Registry of the Harbour No. {number}"`, `"R"`, `says "R": it has 1 letters and figures besides its fields; want at least 2`},
		{"never found", `"Registry of the Harbour No. {number}"`, `"No. {number} of {number}"`, `says "No. {number} of {number}": its parts of at least 5 letters and figures`},
		{"bad expression", `^RH-\d{4}$`, `^RH-(\d{4}$`, "mine.toml:1: marking our-stamp: like \"^RH-(\\\\d{4}$\": error parsing regexp: missing closing )"},
		{"unanchored expression", `^RH-`, `RH-`, "mine.toml:1: marking our-stamp: like \"RH-\\\\d{4}$\": it must begin with ^"},
		{"open expression", `^RH-`, `^.*RH-`, "mine.toml:1: marking our-stamp: like \"^.*RH-\\\\d{4}$\": its first two letters or figures let 100 of 100"},
		{"says nothing", "says   = [\"Registry of the Harbour No. {number}\"]\nlike   = ['^RH-\\d{4}$']\n", "", "mine.toml:1: marking our-stamp: it says nothing: give says or like"},
		{"no yes", `yes    = ["Registry of the Harbour No. 4711", "RH-4711"]`, ``, "mine.toml:1: marking our-stamp: it has 0 examples under yes and 1 under no"},
		{"no no", `no     = ["The registry is at the harbour."]`, `no = []`, "mine.toml:1: marking our-stamp: it has 2 examples under yes and 0 under no"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.Replace(good, tt.old, tt.new, 1)
			if text == good {
				t.Fatalf("%q is not in the good entry", tt.old)
			}
			_, err := parse("mine.toml", []byte(text))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error\n\t%v\nwant one with\n\t%s", err, tt.want)
			}
		})
	}
}

func TestParseNamesTheLine(t *testing.T) {
	second := strings.Replace(good, "our-stamp", "their-stamp", 1)
	for name, tt := range map[string]struct{ text, want string }{
		"second entry": {good + "\n# theirs\n" + strings.Replace(second, `"stamp"`, `"seal"`, 1), "mine.toml:11: marking their-stamp: role"},
		"same name":    {good + good, "mine.toml:9: marking our-stamp stands in line 1 already"},
		"blanks":       {"\n\n  [[ marking ]]\nname = \"x\"\n", "mine.toml:3: marking x:"},
		"after a drop": {"drop = [\"a\"]\n\n" + strings.Replace(good, "Ours", "", 1), "mine.toml:3: marking our-stamp: family"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := parse("mine.toml", []byte(tt.text))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error\n\t%v\nwant one with\n\t%s", err, tt.want)
			}
		})
	}
}

func TestParseFills(t *testing.T) {
	f, err := parse("mine.toml", []byte(good))
	if err != nil {
		t.Fatal(err)
	}
	if m := f.Marking[0]; m.Stands != Row || m.File != "mine.toml" || m.Line != 1 || m.Keeps() {
		t.Errorf("got %+v", m)
	}
}

func TestWith(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	first := l.Markings[0].Name
	finds := func(t *testing.T, l *Lexicon, row, name string) bool {
		t.Helper()
		f := l.Finder()
		defer f.Release()
		for _, m := range f.Find([]string{row}) {
			if m.Marking.Name == name {
				return true
			}
		}
		return false
	}
	t.Run("adds", func(t *testing.T) {
		with, err := l.With("mine.toml", []byte(good))
		if err != nil {
			t.Fatal(err)
		}
		if len(with.Markings) != len(l.Markings)+1 || with.Marking("our-stamp") == nil || l.Marking("our-stamp") != nil {
			t.Errorf("%d entries after %d", len(with.Markings), len(l.Markings))
		}
		for _, row := range []string{"Registry of the Harbovr No. 4711", "RH-4711"} {
			if !finds(t, with, row, "our-stamp") {
				t.Errorf("%q is not found", row)
			}
		}
		if with.Identity() == l.Identity() {
			t.Error("it has the identity of the lexicon without it")
		}
	})
	t.Run("replaces", func(t *testing.T) {
		with, err := l.With("mine.toml", []byte(strings.Replace(good, "our-stamp", first, 1)))
		if err != nil {
			t.Fatal(err)
		}
		if len(with.Markings) != len(l.Markings) || with.Markings[0].Family != "Ours" || l.Markings[0].Family == "Ours" {
			t.Errorf("%d entries, the first %+v", len(with.Markings), with.Markings[0])
		}
	})
	t.Run("drops", func(t *testing.T) {
		with, err := l.With("mine.toml", []byte(`drop = ["`+first+`"]`))
		if err != nil {
			t.Fatal(err)
		}
		if len(with.Markings) != len(l.Markings)-1 || with.Marking(first) != nil || l.Marking(first) == nil {
			t.Errorf("%d entries after %d", len(with.Markings), len(l.Markings))
		}
	})
	t.Run("drops what is not there", func(t *testing.T) {
		_, err := l.With("mine.toml", []byte("\n"+`drop = ["no-such-stamp"]`))
		if want := `mine.toml:2: drop "no-such-stamp": there is no such marking`; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %s", err, want)
		}
	})
	t.Run("of nothing", func(t *testing.T) {
		with, err := l.With("mine.toml", nil)
		if err != nil || with.Identity() != l.Identity() {
			t.Errorf("identity %s, want %s; error %v", with.Identity(), l.Identity(), err)
		}
	})
	t.Run("broken", func(t *testing.T) {
		if with, err := l.With("mine.toml", []byte("[[marking]")); err == nil || with != nil {
			t.Errorf("got %v, %v", with, err)
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte(`drop = ["banner-secret"]`))
	f.Add([]byte(strings.Replace(good, `^RH-\d{4}$`, `^(?i)[^a-z]{0,9}$`, 1)))
	f.Add([]byte(strings.Replace(good, `{number}`, `{any}{name} {`, 1)))
	f.Add([]byte("[[marking]]\n[[marking]]\nname = 3"))
	f.Add([]byte("marking = [{name = \"a\"}]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := parse("mine.toml", data)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "mine.toml:") {
				t.Errorf("error without the file's name: %v", err)
			}
			return
		}
		l := build(file.Marking) // must not panic
		finder := l.Finder()
		for _, m := range file.Marking {
			for range 2 { // the finder's memory must not matter
				for _, match := range finder.Find(m.Yes) {
					if match.First < 0 || match.Last >= len(m.Yes) || match.First > match.Last {
						t.Errorf("match over rows %d to %d of %d", match.First, match.Last, len(m.Yes))
					}
				}
			}
		}
	})
}
