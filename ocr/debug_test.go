package ocr_test

import (
	"image"
	_ "image/jpeg"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/disintegration/imaging"

	"missive/letter"
	"missive/ocr"
)

// steps are the steps that a folder of debug pictures lists; each must be a
// whole picture of the size listed.
func steps(t *testing.T, folder string) []string {
	t.Helper()
	pictures, err := ocr.DebugPictures(folder)
	if err != nil {
		t.Fatal(err)
	}
	var out, files []string
	for _, p := range pictures {
		f, err := os.Open(filepath.Join(folder, p.File))
		if err != nil {
			t.Fatal(err)
		}
		size, kind, err := image.DecodeConfig(f)
		f.Close()
		if err != nil || kind != "jpeg" || size.Width != p.Width || size.Height != p.Height || p.Width == 0 {
			t.Errorf("%s: a %s of %d×%d pixels, listed as %d×%d: %v", p.File, kind, size.Width, size.Height, p.Width, p.Height, err)
		}
		out, files = append(out, p.Step), append(files, p.File)
	}
	if !slices.IsSorted(files) {
		t.Errorf("the pictures' names are not in order: %q", files)
	}
	return out
}

func TestDebugPictures(t *testing.T) {
	pool, dir := realPool(t), t.TempDir()
	j := job(save(t, dir, "page.png", typed(t, letterLines)))
	j.Debug = t.TempDir()
	j.Settings.Effort = ocr.Quick
	if _, err := pool.Read(t.Context(), j); err != nil {
		t.Fatal(err)
	}
	got := steps(t, j.Debug)
	if len(got) < 3 || got[0] != "scan" || got[1] != "grey" || !slices.ContainsFunc(got, func(s string) bool { return strings.HasSuffix(s, "px scaled") }) {
		t.Errorf("steps are %q, want scan, grey, …, 14.5px scaled, …", got)
	}
	if again := slices.Compact(slices.Sorted(slices.Values(got))); len(again) != len(got) {
		t.Errorf("a step has two pictures: %q", got)
	}

	// Read again into the same folder, as after a lost worker: the same.
	if _, err := pool.Read(t.Context(), j); err != nil {
		t.Fatal(err)
	}
	if again := steps(t, j.Debug); !slices.Equal(again, got) {
		t.Errorf("steps are %q the second time, %q the first", again, got)
	}

	// A folder that is not there is an error and not a page without pictures.
	j.Debug = filepath.Join(dir, "nowhere")
	if _, err := pool.Read(t.Context(), j); err == nil {
		t.Error("pictures for a folder that is not there: no error")
	}
}

// TestDebugPicturesOfTurnedPage: a page that lies upside down shows the way it
// lay first, then the way it was read.
func TestDebugPicturesOfTurnedPage(t *testing.T) {
	pool, dir := realPool(t), t.TempDir()
	j := job(save(t, dir, "page.png", imaging.Rotate180(typed(t, letterLines))))
	j.Debug = t.TempDir()
	j.Settings.Effort = ocr.Quick
	if p, err := pool.Read(t.Context(), j); err != nil || p.Frame.Turn != 180 {
		t.Fatalf("turned by %d°, %v; want 180", p.Frame.Turn, err)
	}
	got := steps(t, j.Debug)
	upside, turned := slices.Index(got, "14.5px scaled"), slices.Index(got, "turned 180°: 14.5px scaled")
	if upside < 0 || turned < upside {
		t.Errorf("steps are %q, want both ways of lying", got)
	}
}

func TestDebugListCutShort(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "pictures.jsonl", []byte("{\"file\":\"01-scan.jpg\",\"step\":\"scan\",\"width\":9,\"height\":9}\n{\"file\":\"02-gr"))
	got, err := ocr.DebugPictures(dir)
	if err != nil || len(got) != 1 || got[0].File != "01-scan.jpg" {
		t.Errorf("pictures %+v, %v; want the one that is whole", got, err)
	}
	// What reads nothing leaves nothing.
	r := ocr.NewRecorded(letter.Page{Source: letter.Source{File: "x.png", Page: 1}, Width: 9, Height: 9})
	empty := t.TempDir()
	if _, err := r.Read(t.Context(), ocr.Job{Path: "x.png", Source: letter.Source{File: "x.png", Page: 1}, Debug: empty}); err != nil {
		t.Fatal(err)
	}
	if entries, _ := os.ReadDir(empty); len(entries) > 0 {
		t.Errorf("a recorded engine left %v", entries)
	}
}
