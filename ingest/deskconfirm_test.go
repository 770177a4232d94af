package ingest

import (
	"errors"
	"strings"
	"testing"

	"missive/clean"
	"missive/letter"
)

// listed are the edits of the letter among the batch's least certain.
func (b *bench) listed(id string) (edits []string) {
	for _, r := range b.run().LeastCertain {
		if r.Letter == id {
			edits = append(edits, r.Edit)
		}
	}
	return edits
}

// What is confirmed changes no text, is not asked about any more, and leaves what a
// run would leave; taken back, everything is as it was.
func TestConfirmedIsAskedAboutNoMore(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	// More removals than a batch keeps: what is confirmed lets others in.
	b.write(map[string]string{"z.png": strings.Repeat("STAMP\n", 60)})
	b.run()
	first, text := b.files(), b.read("x/letter.txt")
	done := b.decides(func(d *Desk) (Decided, error) { return d.Confirm("e1", "e1") })
	if len(done.Made) != 1 || done.Made[0].Decision.What() != "confirmed “SECRET PAPER” (stamp)" || done.Around[0] != "" {
		t.Errorf("decided %+v", done)
	}
	if b.read("x/letter.txt") != text || strings.Contains(b.read(summaryFile), `"letter":"x","edit":"e1"`) {
		t.Error("the text changed, or the batch still asks about it")
	}
	decided := b.files()
	if got := b.listed("x"); len(got) != 1 || got[0] != "e2" {
		t.Errorf("the next run asks about %q of x, want e2", got)
	}
	if d := differing(decided, b.files()); len(d) > 0 {
		t.Errorf("the next run changed %q", d)
	}
	if _, err := b.at("x", func(d *Desk) (Decided, error) { return d.Confirm("e2", "e1") }); !errors.Is(err, ErrUsage) || !strings.Contains(err.Error(), "edit e1 of letter x is confirmed already, by decision d1") {
		t.Errorf("confirmed twice: %v", err)
	}
	b.decides(func(d *Desk) (Decided, error) { return d.Undo("e1") })
	if d := differing(first, b.files()); len(d) > 0 {
		t.Errorf("after it was taken back %q differ", d)
	}
}

// A person may put back what was confirmed; the new decision stands in the place
// of the old one.
func TestRestoreInPlaceOfConfirm(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	b.run()
	b.decides(func(d *Desk) (Decided, error) { return d.Confirm("e1", "e2") })
	done := b.decides(func(d *Desk) (Decided, error) { return d.Restore("e1") })
	if len(done.Replaced) != 1 || done.Replaced[0].ID != "d1" || done.Made[0].Decision.ID != "d3" || done.Left != 2 {
		t.Errorf("decided %+v", done)
	}
	e := b.run().Entries[0]
	if !strings.Contains(b.read("x/letter.txt"), "SECRET PAPER") || strings.Contains(b.read("x/letter.txt"), "RECEIVED") || len(e.Unmatched) > 0 || e.Confirmed != 1 {
		t.Errorf("entry %+v, text\n%s", e, b.read("x/letter.txt"))
	}
}

// What is confirmed stays out whatever the rules say later, and where it was
// confirmed with words that are not taken out together any more, nothing is put
// back by half.
func TestConfirmedStaysOut(t *testing.T) {
	t.Parallel()
	b := stamped(t)
	b.run()
	b.decides(func(d *Desk) (Decided, error) { return d.Confirm("e1") })
	text := b.read("x/letter.txt")
	strips := func(words ...string) {
		b.o.stages.cleaning = func(clean.Settings) string { return "rules that strip " + strings.Join(words, " ") }
		b.o.stages.clean = func(l *letter.Letter, _ clean.Settings) error {
			for id, w := range l.Words() {
				for _, word := range words {
					if w.Text != word {
						continue
					}
					if err := l.Add(letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Rule: "words", Words: []letter.WordID{id}}); err != nil {
						return err
					}
				}
			}
			return nil
		}
	}
	holds := func(when string, confirmed int) {
		t.Helper()
		if e := b.run().Entries[0]; b.read("x/letter.txt") != text || len(e.Unmatched) > 0 || e.Confirmed != confirmed {
			t.Errorf("%s: text\n%s\nentry %+v", when, b.read("x/letter.txt"), e)
		}
	}
	mended := b.plain.mended.Load()
	strips("RECEIVED")
	holds("no rule takes it out", 1)
	if b.plain.mended.Load() == mended {
		t.Error("nothing was mended around what was taken out")
	}
	b.engine.identity = "another"
	holds("read anew", 1)
	strips("RECEIVED", "PAPER", "SECRET")
	holds("taken out word by word", 2)
	if _, err := b.at("x", func(d *Desk) (Decided, error) { return d.Restore("e1") }); !errors.Is(err, ErrUsage) || !strings.Contains(err.Error(), "decision d1 of letter x confirmed a part of that together with other words") {
		t.Errorf("put back by half: %v", err)
	}
	done := b.decides(func(d *Desk) (Decided, error) { return d.Restore("e1", "e2") })
	if len(done.Replaced) != 1 || !strings.Contains(b.read("x/letter.txt"), "SECRET PAPER") {
		t.Errorf("put back whole: %+v", done)
	}
}
