package clean

import (
	"cmp"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"missive/letter"
	"pgregory.net/rapid"
)

// A roleTally counts words by what they are and what they were marked as.
type roleTally map[letter.Role]*struct{ gold, found, right int }

// add counts one shown word.
func (t roleTally) add(gold, found letter.Role) {
	for _, r := range []letter.Role{gold, found} {
		if t[r] == nil {
			t[r] = new(struct{ gold, found, right int })
		}
	}
	t[gold].gold++
	t[found].found++
	if gold == found {
		t[gold].right++
	}
}

// log prints recall and precision of every role.
func (t roleTally) log(tb testing.TB) {
	tb.Helper()
	for _, r := range append(letter.TextRoles(), "") {
		if c := t[r]; c != nil {
			tb.Logf("%-14s recall %5.1f %% of %4d, precision %5.1f %% of %4d", cmp.Or(r, "no role"),
				100*float64(c.right)/float64(max(c.gold, 1)), c.gold, 100*float64(c.right)/float64(max(c.found, 1)), c.found)
		}
	}
}

// want fails where a role's recall or precision, in per cent, is under the
// least given. A role without words in the material fails too.
func (t roleTally) want(tb testing.TB, least map[letter.Role][2]float64) {
	tb.Helper()
	for r, l := range least {
		c := t[r]
		if c == nil || c.gold == 0 || c.found == 0 {
			tb.Errorf("%s: no word of it", r)
			continue
		}
		recall, precision := 100*float64(c.right)/float64(c.gold), 100*float64(c.right)/float64(c.found)
		if recall < l[0] || precision < l[1] {
			tb.Errorf("%s: recall %.1f %%, precision %.1f %%, want at least %v", r, recall, precision, l)
		}
	}
}

// rolesOf maps every shown word to its role, "" where nothing marks it.
func rolesOf(l *letter.Letter) map[letter.WordID]letter.Role {
	out := map[letter.WordID]letter.Role{}
	for _, p := range l.Shown() {
		out[p.ID] = ""
	}
	for _, e := range l.InForce() {
		for _, w := range e.Words {
			if _, shown := out[w]; shown && e.Kind == letter.Mark {
				out[w] = e.Role
			}
		}
	}
	return out
}

// judgeGold cleans the letter whose pages are the gold files and counts its
// words' roles. Words that are no part of a letter are not counted.
func judgeGold(t *testing.T, tally roleTally, files []string) {
	t.Helper()
	l := &letter.Letter{ID: files[0]}
	var gold [][]string
	for _, f := range files {
		p, r := goldPage(t, f)
		l.Pages, gold = append(l.Pages, p), append(gold, r)
	}
	if err := Clean(l, Settings{}); err != nil {
		t.Fatal(err)
	}
	found := rolesOf(l)
	for id, w := range l.Words() {
		want := letter.Role(gold[id.Page][id.Line])
		if want == "other" { // what the despatches' gold calls the typist's references
			want = letter.Reference
		}
		got, shown := found[id]
		if !shown || !slices.Contains(letter.TextRoles(), want) {
			continue
		}
		tally.add(want, got)
		if got != want && id.Word == 0 {
			t.Logf("%s %v: %q is %s, marked %q", filepath.Base(files[id.Page]), id, w.Text, want, got)
		}
	}
}

// letterFiles groups page files NAME_NN.jsonl by letter.
func letterFiles(t *testing.T, pattern string) [][]string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for i, f := range files {
		if i > 0 && letterName(files[i-1]) == letterName(f) {
			out[len(out)-1] = append(out[len(out)-1], f)
		} else {
			out = append(out, []string{f})
		}
	}
	return out
}

func letterName(file string) string { return file[:strings.LastIndexByte(file, '_')] }

// TestRolesOfDrawnLetters tells the roles of the fixtures' letters from their
// lines as they stand on the paper.
func TestRolesOfDrawnLetters(t *testing.T) {
	tally := roleTally{}
	letters := letterFiles(t, "../fixtures/refs/*.jsonl")
	if len(letters) < 9 {
		t.Fatalf("only %d letters", len(letters))
	}
	for _, files := range letters {
		judgeGold(t, tally, files)
	}
	tally.log(t)
	// The typist's "Copies to" are references in one letter and enclosures by
	// the despatches' conventions.
	tally.want(t, map[letter.Role][2]float64{
		letter.Letterhead: {98, 98}, letter.Classification: {99, 99}, letter.DateLine: {98, 98}, letter.Subject: {99, 99},
		letter.Address: {98, 98}, letter.Salutation: {99, 99}, letter.Body: {99.8, 99.8}, letter.Quote: {98, 98},
		letter.Closing: {97, 97}, letter.Signature: {97, 97}, letter.Enclosure: {97, 94}, letter.Reference: {62, 97},
	})
}

