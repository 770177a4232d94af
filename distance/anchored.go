package distance

import "math"

// lengths are those of the runs that are looked for as seeds, tried one after
// the other in what is left between anchors. Of 32 symbols right in a row at
// 10 % errors there are some in every 300; in a gap of a few thousand 10 are as
// good as sure to be the same place, and 7 lead on where a third is wrong. Of
// words and other large alphabets fewer do.
var (
	lengths      = []int{32, 20, 13, 10, 7}
	shortLengths = []int{8, 5, 3, 2, 1}
)

// Sizes of pieces between anchors.
const (
	// smallPiece is the most cells of a piece that is lined up whole at once,
	// without looking for seeds in it: 1,400 by 1,400 symbols,
	// 31,000 machine words.
	smallPiece = 2_000_000
	// window is how many symbols are lined up at once where no seeds are found.
	window = 2048
)

// An aligner lines up two long sequences piece by piece.
type aligner struct {
	out   Script
	grid  *Grid
	slots []slot

	lengths    []int
	small, win int // smallPiece and window, or what the effort says
}

// anchored is a script from a to b that need not be shortest: runs of symbols
// that stand once in each are looked for, their longest chain that rises in both
// holds the two together, and what lies between is lined up exactly, after
// shorter runs that stand once in it have parted it where it is large. Where
// none are found, it creeps. Time is proportional to the lengths whatever they
// hold.
//
// Held are anchors that it leads through, if any.
func anchored(a, b []uint32, symbols int, e Effort, held []Anchor) Script {
	l := &aligner{grid: NewGrid(symbols), lengths: lengths, small: smallPiece, win: window}
	if e.Piece > 0 {
		l.small = e.Piece
	}
	if e.Window > 0 {
		l.win = e.Window
	}
	if symbols >= alphabet {
		l.lengths = shortLengths
	}
	l.through(a, b, held, 0)
	return l.out
}

// through lines up what lies between anchors, with seeds of l.lengths[level] at
// the most.
func (l *aligner) through(a, b []uint32, anchors []Anchor, level int) {
	i, j := 0, 0
	for _, x := range anchors {
		l.piece(a[i:x.A], b[j:x.B], level)
		l.out.add(Match, x.N)
		i, j = x.A+x.N, x.B+x.N
	}
	l.piece(a[i:], b[j:], level)
}

// piece lines up a and b, with seeds of l.lengths[level] at the most. What both
// begin or end with is matched: some shortest script does, always.
func (l *aligner) piece(a, b []uint32, level int) {
	a, b, suffix := trimSuffix(a, b)
	prefix := 0
	for prefix < len(a) && prefix < len(b) && a[prefix] == b[prefix] {
		prefix++
	}
	a, b = a[prefix:], b[prefix:]
	l.out.add(Match, prefix)
	l.middle(a, b, level)
	l.out.add(Match, suffix)
}

func (l *aligner) middle(a, b []uint32, level int) {
	if len(a)*len(b) <= l.small {
		l.grid.align(&l.out, a, b)
		return
	}
	for ; level < len(l.lengths); level++ {
		k := l.lengths[level]
		var seeds []seed
		seeds, l.slots = unique(a, b, k, l.slots)
		anchors := chain(seeds, k)
		if !pays(anchors, len(a), len(b)) && level == 0 {
			anchors = chain(repeated(a, b, k), k)
		}
		if pays(anchors, len(a), len(b)) {
			l.through(a, b, anchors, level+1)
			return
		}
	}
	l.creep(a, b)
}

// creep lines up window after window and keeps the first half of each, so that
// what follows can correct where it ends. Where one sequence is longer, its
// windows are, so that both end together.
func (l *aligner) creep(a, b []uint32) {
	var part Script
	for len(a)*len(b) > 4*l.win*l.win {
		ratio := math.Sqrt(float64(len(a)) / float64(len(b)))
		winA := min(len(a), 1+int(float64(l.win)*ratio))
		winB := min(len(b), 1+int(float64(l.win)/ratio))
		part = part[:0]
		l.grid.align(&part, a[:winA], b[:winB])
		i, j := l.half(part, (winA+1)/2, (winB+1)/2)
		a, b = a[i:], b[j:]
	}
	l.grid.align(&l.out, a, b)
}

// half takes the beginning of a script, until half of one of its sequences is
// used up, and says how much it took.
func (l *aligner) half(s Script, halfA, halfB int) (i, j int) {
	for _, r := range s {
		n := r.N
		if r.Op != Insert {
			n = min(n, max(halfA-i, 0))
		}
		if r.Op != Delete {
			n = min(n, max(halfB-j, 0))
		}
		l.out.add(r.Op, n)
		a, b := Run{r.Op, n}.Lengths()
		if i, j = i+a, j+b; i >= halfA || j >= halfB {
			break
		}
	}
	return i, j
}
