package letter

import (
	"fmt"
	"iter"
	"strconv"
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
	if id.Page < 0 || id.Page >= len(l.Pages) {
		return Word{}, false
	}
	lines := l.Pages[id.Page].Lines
	if id.Line < 0 || id.Line >= len(lines) {
		return Word{}, false
	}
	words := lines[id.Line].Words
	if id.Word < 0 || id.Word >= len(words) {
		return Word{}, false
	}
	return words[id.Word], true
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
// error says which edit of which rule broke it.
func (l *Letter) Add(edits ...Edit) error {
	before := len(l.Edits)
	for _, e := range edits {
		if e.ID == "" {
			e.ID = "e" + strconv.Itoa(len(l.Edits)+1)
		}
		l.Edits = append(l.Edits, e)
	}
	if err := l.Check(); err != nil {
		l.Edits = l.Edits[:before:before]
		return fmt.Errorf("letter %s: %w", l.ID, err)
	}
	return nil
}

// InForce are the edits that no later edit in force takes back, in order;
// Restore edits themselves are left out.
func (l *Letter) InForce() []Edit {
	undone := map[string]bool{}
	for i := len(l.Edits) - 1; i >= 0; i-- {
		if e := l.Edits[i]; e.Kind == Restore && !undone[e.ID] {
			undone[e.Of] = true
		}
	}
	var out []Edit
	for _, e := range l.Edits {
		if e.Kind != Restore && !undone[e.ID] {
			out = append(out, e)
		}
	}
	return out
}

// Stripped maps each word out of the text to the strip edit in force over it.
func (l *Letter) Stripped() map[WordID]Edit {
	out := map[WordID]Edit{}
	for _, e := range l.InForce() {
		if e.Kind == Strip {
			for _, w := range e.Words {
				out[w] = e
			}
		}
	}
	return out
}
