package settle

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"missive/letter"
	"missive/reading"
	"missive/reading/readingtest"
	"pgregory.net/rapid"
)

// drawLetter is a letter of some pages made up by chance, with a typeface and
// pictures on some.
func drawLetter(t *rapid.T) []reading.Page {
	pages := make([]reading.Page, rapid.IntRange(1, 3).Draw(t, "pages"))
	for i := range pages {
		p := readingtest.Draw(t)
		p.Frame.Source.Page = i + 1
		if rapid.Bool().Draw(t, "typeface") {
			p.Face = faceOf(rapid.SampledFrom([]string{"etaoins.,-", "GSI1crx"}).Draw(t, "face"))
		}
		for _, l := range p.Readings[0].Lines {
			for _, w := range l.Words {
				for _, c := range w.Chars {
					if rapid.IntRange(0, 4).Draw(t, "cut") == 0 {
						p.Cuts = append(p.Cuts, reading.Cut{X: float64(c.Box.X0+c.Box.X1) / 2, Y: float64(c.Box.Y1),
							Ink: picture(rapid.SampledFrom([]string{c.Text, "e", "o", "."}).Draw(t, "looks"))})
					}
				}
			}
		}
		pages[i] = p
	}
	return pages
}

// settings of the tests on letters made up by chance.
var settings = Settings{Dictionary: knowing("the", "despatch", "of", "government", "sir", "may", "twas", "I", "a")}

// The same pages settle the same way each time, in any order of settling, and
// stay as they were.
func TestSettleAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pages := drawLetter(t)
		before := text(t, pages)
		settle := func(order func([]int)) []letter.Page {
			l := NewLetter(settings)
			ks := make([]int, len(pages))
			for i, p := range pages {
				l.Learn(p)
				ks[i] = i
			}
			order(ks)
			out := make([]letter.Page, len(pages))
			for _, k := range ks {
				out[k] = l.Settle(pages[k])
			}
			return out
		}
		first := text(t, settle(func([]int) {}))
		if again := text(t, settle(func([]int) {})); again != first {
			t.Errorf("first\n%s, then\n%s", first, again)
		}
		if last := text(t, settle(slices.Reverse[[]int])); last != first {
			t.Errorf("first to last\n%s, last to first\n%s", first, last)
		}
		if after := text(t, pages); after != before {
			t.Errorf("the pages were\n%s and are\n%s", before, after)
		}
	})
}

// text is a value's JSON.
func text(t interface{ Fatal(...any) }, v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// A page whose reading is final stays as it is, and teaches no type and no
// words.
func TestFinalPages(t *testing.T) {
	page := numberedPage(2, 600, 0.3, "aPe").First()
	page.Marks = []letter.InkMark{{Role: letter.Dirt, Text: "x", Why: "a speck"}}
	page.Lines[0].Angle = 90
	p := reading.Final(page)
	p.Face = faceOf("e")
	l := NewLetter(Settings{})
	l.Learn(numberedPage(1, 600, 0.9, "", ""))
	words := len(l.words)
	l.Learn(p)
	if got := l.Settle(p); !reflect.DeepEqual(got, page) {
		t.Errorf("the page is now\n%+v, was\n%+v", got, page)
	}
	if len(l.Face()) != 0 || len(l.words) != words {
		t.Errorf("it taught %d characters and %d words", len(l.Face()), len(l.words)-words)
	}
}

// A page that teaches after others were settled still counts.
func TestLearnAfterSettling(t *testing.T) {
	p := pageOf(typedLine(100, 200, 0.8, "lotter"), typedLine(100, 200, 0.6, "letter"))
	q := pageOf(typedLine(100, 200, 0.95, "letter letter"), typedLine(100, 200, 0.95, "letter letter"))
	q.Frame.Source.Page = 2
	l := NewLetter(only("words"))
	l.Learn(p)
	before := said(l.Settle(p))
	l.Learn(q)
	if after := said(l.Settle(p)); before != "lotter" || after != "letter" {
		t.Errorf("reads %q, then %q", before, after)
	}
}

// Each step can be left out; what has no readings to settle stays.
func TestSteps(t *testing.T) {
	p := numberedPage(1, 600, 0.5, "aPe", "aFe")
	for _, s := range Steps() {
		if s.Name == "" || s.Doc == "" || s.run == nil {
			t.Errorf("step %q says %q", s.Name, s.Doc)
		}
		if got := settledPage(without(s.Name), p); len(got.Lines) < 20 {
			t.Errorf("without %s there are %d lines", s.Name, len(got.Lines))
		}
	}
	if got, want := text(t, settledPage(Settings{Without: []string{"no such step"}}, p)), text(t, settledPage(Settings{}, p)); got != want {
		t.Error("leaving out what does not exist changes the page")
	}
}
