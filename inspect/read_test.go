package inspect

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"missive/letter"
	"missive/letter/hocr"
	"missive/ocr"
	"missive/report"
)

// readAll reads files with a double and gives the letter.
func readAll(t *testing.T, o Options, files ...string) *Letter {
	t.Helper()
	o.Engine = double{t: t}
	l, err := Read(t.Context(), files, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// written is a part in the format.
func written(t *testing.T, name string, p Part) string {
	t.Helper()
	i := slices.IndexFunc(Formats(), func(f Format) bool { return f.Name == name })
	var b strings.Builder
	if err := Formats()[i].Write(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestReadAndWrite(t *testing.T) {
	var told []string
	l := readAll(t, Options{Jobs: 1, Done: func(s letter.Source, err error) {
		told = append(told, report.SourceName(s))
	}}, "in/a2.tif", "in/bad.png", "in/b1.png")
	if want := []string{"in/a2.tif", "in/a2.tif, page 2", "in/bad.png", "in/b1.png"}; !slices.Equal(told, want) {
		t.Errorf("told of %q, want %q", told, want)
	}
	if got := l.Failures(); len(got) != 1 || !errors.Is(got[0], ocr.ErrUnreadable) {
		t.Errorf("failures %v, want that of bad.png", got)
	}
	const page = "Dear <b>Mr.</b>\nἀρχή ъя\n"
	if got := written(t, "text", l.Whole()); got != page+"\f"+page+"\f\f"+page {
		t.Errorf("text is %q", got)
	}
	files := l.Files()
	if len(files) != 3 || files[0].Name != "a2" || files[2].Name != "b1" {
		t.Fatalf("parts %+v, want one for each file", files)
	}
	if got := written(t, "text", files[2]); got != page {
		t.Errorf("text of the last file is %q", got)
	}
}

func TestTable(t *testing.T) {
	l := readAll(t, Options{}, "a2.tif")
	page := "1\t1\t0.900\t0\t60\t80\t90\tDear\n#\t1\t2\t0.900\t100\t60\t300\t90\t<b>Mr.</b>\n" +
		"#\t2\t1\t0.900\t0\t120\t180\t150\tἀρχή\n#\t2\t2\t0.900\t200\t120\t280\t150\tъя\n"
	want := tableHead + strings.ReplaceAll("#\t"+page, "#", "1") + strings.ReplaceAll("#\t"+page, "#", "2")
	if got := written(t, "tsv", l.Whole()); got != want {
		t.Errorf("table is\n%swant\n%s", got, want)
	}
	if got := oneCell("a\tb\r\nc"); got != "a b  c" {
		t.Errorf("a text with tabs and line breaks is %q", got)
	}
}

func TestFormatsReadBack(t *testing.T) {
	l := readAll(t, Options{}, "a2.tif", "bad.png")
	got, err := letter.Decode(strings.NewReader(written(t, "json", l.Whole())))
	if err != nil {
		t.Fatal(err)
	}
	if got.ID != "a2" || len(got.Pages) != 3 || got.Pages[1].Source.Page != 2 || got.Pages[2].Failure != "it is cut short" || got.Pages[2].Remedy != "scan it again" {
		t.Errorf("the letter is %+v", got)
	}
	n := 0
	for p, err := range hocr.Pages(strings.NewReader(written(t, "hocr", l.Whole()))) {
		if err != nil {
			t.Fatal(err)
		}
		if n < 2 && p.WordCount() != 4 {
			t.Errorf("page %d of the hOCR has %d words, want 4", n+1, p.WordCount())
		}
		n++
	}
	if n != 3 {
		t.Errorf("%d pages of hOCR, want 3", n)
	}
}

func TestReadPages(t *testing.T) {
	r, err := ParseRanges("2,4-5")
	if err != nil {
		t.Fatal(err)
	}
	l := readAll(t, Options{Pages: r}, "a6.pdf")
	var got []int
	for _, p := range l.pages {
		got = append(got, p.source.Page)
	}
	if !slices.Equal(got, []int{2, 4, 5}) {
		t.Errorf("read pages %v", got)
	}
	_, err = Read(t.Context(), []string{"a3.pdf"}, Options{Engine: double{t: t}, Pages: r})
	if !errors.Is(err, ErrPages) || !strings.Contains(err.Error(), "a3.pdf") || !strings.Contains(err.Error(), "page 5") {
		t.Errorf("pages that the file has not: %v", err)
	}
}

// TestCancelled sees that nothing is left of a reading that was cancelled.
func TestCancelled(t *testing.T) {
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	pictures := t.TempDir() + "/why"
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	_, err := Read(ctx, []string{"a3.pdf"}, Options{Engine: double{t, cancel}, Jobs: 1, Pictures: pictures})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if _, err := os.Lstat(pictures); err == nil {
		t.Error("the folder for pictures is still there")
	}
	if entries, _ := os.ReadDir(tmp); len(entries) > 0 {
		t.Errorf("left behind: %v", entries)
	}
}
