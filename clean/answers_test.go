package clean

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"missive/letter"
	"pgregory.net/rapid"
)

func TestAnswers(t *testing.T) {
	text := "His  Excellency\n\tGovernor of the Isles,  State Dept. Bullation.\n\nE.O. 11652, Sec. 3(E) and 5\nBy RHP, NARS, Date 3/6/72\nDECLASSIFIED\n\fmore  text of a letter that goes on\r\nlast"
	seq, err := Answers("a/b", text, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	answers := slices.Collect(seq)
	want := []string{"His  Excellency", "\tGovernor of the Isles,", "", "", "", "", "\fmore  text of a letter that goes on\r", "last"}
	for i, a := range answers {
		if a.ID != "a/b" || a.Line != i || a.Keep != want[i] {
			t.Errorf("line %d: got %+v, want keep %q", i, a, want[i])
		}
	}
	if len(answers) != len(want) {
		t.Fatalf("%d answers, want %d", len(answers), len(want))
	}
	e := answers[1].Edits
	if len(e) != 1 || e[0].Text != "State Dept. Bullation." || e[0].Role != "stamp" || e[0].Rule != "declass-box-agency-short" || e[0].Why == "" {
		t.Errorf("edits of line 1: %+v", e)
	}
	js, err := json.Marshal(answers[0])
	if err != nil || string(js) != `{"id":"a/b","line":0,"keep":"His  Excellency","edits":[]}` {
		t.Errorf("JSON %s, %v", js, err)
	}
}

// TestAnswersCountLines: empty text, no last line break, form feeds alone.
func TestAnswersCountLines(t *testing.T) {
	for text, want := range map[string]int{"": 1, "\n": 1, "a": 1, "a\n": 1, "a\n\n": 2, "\f\n\f": 2, "a\fb\fc\nd": 2} {
		seq, err := Answers("x", text, Settings{})
		if err != nil {
			t.Fatal(err)
		}
		if n := len(slices.Collect(seq)); n != want {
			t.Errorf("%q: %d answers, want %d", text, n, want)
		}
	}
}

// labelled are lines that a reader labelled strip, keep or doubt.
type labelled struct {
	ID    string
	Lines []struct{ Text, Label, Kind string }
	Turn  *int `json:"page_break_before_line"`
}

// TestLabelled answers for 242 pieces of declassified papers. Losing a line
// of the letter is worse than leaving a marking in: few may go.
func TestLabelled(t *testing.T) {
	data := sharedFile(t, "declassified/labelled.jsonl")
	var kept, lost, stripped, marked int
	for line := range strings.Lines(data) {
		var r labelled
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		for i, l := range r.Lines {
			if r.Turn != nil && *r.Turn == i {
				text.WriteByte('\f')
			}
			text.WriteString(strings.ReplaceAll(l.Text, "\n", " ") + "\n")
		}
		seq, err := Answers(r.ID, text.String(), Settings{})
		if err != nil {
			t.Fatal(err)
		}
		for a := range seq {
			gone := 3*letters(a.Keep) < letters(r.Lines[a.Line].Text)
			switch r.Lines[a.Line].Label {
			case "keep":
				kept++
				if gone {
					lost++
					t.Logf("%s line %d lost: %q", r.ID, a.Line, r.Lines[a.Line].Text)
				}
			case "strip":
				marked++
				if gone {
					stripped++
				}
			}
		}
	}
	t.Logf("%d of %d lines of the letter lost, %d of %d markings stripped", lost, kept, stripped, marked)
	if marked < 700 || kept < 1400 {
		t.Fatalf("only %d markings and %d lines of the letter: the file is not the one this test was written for", marked, kept)
	}
	if float64(lost) > 0.005*float64(kept) {
		t.Errorf("%d of %d lines of the letter lost, more than 1 in 200", lost, kept)
	}
	if float64(stripped) < 0.45*float64(marked) {
		t.Errorf("only %d of %d markings stripped", stripped, marked)
	}
}

// TestAnswersKeepEveryWord: each word of a line is in what stays of it or in
// what was stripped from it.
func TestAnswersKeepEveryWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		l := letter.FromText("x", text)
		words := wordsByRow(l)
		seq, err := Answers("x", text, Settings{})
		if err != nil {
			t.Fatal(err)
		}
		for a := range seq {
			var want []string
			for _, id := range words[a.Line] {
				w, _ := l.Word(id)
				want = append(want, w.Text)
			}
			got := strings.Fields(a.Keep)
			for _, e := range a.Edits {
				got = append(got, strings.Fields(e.Text)...)
			}
			slices.Sort(want)
			if slices.Sort(got); !slices.Equal(got, want) {
				t.Fatalf("line %d: words %q in the answer, %q in the text", a.Line, got, want)
			}
		}
	})
}

// wordsByRow are the names of the words of each line of the text.
func wordsByRow(l *letter.Letter) map[int][]letter.WordID {
	out := map[int][]letter.WordID{}
	for id := range l.Words() {
		row := l.Pages[id.Page].Lines[id.Line].Row
		out[row] = append(out[row], id)
	}
	return out
}
