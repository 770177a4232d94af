package decide

import (
	"slices"
	"strings"
	"testing"

	"missive/letter"
)

// despatch has a stamp in the middle, a line that was stripped with it, and
// the same stamp again on page 2.
const despatch = "CONFIDENTIAL NARA 1962\nThe Goverment of the Republic\nagrees with it.\f- 2 -\nCONFIDENTIAL\nRespectfully yours,"

func TestRestorePutsBackAfterARereading(t *testing.T) {
	first := drawn(despatch)
	d := NewRestore(first, strip(t, first, "1.1.1 1.1.2 1.2.1"))
	cases := []struct {
		name    string
		again   *letter.Letter
		strips  []string
		want    string // the first page's text
		problem string // part of it
	}{
		{"unchanged", drawn(despatch), []string{"1.1.1 1.1.2 1.2.1"}, "CONFIDENTIAL NARA 1962\nThe Goverment of the Republic\nagrees with it.", ""},
		{"not stripped any more", drawn(despatch), nil, "CONFIDENTIAL NARA 1962\nThe Goverment of the Republic\nagrees with it.", ""},
		{"the rest stays stripped", drawn(despatch), []string{"1.1.1 1.1.2 1.1.3 1.2.1 1.2.2"}, "CONFIDENTIAL NARA\nThe of the Republic\nagrees with it.", ""},
		{"under two strips now", drawn(despatch), []string{"1.1.1", "1.1.2 1.1.3", "1.2.1"}, "CONFIDENTIAL NARA\nThe Goverment of the Republic\nagrees with it.", ""},
		{"a line before it", moved(drawn("|\n"+despatch), -50), []string{"1.1.1", "1.2.1 1.2.2 1.2.3 1.3.1"}, "CONFIDENTIAL NARA\nThe Goverment of the Republic\nagrees with it.", ""},
		{"parted, misread", drawn(strings.Replace(despatch, "CONFIDENTIAL NARA", "C0NFI ENTIAL NAPA", 1)), []string{"1.1.1 1.1.2 1.1.3 1.1.4 1.2.1"}, "C0NFI ENTIAL NAPA\nThe Goverment of the Republic\nagrees with it.", ""},
		{"run together", drawn(strings.Replace(despatch, "CONFIDENTIAL NARA", "CONFIDENTIAL.NARA", 1)), []string{"1.1.1 1.1.2"}, "CONFIDENTIAL.NARA\nThe Goverment of the Republic\nagrees with it.", ""},
		{"other ink", drawn(strings.Replace(despatch, "CONFIDENTIAL NARA", "Mister Chairman, 5", 1)), []string{"1.1.1 1.1.2 1.1.3"}, "1962\nThe Goverment of the Republic\nagrees with it.", "only a part of it is found again"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, s := range c.strips {
				strip(t, c.again, s)
			}
			before := len(c.again.Edits)
			o := one(t, c.again, d)
			if got, _, _ := strings.Cut(c.again.Text(), "\n\n"); got != c.want {
				t.Errorf("text\n%s\nwant\n%s", got, c.want)
			}
			if c.problem == "" && o.Problem != "" || !strings.Contains(o.Problem, c.problem) {
				t.Errorf("problem %q, want %q", o.Problem, c.problem)
			}
			for _, e := range c.again.Edits[before:] {
				if e.Kind == letter.Strip && (e.Rule != "stamp" || e.Why != "it says so") {
					t.Errorf("what stays stripped is of rule %s: %s", e.Rule, e.Why)
				}
			}
			WithoutDecisions(c.again)
			if len(c.again.Edits) != before {
				t.Errorf("%d edits without the decisions, want %d", len(c.again.Edits), before)
			}
		})
	}
}

// moved shifts all boxes down a page.
func moved(l *letter.Letter, down int) *letter.Letter {
	for p := range l.Pages {
		for i := range l.Pages[p].Lines {
			line := &l.Pages[p].Lines[i]
			for j := range line.Words {
				line.Words[j].Box.Y0 += down
				line.Words[j].Box.Y1 += down
			}
			line.Box.Y0 += down
			line.Box.Y1 += down
		}
	}
	return l
}

