package align

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"missive/letter"
)

// A letter of two pages as a typist broke its lines.
const (
	caseHead    = "LEGATION OF THE\nUNITED STATES OF AMERICA\n\nNo. 1559. Budapest, May 19, 1939.\n\nSUBJECT: Harvest and Prices.\n\n"
	caseAddress = "The Honorable\nThe Secretary of State,\nWashington.\n\n"
	casePage1   = "Sir:\n\nI have the honor to report that the harvest of this year\nhas been brought in under better weather than anyone here\nhad hoped for, and that prices at the corn exchange fell\non Monday by a tenth of what they had been in spring.\n\n" +
		"The Minister of Agriculture told me at dinner that he did\nnot expect them to recover before the barges come down\nfrom the upper river; he blamed the mills, which had bought\nin March for more than they can use until the new year.\n\n"
	casePage2 = "It will be remembered that the same thing was said after\nthe floods of four years ago, when two of the larger banks\nhad to be helped by the Treasury, and that the promise of\na law against such purchases was never kept by anybody.\n\n" +
		"A copy of the figures which his office publishes each week\nis enclosed, together with a translation of the two leading\narticles of Sunday that my clerk has made as faithfully as\nhis eyes allow; he asks for better lamps once more.\n\n"
	caseClose  = "Respectfully yours,\n\nJohn F. Montgomery.\n"
	caseNote   = "[Printed from the copy in the Department's own files; the enclosures were not found when this volume was made up.]\n\n"
	caseCredit = "Educational materials were developed through the county's programme for the teaching of history in its public schools.\n"
	caseStamp  = "DEPARTMENT OF STATE\nRECEIVED\nJUN 9 1939\nDIVISION OF\nEUROPEAN AFFAIRS\n\n"
)

func TestBlocks(t *testing.T) {
	whole := caseAddress + casePage1 + casePage2 + caseClose
	one := func(s, line string) string { return strings.Replace(s, line, "", 1) }
	tests := []struct {
		name, ref, text string
		want            []string // the kind of each block and how many words of either text it has
		differences     int
	}{
		{"the same", whole, whole, nil, 0},
		{"no letterhead in the reference", whole, caseHead + whole, []string{"not in reference 0/17"}, 0},
		{"no letterhead in the text", caseHead + whole, whole, []string{"missing passage 17/0"}, 0},
		{"an editor's note", caseAddress + casePage1 + caseNote + casePage2 + caseClose, whole, []string{"missing passage 20/0"}, 0},
		{"a credit line", whole, whole + caseCredit, []string{"not in reference 0/17"}, 0},
		{"a page was not scanned", caseAddress + casePage1 + "\f" + casePage2 + "\f" + caseClose, caseAddress + casePage1 + caseClose,
			[]string{"missing page 87/0"}, 0},
		{"a page that the reference lacks", caseAddress + casePage1 + caseClose, whole, []string{"not in reference 0/87"}, 0},
		{"a page twice", whole, caseAddress + casePage1 + "\f" + casePage2 + "\f" + casePage2 + "\f" + caseClose, []string{"not in reference 0/87"}, 0},
		{"pages changed over", whole, caseAddress + casePage2 + casePage1 + caseClose, []string{"moved 90/90"}, 0},
		{"an address from the foot", whole, casePage1 + caseAddress + casePage2 + caseClose, []string{"moved 7/7"}, 0},
		{"an address read badly", whole, casePage1 + "The Honorabie\nThe Secretary of Stafe,\nWashington.\n\n" + casePage2 + caseClose, []string{"moved 7/7"}, 2},
		{"a stamp left in", whole, caseAddress + casePage1 + caseStamp + casePage2 + caseClose, nil, 1},
		{"a line lost", whole, one(whole, "had to be helped by the Treasury, and that the promise of\n"), nil, 1},
		{"a sentence lost", whole, one(whole, "Sir:\n\nI have the honor to report that the harvest of this year\nhas been brought in under better weather than anyone here\nhad hoped for, and "),
			nil, 1},
		{"a signature lost", whole, one(whole, "John F. Montgomery.\n"), nil, 1},
		{"words apart lost", "one two three four", "one four", nil, 1},
		{"nothing read", whole, "", []string{"missing page 189/0"}, 0},
		{"no text and hardly a reference", "one two three", "", nil, 1},
		{"nothing in the reference", "", whole, []string{"not in reference 0/189"}, 0},
		{"nothing at all", "", "", nil, 0},
		{"another letter", caseAddress + casePage1 + caseClose, caseAddress + casePage2 + caseClose, []string{"not in reference 0/87", "missing passage 90/0"}, 0},
		{"nothing in common", casePage1, casePage2, []string{"not in reference 0/87", "missing page 90/0"}, 0},
	}
	for _, tt := range tests {
		c, p := compare(Reference{Text: tt.ref}, Reference{Text: tt.text}, defaults())
		var got []string
		for _, b := range c.Blocks {
			got = append(got, fmt.Sprintf("%s %d/%d", b.Kind, b.Ref.Words, b.Text.Words))
		}
		if !reflect.DeepEqual(got, tt.want) || len(c.Differences) != tt.differences {
			t.Errorf("%s: blocks %q, want %q; %d differences, want %d", tt.name, got, tt.want, len(c.Differences), tt.differences)
			for _, d := range c.Differences {
				t.Logf("%d:%d [%s | %s]", d.Line, d.Column, d.Ref, d.Text)
			}
			for _, b := range c.Blocks {
				t.Logf("%+v", b)
			}
		}
		checkLayout(t, c, p)
		checkSwapped(t, tt.ref, tt.text, DefaultFolding())
	}
}

