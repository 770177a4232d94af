package align

import (
	"slices"
	"strings"
	"testing"

	"missive/letter"
	"pgregory.net/rapid"
)

// typewritten makes a letter as a typewriter of 28 pixels a character sets it: pages
// of lines. Its words are read with a confidence of 0.99 and look like its type,
// but for those written ?word, which are read with 0.4, and !word, which look
// like no type of its own.
func typewritten(pages ...[]string) *letter.Letter {
	l := &letter.Letter{ID: "x"}
	for _, lines := range pages {
		p := letter.Page{Width: 2200, Height: 3300}
		for y, text := range lines {
			var line letter.Line
			x := 300
			for _, w := range strings.Split(text, " ") {
				word := letter.Word{Conf: 0.99, Type: 0.95}
				if w, ok := strings.CutPrefix(w, "?"); ok {
					word.Conf, word.Text = 0.4, w
				} else if w, ok := strings.CutPrefix(w, "!"); ok {
					word.Type, word.Text = 0.4, w
				} else {
					word.Text = w
				}
				word.Box = letter.Box{X0: x, Y0: 300 + 80*y, X1: x + 28*len(word.Text) - 6, Y1: 335 + 80*y}
				x += 28 * (len(word.Text) + 1)
				if word.Text != "" { // two blanks are a wide gap
					line.Words = append(line.Words, word)
					line.Box = line.Box.Union(word.Box)
				}
			}
			p.Lines = append(p.Lines, line)
		}
		l.Pages = append(l.Pages, p)
	}
	return l
}

// strips is an edit of a rule that takes words out.
func strips(role letter.Role, words ...letter.WordID) letter.Edit {
	return letter.Edit{Kind: letter.Strip, Role: role, Words: words, Rule: "test-rule", Why: "a test"}
}

// body are lines that both texts have, enough to tell the pitch.
var body = []string{"it has to come from the office of the Minister", "a new law requires it to have come to the office", "and the Minister said so to him in the office"}

func page(lines ...string) []string {
	return slices.Concat(body, lines, body)
}

func refPage(lines ...string) string {
	text := strings.Join(page(lines...), "\n")
	return strings.NewReplacer("?", "", "!", "").Replace(text)
}

func options() Options {
	o := known()
	o.Marking = func(line string) bool { return strings.Contains(line, "SECRET") }
	return o
}

