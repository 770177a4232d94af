package clean

import (
	"reflect"
	"strings"
	"testing"

	"missive/letter"
)

// weighing are the program's weights, with other ones of lines.
func weighing(t *testing.T, line map[string]float64) *ScanWeights {
	t.Helper()
	own, err := LearnedScanWeights()
	if err != nil {
		t.Fatal(err)
	}
	w := *own
	w.Line = line
	return &w
}

// Looks add to the score what their weights say, of the pieces of a scan alone.
func TestLooksAddToTheScore(t *testing.T) {
	weights := map[string]float64{"One": 1, "Struck": -0.5}
	drawing := typedPage + "\n\n«APPROVED» «BY» «THE» «COMMITTEE»"
	explained := func(p letter.Page, line map[string]float64) Explanation {
		e, err := Explain(&letter.Letter{Pages: []letter.Page{p}}, Settings{Scan: weighing(t, line)})
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	text, looks := explained(draw(drawing), nil), explained(draw(drawing), weights)
	typed, stamped := looks.Lines[0].Score-text.Lines[0].Score, 0.0
	for i, x := range looks.Lines {
		if strings.HasPrefix(x.Text, "APPROVED") {
			stamped = x.Score - text.Lines[i].Score
			if len(x.For) == 0 || !strings.HasPrefix(x.For[0].Words, "its looks (") && !strings.HasPrefix(x.For[1].Words, "its looks (") {
				t.Errorf("for %q: %+v", x.Text, x.For)
			}
		}
	}
	if typed >= 0 || stamped <= 1 {
		t.Errorf("looks add %.2f to a typed line and %.2f to one in other type", typed, stamped)
	}
	plain := letter.FromText("x", drawing)
	a, err := Explain(plain, Settings{Scan: weighing(t, weights)})
	if err != nil {
		t.Fatal(err)
	}
	b, err := Explain(letter.FromText("x", drawing), Settings{})
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(a, b) {
		t.Error("a plain text is judged by looks")
	}
}

// A catchword is typed: its looks say nothing.
func TestFurnitureHasNoLooks(t *testing.T) {
	v := NewView(&letter.Letter{Pages: []letter.Page{{}, draw("- 2 -\n" + typedPage)}})
	o := observe(v, v.judge().finder, v.judge().batch)
	o.judge(v.judge())
	for i, l := range o.lines {
		looks, tells := o.look(i)
		if tells == (l.row.text == "- 2 -") || tells && (looks[lineOne] != 1 || looks[lineStruck] < 1) {
			t.Errorf("%q looks %v, %v", l.row.text, looks, tells)
		}
	}
}

// A stamp across a row of typing goes without the typing, though no wording of it is
// known.
func TestTypingStaysBesideAStamp(t *testing.T) {
	drawing := typedPage + "\nwould have been told of it ⟨SEC⟩ ⟨DEC⟩ and those who did"
	l := &letter.Letter{Pages: []letter.Page{draw(drawing)}}
	v := NewView(l)
	j := *v.judge()
	j.scan = &scanWeights{line: lineTraits{lineOne: 99}, passes: j.scan.passes}
	o := observe(v, j.finder, j.batch)
	o.judge(&j)
	i := len(o.lines) - 1
	j.scan.line[lineOne] = 0 // what is typed stays by itself
	if got := joined(o.notTyped(i, &j)); got != "SEC DEC" {
		t.Errorf("%q goes of %q", got, o.lines[i].row.text)
	}
	j.scan.line[lineOne] = 99
	if got := joined(o.notTyped(i, &j)); got != o.lines[i].row.text {
		t.Errorf("%q goes of %q, none of which would stay", got, o.lines[i].row.text)
	}
}

// Printed letterhead is judged by its text alone.
func TestLetterheadHasNoLooks(t *testing.T) {
	v := NewView(&letter.Letter{Pages: []letter.Page{draw("          «LEGATION» «OF» «THE» «ISLES»\n\n" + typedPage)}})
	o := observe(v, v.judge().finder, v.judge().batch)
	o.judge(v.judge())
	if looks, tells := o.look(0); tells {
		t.Errorf("%q looks %v", o.lines[0].row.text, looks)
	}
}

// What goes for its looks is named so, and is dirt where it reads like no stamp.
func TestWhatGoesByLooks(t *testing.T) {
	w := weighing(t, map[string]float64{"One": 9, "Struck": -3})
	w.WordThresholds = Thresholds{}
	for drawing, want := range map[string]letter.Role{"⟨wv⟩ ⟨cpt⟩ ⟨ab⟩": letter.Dirt, "«QUORUM» «LUMEN» «NOSTRUM»": letter.Stamp} {
		l := &letter.Letter{Pages: []letter.Page{draw(typedPage + "\n" + drawing)}}
		if err := Clean(l, Settings{Scan: w}); err != nil {
			t.Fatal(err)
		}
		e, ok := l.Stripped()[letter.WordID{Line: len(l.Pages[0].Lines) - 1}]
		if !ok || e.Rule != byLooks || e.Role != want || !strings.Contains(e.Why, "pitch") {
			t.Errorf("%s: %+v, want rule %s and role %s", drawing, e, byLooks, want)
		}
	}
}

// Weights of what is not measured are an error.
func TestUnknownTraits(t *testing.T) {
	for _, w := range []*ScanWeights{
		{},
		weighing(t, map[string]float64{"Stuck": 1}),
		{Word: []map[string]float64{{"Big": 1, "Bug": 1}}},
		{Word: []map[string]float64{{"Big": 1}}, Means: map[string]float64{"bug": 1}},
	} {
		if err := Clean(letter.FromText("x", "Dear Sir:\n"), Settings{Scan: w}); err == nil {
			t.Errorf("%+v: no error", w)
		}
	}
}

// The more doubt is given to the letter, the less of a scan goes: single words and
// whole lines.
func TestDoubtMovesThresholdsOfScans(t *testing.T) {
	w := weighing(t, nil)
	w.WordThresholds = Thresholds{Careful: 0, Normal: 1e-9, Aggressive: 0.999}
	w.LineThresholds = Thresholds{Careful: 99, Normal: 98, Aggressive: -99}
	gone := func(d Doubt, drawing string) int {
		l := &letter.Letter{Pages: []letter.Page{draw(drawing)}}
		if err := Clean(l, Settings{Doubt: d, Scan: w}); err != nil {
			t.Fatal(err)
		}
		return len(l.Stripped())
	}
	drawing := typedPage + "\n⟨wv⟩ ⟨c⟩ ⟨:⟩"
	if c, n, a := gone(Careful, drawing), gone(Normal, drawing), gone(Aggressive, drawing); c != 0 || n > 3 || a <= n {
		t.Errorf("%d words gone carefully, %d by default, %d aggressively", c, n, a)
	}
	// So do the thresholds in use, and what they reach.
	own, err := LearnedScanWeights()
	if err != nil {
		t.Fatal(err)
	}
	line, word := own.LineThresholds, own.WordThresholds
	if line.Careful < line.Normal || line.Normal < line.Aggressive || word.Careful > word.Normal || word.Normal > word.Aggressive {
		t.Errorf("lines %+v, words %+v", line, word)
	}
	f := own.Figures
	if f.Careful.Lost > f.Normal.Lost || f.Normal.Lost > f.Aggressive.Lost || f.Careful.LeftIn < f.Normal.LeftIn || f.Normal.LeftIn < f.Aggressive.LeftIn || f.Normal.Own == 0 {
		t.Errorf("figures %+v", f)
	}
}
