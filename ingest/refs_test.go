package ingest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"missive/reference"
)

// refsOf maps each letter's ID to its reference, files joined by blanks, or to
// "!" and the problem.
func (b *bench) refsOf() map[string]string {
	b.t.Helper()
	_, g := b.planned()
	out := map[string]string{}
	for _, l := range g.Letters {
		out[l.ID] = strings.Join(l.Reference, " ")
		if l.Problem != "" {
			out[l.ID] = "!" + l.Problem
		}
	}
	return out
}

func TestReferences(t *testing.T) {
	letter := []string{"a/x_1.png", "a/x_2.png", "a/y.png"} // IDs a/x and a/y
	for _, c := range []struct {
		name          string
		scans, beside []string
		refs          []string
		want          string // of the first letter
	}{
		{"none", letter, nil, nil, ""},
		{"by the ID", letter, nil, []string{"a/x.txt", "x.letter.txt"}, "a/x.txt"},
		{"letter before ref before gt before plain", letter, nil, []string{"a/x.txt", "a/x.gt.txt", "a/x.ref.txt", "a/x.letter.txt"}, "a/x.letter.txt"},
		{"ref before gt", letter, nil, []string{"a/x.txt", "a/x.gt.txt", "a/x.ref.txt"}, "a/x.ref.txt"},
		{"gt before plain", letter, nil, []string{"a/x.txt", "a/x.gt.txt"}, "a/x.gt.txt"},
		{"ending in capitals", letter, nil, []string{"a/X.TXT"}, "a/X.TXT"},
		{"by the ID's last element", letter, nil, []string{"x.ref.txt"}, "x.ref.txt"},
		{"in a folder of its own", letter, nil, []string{"a/x/x.txt"}, "a/x/x.txt"},
		{"by the scans' names", letter, nil, []string{"x_1.gt.txt", "x_2.gt.txt"}, "x_1.gt.txt x_2.gt.txt"},
		{"by the scans' paths", letter, nil, []string{"a/x_1.txt", "a/x_2.txt", "x_1.txt"}, "a/x_1.txt a/x_2.txt"},
		{"by the scans' names in the letter's folder", letter, nil, []string{"a/x/x_1.txt", "a/x/x_2.txt"}, "a/x/x_1.txt a/x/x_2.txt"},
		{"the letter's file before those of its scans", letter, nil, []string{"x_1.txt", "x_2.txt", "a/x.txt"}, "a/x.txt"},
		{"a page's body is no reference", letter, nil, []string{"x_1.body.txt", "x_2.body.txt", "a/x.typed-only.txt"}, ""},
		{"only some pages", letter, nil, []string{"x_1.txt"}, "!only 1 of its 2 scans have a reference, so it was not compared; add one for x_2.png"},
		{"beside the scans", letter, []string{"a/x.gt.txt"}, nil, "a/x.gt.txt"},
		{"beside the scans by page", letter, []string{"a/x_1.txt", "a/x_2.txt"}, nil, "a/x_1.txt a/x_2.txt"},
		{"the folder of references first", letter, []string{"a/x.gt.txt"}, []string{"x.txt"}, "x.txt"},
		{"an ambiguous last element", []string{"a/x.png", "a/z.png", "b/x.png", "b/z.png"}, nil, []string{"x.txt"},
			"!reference x.txt may belong to 2 letters of that name, so it was not compared; put it where this letter's path says: a/x.letter.txt"},
		{"a folder's letter by its files' name", []string{"a/x_1.png", "a/x_2.png"}, nil, []string{"x.txt"}, "x.txt"},
		{"a letter of one page", []string{"x_01.png", "y.png"}, nil, []string{"x.letter.txt"}, "x.letter.txt"},
		{"accents in two spellings", []string{"e\u0301.png"}, nil, []string{"\u00e9.txt"}, "\u00e9.txt"},
		{"text before XML, XML before a zip", letter, nil, []string{"a/x.xml", "a/x.zip", "a/x.txt"}, "a/x.txt"},
		{"a marked name before a text without", letter, nil, []string{"a/x.txt", "a/x.ref.xml"}, "a/x.ref.xml"},
		{"TEI, packed", letter, nil, []string{"x.tei.xml.gz"}, "x.tei.xml.gz"},
		{"a file of pages for each scan", letter, nil, []string{"x_1.xml", "x_2.xml"}, "x_1.xml x_2.xml"},
		{"beside the scans, by their names", letter, []string{"a/x.gt.xml"}, nil, "a/x.gt.xml"},
		{"a reading of another program beside the scans", letter, []string{"a/x_1.xml", "a/x_2.hocr", "a/x.html"}, nil, ""},
		{"hidden", []string{"x.png"}, nil, []string{".x.txt", ".git/x.txt"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := map[string]string{}
			for _, f := range append(c.scans, c.beside...) {
				files[f] = "words"
			}
			b := newBench(t, files)
			if c.refs != nil {
				r := &bench{t: t, dir: t.TempDir()}
				for _, f := range c.refs {
					r.write(map[string]string{f: "words"})
				}
				b.o.Refs = r.dir
			}
			got := b.refsOf()
			var ids []string
			for id := range got {
				ids = append(ids, id)
			}
			if slices.Sort(ids); got[ids[0]] != c.want {
				t.Errorf("letter %s: %q, want %q", ids[0], got[ids[0]], c.want)
			}
		})
	}
}

// Beside the scans TEI is a reference whatever it is called, and PAGE none.
func TestEditionsBesideTheScans(t *testing.T) {
	b := newBench(t, map[string]string{"x.png": "Dear Sir", "y.png": "Dear Sir",
		"x.xml": "<TEI><text><body><p>Dear Sir</p></body></text></TEI>", "y.xml": "<PcGts><Page/></PcGts>"})
	if got := b.refsOf(); got["x"] != "x.xml" || got["y"] != "" {
		t.Errorf("references: %q", got)
	}
}

func TestReferencesThatCannotBeUsed(t *testing.T) {
	b := newBench(t, map[string]string{"bad.png": "bad page", "big.png": "big page", "good.png": "good page"})
	refs := &bench{t: t, dir: t.TempDir()}
	refs.write(map[string]string{"bad.txt": "caf\xe9", "good.txt": "good page", "big.txt": ""})
	if err := os.Truncate(filepath.Join(refs.dir, "big.txt"), reference.MaxBytes+1); err != nil {
		t.Fatal(err)
	}
	b.o.Refs = refs.dir
	for range 2 {
		batch := b.run()
		for i, want := range []string{"bad.txt", "big.txt has 64 MB", ""} {
			e := batch.Entries[i]
			if !strings.Contains(e.Problem, want) || (e.Problem == "") != (want == "") || (e.Chars == nil) != (want != "") {
				t.Errorf("letter %s: problem %q, compared %t, want …%s…", e.ID, e.Problem, e.Chars != nil, want)
			}
		}
	}
	if n := b.plain.compared.Load(); n != 1 {
		t.Errorf("%d letters compared, want 1, once", n)
	}
}

func TestReferencesOfOneTextAPageAreJoined(t *testing.T) {
	b := newBench(t, map[string]string{"x_1.png": "a", "x_2.png": "b", "x_1.txt": "\nFirst half of the sen-\n\n", "x_2.txt": "tence.\n"})
	b.run()
	if got := b.read("x/compare.json"); !strings.Contains(got, `"\nFirst half of the sen-\n\n\ftence.\n"`) {
		t.Errorf("compare.json: %s", got)
	}
}
