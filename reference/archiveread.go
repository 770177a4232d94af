package reference

import (
	"archive/zip"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"missive/align"
	"missive/internal/pathorder"
)

// read reads all files of a kind.
func (a *archive) read(k kind, o Options) (File, error) {
	out := File{Name: a.name, Format: k.format()}
	files := a.files[k]
	slices.SortStableFunc(files, func(x, y *zip.File) int { return pathorder.Compare(x.Name, y.Name) })
	byFolder := map[string][]Letter{}
	var folders []string
	for _, f := range files {
		data, err := a.all(f)
		if err != nil {
			return File{}, err
		}
		one, err := read(a.name+"/"+shown(f.Name), data, o, false)
		if err != nil && (!errors.Is(err, ErrNoText) || len(files) == 1) {
			return File{}, err
		}
		if k == teiXML {
			out.Letters = append(out.Letters, one.Letters...)
			continue
		}
		folder := folderOf(f.Name)
		if byFolder[folder] == nil {
			folders = append(folders, folder)
		}
		byFolder[folder] = append(byFolder[folder], one.Letters...)
	}
	for _, folder := range folders {
		if !slices.ContainsFunc(byFolder[folder], func(l Letter) bool { return strings.TrimSpace(l.Text) != "" }) {
			continue
		}
		l := Letter{Reference: Join(byFolder[folder]...)}
		if len(byFolder[folder]) == 1 {
			l.Line = 1
		}
		if len(folders) > 1 {
			l.ID = shown(folder)
		}
		out.Letters = append(out.Letters, l)
	}
	if len(out.Letters) == 0 {
		return File{}, fmt.Errorf("%s: none of its %d files of %s holds text: %w", a.name, len(files), out.Format, ErrNoText)
	}
	a.list(k, out.Letters)
	return out, nil
}

// list names the files that were passed over among what the letters leave out.
func (a *archive) list(taken kind, letters []Letter) {
	for _, k := range order {
		for _, f := range a.files[k] {
			if k != taken {
				a.other = append(a.other, f.Name)
			}
		}
	}
	for _, name := range a.other[:min(len(a.other), maxListed)] {
		for i := range letters {
			letters[i].LeftOut = append(letters[i].LeftOut, align.Omission{What: "other file", File: a.name + "/" + shown(name), Text: path.Base(shown(name))})
		}
	}
}

// maxListed is how many of the other files of a zip are named.
const maxListed = 20

// folderOf is the folder whose letter a file is a page of.
func folderOf(name string) string {
	dir := path.Dir(path.Clean("/" + name))
	switch strings.ToLower(path.Base(dir)) {
	case "page", "alto", "hocr":
		dir = path.Dir(dir)
	}
	return strings.TrimPrefix(dir, "/")
}

// shown is a name in a zip as people may see it: no way out of the zip, no
// characters that cannot be seen.
func shown(name string) string {
	name = strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/")
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return '?'
		}
		return r
	}, strings.ToValidUTF8(name, "?"))
}
