package settle

import (
	"encoding/json"
	"strings"
	"testing"

	"missive/letter"
	"missive/reading"
	"missive/typeface"
)

// FuzzSettle settles pages as they are kept or come from workers. Whatever they
// hold, nothing breaks; what sound pages become is sound, and the same again.
func FuzzSettle(f *testing.F) {
	for _, p := range seeds() {
		data, err := json.Marshal(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var p reading.Page
		if len(data) > 1<<16 || json.Unmarshal(data, &p) != nil || p.Final {
			return
		}
		l := NewLetter(settings)
		l.Learn(p)
		page := l.Settle(p)
		if wrong := faults(page); sound(p) && len(wrong) > 0 {
			t.Errorf("of a sound page:\n%s", strings.Join(wrong, "\n"))
		}
		if got, want := len(l.Settle(p).Lines), len(page.Lines); got != want {
			t.Errorf("settled again it has %d lines, not %d", got, want)
		}
	})
}

// seeds are small pages of each kind: readings that differ, a word that wants
// settling, a page's number, a speck, pen, pictures and a typeface, lines
// beside the vote, and pages that are not sound.
func seeds() []reading.Page {
	line := func(y int, conf float64, text string) letter.Line { return typedLine(100, y, conf, text) }
	differ := pageOf(line(200, 0.8, "the lotter"), line(200, 0.6, "the letter"), joinedUp(line(200, 0.4, "the letter")))
	differ.Readings[2].Partial = true
	numbered := pageOf(line(60, 0.9, "-2-"), line(60, 0.5, "~S="))
	numbered.Frame.Source.Page = 2
	speck := with(pageOf(line(200, 0.9, "the Bill"), line(200, 0.9, "the Bill")), speckAt(40, 930, 0.2, "~"))
	pen := pageOf(tall(line(900, 0, "Cogle"), 90, 0.02), tall(line(900, 0, "Cagle"), 90, 0.02))
	pen.Strokes = []letter.Box{pen.Readings[0].Lines[0].Box}
	seen := pageOf(line(200, 0.8, "see"), line(200, 0.6, "soe"))
	seen.Cuts = []reading.Cut{at(seen.Readings[0].Lines[0], 1, "e")}
	seen.Face = faceOf("eo")
	beside := pageOf(line(200, 0.9, "the"))
	beside.Extra = []letter.Line{line(300, 0.4, "SECRET"), {}}
	beside.Extra[0].Angle = 90
	damaged := pageOf(letter.Line{}, line(200, 0.9, "l2O 1st l"))
	damaged.Face = typeface.Face{"e": {N: -1}}
	damaged.Readings[1].Lines[0].Words[0].Box = letter.Box{}
	return []reading.Page{{}, differ, numbered, speck, pen, seen, beside, damaged}
}

// The seeds are what they are said to be.
func TestSeeds(t *testing.T) {
	sounds, marks := 0, 0
	for i, p := range seeds() {
		if sound(p) {
			sounds++
		}
		page := settledPage(settings, p)
		if i > 0 && len(page.Lines)+len(page.Marks) == 0 {
			t.Errorf("seed %d says nothing", i)
		}
		marks += len(page.Marks)
	}
	if sounds < 5 || marks < 2 {
		t.Errorf("%d sound seeds, %d marks", sounds, marks)
	}
}