func TestPagesAreFoundByTheirScan(t *testing.T) {
	first := drawn(despatch)
	d := NewRestore(first, strip(t, first, "2.2.1"))
	pages := func(change func(*letter.Letter)) *letter.Letter {
		l := drawn(despatch)
		change(l)
		return l
	}
	cases := []struct {
		name    string
		l       *letter.Letter
		want    string // the words it finds
		problem string
	}{
		{"as they were", drawn(despatch), "2.2.1", ""},
		{"a page more in front", pages(func(l *letter.Letter) {
			l.Pages = append([]letter.Page{{Source: letter.Source{File: "x_0.png", Page: 1}}}, l.Pages...)
		}), "3.2.1", ""},
		{"saved under another ending", pages(func(l *letter.Letter) { l.Pages[0].Source.File, l.Pages[1].Source.File = "x_1.tif", "x_2.tif" }), "2.2.1", ""},
		{"twice as large", pages(double), "2.2.1", ""},
		{"turned", pages(func(l *letter.Letter) { l.Pages[1].Width, l.Pages[1].Height = 3000, 2000 }), "2.2.1", ""},
		{"shifted", moved(drawn(despatch), 400), "2.2.1", ""},
		{"unread", pages(func(l *letter.Letter) { l.Pages[1].Lines, l.Pages[1].Failure = nil, "damaged" }), "", "x_2.png could not be read this time"},
		{"gone", pages(func(l *letter.Letter) { l.Pages = l.Pages[:1] }), "", "x_2.png is no page of this letter"},
		{"another page under its name", pages(func(l *letter.Letter) { l.Pages[1].Lines = drawn("Nothing\nof the kind\nis here").Pages[0].Lines }), "", `"CONFIDENTIAL" is not found on page 2`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			o := one(t, c.l, d)
			if !slices.Equal(o.Words, named(t, c.want)) || (o.Problem == "") != (c.problem == "") || !strings.Contains(o.Problem, c.problem) {
				t.Errorf("found %v, %q; want %s, %q", o.Words, o.Problem, c.want, c.problem)
			}
		})
	}
}

// double is the letter as it would be read in twice the resolution.
func double(l *letter.Letter) {
	twice := func(b *letter.Box) { *b = letter.Box{X0: 2 * b.X0, Y0: 2 * b.Y0, X1: 2 * b.X1, Y1: 2 * b.Y1} }
	for p := range l.Pages {
		page := &l.Pages[p]
		page.Width, page.Height = 2*page.Width, 2*page.Height
		for i := range page.Lines {
			twice(&page.Lines[i].Box)
			for j := range page.Lines[i].Words {
				twice(&page.Lines[i].Words[j].Box)
			}
		}
	}
}

func TestPlainTextIsMatchedByWordsAround(t *testing.T) {
	const text = "one two three\nSECRET\nfour five six\nSECRET\nseven eight nine"
	first := flat(drawn(text))
	d := NewRestore(first, strip(t, first, "1.4.1"))
	for name, c := range map[string]struct{ text, want, problem string }{
		"unchanged":         {text, "1.4.1", ""},
		"lines before":      {"a\nb\n" + text, "1.6.1", ""},
		"misread":           {strings.Replace(text, "six\nSECRET", "slx\nSECBET", 1), "1.4.1", ""},
		"one line":          {strings.ReplaceAll(text, "\n", " "), "1.1.8", ""},
		"too far off":       {strings.Replace(text, "six\nSECRET", "six\nSAGBET", 1), "", "not found"},
		"all else is other": {"SECRET\nuno due tre", "", "not found"},
	} {
		t.Run(name, func(t *testing.T) {
			o := one(t, flat(drawn(c.text)), d)
			if !slices.Equal(o.Words, named(t, c.want)) || !strings.Contains(o.Problem, c.problem) {
				t.Errorf("found %v, %q; want %s, %q", o.Words, o.Problem, c.want, c.problem)
			}
		})
	}
	same := "a\nSECRET\na\nSECRET\na\nSECRET\na"
	first = flat(drawn(same))
	d = NewRestore(first, strip(t, first, "1.4.1"))
	if o := one(t, flat(drawn(same)), d); !slices.Equal(o.Words, named(t, "1.4.1")) {
		t.Errorf("of like places the very same is %v, %q", o.Words, o.Problem)
	}
	doubt := "x y z a b c SECRET d e f x y z a b c SECRET d e f"
	first = flat(drawn(doubt))
	d = NewRestore(first, strip(t, first, "1.1.7"))
	if o := one(t, flat(drawn("new\n"+doubt)), d); len(o.Words) > 0 || !strings.Contains(o.Problem, "more than once") {
		t.Errorf("of like places one was taken: %v, %q", o.Words, o.Problem)
	}
}