// What was read badly in the one half of a paragraph the first time and in the
// other half the second: the whole paragraph stands twice, not two halves.
func TestParagraphTwice(t *testing.T) {
	const (
		before = "The Minister of Agriculture told me at dinner that he did\nnot expect prices to recover before the barges come down\nfrom the upper river, and he blamed the mills for it.\n\n"
		once   = "It will be remembered that the same thing was said after\nthe floods of four years ago, when two of tne larger banxs\nhad to be helqed by the Treasurv, ond that the promise of\na low against such purchases was nevcr kept by anybody.\n\n"
		twice  = "lt will be renembered that tne same thing was soid after\nthe floads of four years ago, when two of the larger banks\nhad to be helped by the Treasury, and that the promise of\na law against such purchases was never kept by anybody.\n\n"
		after  = "A copy of the figures which his office publishes each week\nis enclosed, together with a translation of the two leading\narticles of Sunday, as faithfully made as his eyes allow.\n"
	)
	ref := before + "It will be remembered that the same thing was said after\nthe floods of four years ago, when two of the larger banks\nhad to be helped by the Treasury, and that the promise of\na law against such purchases was never kept by anybody.\n\n" + after
	c, p := compare(Reference{Text: ref}, Reference{Text: before + once + twice + after}, defaults())
	if len(c.Blocks) != 1 || c.Blocks[0].Kind != NotInReference {
		t.Fatalf("blocks %+v, want one that is not in the reference", c.Blocks)
	}
	if b := c.Blocks[0].Text; b.Column != 1 || b.Line != 5 && b.Line != 10 || b.Words != 45 {
		t.Errorf("not in the reference are %d words from %d:%d, %q to %q; want the paragraph at line 5 or 10", b.Words, b.Line, b.Column, b.Begins, b.Ends)
	}
	checkLayout(t, c, p)
}

// A word that a passage which moved away and what stands in its place both have
// is no place that the texts have in common.
func TestChanceWordInBlocks(t *testing.T) {
	stays := strings.TrimPrefix(casePage1, "Sir:\n\n") + casePage2
	moves := "To the Department in original and in hectograph, from the\nlegation; you have received the notes of October, and we\nstand by them and sign.\n\n"
	credit := "Educational materials were developed through the county's\nprogramme for the teaching of history in public schools\nand may be copied.\n"
	c, p := compare(Reference{Text: stays + "Respectfully yours,\n\n" + moves}, Reference{Text: moves + stays + "Respectfully yours,\n\n" + credit}, defaults())
	var got []string
	for _, b := range c.Blocks {
		got = append(got, fmt.Sprintf("%s %d/%d", b.Kind, b.Ref.Words, b.Text.Words))
	}
	if want := []string{"not in reference 0/20", "moved 25/25"}; !reflect.DeepEqual(got, want) || len(c.Differences) != 0 {
		t.Errorf("blocks %q and %d differences, want %q and none", got, len(c.Differences), want)
	}
	checkLayout(t, c, p)
}

// A date that one text has above and the other below is one that moved, whatever
// stands in its place.
func TestDateAtTheOtherEnd(t *testing.T) {
	const date, seal = "Strelsau, October 24, 1962\n\n", "[Embossed Seal of Ruritania]\n\n"
	body := casePage1 + casePage2
	for name, tt := range map[string]struct {
		ref, text string
		blocks    []string
		differ    int
	}{
		"below":                  {date + body, seal + body + date, []string{"moved 4/4"}, 1},
		"above":                  {body + date, date + body + seal, []string{"moved 4/4"}, 1},
		"with nothing for it":    {date + body, body + date, []string{"moved 4/4"}, 0},
		"another date elsewhere": {date + body, seal + body + "Zenda, March 3, 1961\n", nil, 2},
	} {
		c, p := compare(Reference{Text: tt.ref}, Reference{Text: tt.text}, defaults())
		var got []string
		for _, b := range c.Blocks {
			got = append(got, fmt.Sprintf("%s %d/%d", b.Kind, b.Ref.Words, b.Text.Words))
		}
		if !reflect.DeepEqual(got, tt.blocks) || len(c.Differences) != tt.differ {
			t.Errorf("%s: blocks %q and %d differences, want %q and %d", name, got, len(c.Differences), tt.blocks, tt.differ)
		}
		checkLayout(t, c, p)
	}
}

