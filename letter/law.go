package letter

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Errors that [Letter.Check] wraps.
var (
	ErrLost  = errors.New("a word is neither shown nor stripped")
	ErrTwice = errors.New("a word is shown or stripped more than once")
	ErrEdit  = errors.New("an edit does not fit the letter")
)

// hyphens are the characters a Hyphen edit may take from the end of a word.
// Typists and engines give all of them for a line-end hyphen.
const hyphens = "-\u00ad\u2010\u2011\u2012\u2013\u2014~=_¬"

// Check is the law that nothing is lost: every edit in force names words that
// exist, and every word that was read is shown exactly once, in the text or
// under exactly one strip edit in force. The error names the word, its text
// and the edit.
func (l *Letter) Check() error {
	if err := l.checkEdits(); err != nil {
		return err
	}
	v := l.view()
	shown := make([]uint8, len(v.ids))
	for _, n := range v.order {
		if v.stripped[n] == 0 && shown[n] < 2 {
			shown[n]++
		}
	}
	for n, id := range v.ids {
		switch shown[n] + v.stripped[n] {
		case 0:
			return fmt.Errorf("word %v %q: %w", id, v.text(int32(n)), ErrLost)
		case 1:
		default:
			return fmt.Errorf("word %v %q, covered by %v: %w", id, v.text(int32(n)), l.strips(id), ErrTwice)
		}
	}
	return nil
}

// strips are the ids of the strip edits in force over a word.
func (l *Letter) strips(id WordID) (ids []string) {
	for _, e := range l.InForce() {
		if e.Kind == Strip && slices.Contains(e.Words, id) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// checkEdits refuses edits that name words that are not there, or the same
// word twice, or that would change more than their kind allows.
func (l *Letter) checkEdits() error {
	seen := map[string]bool{}
	type half struct {
		word WordID
		of   int
	}
	hyphened := map[half]bool{}
	for _, e := range l.Edits {
		if seen[e.ID] || e.ID == "" {
			return fmt.Errorf("edit %q of rule %s: its id is empty or taken: %w", e.ID, e.Rule, ErrEdit)
		}
		if e.Kind == Restore && !seen[e.Of] {
			return fmt.Errorf("edit %s of rule %s takes back %q, which is not an earlier edit: %w", e.ID, e.Rule, e.Of, ErrEdit)
		}
		seen[e.ID] = true
	}
	for _, e := range l.InForce() {
		if why := l.misfit(e); why != "" {
			return fmt.Errorf("edit %s of rule %s %s: %w", e.ID, e.Rule, why, ErrEdit)
		}
		if e.Kind == Hyphen {
			first, second := half{e.Words[0], 1}, half{e.Words[1], 2}
			if hyphened[first] || hyphened[second] {
				return fmt.Errorf("edit %s of rule %s hyphenates %v a second time: %w", e.ID, e.Rule, e.Words, ErrEdit)
			}
			hyphened[first], hyphened[second] = true, true
		}
	}
	return nil
}

// misfit says why the edit does not fit the letter, or nothing.
func (l *Letter) misfit(e Edit) string {
	named := map[WordID]bool{}
	for _, w := range e.Words {
		if _, ok := l.Word(w); !ok {
			return fmt.Sprintf("names word %v, which is not there", w)
		}
		if named[w] {
			return fmt.Sprintf("names word %v twice", w)
		}
		named[w] = true
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
		if w, _ := l.Word(e.Words[0]); e.Text != w.Text && strings.TrimRight(e.Text, hyphens) != strings.TrimRight(w.Text, hyphens) {
			return fmt.Sprintf("would show %q for %q", e.Text, w.Text)
		}
	case Read:
		if len(e.Words) != 1 || strings.TrimSpace(e.Text) == "" {
			return "must name one word and say how it reads"
		}
	case Move:
		if e.Before == nil {
			return "does not say where to"
		}
		if _, ok := l.Word(*e.Before); !ok || named[*e.Before] {
			return fmt.Sprintf("moves words before %v, which is not there or moves too", *e.Before)
		}
	case Join, Break:
	default:
		return fmt.Sprintf("is of unknown kind %q", e.Kind)
	}
	if len(e.Words) == 0 {
		return "names no word"
	}
	return ""
}
