package decide

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"missive/letter"
)

// anyStrips strips words of the letter here and there, as rules might.
func anyStrips(t *rapid.T, l *letter.Letter) {
	var free []letter.WordID
	for id := range l.Words() {
		free = append(free, id)
	}
	for len(free) > 0 {
		n := rapid.IntRange(1, min(5, len(free))).Draw(t, "words")
		if rapid.Bool().Draw(t, "strip") {
			if err := l.Add(letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Rule: "drawn", Words: slices.Clone(free[:n])}); err != nil {
				t.Fatal(err)
			}
		}
		free = free[n:]
	}
}

// anyDecisions decides about some of what the letter shows and strips.
func anyDecisions(t *rapid.T, l *letter.Letter) []Decision {
	var all []Decision
	for _, e := range l.InForce() {
		switch rapid.SampledFrom([]Act{Restore, Confirm, ""}).Draw(t, "over a strip") {
		case Restore:
			all = append(all, NewRestore(l, e))
		case Confirm:
			all = append(all, NewConfirm(l, e))
		}
	}
	for _, p := range l.Shown() {
		if rapid.IntRange(0, 4).Draw(t, "correct") == 0 {
			all = append(all, NewCorrect(l, p.ID, rapid.StringMatching(`[A-D]{1,3}( [A-D]{1,2})?`).Draw(t, "text")))
		}
	}
	return numbered(all...)
}

// reread is another reading of the letter: words parted, lost, misread and
// moved by some pixels, lines added and in another order.
func reread(t *rapid.T, l *letter.Letter) *letter.Letter {
	again := &letter.Letter{ID: l.ID}
	for _, p := range l.Pages {
		page := p
		page.Lines = nil
		for _, line := range p.Lines {
			var words []letter.Word
			for _, w := range line.Words {
				words = append(words, otherwise(t, w)...)
			}
			page.Lines = append(page.Lines, letter.Line{Words: words, Box: line.Box.Grown(3)})
		}
		if rapid.Bool().Draw(t, "dirt") {
			page.Lines = append([]letter.Line{{Words: []letter.Word{{Text: "|", Box: letter.Box{X1: 2000, Y1: 3000}}}}}, page.Lines...)
		}
		page.Lines = rapid.Permutation(page.Lines).Draw(t, "order")
		again.Pages = append(again.Pages, page)
	}
	return again
}

// otherwise is a word as another reading may have it.
func otherwise(t *rapid.T, w letter.Word) []letter.Word {
	by := rapid.IntRange(-3, 3)
	w.Box = letter.Box{X0: w.Box.X0 + by.Draw(t, "x0"), Y0: w.Box.Y0 + by.Draw(t, "y0"), X1: w.Box.X1 + by.Draw(t, "x1"), Y1: w.Box.Y1 + by.Draw(t, "y1")}
	switch r := []rune(w.Text); rapid.SampledFrom([]string{"same", "same", "misread", "parted", "lost"}).Draw(t, "reading") {
	case "misread":
		w.Text = string(r[:len(r)-1]) + "?"
	case "parted":
		if len(r) > 1 {
			mid := (w.Box.X0 + w.Box.X1) / 2
			a, b := w, w
			a.Text, b.Text = string(r[:len(r)/2]), string(r[len(r)/2:])
			a.Box.X1, b.Box.X0 = mid-2, mid+2
			return []letter.Word{a, b}
		}
	case "lost":
		return nil
	}
	return []letter.Word{w}
}

