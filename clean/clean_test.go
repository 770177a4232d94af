package clean

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"missive/letter"
)

var update = flag.Bool("update", false, "write the golden files anew")

// shared is where the material stands that is not part of the project.
const shared = "../../shared"

// sharedFile reads a file of the shared material or skips the test.
func sharedFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(shared, filepath.FromSlash(path)))
	if errors.Is(err, os.ErrNotExist) {
		t.Skipf("SKIPPED: %s is not there, so cleaning is not measured on it; put the shared material beside the project", filepath.Join(shared, path))
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func cleaned(t *testing.T, text string) *letter.Letter {
	t.Helper()
	l := letter.FromText("letter", text)
	if err := Clean(l, Settings{}); err != nil {
		t.Fatal(err)
	}
	return l
}

func TestGoldenLetter(t *testing.T) {
	text, err := os.ReadFile("testdata/letter.txt")
	if err != nil {
		t.Fatal(err)
	}
	got := cleaned(t, string(text)).Text()
	if *update {
		if err := os.WriteFile("testdata/letter.golden", []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/letter.golden")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestSeed cleans the letter of 24 October 1962, in which one row holds the
// address and a stamp, and both page breaks show only by their catchwords.
func TestSeed(t *testing.T) {
	raw := sharedFile(t, "seeds/letter-1962-10-24.ocr.txt")
	got := cleaned(t, raw).Text()
	for _, want := range []string{
		"[Embossed Seal of the USSR]\n\nHis Excellency\nJohn F. Kennedy,\nPresident of the United States of America,\n\nDear Mr. President:\n\nI have",
		"advanced by the United States. This Organization has absolutely no authority",
		"the captains of Soviet vessels bound for Cuba to observe",
		"Respectfully,\n\n[s] N. Khrushchev\nN. Khrushchev\n\nMoscow\nOctober 24, 1962\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the letter lacks %q", want)
		}
	}
	// The stamp and the two catchwords are all that may go.
	gone := "Organization State Death Bullation. E.O. 11652, Sec. 3(E) and 5 75 By Dancongulars, Dat 8/29/24 DECLASSIFIED bound"
	if lost := len(strings.Fields(raw)) - len(strings.Fields(got)); lost != len(strings.Fields(gone)) {
		t.Errorf("%d words went, want the %d of %q", lost, len(strings.Fields(gone)), gone)
	}
	for _, word := range []string{"Bullation", "Dancongulars", "DECLASSIFIED", "11652"} {
		if strings.Contains(got, word) {
			t.Errorf("%q was left in", word)
		}
	}
}

func TestSettings(t *testing.T) {
	l := letter.FromText("x", "by the vessels\n\nbound\n\nbound for Cuba\n")
	if err := Clean(l, Settings{Without: []string{"catchword"}}); err != nil {
		t.Fatal(err)
	}
	if len(l.Stripped()) > 0 {
		t.Errorf("the rule left out stripped %v", l.Stripped())
	}
	if a, b := Identity(Settings{}), Identity(Settings{Without: []string{"catchword"}}); a == b {
		t.Errorf("both settings are %q", a)
	}
	err := Clean(l, Settings{Without: []string{"catchwords"}})
	if err == nil || !strings.Contains(err.Error(), `no rule "catchwords"`) || !strings.Contains(err.Error(), "catchword,") {
		t.Errorf("error %v does not name the wrong rule and the right ones", err)
	}
}

// TestRespectsEdits: what a person stripped before stays stripped once.
func TestRespectsEdits(t *testing.T) {
	l := letter.FromText("x", "DECLASSIFIED\n\nDear Sir:\n\nThank you.\n")
	e := letter.Edit{Kind: letter.Strip, Words: l.LineWords(0, 0), Role: letter.Stamp, Rule: "person", Why: "seen"}
	if err := l.Add(e); err != nil {
		t.Fatal(err)
	}
	if err := Clean(l, Settings{}); err != nil {
		t.Fatal(err)
	}
	if got := l.Stripped()[letter.WordID{}].Rule; got != "person" {
		t.Errorf("stripped by %q", got)
	}
}

// TestBrokenRule: a rule that breaks the law is refused and named.
func TestBrokenRule(t *testing.T) {
	l := letter.FromText("x", "a b\n")
	twice := Rule{Name: "twice", Find: func(v *View) []Finding {
		words := v.rows[0].words
		return []Finding{strip(letter.Dirt, words, 1, "once"), strip(letter.Dirt, words, 1, "twice")}
	}}
	_, err := run(l, twice, NewView(l))
	if !errors.Is(err, letter.ErrTwice) || !strings.Contains(err.Error(), "rule twice") {
		t.Errorf("got error %v", err)
	}
	if len(l.Edits) != 0 {
		t.Errorf("the letter kept %v", l.Edits)
	}
}

func TestEmptyLetters(t *testing.T) {
	for _, l := range []*letter.Letter{{ID: "none"}, letter.FromText("empty", ""), letter.FromText("feeds", "\f\f\n\f"),
		{ID: "failed", Pages: []letter.Page{{Failure: "cut short"}, {Lines: []letter.Line{{}}}}}} {
		if err := Clean(l, Settings{}); err != nil {
			t.Errorf("letter %s: %v", l.ID, err)
		}
		if l.Text() != "" || len(l.Edits) > 0 {
			t.Errorf("letter %s: text %q, edits %v", l.ID, l.Text(), l.Edits)
		}
	}
}
