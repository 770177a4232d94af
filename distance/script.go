package distance

import "slices"

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

// Lengths are how many elements of each sequence the run takes.
func (r Run) Lengths() (a, b int) {
	if r.Op != Insert {
		a = r.N
	}
	if r.Op != Delete {
		b = r.N
	}
	return a, b
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
		n, m := r.Lengths()
		a, b = a+n, b+m
	}
	return a, b
}

// add puts n steps behind the script, in front of it where it is kept back to
// front.
func (s *Script) add(op Op, n int) {
	if n == 0 {
		return
	}
	r := *s
	if last := len(r) - 1; last >= 0 && r[last].Op == op {
		r[last].N += n
		return
	}
	if len(r) == cap(r) {
		// By twice and not by a quarter: a book's script has a million runs.
		r = slices.Grow(r, len(r)+1)
	}
	*s = append(r, Run{op, n})
}

// flip makes the script of a and b that of b and a.
func (s Script) flip() {
	for i, r := range s {
		switch r.Op {
		case Delete:
			s[i].Op = Insert
		case Insert:
			s[i].Op = Delete
		}
	}
}
