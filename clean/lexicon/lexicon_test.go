package lexicon

import (
	"strings"
	"testing"
)

// A wording stands once: two entries may share one only where one of them stays
// and the other goes (a library's name is a stamp and a letterhead), where one
// is sure in capitals and the other weak in any case, or where they stand
// otherwise in the row.
func TestWordingsStandOnce(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	type key struct {
		wording         string
		keeps, capitals bool
		stands          Stand
	}
	first := map[key]*Marking{}
	for _, m := range l.Markings {
		for _, s := range m.Says {
			k := key{shape(s), m.Keeps(), m.Capitals, m.Stands}
			if other := first[k]; other != nil {
				t.Errorf("%s:%d: %s says %q, which %s says in line %d: let one of them say it", m.File, m.Line, m.Name, s, other.Name, other.Line)
			} else {
				first[k] = m
			}
		}
	}
}

// shape is a wording in symbols with its fields.
func shape(says string) string {
	var out strings.Builder
	for says != "" {
		text, rest, found := strings.Cut(says, "{")
		out.Write(fold(text))
		if !found {
			break
		}
		field, after, _ := strings.Cut(rest, "}")
		out.WriteString("{" + field + "}")
		says = after
	}
	return out.String()
}

func TestShape(t *testing.T) {
	if a, b := shape("By {initials}, NARS, Date {date}"), shape("BY {initials} nars date {date}"); a != b {
		t.Errorf("%q and %q differ", a, b)
	}
	if a, b := shape("Copy {number}"), shape("Copy {code}"); a == b {
		t.Errorf("fields do not count in %q", a)
	}
}

// Families stand together and entries are what the file's head says of them.
func TestOrder(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	seen, last, stays := map[string]bool{}, "", false
	for _, m := range l.Markings {
		if m.Family != last && seen[m.Family] {
			t.Errorf("%s:%d: %s is of the family %q, which stands further up", m.File, m.Line, m.Name, m.Family)
		}
		seen[m.Family], last = true, m.Family
		if stays && !m.Keeps() {
			t.Errorf("%s:%d: %s is stripped and stands among what stays", m.File, m.Line, m.Name)
		}
		stays = stays || m.Keeps()
		if m.Keeps() != strings.HasPrefix(m.Name, "keep-") {
			t.Errorf("%s:%d: %s of role %s: entries of what stays, and only they, are named keep-…", m.File, m.Line, m.Name, m.Role)
		}
	}
}

// What is known is not lost by mistake, and the file does not grow without need:
// every wording costs memory and time.
func TestSize(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(l.Markings); n < 500 {
		t.Errorf("%d entries", n)
	}
	if n := len(l.wordings); n < 2000 || n > 2600 {
		t.Errorf("%d wordings, want 2,000 to 2,600: merge what is nearly the same", n)
	}
}
