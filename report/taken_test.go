package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"missive/letter"
)

// takenLetter is the sample with more decisions: a second row of the stamp, a
// page without a picture, a doubt, a role that is none of ours, and three edits
// taken back, one of them in vain and one in part.
func takenLetter(t testing.TB, id string) *letter.Letter {
	t.Helper()
	l := sampleLetter(t, id)
	l.Pages[0].Lines = append(l.Pages[0].Lines, sampleLine("By RR, NARA, Date 7/4/99", 2, 9))
	row := len(l.Pages[0].Lines) - 1
	typed := l.Pages[1]
	typed.Picture, typed.Marks, typed.Unread = "", nil, nil
	l.Pages = append(l.Pages, typed)
	err := l.Add(
		letter.Edit{ID: "e10", Kind: letter.Strip, Role: letter.Stamp, Words: l.LineWords(0, row), Rule: "declassified", Why: "stands below a stamp", Conf: .61},
		letter.Edit{Kind: letter.Strip, Role: "unheard of", Words: l.LineWords(3, 0), Rule: "new", Why: "for the sample", Conf: .8},
		letter.Edit{Kind: letter.Mark, Role: letter.Handwriting, Words: l.LineWords(3, 3), Rule: "pen", Why: "slopes, but is typed", Conf: .4},
		letter.Edit{Kind: letter.Restore, Of: "e6", Rule: "person", Why: "a person put it back (decision d1)"},
		letter.Edit{Kind: letter.Restore, Of: "e7", Rule: "person", Why: "by mistake"},
		letter.Edit{Kind: letter.Restore, Of: "e14", Rule: "person", Why: "it is a page number after all"},
		letter.Edit{Kind: letter.Restore, Of: "e2", Rule: "person", Why: "a part of it"},
		letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Words: l.LineWords(0, 1)[1:], Rule: "declassified", Why: "says \"declassified\" with its order", Conf: .98},
	)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// takenText is a plain text with a banner, a stamp of two rows, and one word
// out of a long line.
func takenText(t testing.TB) *letter.Letter {
	t.Helper()
	l := letter.FromText("it's a text", "SECRET\n\nDECLASSIFIED\nBy RR, NARA\n\n"+strings.Repeat("before ", 20)+"SECRET"+strings.Repeat(" after", 20)+"\n")
	err := l.Add(
		letter.Edit{Kind: letter.Strip, Role: letter.Banner, Words: l.LineWords(0, 0), Rule: "banner", Why: "stands first", Conf: .9},
		letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Words: l.LineWords(0, 2), Rule: "stamp", Why: "reads like one", Conf: .9},
		letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Words: l.LineWords(0, 3), Rule: "stamp", Why: "reads like one", Conf: .9},
		letter.Edit{Kind: letter.Strip, Role: letter.Banner, Words: []letter.WordID{{Line: 5, Word: 20}}, Rule: "banner", Conf: .5},
	)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestTakenShowsEveryStripOnce: each strip edit in force has one place on the
// page and one command of its own, and no other edit has.
func TestTakenShowsEveryStripOnce(t *testing.T) {
	for _, l := range []*letter.Letter{takenLetter(t, "a"), takenText(t), manyStrips(t, 500)} {
		page := taken(t, l)
		force := map[string]bool{}
		for _, e := range l.InForce() {
			force[e.ID] = true
		}
		strips := 0
		for _, e := range l.Edits {
			command := strings.Count(page, ">"+e.ID+"</span></code><button type=\"button\" class=\"copy\">Copy</button><label")
			place := strings.Count(page, `id="`+anchor(e.ID)+`"`)
			want := 0
			if e.Kind == letter.Strip && force[e.ID] {
				want = 1
				strips++
			}
			if e.Kind == letter.Strip && (command != want || place != 1) {
				t.Errorf("%s: strip edit %s has %d commands and %d places, want %d and 1", l.ID, e.ID, command, place, want)
			}
			if (e.Kind == letter.Restore || e.Kind == letter.Join || e.Kind == letter.Break) && place+command > 0 {
				t.Errorf("%s: %s edit %s is on the page", l.ID, e.Kind, e.ID)
			}
		}
		if strips == 0 {
			t.Errorf("%s has no strip edit: nothing was tested", l.ID)
		}
	}
}

// manyStrips is a letter of n stripped lines far apart, with falling certainty.
func manyStrips(t testing.TB, n int) *letter.Letter {
	t.Helper()
	l := &letter.Letter{ID: "many", Pages: []letter.Page{{Width: 2000, Height: 100 * n, DPI: 200, Picture: "pages/001.jpg"}}}
	var edits []letter.Edit
	for i := range n {
		box := letter.Box{X0: 100, Y0: 100 * i, X1: 500, Y1: 100*i + 30}
		l.Pages[0].Lines = append(l.Pages[0].Lines, letter.Line{Words: []letter.Word{{Text: fmt.Sprint("word", i), Box: box}}, Box: box})
		edits = append(edits, letter.Edit{Kind: letter.Strip, Role: letter.Dirt, Words: l.LineWords(0, i), Rule: "dirt", Conf: 1 - float64(i)/float64(2*n)})
	}
	if err := l.Add(edits...); err != nil {
		t.Fatal(err)
	}
	return l
}

// TestTakenFoldsTheSurest: of a long section the least certain are shown.
func TestTakenFoldsTheSurest(t *testing.T) {
	page := taken(t, manyStrips(t, 500))
	shown, folded, ok := strings.Cut(page, "<details")
	if !ok {
		t.Fatal("500 entries are not folded")
	}
	if n := strings.Count(shown, `<li class="entry`); n != sectionShown {
		t.Errorf("%d entries are shown, want %d", n, sectionShown)
	}
	if !strings.Contains(shown, "word499<") || !strings.Contains(folded, "word0<") || strings.Index(shown, "word499<") > strings.Index(shown, "word498<") {
		t.Error("the least certain do not come first")
	}
	if want := fmt.Sprintf("%d more, all at least 54 %% sure", 500-sectionShown); !strings.Contains(folded, want) {
		t.Errorf("the fold does not say %q", want)
	}
}

func taken(t testing.TB, l *letter.Letter) string {
	t.Helper()
	var page bytes.Buffer
	if err := Taken(&page, l); err != nil {
		t.Fatal(err)
	}
	return page.String()
}

// TestRolesOf: roles come in the order of reports, those that are not ours
// after them, and none is left out.
func TestRolesOf(t *testing.T) {
	all := map[letter.Role]int{"zebra": 1, "ape": 1}
	for _, r := range letter.StripRoles() {
		all[r] = 1
	}
	if got, want := rolesOf(all), append(letter.StripRoles(), "ape", "zebra"); !slices.Equal(got, want) {
		t.Errorf("roles are %q, want %q", got, want)
	}
}

func TestTakenBack(t *testing.T) {
	var got []string
	for _, b := range takenBack(takenLetter(t, "a")) {
		got = append(got, b.edit.ID+" by "+b.by.ID+": "+takenLetter(t, "a").AsRead(b.words))
	}
	if want := []string{"e2 by e16: DECLASSIFIED", "e6 by e13: matter"}; !slices.Equal(got, want) { // e7 was taken back and taken out again
		t.Errorf("taken back are %q, want %q", got, want)
	}
}
