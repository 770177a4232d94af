package ingest

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"missive/distance"
	"missive/internal/pathorder"
)

// findLetter is what the last run remembers of the letter that a person
// named, by its ID or by the path of its folder. given is the output folder as
// the person named it.
func findLetter(out, given, id string) (state, error) {
	name := strings.Trim(nfc(filepath.ToSlash(id)), "/")
	if s := loadState(out, stateFile(name), name); s.ID != "" {
		return s, nil
	}
	if abs, err := filepath.Abs(id); err == nil {
		if real, err := filepath.EvalSymlinks(abs); err == nil {
			abs = real
		}
		if rel, err := filepath.Rel(out, abs); err == nil {
			name := nfc(filepath.ToSlash(rel))
			if s := loadState(out, stateFile(name), name); s.ID != "" {
				return s, nil
			}
		}
	}
	ids := letterIDs(out)
	if len(ids) == 0 {
		return state{}, refuse(ErrUsage, "%s holds no letters yet; run `missive ingest` first", given)
	}
	hint := fmt.Sprintf("%s lists its %d letters", filepath.Join(given, "index.html"), len(ids))
	if near := Nearest(ids, name); len(near) > 0 {
		hint = "did you mean " + strings.Join(near, " or ") + "?"
	}
	return state{}, refuse(ErrUsage, "there is no letter %s in %s; %s", id, given, hint)
}

// letterIDs are the letters of which the output folder holds results, in the
// order of their names.
func letterIDs(out string) []string {
	var ids []string
	for _, f := range otherStates(out, nil) {
		if s := loadState(out, f, ""); s.ID != "" {
			ids = append(ids, s.ID)
		}
	}
	slices.SortFunc(ids, pathorder.Compare)
	return ids
}

// hints is how many letters are offered in place of one that is not there.
const hints = 3

// Nearest are the few of some names that are most like one that is not among
// them: those that hold it, and those that differ from it in no more than a
// third of its characters.
func Nearest(ids []string, name string) []string {
	type near struct {
		id string
		by int
	}
	var found []near
	want := []rune(fold(name))
	for _, id := range ids {
		have := fold(id)
		switch by := distance.Distance(want, []rune(have)); {
		case name != "" && strings.Contains(have, fold(name)):
			found = append(found, near{id, 0})
		case by*3 <= len(want):
			found = append(found, near{id, by})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.by, b.by) })
	var out []string
	for _, n := range found[:min(hints, len(found))] {
		out = append(out, n.id)
	}
	return out
}
