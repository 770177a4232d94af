package ingest

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// planned is what Plan says of each letter, as "ID: file file".
func (b *bench) planned() (letters []string, g Grouping) {
	b.t.Helper()
	g, err := Plan(b.t.Context(), b.o)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, l := range g.Letters {
		s := l.ID + ":"
		for _, p := range l.Pages {
			s += " " + p.File
		}
		letters = append(letters, s)
	}
	return letters, g
}

// skippedAs is why a file was skipped, with a "!" in front where the user is
// told.
func skippedAs(g Grouping, file string) string {
	for _, s := range g.Skipped {
		if s.File == file && s.Problem {
			return "!" + s.Reason
		} else if s.File == file {
			return s.Reason
		}
	}
	return ""
}

func TestDiscoverFindsScansAndNamesTheRest(t *testing.T) {
	b := newBench(t, map[string]string{
		"Box 1/lettre à M.TIF": "a", "Box 1/deep/er/x.Jp2": "b", "y.pnm": "c", ".hidden.png": "d", "._y.png": "e",
		".git/z.png": "f", "@eaDir/y.pnm/SMALL.jpg": "g", "Thumbs.db": "h", "notes.docx": "i", "y.gt.txt": "j", "run.log": "k",
		"old/.missive/format": format1, "old/x/pages/001.jpg": "l", "none": "m", "Box 1/letters.csv": "n"})
	letters, g := b.planned()
	want := []string{"Box 1/lettre à M: Box 1/lettre à M.TIF", "Box 1/deep/er: Box 1/deep/er/x.Jp2", "y: y.pnm"}
	slices.Sort(want)
	if slices.Sort(letters); !slices.Equal(letters, want) {
		t.Errorf("letters %q, want %q", letters, want)
	}
	for file, reason := range map[string]string{".hidden.png": "hidden", "._y.png": "hidden", ".git": "hidden", "@eaDir": "hidden", "Thumbs.db": "hidden",
		"notes.docx": "!Missive does not read .docx", "Box 1/letters.csv": "!only a letters.csv", "run.log": "its ending", "none": "its ending", "old": "holds the results of a run", "y.gt.txt": ""} {
		if got := skippedAs(g, file); !strings.HasPrefix(got, reason) || reason == "" && got != "" {
			t.Errorf("%s is skipped as %q, want %q", file, got, reason)
		}
	}
	if entries, err := os.ReadDir(filepath.Dir(b.dir)); err != nil || len(entries) != 1 {
		t.Errorf("a plan left %v, %v beside the scans", entries, err)
	}
}

