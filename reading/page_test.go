package reading_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"missive/letter"
	"missive/reading"
	"missive/reading/readingtest"
	"missive/typeface"
	"pgregory.net/rapid"
)

// A page comes back from its JSON as it was.
func TestPageJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := readingtest.Draw(t)
		p.Final = rapid.Bool().Draw(t, "final")
		p.Frame.Skew = rapid.Float64Range(-5, 5).Draw(t, "skew")
		if rapid.Bool().Draw(t, "cuts") {
			var ink typeface.Cut
			for i := range ink {
				ink[i] = uint8(i * rapid.IntRange(0, 9).Draw(t, "ink"))
				if i > 20 {
					break
				}
			}
			p.Cuts = []reading.Cut{{X: rapid.Float64Range(0, 2000).Draw(t, "x"), Y: 7, Ink: ink}}
			p.Face = typeface.Learn(map[string][]typeface.Cut{"e": {ink, ink, ink}, `"`: {ink}})
			p.Strokes = []letter.Box{{X0: 1, Y0: 2, X1: 300, Y1: 40}}
		}
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var back reading.Page
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(back, p) {
			again, _ := json.Marshal(back)
			t.Errorf("was\n%s, came back\n%s", data, again)
		}
	})
}

func TestFinal(t *testing.T) {
	page := readingtest.Page(3).Frame
	page.Lines = []letter.Line{readingtest.Line(100, 200, 0.9, "the Bill")}
	page.Marks = []letter.InkMark{{Role: letter.Dirt, Text: "x", Why: "a speck"}}
	p := reading.Final(page)
	if !p.Final || len(p.Readings) != 1 || len(p.Frame.Lines) != 0 {
		t.Errorf("the page is %+v", p)
	}
	if got := p.First(); !reflect.DeepEqual(got, page) {
		t.Errorf("its first reading is %+v, want %+v", got, page)
	}
	if got := (reading.Page{}).First(); !reflect.DeepEqual(got, letter.Page{}) {
		t.Errorf("a page without readings reads %+v", got)
	}
}

func TestPageJSONRefused(t *testing.T) {
	for _, text := range []string{`{"cuts":[{"x":1,"y":1,"ink":"AAAA"}]}`, `{"cuts":[{"ink":"*"}]}`, `{"face":{"e":{"n":3,"shape":"AAAA"}}}`, `{"strokes":[[1,2,3]]}`} {
		var p reading.Page
		if err := json.Unmarshal([]byte(text), &p); err == nil {
			t.Errorf("%s: no error", text)
		}
	}
}