func TestBlockPlaces(t *testing.T) {
	ref, text := caseHead+caseAddress+casePage1+casePage2+caseClose, caseAddress+casePage2+casePage1+caseClose+caseCredit
	c := Texts(ref, text, defaults())
	want := []Block{
		{Kind: MissingPassage,
			Ref:  Stretch{Line: 1, Column: 1, Chars: 103, Words: 17, Begins: "LEGATION OF THE UNITED STATES OF AMERICA No.", Ends: "Budapest, May 19, 1939. SUBJECT: Harvest and Prices."},
			Text: Stretch{Line: 1, Column: 1}},
		{Kind: Moved,
			Ref:  Stretch{Line: 24, Column: 1, Chars: 459, Words: 87, Begins: "It will be remembered that the same thing", Ends: "allow; he asks for better lamps once more."},
			Text: Stretch{Line: 5, Column: 1, Chars: 459, Words: 87, Begins: "It will be remembered that the same thing", Ends: "allow; he asks for better lamps once more."}},
		{Kind: NotInReference,
			Ref:  Stretch{Line: 36, Column: 20},
			Text: Stretch{Line: 30, Column: 1, Chars: 118, Words: 17, Begins: "Educational materials were developed through the county's programme", Ends: "the teaching of history in its public schools."}},
	}
	// The texts are ASCII: a column is a byte.
	byteAt := func(text string, s Stretch) int {
		at := s.Column - 1
		for _, line := range strings.SplitAfter(text, "\n")[:s.Line-1] {
			at += len(line)
		}
		return at
	}
	for i, b := range want {
		want[i].Ref.At, want[i].Text.At = byteAt(ref, b.Ref), byteAt(text, b.Text)
	}
	if !reflect.DeepEqual(c.Blocks, want) {
		t.Errorf("\n got %+v\nwant %+v", c.Blocks, want)
	}
	if c.Common.Chars.Distance() != 0 || c.Chars.Distance() < 500 {
		t.Errorf("common %+v, all %+v", c.Common, c.Chars)
	}
}

// lines makes the lines of words that scanned takes.
func lines(text string) (out [][]string) {
	for _, line := range strings.Split(text, "\n") {
		if words := strings.Fields(line); len(words) > 0 {
			out = append(out, words)
		}
	}
	return out
}

func TestLetterPlacesBlocks(t *testing.T) {
	l := scanned(lines(caseAddress+casePage1), lines(casePage2+caseClose), lines(caseCredit))
	c := Letter(l, Reference{Text: caseAddress + casePage1 + caseNote + casePage2 + caseClose}, defaults())
	if len(c.Blocks) != 2 || c.Blocks[0].Kind != MissingPassage || c.Blocks[1].Kind != NotInReference {
		t.Fatalf("blocks %+v", c.Blocks)
	}
	// The note is missing between the pages, and shown where the first ends.
	if b := c.Blocks[0]; b.Page != 1 || b.Box != (letter.Box{X0: 1100, Y0: 550, X1: 1190, Y1: 590}) {
		t.Errorf("the note is missing on page %d at %v", b.Page, b.Box)
	}
	if b := c.Blocks[1]; b.Page != 3 || b.Box != (letter.Box{X0: 0, Y0: 0, X1: 1690, Y1: 40}) {
		t.Errorf("the credit stands on page %d at %v", b.Page, b.Box)
	}
}

// What cleaning took out is no block: it is a difference that has a cause.
func TestStrippedIsNoBlock(t *testing.T) {
	text := caseHead + caseAddress + casePage1 + casePage2 + caseClose
	l := scanned(lines(text))
	var head []letter.WordID
	for line := range lines(caseHead) {
		head = append(head, l.LineWords(0, line)...)
	}
	if err := l.Add(letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Words: head, Rule: "test", Why: "taken for a stamp"}); err != nil {
		t.Fatal(err)
	}
	c := Letter(l, Reference{Text: text}, defaults())
	if len(c.Blocks) != 0 || len(c.Differences) != 1 || !strings.HasPrefix(c.Differences[0].Ref, "LEGATION") || c.Common.Chars != c.Chars {
		t.Errorf("blocks %+v, differences %+v", c.Blocks, c.Differences)
	}
	c = Letter(scanned(lines(caseAddress+casePage1+casePage2+caseClose)), Reference{Text: text}, defaults())
	if len(c.Blocks) != 1 || c.Blocks[0].Kind != MissingPassage || len(c.Differences) != 0 {
		t.Errorf("a letterhead never read: blocks %+v, differences %+v", c.Blocks, c.Differences)
	}
}
