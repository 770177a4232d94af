package inspect

import (
	"errors"
	"image"
	_ "image/jpeg"
	_ "image/png"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"missive/letter"
	"missive/ocr"
	"missive/typeface"
)

var linked = regexp.MustCompile(`<a href="\./([^"]*)"`)

func TestGallery(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "why")
	readAll(t, Options{Pictures: dir}, "<script>alert(1)</script>2.tif", "bad.png")
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	want := []string{"001-01-scan.jpg", "001-02-read-14px.jpg", "001-03-read-23px.jpg", "001-04-settled.jpg",
		"002-01-scan.jpg", "002-02-read-14px.jpg", "002-03-read-23px.jpg", "002-04-settled.jpg", "index.html"}
	if !slices.Equal(got, want) {
		t.Fatalf("files %q, want %q", got, want)
	}
	html, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	var links []string
	for _, m := range linked.FindAllSubmatch(html, -1) {
		links = append(links, string(m[1]))
		f, err := os.Open(filepath.Join(dir, string(m[1])))
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := image.Decode(f); err != nil {
			t.Errorf("%s: %v", m[1], err)
		}
		f.Close()
	}
	if !slices.Equal(links, want[:8]) {
		t.Errorf("links to %q, want to all pictures", links)
	}
	for _, part := range []string{"turned 90° to stand upright", "bad.png: it is cut short; scan it again", "&lt;script&gt;alert"} {
		if !strings.Contains(string(html), part) {
			t.Errorf("the page does not say %q", part)
		}
	}
	if strings.Contains(string(html), "<script>alert") {
		t.Error("a file's name is not escaped")
	}
}

func TestGalleryOverwritesNothing(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "mine.txt")
	if err := os.WriteFile(name, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, taken := range []string{dir, name} {
		_, err := Read(t.Context(), []string{"a1.png"}, Options{Engine: double{t: t}, Pictures: taken})
		if !errors.Is(err, ErrPictures) {
			t.Errorf("pictures into %s: %v, want ErrPictures", taken, err)
		}
	}
	if data, err := os.ReadFile(name); err != nil || string(data) != "mine" {
		t.Errorf("the file that was there is %q, %v", data, err)
	}
	// An empty folder is taken, and is there still when reading failed.
	empty := t.TempDir()
	_, err := Read(t.Context(), []string{"a1.png"}, Options{Engine: double{t: t}, Pictures: empty, Pages: Ranges{{9, 9}}})
	if entries, e := os.ReadDir(empty); err == nil || e != nil || len(entries) > 0 {
		t.Errorf("reading failed with %v and left %v, %v", err, entries, e)
	}
}

func TestGalleryTypeface(t *testing.T) {
	dir := t.TempDir()
	g, err := openGallery(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(g.typeface(typeface.Face{"e": {N: 5}}), g.finish()); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(dir, "typeface.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, kind, err := image.Decode(f); err != nil || kind != "png" {
		t.Errorf("the sheet is a %s: %v", kind, err)
	}
	if html, _ := os.ReadFile(filepath.Join(dir, "index.html")); !strings.Contains(string(html), "typeface.png") {
		t.Error("the page does not show the typeface")
	}
}

// TestSettledPicture looks at the colours of what was drawn.
func TestSettledPicture(t *testing.T) {
	name := filepath.Join(t.TempDir(), "page.jpg")
	saveJPEG(t, name)
	first := []letter.Line{typed(60, "Deer", "Sir"), typed(200, "~~~~")}
	now := letter.Page{Lines: []letter.Line{typed(60, "Dear", "Sir")}, Width: 600, Height: 400,
		Unread: []letter.Box{{X0: 400, Y0: 300, X1: 500, Y1: 340}}, Marks: []letter.InkMark{{Role: letter.Handwriting, Box: letter.Box{X0: 400, Y0: 60, X1: 500, Y1: 100}}}}
	c, err := newCanvas(name, first)
	if err != nil {
		t.Fatal(err)
	}
	c.drawSettled(now, changes(first, now.Lines))
	frame := func(b letter.Box) image.Point { r := c.place(b); return image.Pt(r.Max.X, (r.Min.Y+r.Max.Y)/2) }
	for what, p := range map[image.Point]any{
		frame(first[0].Words[0].Box): changedColour, frame(now.Lines[0].Words[1].Box): colourOf(0.9),
		frame(first[1].Words[0].Box): goneColour, frame(now.Unread[0]): unreadColour, frame(now.Marks[0].Box): markColour,
	} {
		if got := c.RGBAAt(what.X, what.Y); got != p {
			t.Errorf("at %v stands %v, want %v", what, got, p)
		}
	}
	// A copy is drawn on by itself.
	d := c.copy()
	d.box(image.Rect(0, 0, 9, 9), goneColour, 1, 255)
	if c.RGBAAt(4, 4) == d.RGBAAt(4, 4) {
		t.Error("what was drawn on the copy stands on the canvas")
	}
}

func TestCanvasSize(t *testing.T) {
	name := filepath.Join(t.TempDir(), "page.jpg")
	saveJPEG(t, name)
	small := letter.Line{Words: []letter.Word{{Text: "a", Box: letter.Box{X1: 8, Y1: 9}}}}
	for what, lines := range map[string][]letter.Line{"large type": {typed(0, "a")}, "small type": {small}, "none": nil} {
		c, err := newCanvas(name, lines)
		if err != nil {
			t.Fatal(err)
		}
		if c.size < leastCaption || c.scale < 1 || c.Rect.Dx() != int(600*c.scale) {
			t.Errorf("%s: captions of %d pixels on a page of %v, %g times its size", what, c.size, c.Rect, c.scale)
		}
	}
}

func TestColourOf(t *testing.T) {
	if colourOf(0) != sureness[0].colour || colourOf(1) != sureness[2].colour || colourOf(0.75) != sureness[1].colour {
		t.Error("the ends and the middle are not as listed")
	}
	for conf := 0.0; conf < 1; conf += 0.01 {
		if a, b := colourOf(conf), colourOf(conf+0.01); a.G > b.G && conf < 0.97 {
			t.Errorf("less green at %.2f than at %.2f", conf+0.01, conf)
		}
	}
}

var _ ocr.Engine = double{}
