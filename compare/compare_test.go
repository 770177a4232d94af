package compare

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"missive/align"
)

// folders writes two folders; names end in = for the same text on both sides.
func folders(t testing.TB, refs, texts map[string]string) (string, string) {
	t.Helper()
	dir := t.TempDir()
	for side, files := range map[string]map[string]string{"refs": refs, "texts": texts} {
		if err := os.MkdirAll(filepath.Join(dir, side), 0o777); err != nil {
			t.Fatal(err)
		}
		for name, text := range files {
			p := filepath.Join(dir, side, name)
			if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(p, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	return filepath.Join(dir, "refs"), filepath.Join(dir, "texts")
}

func of(names ...string) map[string]string {
	m := map[string]string{}
	for _, n := range names {
		m[n] = "Dear Sir, " + n
	}
	return m
}

func TestFoldersPairsByName(t *testing.T) {
	for _, x := range []struct {
		name        string
		refs, texts map[string]string
		pairs       []string // name: reference text
		problems    []string // kind side file or name
		leftOut     string
	}{
		{"endings", of("a.ref.txt", "b.gt.txt", "c.letter.txt", "d.body.txt", "e.xml", "f.hocr"), of("a.txt", "b.ocr.txt", "c.TXT", "d.page.xml", "e.txt", "f.txt"),
			[]string{"a: a.ref.txt a.txt", "b: b.gt.txt b.ocr.txt", "c: c.letter.txt c.TXT", "d: d.body.txt d.page.xml", "e: e.xml e.txt", "f: f.hocr f.txt"}, nil, ""},
		{"natural order and sub-folders", of("x/10.txt", "x/2.txt", "1.txt"), of("x/2.txt", "x/10.txt", "1.txt"),
			[]string{"1: 1.txt 1.txt", "x/2: x/2.txt x/2.txt", "x/10: x/10.txt x/10.txt"}, nil, ""},
		{"capitals and accents", of("Cafe\u0301.txt"), of("CAF\u00c9.ref.txt"), []string{"CAF\u00c9: Cafe\u0301.txt CAF\u00c9.ref.txt"}, nil, ""},
		{"no partner", of("a.txt", "b.txt"), of("a.txt", "c.txt"), []string{"a: a.txt a.txt"}, []string{"no partner reference b.txt", "no partner text c.txt"}, ""},
		{"another folder is another name", of("a.txt", "x/b.txt"), of("a.txt", "y/b.txt"), []string{"a: a.txt a.txt"}, []string{"no partner reference x/b.txt", "no partner text y/b.txt"}, ""},
		{"several of a name", of("a.txt", "b.txt", "b.ref.txt"), of("a.txt", "b.txt"), []string{"a: a.txt a.txt"}, []string{"ambiguous reference b"}, ""},
		{"several texts of a name", of("a.txt", "b.txt"), of("a.txt", "b.txt", "b.xml"), []string{"a: a.txt a.txt"}, []string{"ambiguous text b"}, ""},
		{"several of a name, spelled alike", of("b.txt", "b.ref.txt"), of("b.txt", "b.ref.txt"), []string{"b.ref.txt: b.ref.txt b.ref.txt", "b.txt: b.txt b.txt"}, nil, ""},
		{"no texts", of("a.txt", "a.jpg", "README.md", "b.JPG"), of("a.txt", ".hidden.txt", ".git/a.txt", "none"), []string{"a: a.txt a.txt"}, nil, "4 (no ending 1, .jpg 2, .md 1)"},
		{"a run's folder", of("1962/a.txt"), of(".missive/format", "1962/a/letter.txt", "1962/a/raw.txt", "index.txt", "letter.txt"), []string{"1962/a: 1962/a.txt 1962/a/letter.txt"}, nil, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			refs, texts := folders(t, x.refs, x.texts)
			p, err := Folders(t.Context(), refs, texts)
			if err != nil {
				t.Fatal(err)
			}
			defer p.Close()
			var pairs, problems []string
			for _, pair := range p.Pairs {
				pairs = append(pairs, fmt.Sprintf("%s: %s %s", pair.Name, pair.Reference, pair.Text))
			}
			for _, q := range p.Problems {
				file := q.File
				if file == "" {
					file = q.Name
				}
				problems = append(problems, fmt.Sprintf("%s %s %s", q.Kind, q.Side, file))
			}
			if !slices.Equal(pairs, x.pairs) || !slices.Equal(problems, x.problems) || p.LeftOutSum() != x.leftOut {
				t.Errorf("pairs %q, problems %q, left out %q\nwant %q, %q, %q", pairs, problems, p.LeftOutSum(), x.pairs, x.problems, x.leftOut)
			}
		})
	}
}

func TestLinksAndPipes(t *testing.T) {
	refs, texts := folders(t, of("a.txt", "b.txt", "c.txt", "inner/d.txt"), of("a.txt", "real/b.txt"))
	outside := filepath.Join(t.TempDir(), "secret.txt")
	for _, err := range []error{
		os.WriteFile(outside, []byte("secret"), 0o666),
		os.Symlink(outside, filepath.Join(texts, "c.txt")),
		os.Symlink("real/b.txt", filepath.Join(texts, "b.txt")),
		os.Symlink("nowhere", filepath.Join(texts, "e.txt")),
		os.Symlink(filepath.Dir(outside), filepath.Join(texts, "folder")),
		os.Symlink("inner", filepath.Join(refs, "again")),
		syscall.Mkfifo(filepath.Join(texts, "pipe.txt"), 0o666),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	p, err := Folders(t.Context(), refs, texts)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	refused := map[string]string{}
	for _, q := range p.Problems {
		if q.Kind == Refused {
			refused[q.File] = q.Reason
		}
	}
	for file, reason := range map[string]string{"c.txt": "leads out", "e.txt": "leads out", "folder": "leads out", "again": "is a link to a folder", "pipe.txt": "no regular file"} {
		if !strings.Contains(refused[file], reason) {
			t.Errorf("%s: refused for %q, want %q", file, refused[file], reason)
		}
	}
	if len(p.Pairs) != 2 || p.Pairs[1].Text != "b.txt" {
		t.Errorf("pairs %v: a link inside its folder is to be followed", p.Pairs)
	}
}

// A letter.txt of a run's folder that is a pipe would be waited for without end.
func TestPipesInARunsFolder(t *testing.T) {
	refs, texts := folders(t, of("a.txt", "b.txt"), of(".missive/format", "a/letter.txt", "b/raw.txt"))
	if err := syscall.Mkfifo(filepath.Join(texts, "b", "letter.txt"), 0o666); err != nil {
		t.Fatal(err)
	}
	p, err := Folders(t.Context(), refs, texts)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if len(p.Pairs) != 1 || p.Pairs[0].Name != "a" {
		t.Errorf("pairs %v, want a alone", p.Pairs)
	}
	if !slices.ContainsFunc(p.Problems, func(q Problem) bool { return q.Kind == Refused && q.Name == "b" && q.File == "b/letter.txt" }) {
		t.Errorf("problems %+v lack the pipe", p.Problems)
	}
}

func TestFoldersThatCannotBeCompared(t *testing.T) {
	refs, texts := folders(t, of("a.txt"), of("b.txt"))
	_, empty := folders(t, of("a.txt"), nil)
	for _, x := range []struct{ a, b, says string }{
		{refs, texts, "no file of " + texts}, {refs, empty, "holds no text"}, {refs, filepath.Join(refs, "nowhere"), "nowhere: no such file"}, {filepath.Join(refs, "a.txt"), texts, "not a directory"},
	} {
		if p, err := Folders(t.Context(), x.a, x.b); err == nil || !strings.Contains(err.Error(), x.says) {
			t.Errorf("%s %s: %v, %v, want %q", x.a, x.b, p, err, x.says)
		}
	}
}

// TestRunKeepsOrder compares many pairs with several workers: the results come
// in order and are those of one worker, and what cannot be read costs no other.
func TestRunKeepsOrder(t *testing.T) {
	refs, texts := map[string]string{}, map[string]string{}
	for i := range 60 {
		name := fmt.Sprintf("%d.txt", i)
		refs[name] = strings.Repeat(fmt.Sprintf("The letter number %d. ", i), 1+(i*37)%100)
		texts[name] = strings.Replace(refs[name], "letter", "lettre", 1)
	}
	texts["7.txt"] = "Pr\xe9sident"
	a, b := folders(t, refs, texts)
	p, err := Folders(t.Context(), a, b)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	run := func(jobs int) []string {
		var out []string
		err := p.Run(t.Context(), Options{Align: align.Options{Folding: align.DefaultFolding()}, Jobs: jobs}, func(r Result) error {
			if r.Problem != nil {
				out = append(out, r.Name+" "+string(r.Problem.Kind)+" "+r.Problem.Reason)
				return nil
			}
			if !r.Differs() || r.Comparison.Reference[0] != r.Reference {
				t.Errorf("%s: %+v", r.Name, r.Comparison)
			}
			out = append(out, fmt.Sprint(r.Name, r.Comparison.Chars))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	one := run(1)
	if len(one) != 60 || !strings.HasPrefix(one[10], "10") || !strings.Contains(one[7], "unreadable text 7.txt") {
		t.Errorf("results %q", one[:12])
	}
	for _, jobs := range []int{2, 7} {
		if got := run(jobs); !slices.Equal(got, one) {
			t.Errorf("with %d workers the results are others", jobs)
		}
	}
}

func TestRunEndsEarly(t *testing.T) {
	a, b := folders(t, of("1.txt", "2.txt", "3.txt"), of("1.txt", "2.txt", "3.txt"))
	p, err := Folders(t.Context(), a, b)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	full := errors.New("the disk is full")
	n := 0
	if err := p.Run(t.Context(), Options{}, func(Result) error { n++; return full }); !errors.Is(err, full) || n != 1 {
		t.Errorf("%v after %d", err, n)
	}
	ctx, cancel := context.WithCancel(t.Context())
	hang := make(chan struct{})
	defer close(hang)
	decode := func(side Side, name string, data []byte) (align.Reference, error) {
		if name == "2.txt" {
			cancel()
			<-hang // a comparison that takes for ever is not waited for
		}
		return letter(side, name, data)
	}
	if err := p.Run(ctx, Options{Decode: decode, Jobs: 1}, func(Result) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestFiles(t *testing.T) {
	a, b := folders(t, of("a.txt"), of("b.txt"))
	if _, err := Files(nil, "-", "-"); err == nil {
		t.Error("standard input was taken for both")
	}
	p, err := Files(strings.NewReader("Dear Sir, a.txt"), filepath.Join(a, "a.txt"), "-")
	if err != nil {
		t.Fatal(err)
	}
	err = p.Run(t.Context(), Options{}, func(r Result) error {
		if r.Problem != nil || r.Differs() || r.GivenText != "Dear Sir, a.txt" {
			t.Errorf("%+v", r)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	p, err = Files(nil, b, filepath.Join(a, "nowhere.txt"))
	if err != nil {
		t.Fatal(err)
	}
	p.Run(t.Context(), Options{}, func(r Result) error {
		if r.Problem == nil || !strings.Contains(r.Problem.Reason, "is a folder") {
			t.Errorf("%+v", r)
		}
		return nil
	})
}

// TestPanicCostsOnePair: what was not foreseen in one pair does not end the
// others.
func TestPanicCostsOnePair(t *testing.T) {
	a, b := folders(t, of("1.txt", "2.txt"), of("1.txt", "2.txt"))
	p, err := Folders(t.Context(), a, b)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	var got []bool
	err = p.Run(t.Context(), Options{Decode: func(side Side, name string, data []byte) (align.Reference, error) {
		if name == "1.txt" {
			panic("unforeseen")
		}
		return letter(side, name, data)
	}}, func(r Result) error { got = append(got, r.Problem != nil); return nil })
	if err != nil || !slices.Equal(got, []bool{true, false}) {
		t.Errorf("%v, %v", got, err)
	}
}
