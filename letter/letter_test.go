package letter

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// sample is two pages as text: a catchword, a page number, a word cut by the
// page, and an inside address at the foot of the first page.
const sample = "Dear Mr. President:\nThis is the first para-\ngraph of it. The Govern-\nHis Excellency\nGovern-\n\f- 2 -\nment agrees.\nRespectfully,"

func id(t *testing.T, s string) WordID {
	t.Helper()
	w, err := ParseWordID(s)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func ids(t *testing.T, list string) (out []WordID) {
	t.Helper()
	for _, s := range strings.Fields(list) {
		out = append(out, id(t, s))
	}
	return out
}

func TestTextIsComputedFromEdits(t *testing.T) {
	l := FromText("x", sample)
	salutation := id(t, "1.1.1")
	edits := []Edit{
		{Kind: Move, Words: ids(t, "1.4.1 1.4.2"), Before: &salutation, Rule: "address"},
		{Kind: Break, Words: ids(t, "1.1.1 1.2.1 2.3.1"), Rule: "paragraph"},
		{Kind: Hyphen, Words: ids(t, "1.2.5 1.3.1"), Text: "para", Rule: "hyphen"},
		{Kind: Strip, Role: Catchword, Words: ids(t, "1.5.1"), Rule: "catchword"},
		{Kind: Strip, Role: PageNumber, Words: ids(t, "2.1.1 2.1.2 2.1.3"), Rule: "pagenum"},
		{Kind: Hyphen, Words: ids(t, "1.3.5 2.2.1"), Text: "Govern", Rule: "hyphen"},
		{Kind: Read, Words: ids(t, "2.2.2"), Text: "agreed.", Rule: "person"},
	}
	if err := l.Add(edits...); err != nil {
		t.Fatal(err)
	}
	want := "His Excellency\n\nDear Mr. President:\n\nThis is the first paragraph of it. The Government agreed.\n\nRespectfully,\n"
	if got := l.Text(); got != want {
		t.Errorf("text:\n%s\nwant:\n%s", got, want)
	}
	if got, want := l.Raw(), strings.ReplaceAll(sample, "\n\f", "\n\f")+"\n"; got != want {
		t.Errorf("raw:\n%q\nwant:\n%q", got, want)
	}
}

func TestRestoreTakesAnEditBack(t *testing.T) {
	l := FromText("x", sample)
	if err := l.Add(Edit{Kind: Strip, Role: Catchword, Words: ids(t, "1.5.1")}); err != nil {
		t.Fatal(err)
	}
	if err := l.Add(Edit{Kind: Restore, Of: "e1", Rule: "person"}); err != nil {
		t.Fatal(err)
	}
	if got := len(l.InForce()); got != 0 {
		t.Errorf("%d edits in force after the restore, want none", got)
	}
	if err := l.Add(Edit{Kind: Restore, Of: "e2", Rule: "person"}); err != nil {
		t.Fatal(err)
	}
	if got := l.InForce(); len(got) != 1 || got[0].ID != "e1" {
		t.Errorf("in force after the restore was restored: %v, want e1", got)
	}
}

func TestHyphenShowsTheHyphenWhenItsSecondHalfIsStripped(t *testing.T) {
	l := FromText("x", "a para-\ngraph here")
	if err := l.Add(Edit{Kind: Hyphen, Words: ids(t, "1.1.2 1.2.1"), Text: "para"},
		Edit{Kind: Strip, Role: Dirt, Words: ids(t, "1.2.1")}); err != nil {
		t.Fatal(err)
	}
	if got, want := l.Text(), "a para-\nhere\n"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
}

func TestHyphenIsTakenOffWhatAPersonRead(t *testing.T) {
	for text, want := range map[string]string{"Govern-": "Government\n", "Govern": "Government\n", "-": "-ment\n"} {
		l := FromText("x", "Goverm-\nment")
		if err := l.Add(Edit{Kind: Hyphen, Words: ids(t, "1.1.1 1.2.1"), Text: "Goverm"},
			Edit{Kind: Read, Words: ids(t, "1.1.1"), Text: text}); err != nil {
			t.Fatal(err)
		}
		if got := l.Text(); got != want {
			t.Errorf("read as %q the text is %q, want %q", text, got, want)
		}
	}
	l := FromText("x", "self-\ngovernment")
	if err := l.Add(Edit{Kind: Hyphen, Words: ids(t, "1.1.1 1.2.1"), Text: "self-"},
		Edit{Kind: Read, Words: ids(t, "1.1.1"), Text: "Self-"}); err != nil {
		t.Fatal(err)
	}
	if got, want := l.Text(), "Self-government\n"; got != want {
		t.Errorf("with its own hyphen the text is %q, want %q", got, want)
	}
}

func TestLawRefuses(t *testing.T) {
	before := WordID{0, 0, 0}
	nowhere := WordID{7, 0, 0}
	cases := []struct {
		name  string
		edits []Edit
		want  error
	}{
		{"a word stripped twice", []Edit{{Kind: Strip, Role: Stamp, Words: ids(t, "1.1.1")}, {Kind: Strip, Role: Banner, Words: ids(t, "1.1.1")}}, ErrTwice},
		{"a word that is not there", []Edit{{Kind: Strip, Role: Stamp, Words: ids(t, "1.1.99")}}, ErrEdit},
		{"a word named twice", []Edit{{Kind: Join, Words: ids(t, "1.1.1 1.1.1")}}, ErrEdit},
		{"no word", []Edit{{Kind: Break}}, ErrEdit},
		{"a strip without a role", []Edit{{Kind: Strip, Words: ids(t, "1.1.1")}}, ErrEdit},
		{"a hyphen that changes letters", []Edit{{Kind: Hyphen, Words: ids(t, "1.2.5 1.3.1"), Text: "pa"}}, ErrEdit},
		{"a hyphen of one word", []Edit{{Kind: Hyphen, Words: ids(t, "1.2.5"), Text: "para"}}, ErrEdit},
		{"one half hyphenated twice", []Edit{{Kind: Hyphen, Words: ids(t, "1.2.5 1.3.1"), Text: "para"}, {Kind: Hyphen, Words: ids(t, "1.2.5 2.2.1"), Text: "para"}}, ErrEdit},
		{"a reading of nothing", []Edit{{Kind: Read, Words: ids(t, "1.1.1"), Text: " "}}, ErrEdit},
		{"a move to nowhere", []Edit{{Kind: Move, Words: ids(t, "1.4.1"), Before: &nowhere}}, ErrEdit},
		{"a move without a place", []Edit{{Kind: Move, Words: ids(t, "1.4.1")}}, ErrEdit},
		{"a move before itself", []Edit{{Kind: Move, Words: ids(t, "1.1.1 1.1.2"), Before: &before}}, ErrEdit},
		{"an unknown kind", []Edit{{Kind: "erase", Words: ids(t, "1.1.1")}}, ErrEdit},
		{"a restore of nothing", []Edit{{Kind: Restore, Of: "e9"}}, ErrEdit},
		{"an id that is taken", []Edit{{ID: "a", Kind: Break, Words: ids(t, "1.1.1")}, {ID: "a", Kind: Break, Words: ids(t, "1.2.1")}}, ErrEdit},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			l := FromText("x", sample)
			err := l.Add(c.edits...)
			if !errors.Is(err, c.want) {
				t.Fatalf("error %v, want %v", err, c.want)
			}
			if len(l.Edits) != 0 {
				t.Errorf("the refused edits stayed: %v", l.Edits)
			}
		})
	}
}

