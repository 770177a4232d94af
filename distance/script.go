package distance

// An Op is one kind of step that leads from a sequence a to a sequence b.
type Op uint8

const (
	Match      Op = iota // one element of each, equal
	Substitute           // one element of each, different
	Delete               // one element that only a has
	Insert               // one element that only b has
)

func (o Op) String() string {
	return [...]string{"match", "substitute", "delete", "insert"}[o]
}

// A Run is the same step taken N times, N at least 1.
type Run struct {
	Op Op
	N  int
}

// A Script leads from a to b, first element first; neighbouring runs have
// different ops. The script of two empty sequences is empty.
type Script []Run

// Counts are the edits of a script; matches are not counted.
type Counts struct{ Insertions, Deletions, Substitutions int }

// Distance is the number of edits.
func (c Counts) Distance() int { return c.Insertions + c.Deletions + c.Substitutions }

// Counts adds up the edits of the script.
func (s Script) Counts() Counts {
	var c Counts
	for _, r := range s {
		switch r.Op {
		case Insert:
			c.Insertions += r.N
		case Delete:
			c.Deletions += r.N
		case Substitute:
			c.Substitutions += r.N
		}
	}
	return c
}

// Lengths are the lengths of the two sequences that the script lines up.
func (s Script) Lengths() (a, b int) {
	for _, r := range s {
		if r.Op != Insert {
			a += r.N
		}
		if r.Op != Delete {
			b += r.N
		}
	}
	return a, b
}

// prepend puts n steps in front of a script that is kept back to front.
func (s Script) prepend(op Op, n int) Script {
	if n == 0 {
		return s
	}
	if last := len(s) - 1; last >= 0 && s[last].Op == op {
		s[last].N += n
		return s
	}
	return append(s, Run{op, n})
}
