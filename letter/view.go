package letter

// A view is a letter with its edits in force looked up by word. Words are
// numbered in the order they were read, so that a letter of a thousand pages
// needs a few bytes a word and no tables.
type view struct {
	letter   *Letter
	ids      []WordID  // by number
	start    [][]int32 // number of the first word by page and line
	order    []int32   // numbers in the order in which words are shown
	stripped []uint8   // how many strip edits cover the word
	gaps     []Gap     // what an edit puts before the word, or unset
	read     map[int32]string
	first    map[int32]int32  // second half of a hyphenated word → first
	second   map[int32]int32  // first half → second
	head     map[int32]string // first half → what is shown of it
}

// unset marks a word before which no edit puts anything.
const unset Gap = -1

func (l *Letter) view() *view {
	v := &view{letter: l, read: map[int32]string{}, first: map[int32]int32{}, second: map[int32]int32{}, head: map[int32]string{}}
	v.start = make([][]int32, len(l.Pages))
	for p := range l.Pages {
		v.start[p] = make([]int32, len(l.Pages[p].Lines))
		for i := range l.Pages[p].Lines {
			v.start[p][i] = int32(len(v.ids))
			for w := range l.Pages[p].Lines[i].Words {
				v.ids = append(v.ids, WordID{p, i, w})
			}
		}
	}
	v.order, v.stripped, v.gaps = make([]int32, len(v.ids)), make([]uint8, len(v.ids)), make([]Gap, len(v.ids))
	for n := range v.order {
		v.order[n], v.gaps[n] = int32(n), unset
	}
	for _, e := range l.InForce() {
		v.apply(e)
	}
	return v
}

func (v *view) number(id WordID) int32 { return v.start[id.Page][id.Line] + int32(id.Word) }

func (v *view) apply(e Edit) {
	switch e.Kind {
	case Strip:
		for _, w := range e.Words {
			if n := v.number(w); v.stripped[n] < 2 { // more than one is too many, however many
				v.stripped[n]++
			}
		}
	case Join:
		v.put(Blank, e.Words)
	case Break:
		v.put(Paragraph, e.Words)
	case Hyphen:
		a, b := v.number(e.Words[0]), v.number(e.Words[1])
		v.head[a], v.second[a], v.first[b] = e.Text, b, a
	case Read:
		v.read[v.number(e.Words[0])] = e.Text
	case Move:
		v.move(e)
	}
}

func (v *view) put(g Gap, words []WordID) {
	for _, w := range words {
		v.gaps[v.number(w)] = g
	}
}

// move takes the words of e out of the order and puts them before e.Before.
func (v *view) move(e Edit) {
	moving := map[int32]bool{}
	for _, w := range e.Words {
		moving[v.number(w)] = true
	}
	before := v.number(*e.Before)
	out := make([]int32, 0, len(v.order))
	for _, n := range v.order {
		if n == before {
			for _, w := range e.Words {
				out = append(out, v.number(w))
			}
		}
		if !moving[n] {
			out = append(out, n)
		}
	}
	v.order = out
}

func (v *view) shown() []Piece {
	out := make([]Piece, 0, len(v.order))
	prev := int32(-1)
	for _, n := range v.order {
		if v.stripped[n] > 0 {
			continue
		}
		p := Piece{ID: v.ids[n], Text: v.text(n)}
		if prev >= 0 {
			p.Gap = v.gap(prev, n)
		}
		out = append(out, p)
		prev = n
	}
	return out
}

func (v *view) text(n int32) string {
	if t, ok := v.read[n]; ok {
		return t
	}
	if t, ok := v.head[n]; ok && v.stripped[v.second[n]] == 0 {
		return t
	}
	w, _ := v.letter.Word(v.ids[n])
	return w.Text
}

func (v *view) gap(prev, n int32) Gap {
	if a, ok := v.first[n]; ok && a == prev {
		return None
	}
	if g := v.gaps[n]; g != unset {
		return g
	}
	switch p, id := v.ids[prev], v.ids[n]; {
	case p.Page != id.Page:
		return Paragraph
	case p.Line != id.Line:
		return NewLine
	}
	return Blank
}
