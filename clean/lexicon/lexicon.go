package lexicon

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"slices"
	"sync"
)

//go:embed markings.toml
var embedded []byte

// A Lexicon is a list of markings, ready to be looked for. It is not changed
// once made and may be shared.
type Lexicon struct {
	Markings []*Marking
	wordings []wording
	of       []*Marking // by wording
	index    *index
	rows     map[string][]int // wordings of one short piece, by that piece
	likes    *likes
	finders  sync.Pool
	identity string
	files    []File
}

// A File is a lexicon file that was added to the program's own.
type File struct {
	// Name is what errors call it, its path as a rule.
	Name string
	Text []byte
}

// Files are the files that were added, in their order.
func (l *Lexicon) Files() []File { return slices.Clone(l.files) }

// Default is the lexicon of the program.
var Default = sync.OnceValues(func() (*Lexicon, error) {
	f, err := decode("markings.toml", embedded)
	if err != nil {
		return nil, err
	}
	return build(f.Marking), nil
})

// Identity names the lexicon by its content.
func (l *Lexicon) Identity() string { return l.identity }

// Source is the program's lexicon file as it is.
func Source() []byte { return slices.Clone(embedded) }

// With is the lexicon with the entries of another file added: those whose
// names it has are replaced, those that the file drops are left out. name is
// what errors call the file; they give the line.
func (l *Lexicon) With(name string, data []byte) (*Lexicon, error) {
	f, err := parse(name, data)
	if err != nil {
		return nil, err
	}
	all := slices.Clone(l.Markings)
	for _, gone := range f.Drop {
		at := slices.IndexFunc(all, func(m *Marking) bool { return m.Name == gone })
		if at < 0 {
			return nil, fmt.Errorf("%s:%d: drop %q: there is no such marking (missive rules lists them)", name, dropLine(data, gone), gone)
		}
		all = slices.Delete(all, at, at+1)
	}
	for _, m := range f.Marking {
		if at := slices.IndexFunc(all, func(o *Marking) bool { return o.Name == m.Name }); at >= 0 {
			all[at] = m
		} else {
			all = append(all, m)
		}
	}
	out := build(all)
	out.files = append(l.Files(), File{name, slices.Clone(data)})
	return out, nil
}

// build makes checked markings ready.
func build(markings []*Marking) *Lexicon {
	l := &Lexicon{Markings: markings, rows: map[string][]int{}}
	for _, m := range markings {
		for _, s := range m.Says {
			w, _ := parseWording(s) // checked
			if len(w.pieces) == 1 && len(w.pieces[0].symbols) <= exactPiece {
				key := string(w.pieces[0].symbols)
				l.rows[key] = append(l.rows[key], len(l.wordings))
			}
			l.wordings = append(l.wordings, w)
			l.of = append(l.of, m)
		}
	}
	var prose []byte
	for _, m := range markings {
		for _, row := range m.No {
			prose = append(prose, fold(row)...)
		}
	}
	l.index = newIndex(l.wordings, l.of, prose)
	l.likes = newLikes(markings)
	l.identity = identity(markings)
	return l
}

// identity is a hash of all that the markings say.
func identity(markings []*Marking) string {
	h := sha256.New()
	for _, m := range markings {
		fmt.Fprintf(h, "%q %q %q %q %q %q %q %v %v\n", m.Name, m.Family, m.Role, m.Says, m.Like, m.Stands, m.Where, m.Weak, m.Capitals)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// Marking is the entry of that name, or nil.
func (l *Lexicon) Marking(name string) *Marking {
	for _, m := range l.Markings {
		if m.Name == name {
			return m
		}
	}
	return nil
}
