package catalog

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// A volume of all letters with an editor's headings between them; every letter
// is found at its lines, also with one letter in five wrong.
func TestFindInAVolume(t *testing.T) {
	names, texts := drawnLetters(t)
	var volume strings.Builder
	first := map[string]int{}
	last := map[string]int{}
	for i, name := range names {
		fmt.Fprintf(&volume, "%d. From the papers of the commission, box %d\n\n", i+1, i*7)
		first[name] = 1 + strings.Count(volume.String(), "\n")
		volume.WriteString(strings.TrimSpace(texts[name]))
		last[name] = 1 + strings.Count(volume.String(), "\n")
		volume.WriteString("\n\n")
	}
	x := library(t, map[string]string{"volume.txt": volume.String()})
	for i, name := range names {
		for _, share := range []float64{0, 0.1, 0.2} {
			f := look(t, x, noisy(uint64(i), texts[name], share))
			if f.Passage == nil || len(f.Passage.Pieces) != 1 {
				t.Errorf("%s with %.0f %% wrong: %+v", name, 100*share, f)
				continue
			}
			p := f.Passage.Pieces[0]
			if volume.String()[p.From:p.To] != p.Text {
				t.Errorf("%s: bytes %d to %d are not its text", name, p.From, p.To)
			}
			// At the ends a short line may be unreadable altogether.
			if slip := max(abs(int64(p.FirstLine-first[name])), abs(int64(p.LastLine-last[name]))); slip > 0 && share == 0 || slip > 4 {
				t.Errorf("%s with %.0f %% wrong: lines %d–%d, want %d–%d", name, 100*share, p.FirstLine, p.LastLine, first[name], last[name])
			}
			if share == 0 && (f.Passage.Alike < 0.99 || f.Passage.Covered < 0.99) {
				t.Errorf("%s itself is %.3f alike, %.3f covered", name, f.Passage.Alike, f.Passage.Covered)
			}
		}
	}
}

// A file that is little else than the letter is taken whole, with what stands
// around it.
func TestFindWholeFiles(t *testing.T) {
	names, texts := drawnLetters(t)
	files := map[string]string{}
	for _, name := range names {
		files["box/"+name+".txt"] = "Copied by the archive.\n\n" + texts[name]
	}
	x := library(t, files)
	for i, name := range names {
		f := look(t, x, noisy(uint64(i), texts[name], 0.15))
		if f.Passage == nil || !f.Passage.Pieces[0].Whole || f.Passage.Pieces[0].Text != files["box/"+name+".txt"] {
			t.Errorf("%s: %+v", name, f)
		}
	}
}