func TestFromTextCountsRowsByLineBreak(t *testing.T) {
	l := FromText("x", "one\n\ntwo\n\fthree\nfour\ffive\n")
	var got []string
	for p, page := range l.Pages {
		for _, line := range page.Lines {
			got = append(got, string(rune('1'+p))+string(rune('0'+line.Row))+line.Text())
		}
	}
	want := "10one 11 12two 23three 24four 34five"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("pages and rows %q, want %q", s, want)
	}
}

func TestJSONComesBackTheSame(t *testing.T) {
	l := FromText("a/<b> é", sample)
	l.Pages[0].Lines[0].Words[0].Chars = []Char{{Text: "D", Box: Box{1, 2, 3, 4}, Conf: .5, Choices: []Choice{{"O", .25}}}}
	l.Steps = []Step{{Name: "read", Version: "1", Settings: map[string]string{"langs": "eng"}}}
	if err := l.Add(Edit{Kind: Strip, Role: Stamp, Words: ids(t, "1.1.1"), Rule: "r", Why: "w", Conf: 1}); err != nil {
		t.Fatal(err)
	}
	var first, second bytes.Buffer
	if err := Write(&first, l); err != nil {
		t.Fatal(err)
	}
	back, err := Decode(bytes.NewReader(first.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(&second, back); err != nil {
		t.Fatal(err)
	}
	if first.String() != second.String() {
		t.Errorf("written again:\n%s\nwas:\n%s", second.String(), first.String())
	}
	if !strings.Contains(first.String(), `"words":["1.1.1"]`) {
		t.Errorf("words are not named as people see them:\n%s", first.String())
	}
}

func TestDecodeRefusesWhatBreaksTheLaw(t *testing.T) {
	in := `{"id":"x","pages":[{"source":{"file":"x","page":1},"lines":[{"words":[{"text":"a","box":[0,0,1,1],"conf":1}],"box":[0,0,1,1]}]}],
	"edits":[{"id":"e1","kind":"strip","role":"stamp","words":["1.1.2"],"rule":"r","why":"","conf":1}]}`
	if _, err := Decode(strings.NewReader(in)); !errors.Is(err, ErrEdit) {
		t.Errorf("error %v, want %v", err, ErrEdit)
	}
	for _, bad := range []string{"", "{", `{"pages":[{"lines":[{"box":[1,2,3]}]}]}`, `{"edits":[{"words":["0.1.1"]}]}`} {
		if _, err := Decode(strings.NewReader(bad)); err == nil {
			t.Errorf("%q was read without an error", bad)
		}
	}
}

func TestBox(t *testing.T) {
	a, b := Box{0, 0, 10, 10}, Box{5, 8, 20, 30}
	if got, want := a.Union(b), (Box{0, 0, 20, 30}); got != want {
		t.Errorf("union %v, want %v", got, want)
	}
	if got, want := a.Intersect(b), (Box{5, 8, 10, 10}); got != want {
		t.Errorf("intersection %v, want %v", got, want)
	}
	if got := a.Intersect(Box{10, 0, 12, 2}); got != (Box{}) {
		t.Errorf("boxes that touch share %v, want nothing", got)
	}
	if a.Union(Box{}) != a || (Box{}).Union(a) != a {
		t.Error("an empty box adds to a union")
	}
	if a.OverlapX(b) != 5 || a.OverlapY(b) != 2 || a.OverlapX(Box{11, 0, 12, 1}) != 0 {
		t.Error("overlaps are wrong")
	}
	if !(Box{1, 1, 2, 2}).In(a) || a.In(b) || a.Area() != 100 || (Box{5, 5, 1, 9}).Area() != 0 {
		t.Error("in or area is wrong")
	}
}

// TestCountWords: the words of a text are counted as they are parted, whatever
// blanks and letters stand in it.
func TestCountWords(t *testing.T) {
	for _, s := range []string{"", " ", "a", "a b", " a  b ", "aé b", "a\u00a0b", "ab\u2003", "a éa b", "é", "\u00a0", "a \u00a0 b", "\xff a\xffb \xff", "x\f\ry\v"} {
		if got, want := countWords(s), len(strings.Fields(s)); got != want {
			t.Errorf("%q has %d words, counted %d", s, want, got)
		}
	}
}

func TestIndent(t *testing.T) {
	for text, want := range map[string]int{"a": 0, "   a": 3, "\ta": 8, "  \ta": 8, "\t a": 9, "\u00a0a": 1, "   ": 0} {
		if got := FromText("x", text).Pages[0].Lines[0].Indent; got != want {
			t.Errorf("%q: %d blanks, want %d", text, got, want)
		}
	}
}
