package clean

import (
	"iter"
	"strings"
	"unicode"

	"missive/letter"
)

// An Answer says what stays of one line of a plain text, and why the rest
// goes. It is one line of `missive clean --format jsonl`.
type Answer struct {
	// ID names the text: its file's name without the ending.
	ID string `json:"id"`
	// Line counts the text's lines from 0, parted by newlines alone; a form
	// feed belongs to the line it stands in front of.
	Line int `json:"line"`
	// Keep is what stays of the line, with its own spacing; empty when
	// nothing does.
	Keep string `json:"keep"`
	// Edits are the strips that took something from the line.
	Edits []Stripped `json:"edits"`
}

// A Stripped is one strip edit's share of a line.
type Stripped struct {
	Role letter.Role `json:"role"`
	// Text is what was stripped from this line.
	Text string `json:"text"`
	Rule string `json:"rule"`
	Why  string `json:"why"`
}

// Answers cleans a plain text and answers for each of its lines, in order,
// empty ones included. The last line break begins no line.
func Answers(id, text string, s Settings) (iter.Seq[Answer], error) {
	l := letter.FromText(id, text)
	if err := Clean(l, s); err != nil {
		return nil, err
	}
	return func(yield func(Answer) bool) {
		words := wordsByRow(l)
		stripped := l.Stripped()
		for n, line := range letter.Rows(text) {
			if !yield(answer(id, n, line, words[n], stripped)) {
				return
			}
		}
	}, nil
}

// wordsByRow are the names of the words of each line of the text.
func wordsByRow(l *letter.Letter) map[int][]letter.WordID {
	out := map[int][]letter.WordID{}
	for id := range l.Words() {
		row := l.Pages[id.Page].Lines[id.Line].Row
		out[row] = append(out[row], id)
	}
	return out
}

func answer(id string, n int, line string, words []letter.WordID, stripped map[letter.WordID]letter.Edit) Answer {
	a := Answer{ID: id, Line: n, Edits: []Stripped{}}
	var keep strings.Builder
	last, kept := "", false
	for i, part := range spaced(line) {
		if i >= len(words) { // blanks after the last word
			if kept {
				keep.WriteString(part)
			}
			break
		}
		e, gone := stripped[words[i]]
		if !gone {
			keep.WriteString(part)
			last, kept = "", true
			continue
		}
		if text := strings.TrimSpace(part); e.ID == last {
			s := &a.Edits[len(a.Edits)-1]
			s.Text += " " + text
		} else {
			a.Edits = append(a.Edits, Stripped{Role: e.Role, Text: text, Rule: e.Rule, Why: e.Why})
		}
		last = e.ID
	}
	if kept {
		a.Keep = keep.String()
	}
	return a
}

// spaced cuts a line into its words, each with the blanks before it; what
// follows the last word is the last piece.
func spaced(line string) []string {
	var out []string
	start, inWord := 0, false
	for i, r := range line {
		if space := unicode.IsSpace(r); space && inWord {
			out = append(out, line[start:i])
			start, inWord = i, false
		} else if !space {
			inWord = true
		}
	}
	return append(out, line[start:])
}
