package compare

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"missive/internal/pathorder"
)

// A Pair is two texts that belong together.
type Pair struct {
	// Name is what they are called: of files in folders their path without
	// what says the kind of file, with slashes; else the text's own name.
	Name string `json:"name"`
	// Reference and Text are their files: paths in their folders with
	// slashes, else as they were given; - is standard input.
	Reference string `json:"reference"`
	Text      string `json:"text"`
}

// A Plan is what is to be compared with what.
type Plan struct {
	Pairs []Pair
	// Problems are what has no partner, by name; what cannot be read is found
	// only by [Plan.Run].
	Problems []Problem
	// LeftOut counts files that hold no text by their name, by their ending in
	// lower case; empty stands for no ending.
	LeftOut map[string]int
	// Folders tells whether folders are compared.
	Folders bool

	open    func(side Side, name string) (io.ReadCloser, int64, error)
	folders []*folder
}

// Files plans the comparison of two files. One of them may be -, which is in.
func Files(in io.Reader, reference, text string) (*Plan, error) {
	if reference == "-" && text == "-" {
		return nil, errors.New("only one of the two texts can be standard input")
	}
	name := text
	if text == "-" {
		name = reference
	}
	return &Plan{Pairs: []Pair{{Name: name, Reference: reference, Text: text}}, LeftOut: map[string]int{},
		open: func(_ Side, name string) (io.ReadCloser, int64, error) { return openFile(in, name) }}, nil
}

// Folders plans the comparison of two folders. It fails where one cannot be
// opened, or where they have not one name in common. The plan is to be closed.
func Folders(ctx context.Context, reference, text string) (*Plan, error) {
	refs, err := list(ctx, Reference, reference)
	if err != nil {
		return nil, err
	}
	p := &Plan{Folders: true, LeftOut: map[string]int{}, folders: []*folder{refs}}
	texts, err := list(ctx, Text, text)
	if err != nil {
		p.Close()
		return nil, err
	}
	p.folders = append(p.folders, texts)
	p.open = func(side Side, name string) (io.ReadCloser, int64, error) {
		if side == Reference {
			return openIn(refs.root, name)
		}
		return openIn(texts.root, name)
	}
	p.pair(refs, texts)
	if len(p.Pairs) == 0 {
		p.Close()
		return nil, nothing(refs, texts)
	}
	return p, nil
}

// Close closes the folders.
func (p *Plan) Close() error {
	var errs []error
	for _, f := range p.folders {
		errs = append(errs, f.root.Close())
	}
	return errors.Join(errs...)
}

// pair puts together what has the same name.
func (p *Plan) pair(refs, texts *folder) {
	byKey := [2]map[string][]file{{}, {}}
	for i, f := range []*folder{refs, texts} {
		for _, x := range f.files {
			byKey[i][key(x.name)] = append(byKey[i][key(x.name)], x)
		}
		p.Problems = append(p.Problems, f.problems...)
		for ending, n := range f.leftOut {
			p.LeftOut[ending] += n
		}
	}
	for k, r := range byKey[0] {
		p.match(r, byKey[1][k])
	}
	for k, t := range byKey[1] {
		if byKey[0][k] == nil {
			p.match(nil, t)
		}
	}
	slices.SortFunc(p.Pairs, func(a, b Pair) int { return pathorder.Compare(a.Name+"\x00"+a.Text, b.Name+"\x00"+b.Text) })
	SortProblems(p.Problems)
}

// match pairs the files of one name, or says why it cannot.
func (p *Plan) match(refs, texts []file) {
	one := len(refs) == 1 && len(texts) == 1
	switch {
	case one || slices.Equal(refs, texts):
		for i := range refs {
			name := texts[i].name
			if !one {
				name = texts[i].rel
			}
			p.Pairs = append(p.Pairs, Pair{Name: name, Reference: refs[i].rel, Text: texts[i].rel})
		}
	case len(refs) == 0 || len(texts) == 0:
		for _, f := range refs {
			p.alone(Reference, Text, f)
		}
		for _, f := range texts {
			p.alone(Text, Reference, f)
		}
	default:
		p.Problems = append(p.Problems, Problem{Kind: Ambiguous, Side: manySide(refs), Name: texts[0].name,
			Reason: fmt.Sprintf("cannot be told apart: the references %s and the texts %s have this name; keep one of each, or name the two files themselves",
				shortList(refs), shortList(texts))})
	}
}

// manySide is the side that has several files of one name.
func manySide(refs []file) Side {
	if len(refs) > 1 {
		return Reference
	}
	return Text
}

func (p *Plan) alone(side, other Side, f file) {
	p.Problems = append(p.Problems, Problem{NoPartner, side, f.rel, f.name,
		fmt.Sprintf("has no partner: no %s is called %s", other, f.name)})
}

// nothing is the error for two folders without a name in common.
func nothing(refs, texts *folder) error {
	for _, f := range []*folder{refs, texts} {
		if len(f.files) == 0 {
			return fmt.Errorf("folder %s holds no text; texts end in %s", f.given, strings.Join(Endings(), ", "))
		}
	}
	return fmt.Errorf("no file of %s has the name of one of %s (%s there, %s here); give partners the same name but for their endings",
		texts.given, refs.given, refs.files[0].rel, texts.files[0].rel)
}

// shortList names up to three files and says how many more there are.
func shortList(files []file) string {
	var names []string
	for _, f := range files[:min(3, len(files))] {
		names = append(names, path.Base(f.rel))
	}
	if more := len(files) - len(names); more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return strings.Join(names, ", ")
}

// LeftOutSum is how many files were left out, and of what kinds: "3 (.jpg 2,
// .md 1)"; empty where there is none.
func (p *Plan) LeftOutSum() string {
	n := 0
	var kinds []string
	for _, ending := range slices.Sorted(maps.Keys(p.LeftOut)) {
		n += p.LeftOut[ending]
		name := ending
		if name == "" {
			name = "no ending"
		}
		kinds = append(kinds, fmt.Sprintf("%s %d", name, p.LeftOut[ending]))
	}
	if n == 0 {
		return ""
	}
	if len(kinds) > 5 {
		kinds = append(kinds[:5], "…")
	}
	return fmt.Sprintf("%d (%s)", n, strings.Join(kinds, ", "))
}
