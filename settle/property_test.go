package settle

import (
	"slices"
	"strings"
	"testing"

	"missive/letter"
	"missive/reading"
	"pgregory.net/rapid"
)

// What is settled of pages made up by chance is sound, and says nothing that no
// reading, no other reading of the engine, no typeface and no number gave.
func TestSettleInventsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pages := drawLetter(t)
		l := NewLetter(settings)
		for _, p := range pages {
			l.Learn(p)
		}
		face := l.Face()
		for _, p := range pages {
			if !sound(p) {
				t.Fatalf("the test makes pages up that are not sound")
			}
			page := l.Settle(p)
			if wrong := faults(page); len(wrong) > 0 {
				t.Errorf("%s", strings.Join(wrong, "\n"))
			}
			given := givenBy(p)
			for _, line := range page.Lines {
				for _, w := range line.Words {
					for _, c := range w.Chars {
						// Figures stand for letters that look the same, and in page numbers.
						if _, known := face[c.Text]; !given[c.Text] && !known && !strings.Contains("0123456789-", c.Text) {
							t.Errorf("%q in %q is from nowhere", c.Text, w.Text)
						}
					}
				}
			}
		}
	})
}

// givenBy are the characters that a page's readings have in any way.
func givenBy(p reading.Page) map[string]bool {
	given := map[string]bool{}
	all := slices.Clone(p.Extra)
	for _, r := range p.Readings {
		all = append(all, r.Lines...)
	}
	for _, l := range all {
		for _, w := range l.Words {
			for _, c := range w.Chars {
				given[c.Text], given[fold(c.Text)] = true, true
				for _, o := range c.Choices {
					given[fold(o.Text)] = true
				}
			}
		}
	}
	return given
}

// Every character that wins its place is shown or stands on a mark, and nothing
// else is, where no word and no number is put in another's place.
func TestSettleLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		set := settings
		set.Without = []string{"words", "figures", "numbers"}
		for _, p := range drawLetter(t) {
			p.Strokes = strokesOver(t, p)
			l := NewLetter(set)
			l.Learn(p)
			l.study()
			s := l.sheet(p)
			s.choices()
			s.typeface()
			var want []string
			for _, r := range s.rows {
				for _, sl := range r.slots {
					if top := sl.top().text; top != nothing && top != blank {
						want = append(want, strings.Split(top, "")...)
					}
				}
			}
			for _, line := range s.loose {
				want = append(want, shown(line.Text())...)
			}
			page := l.Settle(p)
			got := shown(said(page))
			for _, m := range page.Marks {
				got = append(got, shown(m.Text)...)
			}
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("lines and marks hold\n%q, voted were\n%q", got, want)
			}
			if wrong := faults(page); len(wrong) > 0 {
				t.Errorf("%s", strings.Join(wrong, "\n"))
			}
		}
	})
}

// shown are the characters of a text that are no blanks.
func shown(text string) []string { return strings.Split(strings.Join(strings.Fields(text), ""), "") }

// strokesOver are pen strokes over some of a page's words.
func strokesOver(t *rapid.T, p reading.Page) (out []letter.Box) {
	for _, l := range p.Readings[0].Lines {
		for _, w := range l.Words {
			if rapid.IntRange(0, 3).Draw(t, "stroke") == 0 {
				out = append(out, w.Box)
			}
		}
	}
	return out
}

// Where all readings are one, surely, that is what the page says, whatever the
// letter knows.
func TestSettleWhatAllAgreeOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.StringMatching(`[A-Z][a-z]{2,9}`)
		line := typedLine(100, 200, 0.99, strings.Join(rapid.SliceOfN(names, 2, 5).Draw(t, "names"), " "))
		p := pageOf(line, line, line)
		p.Face = faceOf("abcdefghijklmnopqrstuvwxyz")
		set := Settings{Dictionary: settings.Dictionary}
		page := settledPage(set, p)
		if got := said(page); got != line.Text() || len(page.Marks) > 0 {
			t.Errorf("reads %q, want %q; marks %+v", got, line.Text(), page.Marks)
		}
		for _, w := range page.Lines[0].Words {
			if w.Was != "" || w.Conf < 0.9 {
				t.Errorf("%q was %q, confidence %g", w.Text, w.Was, w.Conf)
			}
		}
	})
}
