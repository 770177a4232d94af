package ingest

import (
	"cmp"
	"fmt"
	"path"
	"path/filepath"
	"slices"

	"missive/internal/pathorder"
)

// maxPages is how many numbered files are taken for one letter where nobody
// said so: letters and despatches have tens of pages, while a folder numbered
// by the camera (IMG_0001 to IMG_3000) has hundreds or thousands.
const maxPages = 200

// A group is the scans of one letter, in the order of its pages.
type group struct {
	id string
	// names are paths, relative to the input, under which a reference of the
	// whole letter may be kept: the ID before it was made unique, and the
	// files' common name.
	names []string
	scans []scan
	why   string // what made these one letter, in plain words
}

// pages is how many pages the letter has.
func (g group) pages() int {
	n := 0
	for _, s := range g.scans {
		n += s.pages
	}
	return n
}

// A series is files of one folder whose names differ only in a page number.
type series struct {
	name  string
	scans []scan
	pages []int
}

// groupScans groups the scans of one input by their names; mode is one of the
// Group… constants. alone tells of a folder whether it holds nothing but
// these scans. Every scan is in exactly one group. The notes say of files that
// look numbered why they are not one letter.
func groupScans(scans []scan, in input, mode string, alone func(folder string) bool) (groups []group, notes []string) {
	byFolder := map[string][]scan{}
	var folders []string
	for _, s := range scans {
		f := folderOf(s.rel)
		if byFolder[f] == nil {
			folders = append(folders, f)
		}
		byFolder[f] = append(byFolder[f], s)
	}
	for _, f := range folders {
		var found []group
		switch mode {
		case GroupFile:
			for _, s := range byFolder[f] {
				found = append(found, single(s))
			}
		case GroupFolder:
			id := cmp.Or(f, filepath.Base(in.real))
			found = []group{{id: id, names: []string{id}, scans: byFolder[f], why: "all scans of one folder"}}
		default:
			var n []string
			found, n = groupFolder(byFolder[f], in, mode == GroupStem)
			notes = append(notes, n...)
			if len(found) == 1 && f != "" && alone(f) {
				found[0].names = append(found[0].names, f)
				found[0].id = f
				found[0].why += ", alone in its folder"
			}
		}
		groups = append(groups, found...)
	}
	return groups, notes
}

// groupFolder groups the scans of one folder by their page numbers; any lets
// every series be a letter, whatever its numbers.
func groupFolder(scans []scan, in input, any bool) (groups []group, notes []string) {
	all, rest := seriesOf(scans, any)
	for _, s := range all {
		if len(s.scans) == 1 && !any {
			rest = append(rest, s.scans...)
			continue
		}
		if why := s.broken(); why != "" && !any {
			rest = append(rest, s.scans...)
			first, last := s.scans[0], s.scans[len(s.scans)-1]
			notes = append(notes, fmt.Sprintf("%s to %s (%d files) are letters of their own, because %s; if they are pages of one letter, say --group stem or --group folder, or list them in %s",
				in.shown(first.rel), path.Base(last.rel), len(s.scans), why, lettersFile))
			continue
		}
		id := path.Join(folderOf(s.scans[0].rel), s.name)
		groups = append(groups, group{id: id, names: []string{id}, scans: s.scans, why: "names differ only in a page number"})
	}
	for _, s := range rest {
		groups = append(groups, single(s))
	}
	slices.SortFunc(groups, func(a, b group) int { return pathorder.Compare(a.scans[0].rel, b.scans[0].rel) })
	return groups, notes
}

// single is a letter of one file.
func single(s scan) group {
	id := path.Join(folderOf(s.rel), stem(s.rel))
	g := group{id: id, names: []string{id}, scans: []scan{s}, why: "a file of its own"}
	if n, ok := parsePage(s.rel); ok && n.page <= 1 {
		g.names = append(g.names, path.Join(folderOf(s.rel), n.name)) // perhaps a letter of one page
	}
	if s.pages > 1 {
		g.why = "a file of several pages"
	}
	return g
}

// seriesOf parts the files of one folder into series, each in the order of
// its pages, and the files that are in none: those without a page number and,
// unless any is set, those that hold several pages themselves.
func seriesOf(scans []scan, any bool) (all []*series, rest []scan) {
	type sameName struct{ name, mark, format string }
	found := map[sameName]*series{}
	for _, s := range scans {
		n, ok := parsePage(s.rel)
		if !ok || s.pages > 1 && !any {
			rest = append(rest, s)
			continue
		}
		k := sameName{n.name, n.mark, format(s.rel)}
		if found[k] == nil {
			found[k] = &series{name: n.name}
			all = append(all, found[k])
		}
		found[k].scans = append(found[k].scans, s)
		found[k].pages = append(found[k].pages, n.page)
	}
	for _, s := range all {
		slices.SortFunc(s.scans, func(a, b scan) int {
			x, _ := parsePage(a.rel)
			y, _ := parsePage(b.rel)
			return cmp.Or(cmp.Compare(x.page, y.page), pathorder.Compare(a.rel, b.rel))
		})
		slices.Sort(s.pages)
	}
	return all, rest
}

// broken says why a series does not count as one letter, or nothing.
func (s *series) broken() string {
	if s.pages[0] > 1 {
		return fmt.Sprintf("they begin with page %d", s.pages[0])
	}
	for i := 1; i < len(s.pages); i++ {
		switch s.pages[i] - s.pages[i-1] {
		case 0:
			return fmt.Sprintf("there are two of page %d", s.pages[i])
		case 1:
		default:
			return fmt.Sprintf("page %d is missing", s.pages[i-1]+1)
		}
	}
	if len(s.pages) > maxPages {
		return fmt.Sprintf("they are more than %d", maxPages)
	}
	return ""
}