// One file a page: the passage goes over all of them, in the order of numbers.
func TestFindPages(t *testing.T) {
	names, texts := drawnLetters(t)
	files := map[string]string{}
	pages := map[string][]string{}
	for _, name := range names {
		lines := strings.SplitAfter(texts[name], "\n\n")
		size := (len(texts[name]) + 2) / 3
		page, n := "", 9 // page 10 comes after page 9
		for i, l := range lines {
			if page += l; len(page) >= size || i == len(lines)-1 {
				file := fmt.Sprintf("%s/%s_%d.txt", name, name, n)
				files[file], page, n = page, "", n+1
				pages[name] = append(pages[name], file)
			}
		}
	}
	x := library(t, files)
	for i, name := range names {
		f := look(t, x, noisy(uint64(i), texts[name], 0.1))
		if f.Passage == nil {
			t.Errorf("%s: %s", name, f.Why)
			continue
		}
		var got, want []string
		for _, p := range f.Passage.Pieces {
			got = append(got, p.File)
		}
		for _, p := range pages[name] {
			if utf8.RuneCountInString(files[p]) > 300 {
				want = append(want, p)
			}
		}
		if got = slices.DeleteFunc(got, func(p string) bool { return !slices.Contains(want, p) }); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// None is claimed where the letter is not among the references, whatever formulas
// it shares with those that are.
func TestNoneClaimed(t *testing.T) {
	names, texts := drawnLetters(t)
	const opening = "Sir:\n\nI have the honor to acknowledge the receipt of your letter of the fourth instant, to which I have given my most careful attention, and to reply to it as follows.\n\n"
	const closing = "\n\nI avail myself of this opportunity to renew to Your Excellency the assurances of my highest consideration, and have the honor to remain, Sir, your obedient servant.\n"
	for _, without := range names {
		files := map[string]string{}
		for _, name := range names {
			if name != without {
				files[name+".txt"] = opening + texts[name] + closing
			}
		}
		x := library(t, files)
		for _, share := range []float64{0, 0.2} {
			if f := look(t, x, noisy(3, opening+texts[without]+closing, share)); f.Passage != nil || f.Rivals != nil || f.Why == "" {
				t.Errorf("%s is claimed to be %v", without, f)
			}
		}
		if f := look(t, x, opening); f.Passage != nil {
			t.Errorf("a formula is claimed to be %v", f)
		}
	}
}

func TestTooLittleToFind(t *testing.T) {
	x := library(t, map[string]string{"a.txt": strings.Repeat("one two three four five. ", 10)})
	for _, text := range []string{"", "Yours", "\x00\xff\xfe", strings.Repeat("– ", 500), strings.Repeat("x", mostLetters+1)} {
		if f := look(t, x, text); f.Passage != nil || f.Why == "" {
			t.Errorf("%.20q: %+v", text, f)
		}
	}
}

// Of two that fit equally well none is chosen; of two that are the same the
// first by name, and of two of which one fits better that one.
func TestRivals(t *testing.T) {
	_, texts := drawnLetters(t)
	a := texts["premier-1962"]
	b := strings.NewReplacer("herring", "salmon", "strait", "narrows", "autumn", "spring", "Admiralty", "Ministry").Replace(a)
	neither := strings.NewReplacer("herring", "", "strait", "", "autumn", "", "Admiralty", "").Replace(a)
	x := library(t, map[string]string{"a.txt": a, "b.txt": b})
	if f := look(t, x, neither); f.Passage != nil || len(f.Rivals) != 2 || f.Why == "" {
		t.Errorf("neither: %+v", f)
	}
	for want, text := range map[string]string{"a.txt": a, "b.txt": b} {
		if f := look(t, x, noisy(1, text, 0.05)); f.Passage == nil || f.Passage.Pieces[0].File != want {
			t.Errorf("want %s: %+v", want, f)
		}
	}
	x = library(t, map[string]string{"c.txt": a, "b.txt": "\n" + a, "d.txt": texts["russian-1963"]})
	if f := look(t, x, neither); f.Passage == nil || f.Passage.Pieces[0].File != "b.txt" {
		t.Errorf("the same twice: %+v", f)
	}
}

// A page that only the references have, or a footnote, parts the passage and
// does not end it.
func TestFindAroundAGap(t *testing.T) {
	_, texts := drawnLetters(t)
	paragraphs := strings.Split(texts["report-1966"], "\n\n")
	half := len(paragraphs) / 2
	before, after := strings.Join(paragraphs[:half], "\n\n"), strings.Join(paragraphs[half:], "\n\n")
	volume := texts["carbon-1965"] + "\n" + before + "\n\n" + texts["thanks-1968"] + "\n\n" + after + "\n" + texts["premier-1962"]
	x := library(t, map[string]string{"volume.txt": volume})
	f := look(t, x, noisy(5, texts["report-1966"], 0.1))
	if f.Passage == nil || !strings.Contains(f.Passage.Pieces[0].Text, "\n\n"+texts["thanks-1968"]) ||
		!strings.HasSuffix(strings.TrimSpace(f.Passage.Pieces[0].Text), strings.TrimSpace(paragraphs[len(paragraphs)-2]+"\n\n"+paragraphs[len(paragraphs)-1])) {
		t.Errorf("%+v", f)
	}
}

// The answer does not depend on the order in which references came.
func TestOrderOfIndexing(t *testing.T) {
	names, texts := drawnLetters(t)
	all := map[string]string{}
	for _, n := range names {
		all[n+".txt"] = texts[n]
	}
	at := library(t, all)
	dir := t.TempDir()
	for i := len(names) - 1; i >= 0; i-- {
		put(t, dir+"/refs", map[string]string{names[i] + ".txt": texts[names[i]]})
		mustUpdate(t, dir+"/index", dir+"/refs")
	}
	step := opened(t, dir+"/index", dir+"/refs")
	if at.Identity() != step.Identity() {
		t.Error("the same references have two identities")
	}
	for _, n := range names {
		q := noisy(9, texts[n], 0.2)
		if a, b := fmt.Sprintf("%+v", look(t, at, q).Passage), fmt.Sprintf("%+v", look(t, step, q).Passage); a != b {
			t.Errorf("%s: %s, and in another order %s", n, a, b)
		}
	}
}
