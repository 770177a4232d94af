package align

import (
	"reflect"
	"testing"

	"missive/letter"
)

// scanned makes a letter whose words are 90 pixels wide and stand 100 pixels
// apart on lines 50 pixels apart: pages of lines of words.
func scanned(pages ...[][]string) *letter.Letter {
	l := &letter.Letter{ID: "x"}
	for _, lines := range pages {
		p := letter.Page{Width: 1000, Height: 1000}
		for y, words := range lines {
			var line letter.Line
			for x, w := range words {
				line.Words = append(line.Words, letter.Word{Text: w, Conf: 1,
					Box: letter.Box{X0: 100 * x, Y0: 50 * y, X1: 100*x + 90, Y1: 50*y + 40}})
			}
			p.Lines = append(p.Lines, line)
		}
		l.Pages = append(l.Pages, p)
	}
	return l
}

func id(page, line, word int) letter.WordID { return letter.WordID{Page: page, Line: line, Word: word} }

func TestLetterPlacesDifferences(t *testing.T) {
	l := scanned(
		[][]string{{"We", "have", "rnade", "it"}, {"SECRET", "and", "pro-"}, {"4"}},
		[][]string{{"vibed", "arms", "now."}})
	err := l.Add(
		letter.Edit{Kind: letter.Strip, Role: letter.PageNumber, Words: []letter.WordID{id(0, 2, 0)}, Rule: "test", Why: "a figure"},
		letter.Edit{Kind: letter.Hyphen, Text: "pro", Words: []letter.WordID{id(0, 1, 2), id(1, 0, 0)}, Rule: "test", Why: "a hyphen"},
		letter.Edit{Kind: letter.Join, Words: []letter.WordID{id(0, 1, 0)}, Rule: "test", Why: "one paragraph"})
	if err != nil {
		t.Fatal(err)
	}
	c := Letter(l, Reference{Files: []string{"x.txt"}, Text: "We have made it and provided more arms now."}, defaults())
	type place struct {
		Ref, Text string
		Words     []letter.WordID
		Page      int
		Box       letter.Box
	}
	want := []place{
		{"made", "rnade", []letter.WordID{id(0, 0, 2)}, 1, letter.Box{X0: 200, Y0: 0, X1: 290, Y1: 40}},
		{"", "SECRET", []letter.WordID{id(0, 1, 0)}, 1, letter.Box{X0: 0, Y0: 50, X1: 90, Y1: 90}},
		// One word of the text, of two words of the letter on two pages.
		{"provided", "provibed", []letter.WordID{id(0, 1, 2), id(1, 0, 0)}, 1, letter.Box{X0: 200, Y0: 50, X1: 290, Y1: 90}},
		{"more", "", nil, 2, letter.Box{X0: 0, Y0: 0, X1: 190, Y1: 40}},
	}
	var got []place
	for _, d := range c.Differences {
		got = append(got, place{d.Ref, d.Text, d.Words, d.Page, d.Box})
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
	if !reflect.DeepEqual(c.Reference, []string{"x.txt"}) {
		t.Errorf("reference %q", c.Reference)
	}
}

func TestLetterPlacesLostWords(t *testing.T) {
	l := scanned([][]string{{"one", "three"}}, [][]string{{"four", "six"}})
	tests := []struct {
		ref  string
		page int
		box  letter.Box
	}{
		{"zero one three four six", 1, letter.Box{X0: 0, Y0: 0, X1: 90, Y1: 40}},
		{"one two three four six", 1, letter.Box{X0: 0, Y0: 0, X1: 190, Y1: 40}},
		{"one three lost four six", 1, letter.Box{X0: 100, Y0: 0, X1: 190, Y1: 40}}, // at the page break: where the text ended
		{"one three four five six", 2, letter.Box{X0: 0, Y0: 0, X1: 190, Y1: 40}},
		{"one three four six seven", 2, letter.Box{X0: 100, Y0: 0, X1: 190, Y1: 40}},
	}
	for _, tt := range tests {
		c := Letter(l, Reference{Text: tt.ref}, defaults())
		if len(c.Differences) != 1 {
			t.Fatalf("%q: %+v", tt.ref, c.Differences)
		}
		if d := c.Differences[0]; d.Page != tt.page || d.Box != tt.box || d.Words != nil {
			t.Errorf("%q: page %d box %v words %v, want page %d box %v", tt.ref, d.Page, d.Box, d.Words, tt.page, tt.box)
		}
	}
}

// Words lost between two lines stood at the end of the first: a box over both
// lines would frame what is right.
func TestLetterPlacesWordsLostAtALineEnd(t *testing.T) {
	l := scanned([][]string{{"one", "two", "three"}, {"five", "six"}})
	c := Letter(l, Reference{Text: "one two three four five six"}, defaults())
	end, _ := l.Word(id(0, 0, 2))
	if len(c.Differences) != 1 || c.Differences[0].Ref != "four" || c.Differences[0].Page != 1 || c.Differences[0].Box != end.Box {
		t.Errorf("differences %+v, want one with the box %v", c.Differences, end.Box)
	}
}

// Words lost between a block that was moved and what it was moved to are shown
// at the block, not in a box over all that lies between the two.
func TestLetterPlacesWordsLostBesideAMovedBlock(t *testing.T) {
	l := scanned([][]string{{"Dear", "Sir"}, {"yours"}, {"Mr.", "Kennedy"}})
	before := id(0, 0, 0)
	if err := l.Add(letter.Edit{Kind: letter.Move, Words: []letter.WordID{id(0, 2, 0), id(0, 2, 1)}, Before: &before, Rule: "test", Why: "the address"}); err != nil {
		t.Fatal(err)
	}
	c := Letter(l, Reference{Text: "Mr. Kennedy Washington Dear Sir yours"}, defaults())
	w, _ := l.Word(id(0, 2, 1))
	if len(c.Differences) != 1 || c.Differences[0].Box != w.Box {
		t.Errorf("differences %+v, want one with the box %v", c.Differences, w.Box)
	}
}

func TestLetterFollowsMovedAndCorrectedWords(t *testing.T) {
	l := scanned([][]string{{"Dear", "Sir"}, {"yours"}, {"Mr.", "Kenedy"}})
	before := id(0, 0, 0)
	err := l.Add(
		letter.Edit{Kind: letter.Move, Words: []letter.WordID{id(0, 2, 0), id(0, 2, 1)}, Before: &before, Rule: "test", Why: "the address"},
		letter.Edit{Kind: letter.Read, Words: []letter.WordID{id(0, 1, 0)}, Text: "very truly", Rule: "person", Why: "seen"})
	if err != nil {
		t.Fatal(err)
	}
	c := Letter(l, Reference{Text: "Mr. Kennedy\nDear Sir\nvery trvly"}, defaults())
	if len(c.Differences) != 2 {
		t.Fatalf("%+v", c.Differences)
	}
	if got := c.Differences[0].Words; !reflect.DeepEqual(got, []letter.WordID{id(0, 2, 1)}) {
		t.Errorf("Kennedy is %v", got)
	}
	if got := c.Differences[1].Words; !reflect.DeepEqual(got, []letter.WordID{id(0, 1, 0)}) {
		t.Errorf("truly, which was read into one word with very, is %v", got)
	}
}

func TestLetterFromTextHasNoPlace(t *testing.T) {
	l := letter.FromText("x", "one two\fthree")
	for _, d := range Letter(l, Reference{Text: "one too lost"}, defaults()).Differences {
		if d.Page != 0 || d.Box != (letter.Box{}) {
			t.Errorf("%+v", d)
		}
	}
	if c := Letter(&letter.Letter{}, Reference{Text: "all lost"}, defaults()); c.Chars.Deletions != 8 || c.Differences[0].Page != 0 {
		t.Errorf("a letter without pages: %+v", c)
	}
}

func TestReferenceOfSeveralFiles(t *testing.T) {
	ref := Reference{Files: []string{"x_1.txt", "x_2.txt"}, Text: "one\ntwo pro-\n\fvided\nthree\nfour\n"}
	c := Letter(letter.FromText("x", "one\ntoo provided\nthree for"), ref, defaults())
	type place struct {
		ref, file    string
		line, column int
	}
	var got []place
	for _, d := range c.Differences {
		got = append(got, place{d.Ref, d.File, d.Line, d.Column})
	}
	if want := []place{{"two", "x_1.txt", 2, 1}, {"four", "x_2.txt", 3, 1}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
