package ingest

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"missive/internal/pathorder"
)

// grouped groups files by name as [Plan] does, a file "x*3" having 3 pages, and
// writes each letter as "ID: file file".
func grouped(t testing.TB, mode, listings string, files ...string) (letters []string, s *surveyed) {
	t.Helper()
	var scans []scan
	for _, f := range files {
		sc := scan{rel: f, pages: 1}
		if name, n, ok := strings.Cut(f, "*"); ok {
			sc.rel = name
			fmt.Sscan(n, &sc.pages)
		}
		scans = append(scans, sc)
	}
	slices.SortFunc(scans, func(a, b scan) int { return pathorder.Compare(a.rel, b.rel) })
	rows, err := parseListings([]byte(listings))
	if err != nil {
		t.Fatal(err)
	}
	ins := []input{{given: "box", real: "/archive/box"}}
	s = &surveyed{}
	s.group(scans, ins, [][]listing{rows}, mode)
	s.skipped = append(s.skipped, giveIDs(s.groups, ins)...)
	for _, g := range s.groups {
		var names []string
		for _, sc := range g.scans {
			names = append(names, path.Base(sc.rel))
		}
		letters = append(letters, g.id+": "+strings.Join(names, " "))
	}
	return letters, s
}

func TestGroupsByName(t *testing.T) {
	for _, c := range []struct {
		name  string
		files []string
		want  []string
	}{
		{"underscore", []string{"x_01.jpg", "x_02.jpg"}, []string{"x: x_01.jpg x_02.jpg"}},
		{"hyphen", []string{"x-1.jpg", "x-2.jpg"}, []string{"x: x-1.jpg x-2.jpg"}},
		{"p with hyphens, from 0", []string{"104-10012-10022-p-000.png", "104-10012-10022-p-001.png"},
			[]string{"104-10012-10022: 104-10012-10022-p-000.png 104-10012-10022-p-001.png"}},
		{"p", []string{"memo_p1.tif", "memo_p2.tif"}, []string{"memo: memo_p1.tif memo_p2.tif"}},
		{"p and blank", []string{"Note à M. Hull_p 1.tif", "Note à M. Hull_p 2.tif"}, []string{"Note à M. Hull: Note à M. Hull_p 1.tif Note à M. Hull_p 2.tif"}},
		{"2 before 10", []string{"x_10.jpg", "x_9.jpg", "x_8.jpg", "x_7.jpg", "x_6.jpg", "x_5.jpg", "x_4.jpg", "x_3.jpg", "x_2.jpg", "x_1.jpg"},
			[]string{"x: x_1.jpg x_2.jpg x_3.jpg x_4.jpg x_5.jpg x_6.jpg x_7.jpg x_8.jpg x_9.jpg x_10.jpg"}},
		{"widths differ", []string{"x_1.jpg", "x_02.jpg", "x_003.jpg"}, []string{"x: x_1.jpg x_02.jpg x_003.jpg"}},
		{"endings of one format", []string{"x_1.jpg", "x_2.JPEG"}, []string{"x: x_1.jpg x_2.JPEG"}},
		{"endings of two formats", []string{"x_1.jpg", "x_2.png"}, []string{"x_1: x_1.jpg", "x_2: x_2.png"}},
		{"two marks", []string{"x_1.jpg", "x-2.jpg"}, []string{"x-2: x-2.jpg", "x_1: x_1.jpg"}},
		{"a gap", []string{"x_1.jpg", "x_3.jpg"}, []string{"x_1: x_1.jpg", "x_3: x_3.jpg"}},
		{"from 2", []string{"x_2.jpg", "x_3.jpg"}, []string{"x_2: x_2.jpg", "x_3: x_3.jpg"}},
		{"a page twice", []string{"x_1.jpg", "x_01.jpg", "x_2.jpg"}, []string{"x_01: x_01.jpg", "x_1: x_1.jpg", "x_2: x_2.jpg"}},
		{"one page alone keeps its number", []string{"1962-10-01.jpg", "y.jpg"}, []string{"1962-10-01: 1962-10-01.jpg", "y: y.jpg"}},
		{"numbers without a mark", []string{"page1.jpg", "page2.jpg"}, []string{"page1: page1.jpg", "page2: page2.jpg"}},
		{"nothing but numbers", []string{"_1.jpg", "_2.jpg"}, []string{"_1: _1.jpg", "_2: _2.jpg"}},
		{"several pages in a file", []string{"x_1.tif*2", "x_2.tif", "y.pdf*9"}, []string{"x_1: x_1.tif", "x_2: x_2.tif", "y: y.pdf"}},
		{"alone in its folder", []string{"a/b/x_1.jpg", "a/b/x_2.jpg"}, []string{"a/b: x_1.jpg x_2.jpg"}},
		{"a file alone in its folder", []string{"a/scan.pdf*3", "b/y_01.jpg"}, []string{"a: scan.pdf", "b: y_01.jpg"}},
		{"not alone in its folder", []string{"a/x_1.jpg", "a/x_2.jpg", "a/y.jpg"}, []string{"a/x: x_1.jpg x_2.jpg", "a/y: y.jpg"}},
		{"scans below", []string{"a/x_1.jpg", "a/x_2.jpg", "a/b/y.jpg"}, []string{"a/b: y.jpg", "a/x: x_1.jpg x_2.jpg"}},
		{"accents spelled in two ways", []string{"\u00e9_1.jpg", "e\u0301_2.jpg"}, []string{"\u00e9: \u00e9_1.jpg e\u0301_2.jpg"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _ := grouped(t, GroupAuto, "", c.files...)
			if !slices.Equal(got, c.want) {
				t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"))
			}
		})
	}
}

