package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"missive/internal/pathorder"
	"missive/letter"
)

// A Grouping is what a run would do.
type Grouping struct {
	// Out is the output folder.
	Out     string
	Letters []Planned
	// Skipped are the files that would be left out, and why.
	Skipped []Skipped
	// Notes are sentences on groupings that may not be what was meant.
	Notes []string
}

// A Planned is one letter of a grouping.
type Planned struct {
	ID    string
	Pages []letter.Source
	// Why says what made these pages one letter.
	Why string
	// Reference names the reference's files; Problem says why there is none
	// although something was found.
	Reference []string
	Problem   string
	// Sought tells that no name tells the reference, so that it is sought by
	// content once the letter is read.
	Sought bool
}

// Plan says how the scans would be grouped and which references would be
// used, and writes nothing. Without an engine in o, files of several pages
// count as one page.
func Plan(ctx context.Context, o Options) (Grouping, error) {
	o, err := o.complete()
	if err != nil {
		return Grouping{}, err
	}
	ins, err := openInputs(o.Dirs)
	if err != nil {
		return Grouping{}, err
	}
	out, err := outputPath(o.Out, ins)
	if err != nil {
		return Grouping{}, err
	}
	x, err := loadScans(out, nil)
	if err != nil {
		return Grouping{}, err
	}
	s, err := survey(ctx, o, ins, x)
	if err != nil {
		return Grouping{}, err
	}
	plan := Grouping{Out: out, Skipped: s.skipped, Notes: s.notes}
	for i, g := range s.groups {
		plan.Letters = append(plan.Letters, Planned{ID: g.id, Pages: g.sources(), Why: g.why, Reference: s.refs[i].names(), Problem: s.refs[i].problem,
			Sought: s.refs[i].nameless() && o.Refs != "" && !o.RefsByName})
	}
	return plan, nil
}

// sources are the letter's pages.
func (g group) sources() []letter.Source {
	var out []letter.Source
	for _, s := range g.scans {
		for p := range s.pages {
			out = append(out, letter.Source{File: nfc(s.rel), Page: p + 1})
		}
	}
	return out
}

// A surveyed is all that is known before the first page is read.
type surveyed struct {
	groups  []group
	refs    []found // of each group
	skipped []Skipped
	notes   []string
}

// survey finds the scans, groups them and finds their references.
func survey(ctx context.Context, o Options, ins []input, x *scanIndex) (*surveyed, error) {
	t, err := discover(ctx, ins, o.Log)
	if err != nil {
		return nil, err
	}
	if len(t.scans) == 0 {
		return nil, noScans(ins, t)
	}
	rows, err := readListings(ins)
	if err != nil {
		return nil, err
	}
	if err := countPages(ctx, t.scans, ins, x, o); err != nil {
		return nil, err
	}
	s := &surveyed{skipped: t.skipped}
	s.group(t.scans, ins, rows, o.Group)
	s.skipped = append(s.skipped, giveIDs(s.groups, ins)...)
	var texts []textFile
	if o.Refs != "" {
		if texts, err = listRefs(ctx, o.Refs, o.Log); err != nil {
			return nil, err
		}
	}
	s.refs = findRefs(s.groups, texts, t.texts, ins)
	if o.Refs != "" && o.RefsByName && !slices.ContainsFunc(s.refs, func(r found) bool { return len(r.files) > 0 }) {
		s.notes = append(s.notes, fmt.Sprintf("no text in %s has a letter's name, so nothing is compared; name references as the letters: %s.txt", o.Refs, s.groups[0].id))
	}
	for _, n := range s.notes {
		o.Log.Warn(n)
	}
	return s, nil
}

// group groups the scans of each input: as listed, and the rest by name.
func (s *surveyed) group(scans []scan, ins []input, rows [][]listing, mode string) {
	for d, in := range ins {
		mine := slices.DeleteFunc(slices.Clone(scans), func(sc scan) bool { return sc.dir != d })
		listed, rest, told := groupListed(mine, in, rows[d])
		named, notes := groupScans(rest, in, mode, aloneIn(mine, rest))
		groups := append(listed, named...)
		slices.SortStableFunc(groups, func(a, b group) int { return pathorder.Compare(a.scans[0].rel, b.scans[0].rel) })
		s.groups = append(s.groups, groups...)
		s.skipped = append(s.skipped, told...)
		s.notes = append(s.notes, notes...)
	}
}

// aloneIn tells of a folder whether all scans in it and below it are among
// rest and stand in it directly.
func aloneIn(all, rest []scan) func(folder string) bool {
	below := map[string]int{} // folder → scans in it or below
	direct := map[string]int{}
	for _, s := range all {
		for f := folderOf(s.rel); f != ""; f = folderOf(f) {
			below[f]++
		}
	}
	for _, s := range rest {
		direct[folderOf(s.rel)]++
	}
	return func(f string) bool { return below[f] == direct[f] }
}

// readListings reads each input's letters.csv, where there is one.
func readListings(ins []input) ([][]listing, error) {
	out := make([][]listing, len(ins))
	for i, in := range ins {
		p := filepath.Join(in.real, lettersFile)
		if real, err := filepath.EvalSymlinks(p); err == nil && !inside(real, in.real) {
			return nil, refuse(ErrUsage, "%s is a link that leads out of the folder; put the file itself in its place", in.shown(lettersFile))
		}
		data, err := os.ReadFile(p)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			out[i], err = parseListings(data)
		}
		if err != nil {
			return nil, refuse(ErrUsage, "folder %s: %w", in.given, err)
		}
	}
	return out, nil
}

// noScans says that there is nothing to read, and what there is instead.
func noScans(ins []input, t *tree) error {
	var dirs []string
	for _, in := range ins {
		dirs = append(dirs, in.given)
	}
	what := "is empty"
	if n := len(t.skipped) + len(t.texts); n > 0 {
		what = fmt.Sprintf("holds no scans, only %d other files or folders", n)
	}
	if i := slices.IndexFunc(t.skipped, func(s Skipped) bool { return s.Problem }); i >= 0 {
		what += fmt.Sprintf(" (%s: %s)", t.skipped[i].File, t.skipped[i].Reason)
	}
	return refuse(ErrNoScans, "folder %s %s; name the folder that holds the PNG, JPEG, TIFF, JPEG 2000, WebP, BMP, PNM or PDF files", strings.Join(dirs, ", "), what)
}
