package align

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"
)

func defaults() Options { return Options{Folding: DefaultFolding()} }

func TestMeasures(t *testing.T) {
	tests := []struct {
		name, ref, text string
		chars, words    Measure
		cer, wer        float64
	}{
		{"empty against empty", "", "", Measure{Exact: true}, Measure{Exact: true}, 0, 0},
		{"white space against empty", " \n", "", Measure{Exact: true}, Measure{Exact: true}, 0, 0},
		{"text against empty", "", "two words", Measure{0, 9, 9, 0, 0, true, 0}, Measure{0, 2, 2, 0, 0, true, 0}, 9, 2},
		{"empty against reference", "two words", "", Measure{9, 0, 0, 9, 0, true, 0}, Measure{2, 0, 0, 2, 0, true, 0}, 1, 1},
		{"identical", "two words", "two words", Measure{9, 9, 0, 0, 0, true, 0}, Measure{2, 2, 0, 0, 0, true, 0}, 0, 0},
		{"white space only", "two words", "two\n\n  words\n", Measure{9, 9, 0, 0, 0, true, 0}, Measure{2, 2, 0, 0, 0, true, 0}, 0, 0},
		{"glued", "two words", "twowords", Measure{9, 8, 0, 1, 0, true, 0}, Measure{2, 1, 0, 1, 1, true, 0}, 1.0 / 9, 1},
		{"combining characters count once", "cafe\u0301s", "cafés!", Measure{5, 6, 1, 0, 0, true, 0}, Measure{1, 1, 0, 0, 1, true, 0}, 0.2, 1},
		{"flags and families count once", "🏳️‍🌈 👨‍👩‍👧", "🏳️‍🌈 x", Measure{3, 3, 0, 0, 1, true, 0}, Measure{2, 2, 0, 0, 1, true, 0}, 1.0 / 3, 0.5},
		{"Cyrillic", "Никита Хрущев", "Никита Хрушев", Measure{13, 13, 0, 0, 1, true, 0}, Measure{2, 2, 0, 0, 1, true, 0}, 1.0 / 13, 0.5},
	}
	for _, tt := range tests {
		c := Texts(tt.ref, tt.text, defaults())
		if c.Chars != tt.chars || c.Words != tt.words {
			t.Errorf("%s: chars %+v words %+v", tt.name, c.Chars, c.Words)
		}
		if c.Chars.Rate() != tt.cer || c.Words.Rate() != tt.wer {
			t.Errorf("%s: CER %v WER %v, want %v and %v", tt.name, c.Chars.Rate(), c.Words.Rate(), tt.cer, tt.wer)
		}
	}
}

func TestWhiteSpaceCountsWhenNotFolded(t *testing.T) {
	f := DefaultFolding()
	f.WhiteSpace = false
	if c := Texts("two words", "two  words\n", Options{Folding: f}); c.Chars.Insertions != 2 || c.Words.Distance() != 0 {
		t.Errorf("chars %+v words %+v", c.Chars, c.Words)
	}
}

func TestMeasuresAdd(t *testing.T) {
	sum := Measure{10, 9, 1, 2, 3, true, 0}.Add(Measure{100, 101, 5, 4, 3, false, 0})
	if want := (Measure{110, 110, 6, 6, 6, false, 6}); sum != want {
		t.Errorf("sum %+v, want %+v", sum, want)
	}
}

// strip leaves what a case says about a difference.
func strip(d Difference) Difference {
	d.Parts, d.Kind, d.Cause, d.Why, d.TextLine, d.TextColumn, d.At, d.TextAt = nil, "", "", "", 0, 0, 0, 0
	return d
}

