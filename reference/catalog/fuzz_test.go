package catalog

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"missive/reference"
)

// Whatever is looked for, what is found lies in its file and says so rightly.
func FuzzFind(f *testing.F) {
	names, texts := drawnLetters(f)
	files := map[string]string{"empty.txt": "", "form.txt": strings.Repeat("xx. ", 5000), "line.txt": strings.Repeat("no end of this line ", 3000)}
	volume := ""
	for _, n := range names {
		volume += texts[n]
	}
	files["volume.txt"] = volume
	x := library(f, files)
	f.Add("")
	f.Add(texts["russian-1963"])
	f.Add(noisy(1, texts["carbon-1965"], 0.3))
	f.Add(volume)
	f.Add(volume + volume)
	f.Add(strings.Repeat("xx. ", 300))
	f.Add(strings.Repeat("no end of this line ", 30))
	f.Add("\xff\x00" + texts["ambassade-1964"][:700])
	f.Fuzz(func(t *testing.T, text string) {
		found, err := x.Find(context.Background(), text)
		if err != nil {
			t.Fatal(err)
		}
		said := 0
		for _, p := range append(found.Rivals, deref(found.Passage)...) {
			said++
			if p.Covered < minCovered || p.Covered > 1 || p.Alike < minAlike || p.Alike > 1 {
				t.Errorf("claimed at %v covered, %v alike", p.Covered, p.Alike)
			}
			for _, q := range p.Pieces {
				if files[q.File][q.From:q.To] != q.Text || q.FirstLine != 1+strings.Count(files[q.File][:q.From], "\n") || q.LastLine < q.FirstLine {
					t.Errorf("%s is not where it is said to be", q)
				}
			}
		}
		if (said > 0) != (found.Passage != nil || len(found.Rivals) > 1) || (found.Passage == nil) != (found.Why != "") {
			t.Errorf("%+v", found)
		}
	})
}

func deref(p *Passage) []Passage {
	if p == nil {
		return nil
	}
	return []Passage{*p}
}

// Whatever a file of references holds, an update ends well, and what was taken
// in is given back as it was.
func FuzzUpdate(f *testing.F) {
	_, texts := drawnLetters(f)
	for _, s := range []string{"", "Yours.", "abc\x00def", "caf\xe9", "\xff\xfea\x00b\x00", "\ufeff" + texts["russian-1963"], texts["carbon-1965"],
		strings.Repeat("no end of this line ", 3000), strings.Repeat("é", 40_000), strings.Repeat("-\n", 20_000) + texts["premier-1962"], strings.Repeat("a", 50_000), "PK\x03\x04 no archive"} {
		f.Add(s)
	}
	dir := f.TempDir()
	other := texts["thanks-1968"]
	put(f, dir+"/refs", map[string]string{"other.txt": other})
	f.Fuzz(func(t *testing.T, data string) {
		put(t, dir+"/refs", map[string]string{"fuzzed": data})
		os.Remove(dir + "/index")
		x := opened(t, filepath.Join(dir, "index"), dir+"/refs")
		text, err := reference.Content("fuzzed", []byte(data), reference.Options{})
		if err != nil || !utf8.ValidString(text) {
			text = ""
		}
		found := look(t, x, text)
		if p := found.Passage; p != nil && len(p.Pieces) == 1 && p.Pieces[0].File == "fuzzed" {
			if q := p.Pieces[0]; q.To > int64(len(text)) || text[q.From:q.To] != q.Text {
				t.Errorf("%s has another text than its file", q)
			}
		}
		if f := look(t, x, other); f.Passage == nil && text != "" && !strings.Contains(text, other[:200]) {
			t.Errorf("the other reference is lost: %+v", f)
		}
	})
}
