package letter

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// anyEdits draws edits that may or may not fit the letter.
func anyEdits(t *rapid.T, l *Letter) []Edit {
	var all []WordID
	for w := range l.Words() {
		all = append(all, w)
	}
	if len(all) == 0 {
		return nil
	}
	word := rapid.SampledFrom(all)
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Edit {
		e := Edit{
			Kind:  rapid.SampledFrom([]Kind{Strip, Strip, Join, Break, Hyphen, Move, Read, Mark, Confirm, Restore}).Draw(t, "kind"),
			Words: rapid.SliceOfN(word, 1, 3).Draw(t, "words"),
			Role:  rapid.SampledFrom(StripRoles()).Draw(t, "role"),
			Rule:  "drawn",
		}
		switch e.Kind {
		case Hyphen:
			w, _ := l.Word(e.Words[0])
			e.Text = strings.TrimRight(w.Text, "-")
		case Read:
			e.Words, e.Text = e.Words[:1], "read"
		case Move:
			to := word.Draw(t, "before")
			e.Before = &to
		case Restore:
			e.Words, e.Of = nil, rapid.SampledFrom([]string{"e1", "e2", "e3"}).Draw(t, "of")
		}
		return e
	}), 0, 12).Draw(t, "edits")
}

// Whatever edits are offered: those that Add takes leave every word shown
// once or stripped once, those it refuses change nothing, and with every edit
// taken back the text is the reading again.
func TestNothingIsEverLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-d]{1,3}-?[ \n\f]{1,2}){0,30}`).Draw(t, "text")
		l := FromText("x", text)
		unedited := l.Text()
		for _, e := range anyEdits(t, l) {
			before := l.Text()
			if err := l.Add(e); err != nil && l.Text() != before {
				t.Fatalf("refused edit %+v changed the text", e)
			}
		}
		stripped, seen := l.Stripped(), map[WordID]bool{}
		for _, p := range l.Shown() {
			if seen[p.ID] {
				t.Fatalf("word %v is shown twice", p.ID)
			}
			if _, both := stripped[p.ID]; both {
				t.Fatalf("word %v is shown and stripped", p.ID)
			}
			seen[p.ID] = true
		}
		for w := range l.Words() {
			if _, ok := stripped[w]; !ok && !seen[w] {
				t.Fatalf("word %v is lost", w)
			}
		}
		for _, e := range l.InForce() {
			if err := l.Add(Edit{Kind: Restore, Of: e.ID, Rule: "person"}); err != nil {
				t.Fatalf("restore of %s: %v", e.ID, err)
			}
		}
		if got := l.Text(); got != unedited {
			t.Fatalf("all edits taken back:\n%q\nwant:\n%q", got, unedited)
		}
	})
}

func FuzzDecode(f *testing.F) {
	var b bytes.Buffer
	if err := Write(&b, FromText("x", sample)); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(`{"id":"x","pages":[],"edits":[{"id":"e1","kind":"move","words":["1.1.1"],"before":"1.1.2"}]}`))
	f.Add([]byte(`{"edits":[{"id":"e1","kind":"restore","of":"e1"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := Decode(bytes.NewReader(data))
		if err != nil {
			return
		}
		if err := l.Check(); err != nil {
			t.Fatalf("decoded a letter that breaks the law: %v", err)
		}
		_ = l.Text()
	})
}

func FuzzFromText(f *testing.F) {
	f.Add(sample)
	f.Add("\f\f\n\n\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		l := FromText("x", text)
		if err := l.Check(); err != nil {
			t.Fatal(err)
		}
		if got, want := strings.Fields(l.Raw()), strings.Fields(text); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Fatalf("words %q, want %q", got, want)
		}
	})
}