func TestPlacesInTheText(t *testing.T) {
	c := Texts("one two three\nfour five", "one\ntwo thre\nfour SECRET five", Options{Folding: DefaultFolding()})
	var got [][3]any
	for _, d := range c.Differences {
		got = append(got, [3]any{d.Kind, d.TextLine, d.TextColumn})
	}
	if want := [][3]any{{Misread, 2, 5}, {Added, 3, 6}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestDifferences(t *testing.T) {
	tests := []struct {
		name, ref, text string
		want            []Difference
	}{
		{"one word", "one two\nthree four", "one two\nthre four",
			[]Difference{{Ref: "three", Text: "thre", Before: "one two", After: "four", Line: 2, Column: 1}}},
		{"glued words", "economic restrictions were increased", "economic restrictionswere increased",
			[]Difference{{Ref: "restrictions were", Text: "restrictionswere", Before: "economic", After: "increased", Line: 1, Column: 10}}},
		{"split word", "the conditions are", "the co nditions are",
			[]Difference{{Ref: "conditions", Text: "co nditions", Before: "the", After: "are", Line: 1, Column: 5}}},
		{"neighbours are one", "a b c d e", "a x y d e",
			[]Difference{{Ref: "b c", Text: "x y", Before: "a", After: "d e", Line: 1, Column: 3}}},
		{"two places", "a b c d e", "a x c y e", []Difference{
			{Ref: "b", Text: "x", Before: "a", After: "c d e", Line: 1, Column: 3},
			{Ref: "d", Text: "y", Before: "a b c", After: "e", Line: 1, Column: 7}}},
		{"lost", "a b c", "a c", []Difference{{Ref: "b", Before: "a", After: "c", Line: 1, Column: 3}}},
		{"added", "a\nc", "a SECRET c", []Difference{{Text: "SECRET", Before: "a", After: "c", Line: 2, Column: 1}}},
		{"added at the end", "a\nc\n", "a c d", []Difference{{Text: "d", Before: "a c", Line: 2, Column: 2}}},
		{"added to nothing", "", "d", []Difference{{Text: "d", Line: 1, Column: 1}}},
		{"a shared word parts them", "it and provided more arms", "it SECRET and provibed arms", []Difference{
			{Text: "SECRET", Before: "it", After: "and provided more arms", Line: 1, Column: 4},
			{Ref: "provided", Text: "provibed", Before: "it and", After: "more arms", Line: 1, Column: 8},
			{Ref: "more", Before: "it and provided", After: "arms", Line: 1, Column: 17}}},
		{"words that are alike are held against each other", "then of alpha beta", "then alphx betx of", []Difference{
			{Ref: "of", Before: "then", After: "alpha beta", Line: 1, Column: 6},
			{Ref: "alpha", Text: "alphx", Before: "then of", After: "beta", Line: 1, Column: 9},
			{Ref: "beta", Text: "betx", Before: "then of alpha", Line: 1, Column: 15},
			{Text: "of", Before: "then of alpha beta", Line: 1, Column: 19}}},
		{"five words of context", "1 2 3 4 5 6 x 7 8 9 10 11 12", "1 2 3 4 5 6 y 7 8 9 10 11 12",
			[]Difference{{Ref: "x", Text: "y", Before: "2 3 4 5 6", After: "7 8 9 10 11", Line: 1, Column: 13}}},
		{"words as they stand", "say “yes” co-\nming—now", "say 'yes' coming-now!", []Difference{
			{Ref: "“yes”", Text: "'yes'", Before: "say", After: "co- ming—now", Line: 1, Column: 5},
			{Ref: "co- ming—now", Text: "coming-now!", Before: "say “yes”", Line: 1, Column: 11}}},
		{"columns count characters", "cafe\u0301 Москва там", "café Москва тут",
			[]Difference{{Ref: "там", Text: "тут", Before: "cafe\u0301 Москва", Line: 1, Column: 13}}},
	}
	for _, tt := range tests {
		var got []Difference
		for _, d := range Texts(tt.ref, tt.text, defaults()).Differences {
			got = append(got, strip(d))
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", tt.name, got, tt.want)
		}
	}
}

func TestComparisonJSON(t *testing.T) {
	got, err := json.Marshal(Texts("a b", "a c", Options{Folding: Folding{WhiteSpace: true}}))
	want := `{"reference":[],"unit":"user-perceived characters","denominator":"reference","folding":["white space"],` +
		`"chars":{"reference":3,"text":3,"insertions":0,"deletions":0,"substitutions":1,"exact":true},` +
		`"words":{"reference":2,"text":2,"insertions":0,"deletions":0,"substitutions":1,"exact":true},` +
		`"common":{"chars":{"reference":3,"text":3,"insertions":0,"deletions":0,"substitutions":1,"exact":true},"words":{"reference":2,"text":2,"insertions":0,"deletions":0,"substitutions":1,"exact":true}},` +
		`"details":{"normalisedCer":0.333333,"bagOfWords":{"reference":2,"text":2,"common":1,"precision":0.5,"recall":0.5,"f":0.5},` +
		`"classes":[{"class":"letters","reference":2,"text":2,"correct":1,"misread":1,"misreadAs":{"letters":1},"missed":0,"added":0,"recall":0.5,"precision":0.5},` +
		`{"class":"lower case","reference":2,"text":2,"correct":1,"misread":1,"misreadAs":{"lower case":1},"missed":0,"added":0,"recall":0.5,"precision":0.5},` +
		`{"class":"blanks","reference":1,"text":1,"correct":1,"misread":0,"missed":0,"added":0,"recall":1,"precision":1}],` +
		`"confusions":{"pairs":[{"ref":"b","text":"c","n":1}]}},"blocks":[],"kinds":{"misread":1},"differences":[{"ref":"b","text":"c","before":"a","line":1,"column":3,"textLine":1,"textColumn":3,"kind":"misread","box":[0,0,0,0],` +
		`"parts":[{"op":"delete","text":"b"},{"op":"insert","text":"c"}]}]}`
	if err != nil || string(got) != want {
		t.Errorf("%v\n got %s\nwant %s", err, got, want)
	}
	if got, _ := json.Marshal(Texts("", "", defaults())); !json.Valid(got) || reflect.DeepEqual(Texts("", "", defaults()).Differences, []Difference(nil)) {
		t.Errorf("nothing to compare gives %s", got)
	}
}
