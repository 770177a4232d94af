package letter

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A ledger that is kept takes and refuses what a letter checked as a whole
// does, in the same words, and gives the same account as one taken afresh.
func TestLedgerKeepsTheLaw(t *testing.T) {
	taken, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-d]{1,3}-?[ \n\f]{1,2}){0,30}`).Draw(t, "text")
		whole, kept := FromText("x", text), FromText("x", text)
		g := NewLedger(kept)
		edits := anyEdits(t, whole)
		for len(edits) > 0 {
			n := rapid.IntRange(1, len(edits)).Draw(t, "at once")
			want, got := whole.Add(edits[:n]...), g.Add(edits[:n]...)
			edits = edits[n:]
			if (want == nil) != (got == nil) || want != nil && want.Error() != got.Error() {
				t.Fatalf("the letter says %v, the ledger %v", want, got)
			}
			if want == nil {
				taken++
			} else {
				refused++
			}
			if !reflect.DeepEqual(whole.Edits, kept.Edits) {
				t.Fatalf("edits %v, want %v", kept.Edits, whole.Edits)
			}
			if fresh := NewLedger(kept); !reflect.DeepEqual(fresh, g) {
				t.Fatalf("account %+v, want %+v", g, fresh)
			}
		}
		shown := whole.Shown()
		i := 0
		for id := range g.Order() {
			if i >= len(shown) || shown[i].ID != id {
				t.Fatalf("word %v is the %dth in order, want %v", id, i, shown)
			}
			i++
		}
		if i != len(shown) {
			t.Fatalf("%d words in order, want %d", i, len(shown))
		}
		stripped := whole.Stripped()
		for id := range whole.Words() {
			at := g.Strips(id.Page, id.Line)[id.Word]
			if e, ok := stripped[id]; ok != (at != 0) || ok && !reflect.DeepEqual(e, kept.Edits[at-1]) {
				t.Fatalf("word %v is under strip %d, want %v", id, at-1, e)
			}
		}
	})
	if taken == 0 || refused == 0 {
		t.Fatalf("%d additions were taken and %d refused: want both", taken, refused)
	}
}

// A letter that breaks the law is said to, and its reading is still accounted
// for.
func TestLedgerOfABrokenLetter(t *testing.T) {
	l := FromText("x", "a b\nc")
	l.Edits = []Edit{{ID: "e1", Kind: Strip, Role: Stamp, Words: []WordID{{0, 9, 0}}}}
	g := NewLedger(l)
	if g.Err() == nil || g.Add(Edit{Kind: Break, Words: []WordID{{0, 0, 0}}}) == nil || len(l.Edits) != 1 {
		t.Errorf("a broken letter was taken for whole: %v, edits %v", g.Err(), l.Edits)
	}
	n := 0
	for range g.Order() {
		n++
	}
	if n != 3 {
		t.Errorf("%d words in order, want all 3", n)
	}
}

// An edit that was taken back before is not named as covering a word.
func TestLedgerNamesEditsInForce(t *testing.T) {
	l := FromText("x", "a")
	g := NewLedger(l)
	strip := Edit{Kind: Strip, Words: []WordID{{}}, Role: Stamp, Rule: "drawn"}
	for _, e := range [][]Edit{{strip}, {{Kind: Restore, Of: "e1", Rule: "person"}}} {
		if err := g.Add(e...); err != nil {
			t.Fatal(err)
		}
	}
	err := g.Add(strip, strip)
	if err == nil || !strings.Contains(err.Error(), "covered by [e3 e4]") {
		t.Errorf("got %v", err)
	}
}
