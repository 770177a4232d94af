package clean

import (
	"slices"
	"strings"
	"testing"

	"missive/clean/lexicon"
	"missive/letter"
)

func TestKindsAreThoseThatAreUsed(t *testing.T) {
	l, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, k := range Kinds() {
		names = append(names, k.Name)
		if len(strings.Fields(k.Doc)) < 10 || !slices.Contains(letter.StripRoles(), k.Role) {
			t.Errorf("%s: says too little about itself, or has a role that is not stripped", k.Name)
		}
		if l.Marking(k.Name) != nil || slices.ContainsFunc(Rules(), func(r Rule) bool { return r.Name == k.Name }) {
			t.Errorf("%s: the name is that of a marking or a rule", k.Name)
		}
	}
	used := []string{besideMarkings, byLooks}
	for role, name := range furnitureRules {
		used = append(used, name)
		if i := slices.Index(names, name); i < 0 || Kinds()[i].Role != role {
			t.Errorf("%s: not explained as %s", name, role)
		}
	}
	slices.Sort(names)
	slices.Sort(used)
	if !slices.Equal(names, used) {
		t.Errorf("explained %q, used %q", names, used)
	}
}
