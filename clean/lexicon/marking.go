package lexicon

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"missive/letter"
)

// A Marking is one entry of a lexicon file: some wording that a page may
// carry, and what it is.
type Marking struct {
	// Name is unique within a lexicon: lower case, words joined by hyphens.
	Name string `toml:"name"`
	// Family is the heading under which the entry is listed. Rows of one
	// stamp are of one family and support each other.
	Family string `toml:"family"`
	// Role is what the words are. A role of what stays makes the entry
	// evidence against stripping.
	Role letter.Role `toml:"role"`
	// Says are the ways in which one row of it is worded, with {fields}.
	Says []string `toml:"says"`
	// Like are regular expressions (RE2) for rows that are a pattern and not
	// words, on the row's text without blanks around it.
	Like []string `toml:"like"`
	// Stands says how the wording stands in its row; empty is Row.
	Stands Stand `toml:"stands"`
	// Where are the places of a page at which it may stand; none is anywhere.
	Where []Place `toml:"where"`
	// Weak tells that ordinary letters use the words too: they need other
	// evidence beside them.
	Weak bool `toml:"weak"`
	// Capitals tells that it is always set in capitals.
	Capitals bool `toml:"capitals"`
	// Yes are rows that it must match, No rows of letters that must stay.
	Yes []string `toml:"yes"`
	No  []string `toml:"no"`

	// File and Line say where the entry stands.
	File string `toml:"-"`
	Line int    `toml:"-"`
}

// A Stand says how a wording stands in its row.
type Stand string

const (
	Row    Stand = "row"    // the row says this and nothing else
	Start  Stand = "start"  // the row begins so
	End    Stand = "end"    // the row ends so
	Inside Stand = "inside" // the row holds it somewhere
)

// A Place is a part of the page.
type Place string

const (
	Head   Place = "head"
	Foot   Place = "foot"
	Margin Place = "margin"
)

// Keeps tells whether the marking is something that stays.
func (m *Marking) Keeps() bool { return slices.Contains(letter.TextRoles(), m.Role) }

// check says what is wrong with the entry, its regular expressions left out, and
// makes it ready.
func (m *Marking) check() error {
	if m.Stands == "" {
		m.Stands = Row
	}
	switch {
	case !nameForm.MatchString(m.Name):
		return fmt.Errorf("name %q: want small letters, figures and hyphens", m.Name)
	case strings.TrimSpace(m.Family) == "":
		return fmt.Errorf("family is empty: name the heading it is listed under")
	case !slices.Contains(letter.StripRoles(), m.Role) && !m.Keeps():
		return fmt.Errorf("role %q: want one of %s, or for what stays %s", m.Role, list(letter.StripRoles()), list(letter.TextRoles()))
	case !slices.Contains([]Stand{Row, Start, End, Inside}, m.Stands):
		return fmt.Errorf("stands %q: want row, start, end or inside", m.Stands)
	case len(m.Says)+len(m.Like) == 0:
		return fmt.Errorf("it says nothing: give says or like")
	case len(m.Yes) == 0 || len(m.No) == 0:
		return fmt.Errorf("it has %d examples under yes and %d under no: give at least one of each", len(m.Yes), len(m.No))
	}
	for _, w := range m.Where {
		if !slices.Contains([]Place{Head, Foot, Margin}, w) {
			return fmt.Errorf("where %q: want head, foot or margin", w)
		}
	}
	for _, s := range m.Says {
		if _, err := parseWording(s); err != nil {
			return err
		}
	}
	return nil
}

// checkLikes says what is wrong with the entry's regular expressions. It costs
// more than all else that is checked.
func (m *Marking) checkLikes() error {
	for _, s := range m.Like {
		if _, err := regexp.Compile(s); err != nil {
			return fmt.Errorf("like %q: %w", s, err)
		}
		if err := selective(s); err != nil {
			return err
		}
	}
	return nil
}

var nameForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func list(roles []letter.Role) string {
	out := make([]string, len(roles))
	for i, r := range roles {
		out[i] = string(r)
	}
	return strings.Join(out, ", ")
}
