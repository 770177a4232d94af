package letter

import (
	"fmt"
	"iter"
	"strings"
)

// A Letter is one letter: its pages as they were read, the decisions made
// about them since, and the steps that made both. It only grows.
type Letter struct {
	ID    string `json:"id"`
	Pages []Page `json:"pages"`
	Edits []Edit `json:"edits,omitempty"`
	// Steps say what was run to make this letter, in order.
	Steps []Step `json:"steps,omitempty"`
}

// A Step records one stage: its name and version, and the settings that
// change what it does.
type Step struct {
	Name     string            `json:"name"`
	Version  string            `json:"version"`
	Settings map[string]string `json:"settings,omitempty"`
}

// Word is the word that id names, and whether there is one.
func (l *Letter) Word(id WordID) (Word, bool) {
	if w := l.word(id); w != nil {
		return *w, true
	}
	return Word{}, false
}

// word is the word that id names, or nil.
func (l *Letter) word(id WordID) *Word {
	if id.Page < 0 || id.Page >= len(l.Pages) {
		return nil
	}
	lines := l.Pages[id.Page].Lines
	if id.Line < 0 || id.Line >= len(lines) {
		return nil
	}
	words := lines[id.Line].Words
	if id.Word < 0 || id.Word >= len(words) {
		return nil
	}
	return &words[id.Word]
}

// Words runs over all words in the order they were read.
func (l *Letter) Words() iter.Seq2[WordID, Word] {
	return func(yield func(WordID, Word) bool) {
		for p := range l.Pages {
			for i := range l.Pages[p].Lines {
				for w, word := range l.Pages[p].Lines[i].Words {
					if !yield(WordID{p, i, w}, word) {
						return
					}
				}
			}
		}
	}
}

// AsRead is what was read of these words, with a blank between.
func (l *Letter) AsRead(words []WordID) string {
	texts := make([]string, len(words))
	for i, id := range words {
		w, _ := l.Word(id)
		texts[i] = w.Text
	}
	return strings.Join(texts, " ")
}

// LineWords are the names of all words of one line.
func (l *Letter) LineWords(page, line int) []WordID {
	ids := make([]WordID, len(l.Pages[page].Lines[line].Words))
	for i := range ids {
		ids[i] = WordID{page, line, i}
	}
	return ids
}

// Add appends edits, naming those that have no ID yet e1, e2, …, and checks
// the law. If the law would be broken, the letter stays as it was and the
// error says which edit of which rule broke it. Who adds edits many times
// keeps a [Ledger].
func (l *Letter) Add(edits ...Edit) error {
	before := len(l.Edits)
	l.append(edits)
	if err := l.Check(); err != nil {
		l.Edits = l.Edits[:before:before]
		return l.named(err)
	}
	return nil
}

// named is an error that says whose it is.
func (l *Letter) named(err error) error { return fmt.Errorf("letter %s: %w", l.ID, err) }

// undone are the ids of the edits, Restore edits too, that a later edit in
// force takes back; nil where there are none.
func (l *Letter) undone() map[string]bool {
	var undone map[string]bool
	for i := len(l.Edits) - 1; i >= 0; i-- {
		if e := &l.Edits[i]; e.Kind == Restore && !undone[e.ID] {
			if undone == nil {
				undone = map[string]bool{}
			}
			undone[e.Of] = true
		}
	}
	return undone
}

// InForce are the edits that no later edit in force takes back, in order;
// Restore edits themselves are left out.
func (l *Letter) InForce() []Edit {
	var out []Edit
	for _, e := range l.EachInForce() {
		out = append(out, *e)
	}
	return out
}

// EachInForce runs over the edits in force in order, each with its index in
// Edits. The edits are the letter's own, to be read only.
func (l *Letter) EachInForce() iter.Seq2[int, *Edit] {
	return func(yield func(int, *Edit) bool) {
		undone := l.undone()
		for i := range l.Edits {
			if e := &l.Edits[i]; e.Kind != Restore && !undone[e.ID] && !yield(i, e) {
				return
			}
		}
	}
}

// Stripped maps each word out of the text to the strip edit in force over it.
func (l *Letter) Stripped() map[WordID]Edit {
	out := map[WordID]Edit{}
	for _, e := range l.EachInForce() {
		if e.Kind == Strip {
			for _, w := range e.Words {
				out[w] = *e
			}
		}
	}
	return out
}