// TestRolesOfDespatches tells the roles of three real despatches from their
// proofread lines.
func TestRolesOfDespatches(t *testing.T) {
	sharedFile(t, "despatches/gold/README.md")
	tally := roleTally{}
	letters := letterFiles(t, filepath.Join(shared, "despatches/gold/*.jsonl"))
	if len(letters) != 3 {
		t.Fatalf("%d despatches, want 3", len(letters))
	}
	for _, files := range letters {
		judgeGold(t, tally, files)
	}
	tally.log(t)
	all := [2]float64{98, 98}
	tally.want(t, map[letter.Role][2]float64{
		letter.Letterhead: {96, 96}, letter.Classification: all, letter.DateLine: {95, 95}, letter.Subject: all, letter.Address: {95, 95},
		letter.Salutation: all, letter.Body: {99.8, 99.8}, letter.Quote: all, letter.Closing: all, letter.Signature: {90, 90},
		letter.Enclosure: all, letter.Reference: {85, 85},
	})
}

// labelledRoles are the roles that fit what a labelled line is called.
var labelledRoles = map[string][]letter.Role{
	"letterhead":     {letter.Letterhead},
	"date":           {letter.DateLine},
	"address":        {letter.Address},
	"salutation":     {letter.Salutation},
	"closing":        {letter.Closing},
	"signature":      {letter.Signature},
	"enclosure_note": {letter.Enclosure},
	"reference_no":   {letter.Reference},
	"body":           {letter.Body, letter.Quote},
	"heading":        {letter.Subject, letter.Address, letter.Letterhead, letter.DateLine, letter.Reference},
}

// TestRolesOfLabelledLines tells the roles of lines of real OCR text. Most are
// windows of eleven lines out of the middle of a paper.
func TestRolesOfLabelledLines(t *testing.T) {
	data := sharedFile(t, "declassified/labelled.jsonl")
	lines, right := map[string]int{}, map[string]int{}
	for _, record := range strings.Split(strings.TrimSpace(data), "\n") {
		var r struct {
			ID    string
			Text  string
			Lines []struct {
				Text, Label, Kind string
				PageBreak         bool `json:"page_break_before_line"`
			}
		}
		if err := json.Unmarshal([]byte(record), &r); err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, line := range r.Lines {
			if line.PageBreak {
				b.WriteByte('\f')
			}
			b.WriteString(line.Text + "\n")
		}
		l := letter.FromText(r.ID, b.String())
		if err := Clean(l, Settings{}); err != nil {
			t.Fatal(err)
		}
		found, words := rolesOf(l), wordsByRow(l)
		for n, line := range r.Lines {
			fits := labelledRoles[line.Kind]
			if line.Label != "keep" || fits == nil || len(words[n]) == 0 {
				continue
			}
			got, shown := found[words[n][0]]
			if !shown {
				continue
			}
			lines[line.Kind]++
			if slices.Contains(fits, got) {
				right[line.Kind]++
			} else {
				t.Logf("%s line %d: %s %q is marked %q", r.ID, n, line.Kind, line.Text, got)
			}
		}
	}
	// Windows show the middle of a list, a heading's or a signature's end. Of
	// the lines called headings most are body rows that begin with "to".
	for kind, least := range map[string]int{"address": 10, "body": 1295, "closing": 3, "date": 12, "enclosure_note": 2,
		"letterhead": 9, "reference_no": 4, "salutation": 4, "signature": 8, "heading": 12} {
		t.Logf("%-14s %4d of %4d", kind, right[kind], lines[kind])
		if right[kind] < least {
			t.Errorf("%s: %d of %d, want at least %d", kind, right[kind], lines[kind], least)
		}
	}
}

// TestEveryWordHasARole: whatever stands on the pages, every word that is
// shown is marked, and with a role of what stays.
func TestEveryWordHasARole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		l := letter.FromText("x", text)
		if rapid.Bool().Draw(t, "scan") {
			l = &letter.Letter{ID: "x"}
			for _, page := range strings.Split(text, "\f") {
				l.Pages = append(l.Pages, draw(page))
			}
		}
		if err := Clean(l, Settings{}); err != nil {
			t.Fatal(err)
		}
		for id, role := range rolesOf(l) {
			if !slices.Contains(letter.TextRoles(), role) {
				t.Fatalf("word %v is marked %q", id, role)
			}
		}
	})
}
