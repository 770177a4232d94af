package ingest

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"missive/align"
	"missive/internal/pathorder"
	"missive/reference"
)

// refKinds are what a name may have after it, the best first: a plain x.txt may be
// another program's reading. A text of only part of a page (.body.txt,
// .typed-only.txt) has another ending and is none of these.
var refKinds = []string{".letter", ".ref", ".gt", ""}

// refForms are the endings of the formats in which references are kept, the best
// first. They only say which files are looked at: what one holds, its content says.
var refForms = []string{".txt", ".tei.xml", ".tei", ".page.xml", ".alto.xml", ".xml", ".hocr", ".html", ".htm",
	".zip", ".txt.gz", ".tei.xml.gz", ".xml.gz", ".gz"}

// refEndings are the endings of a reference of a whole letter, the best first.
var refEndings = func() []string {
	var out []string
	for _, k := range refKinds {
		for _, f := range refForms {
			out = append(out, k+f)
		}
	}
	return out
}()

// isRef tells whether a file may be a reference by its name. Beside the scans
// files of other formats than text are only where their names say so, or where
// [isEdition] does: other programs leave their readings there (x.hocr, x.xml).
func isRef(name string, beside bool) bool {
	name = strings.ToLower(name)
	if strings.HasSuffix(name, ".txt") {
		return true
	}
	kinds := refKinds
	if beside {
		kinds = refKinds[:len(refKinds)-1]
	}
	for _, f := range refForms {
		for _, k := range kinds {
			if strings.HasSuffix(name, k+f) {
				return true
			}
		}
	}
	return beside && (strings.HasSuffix(name, ".tei.xml") || strings.HasSuffix(name, ".tei"))
}

// isEdition tells whether an XML file beside the scans is TEI, which no program
// that reads scans writes.
func isEdition(abs string) bool {
	f, err := os.Open(abs)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, reference.Head))
	if err != nil {
		return false
	}
	format, ok := reference.FormatOf(head)
	return ok && format == reference.TEI
}

// found is the files that hold the text of one letter, in order: one
// for the whole letter, or one for each of its scans.
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

// find is the best text under that name, a path without ending.
func (s shelf) find(name string) (textFile, bool) {
	folded := fold(name)
	for _, e := range refEndings {
		if t, ok := s[folded+e]; ok {
			return t, true
		}
	}
	return textFile{}, false
}

// listRefs lists the texts of the folder of references. Links in it that lead
// out of it, hidden files and results of runs are left out.
func listRefs(ctx context.Context, dir string, log *slog.Logger) ([]textFile, error) {
	real, err := resolveDir(dir)
	if err != nil {
		return nil, fmt.Errorf("references: %w", err)
	}
	var out []textFile
	err = filepath.WalkDir(real, func(p string, d fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			log.Warn("skipped among the references", "file", p, "error", err)
			return nil
		case p != real && (hidden(d.Name()) || d.IsDir() && isOutput(p)):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir() || !isRef(d.Name(), false):
			return nil
		}
		target, err := filepath.EvalSymlinks(p)
		if err != nil || !inside(target, real) {
			log.Warn("skipped among the references", "file", p, "reason", "a link that leads out of the folder, or nowhere")
			return nil
		}
		rel, err := filepath.Rel(real, p)
		if err == nil {
			out = append(out, textFile{dir: -1, rel: filepath.ToSlash(rel), abs: target})
		}
		return err
	})
	slices.SortFunc(out, func(a, b textFile) int { return pathorder.Compare(a.rel, b.rel) })
	return out, err
}

// findRefs finds each group's reference: first among refs, by the letter's
// path, then by its last element, then one text for each scan; and where
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

// allNames are the group's ID and names, each changed by of and folded, once.
func (g group) allNames(of func(string) string) []string {
	var out []string
	for _, n := range append([]string{g.id}, g.names...) {
		out = append(out, fold(of(n)))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// of finds the reference of g on the shelf.
func (s shelf) of(g group, n sharing) found {
	names := append([]string{g.id}, g.names...)
	for _, name := range names {
		if name != g.id && n.names[fold(name)] > 1 {
			continue
		}
		for _, place := range []string{name, name + "/" + path.Base(name)} {
			if t, ok := s.find(place); ok {
				return found{files: []textFile{t}}
			}
		}
	}
	if r := s.byScan(g, n); len(r.files) > 0 || r.problem != "" {
		return r
	}
	for _, name := range names {
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
		found := false
		places := []string{path.Join(folderOf(sc.rel), name), path.Join(g.id, name)}
		if n.scans[fold(name)] == 1 {
			places = append(places, name)
		}
		for _, place := range places {
			if t, ok := s.find(place); ok {
				r.files = append(r.files, t)
				found = true
				break
			}
		}
		if !found {
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

// readRef reads one file of a reference of that letter. Of a file with several
// letters it takes the one that has the letter's name.
func readRef(t textFile, g group, reading reference.Reading) (reference.Letter, error) {
	info, err := os.Stat(t.abs)
	if err != nil {
		return reference.Letter{}, fmt.Errorf("reference %s cannot be opened; see that it is there and may be read: %w", t.rel, err)
	}
	if info.Size() > reference.MaxBytes {
		return reference.Letter{}, fmt.Errorf("reference %s has %d MB, too much for a letter's text; put the right file in its place", t.rel, info.Size()>>20)
	}
	data, err := os.ReadFile(t.abs)
	if err != nil {
		return reference.Letter{}, fmt.Errorf("reference %s cannot be read; see that you may read it: %w", t.rel, err)
	}
	f, err := reference.Read(t.rel, data, reference.Options{Reading: reading})
	if err != nil {
		return reference.Letter{}, err
	}
	l, err := f.Only()
	for _, name := range append([]string{g.id}, g.names...) {
		if err == nil {
			break
		}
		if named, miss := f.Named(path.Base(name)); miss == nil && named.ID != "" {
			l, err = named, nil
		}
	}
	if err == nil {
		err = l.Check(reference.MaxLetter)
	}
	return l, err
}

// referenceKey names all that a comparison takes of a reference.
func referenceKey(ref align.Reference) string {
	parts := append([]string{"reference", ref.Text}, ref.Files...)
	if len(ref.Marks)+len(ref.LeftOut) > 0 {
		parts = append(parts, fmt.Sprint(ref.Marks), fmt.Sprint(ref.LeftOut))
	}
	return key(parts...)
}