func TestCorrectReadsAsThePersonSaid(t *testing.T) {
	first := drawn(despatch)
	d := NewCorrect(first, named(t, "1.2.2")[0], "Government")
	replaced := func(now string) *letter.Letter {
		return drawn(strings.Replace(despatch, "Goverment", now, 1))
	}
	kept := replaced("Goverment")
	if err := kept.Add(letter.Edit{Kind: letter.Strip, Role: letter.Dirt, Rule: "dirt", Words: named(t, "1.2.2")}); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name, want string
		l          *letter.Letter
		edits      int
		problem    string
	}{
		{"unchanged", "The Government of the Republic", drawn(despatch), 1, ""},
		{"read right by now", "The Government of the Republic", replaced("Government"), 0, ""},
		{"misread otherwise", "The Government of the Republic", replaced("Govermemt"), 1, ""},
		{"parted", "The Government of the Republic", replaced("Gov rment"), 3, ""},
		{"run into its neighbour", "The Govermentof the Republic", drawn(strings.Replace(despatch, "Goverment of", "Govermentof", 1)), 0, "may hold more or less"},
		{"another word", "The Ambassador of the Republic", replaced("Ambassador"), 0, "not found"},
		{"without boxes", "The Government of the Republic", flat(drawn(despatch)), 1, ""},
		{"without boxes, misread", "The Govermemt of the Republic", flat(replaced("Govermemt")), 0, "may hold more or less"},
		{"stripped", "The of the Republic", kept, 1, "`missive restore` with e1 puts it back"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			before := len(c.l.Edits)
			o := one(t, c.l, d)
			if !strings.Contains(c.l.Text(), c.want+"\n") {
				t.Errorf("text\n%s\nwant in it %q", c.l.Text(), c.want)
			}
			if n := len(c.l.Edits) - before; n != c.edits {
				t.Errorf("%d edits, want %d: %+v", n, c.edits, c.l.Edits)
			}
			if (o.Problem == "") != (c.problem == "") || !strings.Contains(o.Problem, c.problem) {
				t.Errorf("problem %q, want %q", o.Problem, c.problem)
			}
		})
	}
}

func TestPartedWordsKeepEveryPiece(t *testing.T) {
	first := drawn("ofthe Republic")
	d := NewCorrect(first, named(t, "1.1.1")[0], "of the")
	for now, want := range map[string]string{"ofthe": "of the Republic", "of the": "of the Republic", "of be": "of the Republic"} {
		l := drawn(now + " Republic")
		if o := one(t, l, d); l.Text() != want+"\n" || o.Problem != "" {
			t.Errorf("%q became %q, %q", now, l.Text(), o.Problem)
		}
	}
	d = NewCorrect(drawn("abc x"), named(t, "1.1.1")[0], "Z")
	if o := one(t, shrunk(drawn("a b x"), 3), d); !strings.Contains(o.Problem, "cannot be shared out") {
		t.Errorf("problem %q", o.Problem)
	}
}

// shrunk has the first n characters' cells of its first line in two words.
func shrunk(l *letter.Letter, n int) *letter.Letter {
	w := l.Pages[0].Lines[0].Words
	w[0].Box.X1, w[1].Box.X0 = w[0].Box.X0+25, w[0].Box.X0+30
	w[1].Box.X1 = w[0].Box.X0 + 20*n - 4
	return l
}

func TestTwoCorrectionsOfOneWordAreTold(t *testing.T) {
	first := drawn("ab cd ef")
	ds := numbered(NewCorrect(first, named(t, "1.1.1")[0], "xb"), NewCorrect(first, named(t, "1.1.1")[0], "yb"))
	l := drawn("ab cd ef")
	o := Apply(l, ds)
	if l.Text() != "xb cd ef\n" || o[0].Problem != "" || !strings.Contains(o[1].Problem, "another decision") {
		t.Errorf("text %q, outcomes %+v", l.Text(), o)
	}
}
