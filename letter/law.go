package letter

import (
	"errors"
	"fmt"
	"strings"
)

// Errors that [Letter.Check] wraps.
var (
	ErrLost  = errors.New("a word is neither shown nor stripped")
	ErrTwice = errors.New("a word is shown or stripped more than once")
	ErrEdit  = errors.New("an edit does not fit the letter")
)

// Hyphens are the characters a Hyphen edit may take from the end of a word.
// Typists and engines give all of them for a line-end hyphen.
const Hyphens = "-\u00ad\u2010\u2011\u2012\u2013\u2014~=_¬"

// Check is the law that nothing is lost: every edit in force names words that
// exist, and every word that was read is shown exactly once, in the text or
// under exactly one strip edit in force. The error names the word, its text
// and the edit.
func (l *Letter) Check() error { return NewLedger(l).check() }

// check says how the letter broke the law before, or how the account does.
func (g *Ledger) check() error {
	if g.err != nil || g.order == nil {
		return g.err // unmoved, each word has its one place
	}
	shown := make([]bool, len(g.strips))
	c := g.num.cursor()
	for _, n := range g.order {
		if shown[n] {
			return fmt.Errorf("word %v %q: %w", c.id(n), g.text(n, c.id(n)), ErrTwice)
		}
		shown[n] = true
	}
	for n, ok := range shown {
		if id := c.id(int32(n)); !ok {
			return fmt.Errorf("word %v %q: %w", id, g.text(int32(n), id), ErrLost)
		}
	}
	return nil
}

// take takes the letter's edits from one on into account, but for those
// undone. It refuses edits that name words that are not there, or the same
// word twice, or that would change more than their kind allows, and a second
// strip over a word; the account is then good for nothing.
func (g *Ledger) take(from int, undone map[string]bool) error {
	edits := g.letter.Edits
	for i := from; i < len(edits); i++ {
		if err := g.enter(&edits[i]); err != nil {
			return err
		}
	}
	for i := from; i < len(edits); i++ {
		e := &edits[i]
		if e.Kind == Restore || undone[e.ID] {
			continue
		}
		if why := g.misfit(e); why != "" {
			return fmt.Errorf("edit %s of rule %s %s: %w", e.ID, e.Rule, why, ErrEdit)
		}
		g.apply(e, int32(i+1))
	}
	if g.twice >= 0 {
		c := g.num.cursor()
		id := c.id(g.twice)
		return fmt.Errorf("word %v %q, covered by %v: %w", id, g.text(g.twice, id), g.letter.over(id, g.letter.undone()), ErrTwice)
	}
	return nil
}

// enter refuses an edit whose id is not its own, or that takes back what is
// not an earlier edit.
func (g *Ledger) enter(e *Edit) error {
	if g.ids[e.ID] || e.ID == "" {
		return fmt.Errorf("edit %q of rule %s: its id is empty or taken: %w", e.ID, e.Rule, ErrEdit)
	}
	if e.Kind == Restore && !g.ids[e.Of] {
		return fmt.Errorf("edit %s of rule %s takes back %q, which is not an earlier edit: %w", e.ID, e.Rule, e.Of, ErrEdit)
	}
	g.ids[e.ID] = true
	return nil
}

// misfit says why the edit does not fit the letter and the edits before it,
// or nothing.
func (g *Ledger) misfit(e *Edit) string {
	if why := g.letter.misnames(e); why != "" {
		return why
	}
	switch e.Kind {
	case Strip, Mark:
		if e.Role == "" {
			return "has no role"
		}
	case Hyphen:
		if len(e.Words) != 2 {
			return "must name two words"
		}
		if w := g.letter.word(e.Words[0]); e.Text != w.Text && strings.TrimRight(e.Text, Hyphens) != strings.TrimRight(w.Text, Hyphens) {
			return fmt.Sprintf("would show %q for %q", e.Text, w.Text)
		}
		if g.marks[g.num.of(e.Words[0])]&isHead != 0 || g.marks[g.num.of(e.Words[1])]&isTail != 0 {
			return fmt.Sprintf("hyphenates %v a second time", e.Words)
		}
	case Read:
		if len(e.Words) != 1 || strings.TrimSpace(e.Text) == "" {
			return "must name one word and say how it reads"
		}
	case Move:
		if e.Before == nil {
			return "does not say where to"
		}
		if l := g.letter; l.word(*e.Before) == nil || e.names(*e.Before) {
			return fmt.Sprintf("moves words before %v, which is not there or moves too", *e.Before)
		}
	case Join, Break, Confirm:
	default:
		return fmt.Sprintf("is of unknown kind %q", e.Kind)
	}
	if len(e.Words) == 0 {
		return "names no word"
	}
	return ""
}

// misnames says which of the words of an edit is not there or named twice, or
// nothing.
func (l *Letter) misnames(e *Edit) string {
	var named map[WordID]bool // not needed while words are named in order
	for i, w := range e.Words {
		if l.word(w) == nil {
			return fmt.Sprintf("names word %v, which is not there", w)
		}
		if named == nil && i > 0 && e.Words[i-1].Compare(w) >= 0 {
			named = make(map[WordID]bool, len(e.Words))
			for _, before := range e.Words[:i] {
				named[before] = true
			}
		}
		if named[w] {
			return fmt.Sprintf("names word %v twice", w)
		}
		if named != nil {
			named[w] = true
		}
	}
	return ""
}
