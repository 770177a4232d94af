package clean

import (
	"strings"
	"unicode/utf8"

	"missive/letter"
)

// NewView looks at a letter with its edits in force.
func NewView(l *letter.Letter) *View { return viewOf(letter.NewLedger(l), &memory{}) }

// viewOf looks at the letter whose words the ledger accounts for. The view is
// good until something else is made in the memory.
func viewOf(g *letter.Ledger, m *memory) *View {
	l := g.Letter()
	v := &View{letter: l, ledger: g, memory: m, pages: make([][]*row, len(l.Pages)), byLine: make([][]*row, len(l.Pages))}
	lines := 0
	for p := range l.Pages {
		lines += len(l.Pages[p].Lines)
	}
	byLine := make([]*row, lines)
	for p := range l.Pages {
		n := len(l.Pages[p].Lines)
		v.byLine[p], byLine = byLine[:n:n], byLine[n:]
	}
	if g.Moved() {
		v.fillMoved()
	} else {
		v.fill()
	}
	v.describe(v.rows)
	v.settle()
	return v
}

// fill makes the rows of a letter whose words are shown as they were read. All
// rows and all words stand in one piece of memory each.
func (v *View) fill() {
	free, all := v.memory.rowsOf(v.letter)
	v.rows = make([]*row, 0, len(free))
	for p := range v.letter.Pages {
		for i := range v.byLine[p] {
			shown := 0
			read := v.letter.Pages[p].Lines[i].Words
			for w, strip := range v.ledger.Strips(p, i) {
				if strip == 0 {
					all[shown].set(letter.WordID{Page: p, Line: i, Word: w}, &read[w])
					shown++
				}
			}
			if shown > 0 {
				r := &free[0]
				free = free[1:]
				r.page, r.line, r.at, r.words = p, i, len(v.rows), all[:shown:shown]
				all = all[shown:]
				v.byLine[p][i] = r
				v.rows = append(v.rows, r)
			}
		}
	}
}

// fillMoved makes the rows of a letter some words of which are shown elsewhere
// than they were read: a row stands where the first of its words does.
func (v *View) fillMoved() {
	free, all := v.memory.rowsOf(v.letter)
	for id := range v.ledger.Order() {
		r := v.byLine[id.Page][id.Line]
		if r == nil {
			r = &free[0]
			n := len(v.letter.Pages[id.Page].Lines[id.Line].Words)
			r.page, r.line, r.at, r.words = id.Page, id.Line, len(v.rows), all[:0:n]
			free, all = free[1:], all[n:]
			v.byLine[id.Page][id.Line] = r
			v.rows = append(v.rows, r)
		}
		r.words = append(r.words, v.word(id))
	}
}

func (v *View) word(id letter.WordID) (w word) {
	w.set(id, &v.letter.Pages[id.Page].Lines[id.Line].Words[id.Word])
	return w
}

func (w *word) set(id letter.WordID, read *letter.Word) {
	w.id, w.text, w.box, w.conf, w.chars = id, read.Text, read.Box, seen(read), read.Chars
}

// describe sets what follows from the words of rows alone: their boxes and
// texts, which stand in one piece of memory for all.
func (v *View) describe(rows []*row) {
	size := 0
	for _, r := range rows {
		for i := range r.words {
			size += len(r.words[i].text) + 1
		}
	}
	var texts, uppers strings.Builder
	texts.Grow(size)
	uppers.Grow(size)
	var folded []byte
	for _, r := range rows {
		r.box, folded = letter.Box{}, folded[:0]
		from := texts.Len()
		for i := range r.words {
			w := &r.words[i]
			if i > 0 {
				texts.WriteByte(' ')
			}
			texts.WriteString(w.text)
			folded = appendFolded(folded, w.text)
			r.box = r.box.Union(w.box)
		}
		r.text = texts.String()[from:]
		r.chars = utf8.RuneCountInString(r.text)
		from = uppers.Len()
		uppers.Write(folded)
		r.upper = uppers.String()[from:]
	}
}

// settle sets what follows from all rows together: whether there is a scan,
// the rows of each page, and what stood between them.
func (v *View) settle() {
	v.scan = false
	for _, r := range v.rows {
		r.opens = false
		v.scan = v.scan || !r.box.Empty()
	}
	v.place()
	v.guessBreaks()
}

// place fills pages, gaps and cuts by walking the reading's own lines.
func (v *View) place() {
	var cut letter.Role
	for p := range v.letter.Pages {
		gap := false
		v.pages[p] = v.pages[p][:0]
		for i, r := range v.byLine[p] {
			strips := v.ledger.Strips(p, i)
			if len(strips) == 0 {
				gap = true
				continue
			}
			if r == nil {
				cut = v.stripRole(strips[0])
				continue
			}
			r.gap, r.cut = gap, cut
			gap, cut = false, ""
			v.pages[p] = append(v.pages[p], r)
			if last := strips[len(strips)-1]; last != 0 && !v.scan {
				cut = v.stripRole(last)
			}
		}
	}
}

// stripRole is the role of a strip edit as [letter.Ledger.Strips] names it.
func (v *View) stripRole(strip int32) letter.Role { return v.letter.Edits[strip-1].Role }
