package align

import (
	"fmt"

	"missive/letter"
)

// A teller tells causes. Where there is no letter, s is nil, and only order and
// joining can be told.
type teller struct {
	p        pairing
	s        *shown
	o        Options
	c        *Comparison
	stripped *stripped
	people   map[letter.WordID]string // the edit by which a person read the word
	suspects []Suspect
}

// tellCauses fills Cause, Why and Conf of each difference, and counts kinds and
// causes. What stands first here is told first: a word that stands two lines on
// was not lost by cleaning, and one that cleaning took was not misread. Without
// weights of slips nothing is laid to the reference.
func (p pairing) tellCauses(c *Comparison, s *shown, o Options, slips map[string][]float64) *teller {
	t := &teller{p: p, s: s, o: o, c: c}
	if s != nil {
		t.stripped = newStripped(s.l)
		t.people = readByPeople(s.l)
		t.sure()
	}
	t.order()
	for i := range c.Differences {
		if c.Differences[i].Cause == "" {
			t.joining(i)
		}
		if s != nil && c.Differences[i].Cause == "" {
			t.cleaning(i)
		}
	}
	if s != nil {
		t.slips(slips)
	}
	c.Kinds, c.Causes = map[Kind]int{}, map[Cause]int{}
	for i := range c.Differences {
		d := &c.Differences[i]
		if s != nil && d.Cause == "" {
			d.Cause, d.Why = Reading, t.readSo(*d)
		}
		c.Kinds[d.Kind]++
		if d.Cause != "" {
			c.Causes[d.Cause]++
		}
	}
	if s != nil {
		t.blocks()
	}
	return t
}

// blocks lays to the cleaning what only the text has and looks like markings. A
// printed letterhead is not of the letter's own type either, so only what lines
// say counts.
func (t *teller) blocks() {
	for i, r := range t.p.blocks {
		b := &t.c.Blocks[i]
		if b.Kind != NotInReference || len(b.IDs) == 0 {
			continue
		}
		if why := t.markingLines(b.IDs, len(t.p.text.original(r.textFrom, r.textTo))); why != "" {
			b.Cause, b.Why = LeftIn, why+"."
			t.c.Causes[LeftIn]++
		}
	}
}

// sure fills Conf.
func (t *teller) sure() {
	for i := range t.c.Differences {
		d := &t.c.Differences[i]
		if d.Page == 0 {
			continue
		}
		for j, id := range d.Words {
			if c := t.conf(id); j == 0 || c < d.Conf {
				d.Conf = c
			}
		}
	}
}

// conf is how surely a word was read; what a person read is sure.
func (t *teller) conf(id letter.WordID) float64 {
	if t.people[id] != "" {
		return 1
	}
	w, _ := t.s.l.Word(id)
	return w.Conf
}

// readByPeople are the words that a person read otherwise than the engine did,
// each with the edit that says so.
func readByPeople(l *letter.Letter) map[letter.WordID]string {
	out := map[letter.WordID]string{}
	for _, e := range l.EachInForce() {
		if e.Kind == letter.Read && e.Rule == person {
			for _, id := range e.Words {
				out[id] = e.ID
			}
		}
	}
	return out
}

// person is the rule of the edits that people make (see [letter.Edit]).
const person = "person"

// readSo says why a difference is laid to the reading.
func (t *teller) readSo(d Difference) string {
	switch {
	case len(d.Words) == 0:
		return "nothing was read at this place."
	case d.Page == 0:
		return "the text has it so."
	case t.people[d.Words[0]] != "":
		return fmt.Sprintf("a person read it so (edit %s).", t.people[d.Words[0]])
	}
	return fmt.Sprintf("it was read so, with a confidence of %.2f.", d.Conf)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func (t *teller) say(i int, c Cause, why string) {
	t.c.Differences[i].Cause, t.c.Differences[i].Why = c, why
}

// neighbours are the words that are shown before and after the difference.
func (t *teller) neighbours(i int) (before, after letter.WordID, hasBefore, hasAfter bool) {
	r := t.p.regions[i]
	if r.textFrom > 0 {
		if ids := t.s.words(t.p.text.start(r.textFrom-1), t.p.text.end(r.textFrom-1)); len(ids) > 0 {
			before, hasBefore = ids[len(ids)-1], true
		}
	}
	if n := t.p.text; r.textTo < len(n.words) {
		if ids := t.s.words(n.start(r.textTo), n.end(r.textTo)); len(ids) > 0 {
			after, hasAfter = ids[0], true
		}
	}
	return before, after, hasBefore, hasAfter
}
