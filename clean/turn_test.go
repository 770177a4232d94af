package clean

import (
	"strings"
	"testing"

	"missive/letter"
)

// TestPageTurns: what a page's end cuts is whole again, and what ends there
// stays ended.
func TestPageTurns(t *testing.T) {
	const body = "I have the papers that you asked for in the month of May and\nsend them with this letter by the boat that goes to the isles,\n"
	for _, c := range []struct {
		name, text string
		has, lacks string
	}{
		{"a hyphen over a banner and a page number", "Dear Sir:\n" + body + "for they were wanted in approxi-\n\nSECRET\n\f- 2 -\n\nSECRET\n\nmately two months, as you said.\n",
			"wanted in approximately two months", ""},
		{"a hyphen over a catchword", "Dear Sir:\n" + body + "for they were wanted in approxi-\n                              mately\n\f- 2 -\n\nmately two months, as you said.\n",
			"wanted in approximately two months", "mately mately"},
		{"a hyphen that the letter writes", "Dear Sir:\n" + body + "The anti-Semitic papers and the anti-\n\f- 2 -\nSemitic press were closed.\n",
			"the anti-Semitic press", ""},
		{"a paragraph cut in the middle of a sentence", "Dear Sir:\n" + body + "because the captains of the vessels that are\n\f- 2 -\nbound for the isles asked for them.\n",
			"vessels that are bound for the isles", ""},
		{"a paragraph cut before a name", "Dear Sir:\n" + body + "because they were asked for by the good and venerable\n\f- 2 -\nGovernor of the isles, who wants them.\n",
			"venerable Governor of the isles", ""},
		{"a paragraph that ends with its page", "Dear Sir:\n" + body + "because they were asked for by the captains of all the boats.\n\f- 2 -\nThe next matter is that of the harbor dues.\n",
			"all the boats.\n\nThe next matter", ""},
		{"a quotation cut by its page", "Dear Sir:\n" + body + "and this is what the order says of all of them:\n\n     No vessel may enter the harbor before the\n     pilot has seen her papers and found them\n" +
			"\f- 2 -\n\n     right and in order.\n\nThis was never obeyed by any of the captains at all, I fear.\n",
			"says of all of them:\n\nNo vessel may enter the harbor before the pilot has seen her papers and found them right and in order.\n\nThis was", ""},
		{"a quotation of two paragraphs, the second on the next page", "Dear Sir:\n" + body + "and this is what the minute says of all of them:\n\n\"No vessel entered the harbor before the pilot had come.\n" +
			"\f- 2 -\n\"The pilot rose at ten.\"\n\nThis was never denied by any of the captains at all, I fear.\n",
			"before the pilot had come.\n\n\"The pilot rose at ten.\"\n\nThis was", ""},
	} {
		got := cleaned(t, c.text).Text()
		if !strings.Contains(got, c.has) {
			t.Errorf("%s: the letter lacks %q:\n%s", c.name, c.has, got)
		}
		if c.lacks != "" && strings.Contains(got, c.lacks) {
			t.Errorf("%s: the letter has %q:\n%s", c.name, c.lacks, got)
		}
	}
}

// TestScannedPageTurns: the same on scans, where quotations and paragraphs are
// told by how they stand in.
func TestScannedPageTurns(t *testing.T) {
	const first = `Sir:

     My despatch on the above subject was dated October
6 and gave the history and background of the question
in this country up to that date.  It said as follows:

       A general conviction of a surplus and of
       measures based on it has been the ground of
`
	const last = `
     I now have the honor to review the developments of
the past few months in order to tell what the situation
is as of the present date and what may come of it here.`
	for _, c := range []struct{ name, one, two, has string }{
		{"a quotation cut by its page", first + "       all that was written down there by the men", "       of the law and their clerks in the capital.\n" + last,
			"A general conviction of a surplus and of measures based on it has been the ground of all that was written down there by the men of the law and their clerks in the capital.\n\nI now have"},
		{"a quotation whose last row is all that the page takes over", first + "       all that was written down there by the", "       men of the law.\n" + last,
			"written down there by the men of the law.\n\nI now have"},
		{"a quotation with a paragraph at the head of the page", first + "       all that was written down.", "           It was not denied by the men of the\n       law and their clerks in the capital.\n" + last,
			"written down.\n\nIt was not denied by the men of the law and their clerks in the capital.\n\nI now have"},
		{"a quotation that ends with its page", first + "       all that was written down there by the men.", last[1:],
			"written down there by the men.\n\nI now have"},
		{"a paragraph that ends with its page", strings.Split(first, "  It said")[0] + "  It said as it was to do.", "     I now have the honor to review the developments of\nthe past few months.\n",
			"as it was to do.\n\nI now have"},
	} {
		l := scan(t, c.one, c.two)
		if got := l.Text(); !strings.Contains(got, c.has) {
			t.Errorf("%s: the letter lacks %q:\n%s", c.name, c.has, got)
		}
		quotes := 0
		for _, e := range l.InForce() {
			if e.Kind == letter.Mark && e.Role == letter.Quote {
				quotes++
			}
		}
		if want := strings.Count(c.one, "A general"); quotes != want {
			t.Errorf("%s: %d quotations, want %d", c.name, quotes, want)
		}
	}
}