// Whatever was decided and however the letter is read again: every decision
// has its outcome, no word is lost, what is not told as a problem holds, and
// the letter without the decisions is what it was.
func TestNothingIsLostOverDecisions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-z]{1,6}[ \n]){1,30}(\f([a-z]{1,6} ){1,5})?`).Draw(t, "letter")
		first := drawn(text)
		anyStrips(t, first)
		decisions := anyDecisions(t, first)
		again := reread(t, first)
		anyStrips(t, again)
		before := slices.Clone(again.Edits)
		outcomes := Apply(again, decisions)
		if err := again.Check(); err != nil {
			t.Fatal(err)
		}
		if len(outcomes) != len(decisions) {
			t.Fatalf("%d outcomes of %d decisions", len(outcomes), len(decisions))
		}
		stripped := again.Stripped()
		for i, o := range outcomes {
			if !reflect.DeepEqual(o.Decision, decisions[i]) {
				t.Fatalf("outcome %d is of another decision", i)
			}
			if o.Problem == "" && len(o.Words) == 0 {
				t.Fatalf("decision %s found nothing and says nothing", o.Decision.ID)
			}
			for _, w := range o.Words {
				if _, gone := stripped[w]; gone != (o.Decision.Do == Confirm) && o.Problem == "" {
					t.Fatalf("decision %s (%s) leaves word %v stripped (%v) and says nothing", o.Decision.ID, o.Decision.Do, w, gone)
				}
			}
		}
		for id, e := range stripped {
			was := slices.ContainsFunc(before, func(b letter.Edit) bool { return slices.Contains(b.Words, id) })
			confirmed := slices.ContainsFunc(outcomes, func(o Outcome) bool {
				return o.Decision.Do == Confirm && o.Anew && slices.Contains(o.Words, id)
			})
			if !was && !confirmed {
				t.Fatalf("word %v is stripped by %s and was not before", id, e.ID)
			}
		}
		WithoutDecisions(again)
		if !reflect.DeepEqual(again.Edits, before) && len(before)+len(again.Edits) > 0 {
			t.Fatalf("without decisions %d edits, want %d", len(again.Edits), len(before))
		}
	})
}

// scraps puts the words where they cover each other, as what is read of stamps
// does.
func scraps(l *letter.Letter, seed uint64) *letter.Letter {
	r := rand.New(rand.NewPCG(seed, 1))
	for p := range l.Pages {
		for i := range l.Pages[p].Lines {
			line := &l.Pages[p].Lines[i]
			line.Box = letter.Box{}
			for j := range line.Words {
				x, y := r.IntN(200), r.IntN(200)
				line.Words[j].Box = letter.Box{X0: x, Y0: y, X1: x + 1 + r.IntN(100), Y1: y + 1 + r.IntN(50)}
				line.Box = line.Box.Union(line.Words[j].Box)
			}
		}
	}
	return l
}

// In an unchanged reading every decision is carried out whole.
func TestAnUnchangedReadingKeepsEveryDecision(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-c]{1,4}[ \n]){1,30}(\f([a-c]{1,4} ){1,5})?`).Draw(t, "letter")
		make := drawn
		switch rapid.SampledFrom([]string{"typed", "flat", "scraps"}).Draw(t, "boxes") {
		case "flat":
			make = func(text string) *letter.Letter { return flat(drawn(text)) }
		case "scraps":
			seed := rapid.Uint64().Draw(t, "seed")
			make = func(text string) *letter.Letter { return scraps(drawn(text), seed) }
		}
		first := make(text)
		anyStrips(t, first)
		decisions := anyDecisions(t, first)
		again := make(text)
		again.Edits = slices.Clone(first.Edits)
		shown := map[letter.WordID]string{}
		outcomes := Apply(again, decisions)
		for _, p := range again.Shown() {
			shown[p.ID] = p.Text
		}
		for _, o := range outcomes {
			var want []letter.WordID
			for _, p := range o.Decision.Places {
				for _, w := range p.Words {
					want = append(want, w.ID)
				}
			}
			if o.Problem != "" || !slices.Equal(o.Words, want) {
				t.Fatalf("decision %s finds %v, want %v: %s", o.Decision.ID, o.Words, want, o.Problem)
			}
			for _, w := range want {
				if _, ok := shown[w]; ok != (o.Decision.Do != Confirm) {
					t.Fatalf("after %s of word %v it is shown: %v", o.Decision.Do, w, ok)
				}
			}
			if o.Anew {
				t.Fatalf("decision %s stripped anew what is stripped", o.Decision.ID)
			}
			if o.Decision.Do == Correct && shown[want[0]] != o.Decision.Text {
				t.Fatalf("word %v is shown as %q, want %q", want[0], shown[want[0]], o.Decision.Text)
			}
		}
		if n := len(strings.Fields(again.Raw())); n != len(strings.Fields(text)) {
			t.Fatal(fmt.Sprint(n, " words"))
		}
	})
}