func TestLinks(t *testing.T) {
	b := newBench(t, map[string]string{"a/x.png": "x", ".annex/y.png": "y"})
	out := filepath.Join(filepath.Dir(b.dir), "elsewhere")
	if err := os.MkdirAll(out, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(out, "z.png"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for link, target := range map[string]string{"leaves.png": out + "/z.png", "leaves": out, "again.png": "a/x.png", "cycle": ".", "a/up": "..",
		"kept.png": ".annex/y.png", "kept2.png": ".annex/y.png", "lost.png": "nowhere", "self.png": "self.png"} {
		if err := os.Symlink(target, filepath.Join(b.dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	letters, g := b.planned()
	if want := []string{"a: a/x.png", "kept: kept.png"}; !slices.Equal(letters, want) {
		t.Errorf("letters %q, want %q", letters, want)
	}
	for file, reason := range map[string]string{"leaves.png": "!a link that leads out", "leaves": "!a link that leads out", "lost.png": "!a link that leads nowhere",
		"self.png": "!a link that cannot be followed", "again.png": "a link to something", "cycle": "a link to", "a/up": "a link to", "kept2.png": "a link to"} {
		if got := skippedAs(g, file); !strings.HasPrefix(got, reason) {
			t.Errorf("%s is skipped as %q, want %q", file, got, reason)
		}
	}
	b.o.Dirs = []string{b.dir, filepath.Join(b.dir, "a"), b.dir + "/."}
	if again, _ := b.planned(); len(again) != 2 {
		t.Errorf("folders named twice gave %q", again)
	}
}

func TestSeveralFolders(t *testing.T) {
	b := newBench(t, map[string]string{"one/scans/x.png": "1", "two/scans/x.png": "2", "two/scans/y.png": "3"})
	b.o.Dirs = []string{filepath.Join(b.dir, "one/scans"), filepath.Join(b.dir, "two/scans")}
	b.o.Out = filepath.Join(filepath.Dir(b.dir), "out")
	letters, g := b.planned()
	if want := []string{"one-scans/x: x.png", "two-scans/x: x.png", "y: y.png"}; !slices.Equal(letters, want) || len(g.Skipped) > 0 {
		t.Errorf("letters %q, skipped %+v, want %q", letters, g.Skipped, want)
	}
}

func TestFoldersThatCannotBeUsed(t *testing.T) {
	b := newBench(t, map[string]string{"x.png": "x", "sub/y.png": "y", "words/a.txt": "a", "words/.b.png": "b", "mine/thesis.odt": "c", "result/.missive/format": format1})
	top := filepath.Dir(b.dir)
	empty := filepath.Join(top, "empty")
	if err := errors.Join(os.Mkdir(empty, 0o777), os.Symlink(filepath.Join(b.dir, "sub"), filepath.Join(top, "link")), os.Symlink("nowhere", filepath.Join(top, "dangling"))); err != nil {
		t.Fatal(err)
	}
	in := func(p string) string { return filepath.Join(b.dir, p) }
	for _, c := range []struct {
		name string
		dirs []string
		out  string
		kind error
		says string
	}{
		{"none", nil, "", ErrUsage, "no folder of scans is named"},
		{"missing", []string{in("nosuch")}, "", ErrUsage, "does not exist; check its name"},
		{"a file", []string{in("x.png")}, "", ErrUsage, "is a file; name the folder"},
		{"empty", []string{empty}, "", ErrNoScans, "is empty; name the folder that holds"},
		{"without scans", []string{in("words")}, "", ErrNoScans, "holds no scans, only 2 other files"},
		{"with other documents", []string{in("mine")}, "", ErrNoScans, "Missive does not read .odt files"},
		{"results", []string{in("result")}, "", ErrUsage, "holds the results of a run"},
		{"out inside", []string{b.dir}, in("out/deep"), ErrUsage, "lies inside the input folder"},
		{"out is the input", []string{b.dir}, b.dir, ErrUsage, "lies inside the input folder"},
		{"out inside through a link", []string{b.dir}, filepath.Join(top, "link/out"), ErrUsage, "lies inside the input folder"},
		{"input inside out", []string{in("sub")}, b.dir, ErrUsage, "lies inside the output folder"},
		{"out with other files", []string{in("sub")}, in("mine"), ErrUsage, "holds files that are not a run's results (thesis.odt)"},
		{"out is a file", []string{in("sub")}, in("x.png"), ErrUsage, "choose another with --out"},
		{"out is a link to nowhere", []string{b.dir}, filepath.Join(top, "dangling"), ErrUsage, "leads nowhere"},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := snapshot(t, top)
			o := b.o
			o.Dirs, o.Out = c.dirs, c.out
			if o.Out == "" {
				o.Out = filepath.Join(top, "out")
			}
			for name, call := range map[string]func() error{
				"run":  func() error { _, err := Run(t.Context(), o); return err },
				"plan": func() error { _, err := Plan(t.Context(), o); return err },
			} {
				if err := call(); !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) {
					t.Errorf("%s: error %v, want %v: …%s…", name, err, c.kind, c.says)
				}
			}
			if d := differing(before, snapshot(t, top)); len(d) > 0 {
				t.Errorf("files changed: %q", d)
			}
		})
	}
}

func TestDespatchesHaveTheIDsOfTheirReferences(t *testing.T) {
	shared := filepath.Join("..", "..", "shared", "despatches")
	if _, err := os.Stat(shared); err != nil {
		t.Skipf("SKIPPED, grouping of real scans not tested: %v", err)
	}
	o := Options{Dirs: []string{filepath.Join(shared, "scans")}, Refs: filepath.Join(shared, "gold"), Out: filepath.Join(t.TempDir(), "out")}
	for refs, want := range map[string]string{
		"gold":      "EHRI-DR-19390125-US 10 1 EHRI-DR-19390125-US.letter.txt|EHRI-DR-19390519-US 4 1 EHRI-DR-19390519-US.letter.txt|EHRI-DR-19430127-US 3 1 EHRI-DR-19430127-US.letter.txt",
		"published": "EHRI-DR-19390125-US 10 10 EHRI-DR-19390125-US_01.gt.txt|EHRI-DR-19390519-US 4 4 EHRI-DR-19390519-US_01.gt.txt|EHRI-DR-19430127-US 3 3 EHRI-DR-19430127-US_01.gt.txt",
	} {
		o.Refs = filepath.Join(shared, refs)
		g, err := Plan(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, l := range g.Letters {
			got = append(got, strings.Join([]string{l.ID, strconv.Itoa(len(l.Pages)), strconv.Itoa(len(l.Reference)), l.Reference[0]}, " "))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %q, want %q", refs, got, want)
		}
	}
}
