package clean

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"missive/letter"
	"pgregory.net/rapid"
)

// rows are what random letters are made of: body, furniture, markings and
// rubbish, as they meet in real ones.
var rows = []string{
	"", "", "the demands now advanced by the United States. This", "Organization", "Organization has no basis for this in law",
	"bound", "bound for Cuba to observe the orders of the naval forces", "- 2 -", "-3~", "7", "2.", "SECRET", "TOP SECP.ET - Sensitive",
	"DECLASSIFIED", "By NWD, NARS, Date 8/29/74", "E.O. 11652, Sec. 3(E) and 5 75", "President of the Republic, State Death Bullation.",
	"His Excellency", "John F. Kennedy,", "Dear Mr. President:", "Sir:", "Respectfully yours,", "Enclosures:", "1/ There is appended",
	"May 4, 1962", "the same approxi-", "mately two months later, and the anti-", "Semitic", "(continued)", "13-00000", "\f", "\fthe", "~ .", "of its",
	"Accept, Mr. President, the assurances of", "my highest consideration.", "Subject: Dues", "Copies to London", "FPH/CKH:EMS",
	"\"It was decided to apply it at once.", "     No vessel may enter the harbor", "as follows:", "MEMORANDUM FOR: The Director", "Mr David Blee", "P.S. One more:",
}

func anyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(rows), 0, 40).Draw(t, "rows"), "\n") + "\n"
	})
}

// TestEditsCanBeTakenBack: whatever cleaning did, taking back every edit gives
// the text as it was read, and no reading changed.
func TestEditsCanBeTakenBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { takeBack(t, anyText().Draw(t, "text")) })
}

// takeBack cleans a text, which keeps the law, and takes back every edit: what
// is left must be the text as it was read.
func takeBack(t interface {
	Fatal(...any)
	Fatalf(string, ...any)
}, text string) {
	before, l := letter.FromText("x", text), letter.FromText("x", text)
	if err := Clean(l, Settings{}); err != nil {
		t.Fatal(err)
	}
	if err := l.Check(); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(before.Pages, l.Pages) {
		t.Fatal("cleaning changed a reading")
	}
	for _, e := range l.Edits {
		if err := l.Add(letter.Edit{Kind: letter.Restore, Of: e.ID, Rule: "person", Why: "wanted back"}); err != nil {
			t.Fatal(err)
		}
	}
	if got := l.Text(); got != before.Text() {
		t.Fatalf("got\n%q\nwant\n%q", got, before.Text())
	}
}

// TestSameEditsEveryTime: cleaning is deterministic.
func TestSameEditsEveryTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		a, b := letter.FromText("x", text), letter.FromText("x", text)
		if err := Clean(a, Settings{}); err != nil {
			t.Fatal(err)
		}
		if err := Clean(b, Settings{}); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(a.Edits, b.Edits) {
			t.Fatalf("once %v, then %v", a.Edits, b.Edits)
		}
		if err := Clean(a, Settings{}); err != nil {
			t.Fatalf("cleaning a clean letter: %v", err)
		}
	})
}

// TestScansInAnyOrder: rows of a scan may come in any order, overlap, be empty
// or stand outside the page; the law holds.
func TestScansInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := draw(anyText().Draw(t, "text"))
		number := rapid.IntRange(-50, 4000)
		for i := range p.Lines {
			for j := range p.Lines[i].Words {
				w := &p.Lines[i].Words[j]
				w.Conf = rapid.Float64Range(0, 1).Draw(t, "conf")
				if rapid.Bool().Draw(t, "moved") {
					w.Box = letter.Box{X0: number.Draw(t, "x0"), Y0: number.Draw(t, "y0"), X1: number.Draw(t, "x1"), Y1: number.Draw(t, "y1")}
				}
			}
			p.Lines[i].Angle = rapid.SampledFrom([]int{0, 0, 0, 90, 270}).Draw(t, "angle")
		}
		p.Skew = rapid.Float64Range(-5, 5).Draw(t, "skew")
		l := &letter.Letter{ID: "x", Pages: []letter.Page{p, draw("- 2 -\nthe end of it\n")}}
		if err := Clean(l, Settings{}); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzClean: whatever is read, there is an answer for each line, no line changes
// without an edit, the law holds and every edit can be taken back.
func FuzzClean(f *testing.F) {
	golden, err := os.ReadFile("testdata/letter.txt")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(golden))
	f.Add(strings.Join(rows, "\n"))
	for _, r := range Rules() {
		for _, e := range r.Examples {
			f.Add(e.Text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		answers, err := Answers("x", text, Settings{})
		if err != nil {
			t.Fatal(err)
		}
		all := letter.Rows(text)
		n := 0
		for a := range answers {
			if a.Line != n || n >= len(all) {
				t.Fatalf("answer %d is for line %d of %d", n, a.Line, len(all))
			}
			if strings.TrimSpace(all[n]) != "" && len(a.Edits) == 0 && a.Keep != all[n] {
				t.Fatalf("line %q came back as %q without an edit", all[n], a.Keep)
			}
			n++
		}
		if n != len(all) {
			t.Fatalf("%d answers for %d lines", n, len(all))
		}
		takeBack(t, text)
	})
}
