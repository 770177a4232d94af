package ingest

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// A found is the files whose names say that they hold the text of one letter, in
// order: one for the whole letter, or one for each of its scans.
type found struct {
	files   []textFile
	problem string // why there is none though something was found
}

// names are the files' paths in the folder of references.
func (r found) names() []string {
	var out []string
	for _, f := range r.files {
		out = append(out, f.rel)
	}
	return out
}

// nameless tells whether no file's name is the letter's. Where a name's claim is
// in doubt that is for the user to settle, not for content.
func (r found) nameless() bool { return len(r.files) == 0 && r.problem == "" }

// A shelf holds the texts of one folder by their folded path.
type shelf map[string]textFile

// shelve puts texts on one shelf. Where file systems tell two names apart that
// others do not, the first in order stays.
func shelve(texts []textFile) shelf {
	s := shelf{}
	for _, t := range texts {
		if k := fold(t.rel); s[k].abs == "" {
			s[k] = t
		}
	}
	return s
}

// find is the best text under the first of the names, paths without endings, that
// has one.
func (s shelf) find(names ...string) (textFile, bool) {
	for _, name := range names {
		folded := fold(name)
		for _, e := range refEndings {
			if t, ok := s[folded+e]; ok {
				return t, true
			}
		}
	}
	return textFile{}, false
}

// findRefs finds each group's reference: first among refs, by the letter's
// path, then one text for each scan, then by the path's last element; and where
// there is none, in the same way beside the scans.
func findRefs(groups []group, refs, beside []textFile, ins []input) []found {
	common := shelve(refs)
	own := make([]shelf, len(ins))
	for i := range ins {
		own[i] = shelve(slices.DeleteFunc(slices.Clone(beside), func(t textFile) bool { return t.dir != i }))
	}
	n := countNames(groups)
	out := make([]found, len(groups))
	for i, g := range groups {
		out[i] = common.of(g, n)
		if len(out[i].files) == 0 && out[i].problem == "" {
			out[i] = own[g.scans[0].dir].of(g, n)
		}
	}
	return out
}

// sharing counts how many letters have one name, so that no reference is
// given to a letter that another may have a better claim to.
type sharing struct {
	names map[string]int // folded name → letters
	lasts map[string]int // folded last element of a name → letters
	scans map[string]int // folded name of a scan without ending → scans
}

func countNames(groups []group) sharing {
	n := sharing{map[string]int{}, map[string]int{}, map[string]int{}}
	for _, g := range groups {
		for _, name := range g.allNames(func(s string) string { return s }) {
			n.names[name]++
		}
		for _, last := range g.allNames(path.Base) {
			n.lasts[last]++
		}
		for _, s := range g.scans {
			n.scans[fold(stem(s.rel))]++
		}
	}
	return n
}

// everyName is the group's ID, and the names under which its reference may stand
// besides.
func (g group) everyName() []string { return append([]string{g.id}, g.names...) }

// allNames are the group's ID and names, each changed by of and folded, once.
func (g group) allNames(of func(string) string) []string {
	var out []string
	for _, n := range g.everyName() {
		out = append(out, fold(of(n)))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// of finds the reference of g on the shelf.
func (s shelf) of(g group, n sharing) found {
	for _, name := range g.everyName() {
		if name != g.id && n.names[fold(name)] > 1 {
			continue
		}
		if t, ok := s.find(name, name+"/"+path.Base(name)); ok {
			return found{files: []textFile{t}}
		}
	}
	if r := s.byScan(g, n); len(r.files) > 0 || r.problem != "" {
		return r
	}
	for _, name := range g.everyName() {
		last := path.Base(name)
		t, ok := s.find(last)
		switch letters := n.lasts[fold(last)]; {
		case !ok:
		case letters > 1:
			return found{problem: fmt.Sprintf("reference %s may belong to %d letters of that name, so it was not compared; put it where this letter's path says: %s",
				t.rel, letters, g.id+refEndings[0])}
		default:
			return found{files: []textFile{t}}
		}
	}
	return found{}
}

// byScan finds one text for each scan of g, by the scan's path or its name.
// Texts for only some of them are no reference: the rest of the letter would
// count as wrong.
func (s shelf) byScan(g group, n sharing) found {
	var r found
	var missing []string
	for _, sc := range g.scans {
		name := stem(sc.rel)
		places := []string{path.Join(folderOf(sc.rel), name), path.Join(g.id, name)}
		if n.scans[fold(name)] == 1 {
			places = append(places, name)
		}
		if t, ok := s.find(places...); ok {
			r.files = append(r.files, t)
		} else {
			missing = append(missing, path.Base(sc.rel))
		}
	}
	if len(missing) > 0 && len(r.files) > 0 {
		return found{problem: fmt.Sprintf("only %d of its %d scans have a reference, so it was not compared; add one for %s",
			len(r.files), len(g.scans), shortList(missing))}
	}
	return r
}

// shortList names up to three and says how many more there are.
func shortList(names []string) string {
	if len(names) <= 3 {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:3], ", "), len(names)-3)
}
