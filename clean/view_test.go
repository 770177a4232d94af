package clean

import (
	"reflect"
	"testing"

	"missive/letter"
	"pgregory.net/rapid"
)

// sameView says how two views of one letter differ, or nothing.
func sameView(t interface{ Fatalf(string, ...any) }, rule string, kept, fresh *View) {
	if kept.scan != fresh.scan || len(kept.rows) != len(fresh.rows) || len(kept.pages) != len(fresh.pages) {
		t.Fatalf("after %s: scan %v, %d rows, %d pages; want %v, %d, %d", rule,
			kept.scan, len(kept.rows), len(kept.pages), fresh.scan, len(fresh.rows), len(fresh.pages))
	}
	for i, r := range kept.rows {
		if !reflect.DeepEqual(r, fresh.rows[i]) {
			t.Fatalf("after %s: row %d is\n%+v, want\n%+v", rule, i, r, fresh.rows[i])
		}
	}
	for p, rows := range kept.pages {
		if len(rows) != len(fresh.pages[p]) {
			t.Fatalf("after %s: page %d has %d rows, want %d", rule, p, len(rows), len(fresh.pages[p]))
		}
		for i, r := range rows {
			if r != kept.rows[r.at] || r.at != fresh.pages[p][i].at {
				t.Fatalf("after %s: row %d of page %d is at %d, want %d", rule, i, p, r.at, fresh.pages[p][i].at)
			}
		}
		if kept.face(p) != fresh.face(p) {
			t.Fatalf("after %s: face of page %d is %+v, want %+v", rule, p, kept.face(p), fresh.face(p))
		}
	}
	for p, lines := range kept.byLine {
		for i, r := range lines {
			if f := fresh.byLine[p][i]; (r == nil) != (f == nil) || r != nil && r != kept.rows[f.at] {
				t.Fatalf("after %s: line %d of page %d has the row %v, want %v", rule, i, p, r, f)
			}
		}
	}
	if !reflect.DeepEqual(kept.ledger, letter.NewLedger(kept.letter)) {
		t.Fatalf("after %s: the account is another than of the letter taken afresh", rule)
	}
}

// anyEditsOf are edits as persons and rules make them, that may not fit.
func anyEditsOf(t *rapid.T, l *letter.Letter) []letter.Edit {
	var all []letter.WordID
	for id := range l.Words() {
		all = append(all, id)
	}
	if len(all) == 0 {
		return nil
	}
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) letter.Edit {
		e := letter.Edit{Kind: rapid.SampledFrom([]letter.Kind{letter.Strip, letter.Strip, letter.Move, letter.Join, letter.Mark, letter.Restore}).Draw(t, "kind"),
			Role: rapid.SampledFrom([]letter.Role{letter.Stamp, letter.Catchword}).Draw(t, "role"), Rule: "drawn"}
		from := rapid.IntRange(0, len(all)-1).Draw(t, "from")
		e.Words = all[from:min(len(all), from+rapid.IntRange(1, 9).Draw(t, "words"))]
		switch e.Kind {
		case letter.Move:
			before := rapid.SampledFrom(all).Draw(t, "before")
			e.Before = &before
		case letter.Restore:
			e.Words, e.Of = nil, rapid.SampledFrom([]string{"e1", "e2", "e3"}).Draw(t, "of")
		}
		return e
	}), 0, 4).Draw(t, "edits")
}

// TestViewIsKept: a view that follows what rules and persons do to a letter is
// what a new view of it is.
func TestViewIsKept(t *testing.T) {
	followed, moved := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		l := letter.FromText("x", anyText().Draw(t, "text"))
		if rapid.Bool().Draw(t, "scan") {
			p := draw(anyText().Draw(t, "scanned"))
			l = &letter.Letter{ID: "x", Pages: []letter.Page{p, draw("- 2 -\nthe end of it\n"), {}}}
			if rapid.Bool().Draw(t, "mixed") { // words without places among them
				l.Pages = append(l.Pages, letter.FromText("y", anyText().Draw(t, "more")).Pages...)
			}
		}
		v := NewView(l)
		for _, r := range Rules() {
			if rapid.Bool().Draw(t, "meddle") {
				from := len(l.Edits)
				if v.ledger.Add(anyEditsOf(t, l)...) == nil && len(l.Edits) > from {
					v.follow(from)
					sameView(t, "drawn edits", v, NewView(l))
				}
			}
			changed, err := run(l, r, v)
			if err != nil {
				t.Fatal(err)
			}
			if changed {
				followed++
			}
			if v.ledger.Moved() {
				moved++
			}
			sameView(t, r.Name, v, NewView(l))
		}
	})
	if followed == 0 || moved == 0 {
		t.Fatalf("%d rules changed something, %d met moved words: want both", followed, moved)
	}
}

// TestGuessedBreakIsForgotten: a row that loses the words by which a page was
// guessed to begin with it begins none.
func TestGuessedBreakIsForgotten(t *testing.T) {
	l := letter.FromText("x", "by the vessels\n\nbound\n\nbound for Cuba to observe\n")
	v := NewView(l)
	if err := v.ledger.Add(letter.Edit{Kind: letter.Strip, Role: letter.Catchword, Words: l.LineWords(0, 2)}); err != nil {
		t.Fatal(err)
	}
	v.follow(0)
	if !v.rows[1].opens {
		t.Fatal("no page begins below the catchword")
	}
	if err := v.ledger.Add(letter.Edit{Kind: letter.Strip, Role: letter.Dirt, Words: l.LineWords(0, 4)[:1]}); err != nil {
		t.Fatal(err)
	}
	if v.follow(1); v.rows[1].opens {
		t.Error("a page still begins with a row that does not begin with the catchword")
	}
}