func TestCauses(t *testing.T) {
	tests := []struct {
		name   string
		letter *letter.Letter
		edits  []letter.Edit
		ref    Reference
		want   []Cause
		why    string // what the first difference's Why has
	}{
		{"an unsure word that is none", typewritten(page("some persons ?hod come")), nil,
			Reference{Text: refPage("some persons had come")}, []Cause{Reading}, "confidence of 0.40"},
		{"the reference has a word that is none", typewritten(page("some restrictions were so")), nil,
			Reference{Text: refPage("some restrctions were so")}, []Cause{FromReference}, `"restrctions" is no known word`},
		{"a person read the word", typewritten(page("some ?restrlctions were so")),
			[]letter.Edit{{Kind: letter.Read, Text: "restrictions", Words: []letter.WordID{id(0, 3, 1)}, Rule: "person", Why: "seen"}},
			Reference{Text: refPage("some restrctions were so")}, []Cause{FromReference}, "a person read it so (edit e1)"},
		{"the reference lacks a word", typewritten(page("the fact of the purchases")), nil,
			Reference{Text: refPage("the fact of purchases")}, []Cause{FromReference}, "surely"},
		{"the scan has no room for a word", typewritten(page("the fact of purchases")), nil,
			Reference{Text: refPage("the fact of the purchases")}, []Cause{FromReference}, "no room"},
		{"the scan has room for a word that was not read", typewritten(page("the fact of     purchases")), nil,
			Reference{Text: refPage("the fact of the purchases")}, []Cause{Reading}, "nothing was read"},
		{"a rule took a word", typewritten(page("the SECRET law requires it")), []letter.Edit{strips(letter.Banner, id(0, 3, 1))},
			Reference{Text: refPage("the SECRET law requires it")}, []Cause{OverStripped}, `edit e1 of rule test-rule took "SECRET" for banner`},
		{"a rule took a line", typewritten(page("persons told him")), []letter.Edit{strips(letter.Stamp, id(0, 3, 0), id(0, 3, 1), id(0, 3, 2))},
			Reference{Text: refPage("persons told hin")}, []Cause{OverStripped}, "edit e1"},
		{"a rule took a number from a line, for a page number", typewritten(page("some 12 copies")), []letter.Edit{strips(letter.PageNumber, id(0, 3, 1))},
			Reference{Text: refPage("some 12 copies")}, []Cause{OverStripped}, "pagenum"},
		{"what a rule took elsewhere explains nothing", typewritten(page("the fact of     purchases", "so", "so", "so", "the")),
			[]letter.Edit{strips(letter.Stamp, id(0, 7, 0))},
			Reference{Text: refPage("the fact of the purchases", "so", "so", "so")}, []Cause{Reading}, ""},
		{"the reference keeps page number and catchword", typewritten(append(page("come"), "persons"), append([]string{"- 2 -", "persons so"}, body...)),
			[]letter.Edit{strips(letter.Catchword, id(0, 7, 0)), strips(letter.PageNumber, id(1, 0, 0), id(1, 0, 1), id(1, 0, 2))},
			Reference{Files: []string{"1", "2"}, Text: refPage("come") + "\npersons\n" + "\f" + "-2-\npersons so\n" + strings.Join(body, "\n")},
			[]Cause{Furniture}, "took \"persons\" for catchword"},
		{"a stamp stayed", typewritten(page("!RECEIVED !MAY")), nil, Reference{Text: refPage()}, []Cause{LeftIn}, "own type"},
		{"a marking stayed", typewritten(page("SECRET")), nil, Reference{Text: refPage()}, []Cause{LeftIn}, "worded as a marking"},
		{"a page number stayed", typewritten(append([]string{"- 2 -"}, body...)), nil, Reference{Text: strings.Join(body, "\n")}, []Cause{LeftIn}, "page number"},
		{"a catchword stayed", typewritten(append(page(), "persons"), append([]string{"persons so"}, body...)), nil,
			Reference{Text: refPage() + "\npersons so\n" + strings.Join(body, "\n")}, []Cause{LeftIn}, "catchword"},
		{"a hyphen at the end of a line stayed", typewritten(page("some restric-", "tions were")),
			[]letter.Edit{{Kind: letter.Hyphen, Text: "restric-", Words: []letter.WordID{id(0, 3, 1), id(0, 4, 0)}, Rule: "test-rule", Why: "a test"}},
			Reference{Text: refPage("some restrictions were")}, []Cause{Joining}, "end of a line"},
		{"words stand elsewhere, not read quite so", typewritten(page("some persons the Minister had come so")), nil,
			Reference{Text: refPage("the Minister had come sone persons so")}, []Cause{Order, Order}, "later"},
		{"words stand in another order", typewritten(page("only the persons told him")), nil,
			Reference{Text: refPage("the persons told only him")}, []Cause{Order, Order}, "3 words later"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := tt.letter.Add(tt.edits...); err != nil {
				t.Fatal(err)
			}
			c := Letter(tt.letter, tt.ref, options())
			var got []Cause
			for _, d := range c.Differences {
				got = append(got, d.Cause)
			}
			if !slices.Equal(got, tt.want) {
				t.Fatalf("causes %q, want %q: %+v", got, tt.want, c.Differences)
			}
			if d := c.Differences[0]; !strings.Contains(d.Why, tt.why) || !strings.HasSuffix(d.Why, ".") {
				t.Errorf("why %q, want %q in it", d.Why, tt.why)
			}
		})
	}
}

// Without a scan nothing is said that only a scan tells.
func TestCausesOfTexts(t *testing.T) {
	for _, tt := range []struct {
		ref, text string
		want      []Cause
	}{
		{"the law requires", "the lew requires", []Cause{""}},
		{"the lew requires", "the law requires", []Cause{""}},
		{"only the law requires it", "the law requires only it", []Cause{Order, Order}},
		{"the law to-\nday", "the law to day", []Cause{Joining}},
	} {
		c := Texts(tt.ref, tt.text, options())
		var got []Cause
		for _, d := range c.Differences {
			got = append(got, d.Cause)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q and %q: %q, want %q", tt.ref, tt.text, got, tt.want)
		}
	}
	l := letter.FromText("x", "some restrictions were so")
	for _, d := range Letter(l, Reference{Text: "some restrctions were so"}, options()).Differences {
		if d.Cause != Reading || d.Conf != 0 {
			t.Errorf("a letter without a scan: %+v", d)
		}
	}
}

