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
func (l *Letter) Shown() []Piece {
	v := l.view()
	var out []Piece
	prev := WordID{-1, -1, -1}
	for _, id := range v.order {
		if v.stripped[id] > 0 {
			continue
		}
		p := Piece{ID: id, Text: v.text(l, id), Gap: v.gap(prev, id)}
		if len(out) == 0 {
			p.Gap = None
		}
		out = append(out, p)
		prev = id
	}
	return out
}

// Text is the letter as a reader wants it: what is not the letter left out,
// paragraphs joined and a blank line between them. It ends with a line break
// unless it is empty.
func (l *Letter) Text() string {
	var b strings.Builder
	for _, p := range l.Shown() {
		b.WriteString(p.Gap.String())
		b.WriteString(p.Text)
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	return b.String()
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

// A view is the edits in force, looked up by word.
type view struct {
	order    []WordID
	stripped map[WordID]int
	gaps     map[WordID]Gap
	read     map[WordID]string
	first    map[WordID]WordID // second half of a hyphenated word → first
	second   map[WordID]WordID // first half → second
	head     map[WordID]string // first half → what is shown of it
}

func (l *Letter) view() view {
	v := view{stripped: map[WordID]int{}, gaps: map[WordID]Gap{}, read: map[WordID]string{},
		first: map[WordID]WordID{}, second: map[WordID]WordID{}, head: map[WordID]string{}}
	for id := range l.Words() {
		v.order = append(v.order, id)
	}
	for _, e := range l.InForce() {
		switch e.Kind {
		case Strip:
			for _, w := range e.Words {
				v.stripped[w]++
			}
		case Join:
			for _, w := range e.Words {
				v.gaps[w] = Blank
			}
		case Break:
			for _, w := range e.Words {
				v.gaps[w] = Paragraph
			}
		case Hyphen:
			v.head[e.Words[0]] = e.Text
			v.second[e.Words[0]] = e.Words[1]
			v.first[e.Words[1]] = e.Words[0]
		case Read:
			v.read[e.Words[0]] = e.Text
		case Move:
			v.order = moved(v.order, e)
		}
	}
	return v
}

func (v view) text(l *Letter, id WordID) string {
	if t, ok := v.read[id]; ok {
		return t
	}
	if t, ok := v.head[id]; ok && v.stripped[v.second[id]] == 0 {
		return t
	}
	w, _ := l.Word(id)
	return w.Text
}

func (v view) gap(prev, id WordID) Gap {
	if a, ok := v.first[id]; ok && a == prev {
		return None
	}
	if g, ok := v.gaps[id]; ok {
		return g
	}
	switch {
	case prev.Page != id.Page:
		return Paragraph
	case prev.Line != id.Line:
		return NewLine
	}
	return Blank
}

// moved is order with the words of e taken out and put before e.Before.
func moved(order []WordID, e Edit) []WordID {
	moving := map[WordID]bool{}
	for _, w := range e.Words {
		moving[w] = true
	}
	out := make([]WordID, 0, len(order))
	for _, id := range order {
		if id == *e.Before {
			out = append(out, e.Words...)
		}
		if !moving[id] {
			out = append(out, id)
		}
	}
	return out
}
