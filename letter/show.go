package letter

import "strings"

// A Gap is what stands before a shown word.
type Gap int

const (
	None      Gap = iota // nothing: the first word, or the second half of a hyphenated one
	Blank                // one blank
	NewLine              // a line break
	Paragraph            // a blank line
)

func (g Gap) String() string { return [...]string{"", " ", "\n", "\n\n"}[g] }

// A Piece is one word of the letter's text: which word, what is shown for it,
// and what stands before it.
type Piece struct {
	ID   WordID
	Text string
	Gap  Gap
}

// Shown is the letter's text as pieces: the words that are not stripped, in
// the order of the pages but for those that were moved. Between lines stands
// a line break and between pages a blank line, unless an edit says otherwise.
func (l *Letter) Shown() []Piece { return NewLedger(l).shown() }

// Text is the letter as a reader wants it: what is not the letter left out,
// paragraphs joined and a blank line between them. It ends with a line break
// unless it is empty.
func (l *Letter) Text() string {
	text, _, _ := l.Placed()
	if text != "" {
		text += "\n"
	}
	return text
}

// Placed is the letter's text without its last line break, with the way back to
// its words: pieces[i] begins at the byte starts[i], after its gap.
func (l *Letter) Placed() (text string, pieces []Piece, starts []int) {
	var b strings.Builder
	pieces = l.Shown()
	starts = make([]int, len(pieces))
	for i, p := range pieces {
		b.WriteString(p.Gap.String())
		starts[i] = b.Len()
		b.WriteString(p.Text)
	}
	return b.String(), pieces, starts
}

// Raw is all that was read, in the order it was read, whatever the edits: a
// line for each line, an empty line between the engine's paragraphs, a form
// feed between pages.
func (l *Letter) Raw() string {
	var b strings.Builder
	for i, p := range l.Pages {
		if i > 0 {
			b.WriteByte('\f')
		}
		for j, line := range p.Lines {
			if j > 0 && len(line.Words) > 0 {
				if last := p.Lines[j-1]; last.Block != line.Block || last.Par != line.Par {
					b.WriteByte('\n')
				}
			}
			b.WriteString(line.Text())
			b.WriteByte('\n')
		}
	}
	return b.String()
}