func TestCauseDocs(t *testing.T) {
	for _, e := range CauseDocs() {
		if !strings.HasSuffix(e.Doc, ".") {
			t.Errorf("cause %q has no sentence of its own: %q", e.Cause, e.Doc)
		}
	}
}

func TestSlipWeightsAreWhole(t *testing.T) {
	if _, err := ParseSlipWeights(slipsFile); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{"", "{}", `{"other": {"constant": 1}}`, strings.Replace(string(slipsFile), "sure", "shure", 1)} {
		if _, err := ParseSlipWeights([]byte(bad)); err == nil || !strings.HasPrefix(err.Error(), "weights of slips") {
			t.Errorf("%.40q: error %v", bad, err)
		}
	}
}

// Every difference has one kind, the counts are those of the differences, and
// telling kinds and causes changes nothing else.
func TestKindsAndCausesAreCounted(t *testing.T) {
	words := rapid.SampledFrom(strings.Fields("the law Rumania Roumania 1939 1989 to-day today come, came. Mr. SECRET ?lew !x -2- it of"))
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(words, 1, 8).Draw(t, "line"), " ")
		})
		lines := rapid.SliceOfN(line, 1, 6)
		l := typewritten(lines.Draw(t, "page"), lines.Draw(t, "next"))
		ref := Reference{Text: strings.Join(lines.Draw(t, "ref"), "\n")}
		if rapid.Bool().Draw(t, "strip") {
			if err := l.Add(strips(letter.Stamp, l.LineWords(0, 0)...)); err != nil {
				t.Fatal(err)
			}
		}
		c := Letter(l, ref, options())
		kinds, causes := 0, 0
		for _, d := range c.Differences {
			if !slices.Contains(Kinds(), d.Kind) || !slices.Contains(Causes(), d.Cause) || d.Why == "" {
				t.Errorf("kind %q, cause %q, why %q", d.Kind, d.Cause, d.Why)
			}
			if (d.Kind == Lost) != (d.Text == "") || (d.Kind == Added) != (d.Ref == "") {
				t.Errorf("kind %q of %q and %q", d.Kind, d.Ref, d.Text)
			}
		}
		for _, n := range c.Kinds {
			kinds += n
		}
		for _, n := range c.Causes {
			causes += n
		}
		told := 0
		for _, b := range c.Blocks {
			if b.Cause != "" {
				told++
			}
		}
		if kinds != len(c.Differences) || causes != len(c.Differences)+told {
			t.Errorf("%d differences, %d passages with a cause, %v, %v", len(c.Differences), told, c.Kinds, c.Causes)
		}
	})
}

// A stamp of several lines that stayed is a passage the reference lacks; what it is
// counts as left in, and a letterhead does not.
func TestCausesOfBlocks(t *testing.T) {
	for _, tt := range []struct {
		name string
		head []string
		want Cause
	}{
		{"a stamp", []string{"SECRET AND CONFIDENTIAL ALL OF IT", "CONFIDENTIAL AND FOR NOBODY ELSE", "SECRET FROM ALL OTHERS WHO ASK"}, LeftIn},
		{"a letterhead", []string{"LEGATION OF THE GREAT AND NORTHERN", "UNITED STATES OF AMERICA IN HUNGARY", "AT BUDAPEST IN THE KINGDOM OF HUNGARY"}, ""},
	} {
		o := options()
		o.Marking = func(line string) bool {
			return strings.Contains(line, "SECRET") || strings.Contains(line, "CONFIDENTIAL")
		}
		var lines []string
		for range 4 {
			lines = append(lines, body...)
		}
		c := Letter(typewritten(append(slices.Clone(tt.head), lines...)), Reference{Text: strings.Join(lines, "\n")}, o)
		if len(c.Blocks) != 1 || c.Blocks[0].Kind != NotInReference {
			t.Fatalf("%s: blocks %+v", tt.name, c.Blocks)
		}
		if b := c.Blocks[0]; b.Cause != tt.want || (b.Why == "") != (tt.want == "") || c.Causes[LeftIn] != min(1, len(tt.want)) {
			t.Errorf("%s: cause %q, why %q, causes %v", tt.name, b.Cause, b.Why, c.Causes)
		}
	}
}
