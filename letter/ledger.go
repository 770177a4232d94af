package letter

import "strconv"

// A Ledger is the account of a letter's words while edits are added to it:
// which of them are stripped and by which edit, what an edit says of the
// others, and in which order they are shown. It refuses what [Letter.Add]
// refuses, at the cost of the new edits alone: a stage that adds edits many
// times keeps one, and has [Letter.Check] go through the whole letter once at
// its end. While a ledger is in use nothing else may change the letter.
type Ledger struct {
	letter *Letter
	num    numbering
	// ids are the ids of all edits, taken back ones too.
	ids map[string]bool
	// strips has for each word, by number, one more than the index of the
	// strip edit in force over it, or 0.
	strips []int32
	// twice is the lowest number of a word under two strips, or -1.
	twice int32
	// marks is what edits in force say of a word that stays.
	marks []mark
	// read is what is shown for the words marked isRead; heads has a hyphened
	// word's first half, marked isHead, and first the first half by the
	// second, marked isTail.
	read  map[int32]string
	heads map[int32]head
	first map[int32]int32
	// order is how words are shown, by number; nil while none is moved.
	order []int32
	// err is how the letter broke the law before.
	err error
}

// A head is the first half of a word that a Hyphen edit joins.
type head struct {
	second int32
	text   string // what is shown of it
}

// A mark is what the edits in force say of one word: a [Gap] before it, and
// whether it reads otherwise or is half of another. It spares looking most
// words up.
type mark uint8

const (
	gapBits mark = 7 // one more than the Gap, 0 where no edit puts one
	isRead  mark = 8
	isHead  mark = 16
	isTail  mark = 32
)

// NewLedger takes the account of a letter and its edits. Where the letter
// breaks the law, [Ledger.Err] says how, and no edit is taken into account.
func NewLedger(l *Letter) *Ledger {
	g := &Ledger{letter: l, num: number(l), ids: make(map[string]bool, len(l.Edits)), twice: -1}
	n := g.num.words()
	g.strips, g.marks = make([]int32, n), make([]mark, n)
	if err := g.take(0, l.undone()); err != nil {
		return &Ledger{letter: l, num: g.num, ids: g.ids, strips: make([]int32, n), marks: make([]mark, n), twice: -1, err: err}
	}
	return g
}

// Err says how the letter broke the law when the account was taken, or is nil.
func (g *Ledger) Err() error { return g.err }

// Letter is the letter whose account this is.
func (g *Ledger) Letter() *Letter { return g.letter }

// Add appends edits to the letter as [Letter.Add] does.
func (g *Ledger) Add(edits ...Edit) error {
	if g.err != nil {
		return g.letter.named(g.err)
	}
	before := len(g.letter.Edits)
	again := g.letter.append(edits)
	if again { // something is taken back, so other edits change what they do
		if fresh := NewLedger(g.letter); fresh.err != nil {
			g.letter.Edits = g.letter.Edits[:before:before]
			return g.letter.named(fresh.err)
		} else {
			*g = *fresh
			return nil
		}
	}
	if err := g.take(before, nil); err != nil {
		g.letter.Edits = g.letter.Edits[:before:before]
		*g = *NewLedger(g.letter)
		return g.letter.named(err)
	}
	return nil
}

// append appends edits, naming those that have no ID yet, and tells whether
// one of them takes another back.
func (l *Letter) append(edits []Edit) (restores bool) {
	for _, e := range edits {
		if e.ID == "" {
			e.ID = "e" + strconv.Itoa(len(l.Edits)+1)
		}
		restores = restores || e.Kind == Restore
		l.Edits = append(l.Edits, e)
	}
	return restores
}

// Strips has for each word of one line one more than the index in Letter.Edits
// of the strip edit in force over it, or 0 where there is none. It is the
// ledger's own, to be read and not kept.
func (g *Ledger) Strips(page, line int) []int32 {
	at := g.num.pages[page] + line
	return g.strips[g.num.lines[at]:g.num.lines[at+1]]
}

// Moved tells whether an edit in force moves words.
func (g *Ledger) Moved() bool { return g.order != nil }

// Order runs over the words that are shown, in the order in which they are.
func (g *Ledger) Order() func(yield func(WordID) bool) {
	return func(yield func(WordID) bool) {
		c := g.num.cursor()
		for i := range g.strips {
			if n := g.nth(i); g.strips[n] == 0 && !yield(c.id(n)) {
				return
			}
		}
	}
}

// nth is the number of the word that stands i-th in the order.
func (g *Ledger) nth(i int) int32 {
	if g.order == nil {
		return int32(i)
	}
	return g.order[i]
}