func TestGroupsAsTold(t *testing.T) {
	files := []string{"a/x_1.jpg", "a/x_4.jpg", "a/y.tif*2", "z.jpg"}
	for mode, want := range map[string][]string{
		GroupFile:   {"a/x_1: x_1.jpg", "a/x_4: x_4.jpg", "a/y: y.tif", "z: z.jpg"},
		GroupFolder: {"a: x_1.jpg x_4.jpg y.tif", "box: z.jpg"},
		GroupStem:   {"a/x: x_1.jpg x_4.jpg", "a/y: y.tif", "z: z.jpg"},
	} {
		if got, _ := grouped(t, mode, "", files...); !slices.Equal(got, want) {
			t.Errorf("--group %s: got %q, want %q", mode, got, want)
		}
	}
}

func TestCameraNumbersAreNotOneLetter(t *testing.T) {
	var files []string
	for i := range 3000 {
		files = append(files, fmt.Sprintf("IMG_%04d.tif", i+1))
	}
	letters, s := grouped(t, GroupAuto, "", files...)
	if len(letters) != 3000 || letters[9] != "IMG_0010: IMG_0010.tif" {
		t.Errorf("%d letters, the tenth %q", len(letters), letters[9])
	}
	if len(s.notes) != 1 || !strings.Contains(s.notes[0], "IMG_0001.tif to IMG_3000.tif (3000 files)") || !strings.Contains(s.notes[0], "--group stem") {
		t.Errorf("notes: %q", s.notes)
	}
	if letters, _ := grouped(t, GroupAuto, "", files[:200]...); len(letters) != 1 {
		t.Errorf("200 pages made %d letters", len(letters))
	}
	if letters, _ := grouped(t, GroupStem, "", files...); len(letters) != 1 {
		t.Errorf("--group stem made %d letters", len(letters))
	}
}

func TestTwoLettersWithOneIDAreKeptApart(t *testing.T) {
	letters, s := grouped(t, GroupAuto, "", "x.jpg", "x.png", "X.tif", "y_1.jpg", "y_2.jpg", "y-1.jpg", "y-2.jpg")
	want := []string{"X: X.tif", "x.jpg: x.jpg", "x.png: x.png", "y: y-1.jpg y-2.jpg", "y_1.jpg: y_1.jpg y_2.jpg"}
	if !slices.Equal(letters, want) {
		t.Errorf("got %q, want %q", letters, want)
	}
	if len(s.skipped) != 3 {
		t.Fatalf("%d problems: %+v", len(s.skipped), s.skipped)
	}
	for _, p := range s.skipped {
		if !p.Problem || p.Remedy == "" || !strings.Contains(p.Reason, "two letters have the ID") {
			t.Errorf("problem %+v", p)
		}
	}
}

// Whatever the names, every scan is in exactly one letter, IDs differ even
// where case does not count, and every ID is a path below the output folder.
func TestGroupingLosesNothing(t *testing.T) {
	name := rapid.StringMatching(`(a/|b c/|a/b/)?(x|X|é|IMG|letter\.txt|con|\.\. )?(_p ?|-p-|_|-)?[0-3]{0,2}\.(jpg|png|tif|pdf)(\*2)?`)
	rapid.Check(t, func(rt *rapid.T) {
		drawn := rapid.SliceOfDistinct(name, func(s string) string { return strings.TrimSuffix(s, "*2") }).Draw(rt, "files")
		mode := rapid.SampledFrom([]string{GroupAuto, GroupFile, GroupFolder, GroupStem}).Draw(rt, "mode")
		_, s := grouped(t, mode, "x_1.jpg,q\na/x.png,a", drawn...)
		seen := map[string]int{}
		ids := map[string]bool{}
		for _, g := range s.groups {
			if len(g.scans) == 0 || ids[fold(g.id)] || g.id != safeID(g.id) {
				rt.Fatalf("letter %q of %d scans", g.id, len(g.scans))
			}
			ids[fold(g.id)] = true
			for _, sc := range g.scans {
				seen[sc.rel]++
			}
		}
		for _, f := range drawn {
			if n := seen[strings.TrimSuffix(f, "*2")]; n != 1 {
				rt.Fatalf("%s is in %d letters", f, n)
			}
		}
	})
}
