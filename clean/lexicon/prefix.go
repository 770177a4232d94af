package lexicon

import (
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

// A sieve tells which of many regular expressions a row can match at all, from
// its first few letters and figures. It runs the expressions side by side on
// symbols, in which what is no letter or figure does not count, so it lets
// through more than match and never less. What it worked out for one beginning
// it keeps.
type sieve struct {
	progs []*syntax.Prog
	root  *sift
}

// depth is how many symbols of a row the sieve looks at.
const depth = 4

// sift is what the sieve knows of a beginning.
type sift struct {
	live []thread
	// through are the expressions that rows with this beginning may match: all
	// that are alive, or, for a row that ends here, have matched.
	through, ended []int32
	next           [64]*sift
	known          [64]bool
}

// thread is a place in one expression's program, behind its $ or before it.
type thread struct {
	expression int32
	pc         uint32
	ended      bool
}

// newSieve makes a sieve of expressions that begin with ^.
func newSieve(expressions []string) (*sieve, error) {
	s := &sieve{}
	var start []thread
	for i, e := range expressions {
		re, err := syntax.Parse(e, syntax.Perl)
		if err != nil {
			return nil, err
		}
		prog, err := syntax.Compile(re.Simplify())
		if err != nil {
			return nil, err
		}
		s.progs = append(s.progs, prog)
		start = append(start, thread{int32(i), uint32(prog.Start), false})
	}
	s.root = s.sift(start)
	return s, nil
}

// sift follows the threads through everything that consumes no symbol.
func (s *sieve) sift(threads []thread) *sift {
	out := &sift{}
	seen := map[thread]bool{}
	var follow func(t thread)
	follow = func(t thread) {
		if seen[t] {
			return
		}
		seen[t] = true
		in := &s.progs[t.expression].Inst[t.pc]
		switch in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			follow(thread{t.expression, in.Out, t.ended})
			follow(thread{t.expression, in.Arg, t.ended})
		case syntax.InstEmptyWidth:
			follow(thread{t.expression, in.Out, t.ended || syntax.EmptyOp(in.Arg)&(syntax.EmptyEndText|syntax.EmptyEndLine) != 0})
		case syntax.InstCapture, syntax.InstNop:
			follow(thread{t.expression, in.Out, t.ended})
		case syntax.InstMatch:
			out.ended = append(out.ended, t.expression)
			if !t.ended {
				out.live = append(out.live, t) // whatever follows
			}
		case syntax.InstFail:
		default:
			if t.ended {
				return // nothing follows the end
			}
			if takesMark(in) {
				follow(thread{t.expression, in.Out, false})
			}
			out.live = append(out.live, t)
		}
	}
	for _, t := range threads {
		follow(t)
	}
	out.through = slices.Clone(out.ended)
	for _, t := range out.live {
		out.through = append(out.through, t.expression)
	}
	slices.Sort(out.ended)
	slices.Sort(out.through)
	out.ended, out.through = slices.Compact(out.ended), slices.Compact(out.through)
	return out
}

// takesMark tells whether an instruction takes some character that is neither
// letter nor figure.
func takesMark(in *syntax.Inst) bool {
	switch in.Op {
	case syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		return true
	}
	for _, r := range in.Rune { // the bounds of its ranges
		if symbol(r) == none {
			return true
		}
	}
	for _, r := range " .-,:;()/[]{}|_'\"*#&°–—=~•!?+\\<>%$@^`’‘“”«»§№©" {
		if in.MatchRune(r) {
			return true
		}
	}
	return false
}

// step is what follows a symbol.
func (s *sieve) step(from *sift, symbol byte) *sift {
	if from.known[symbol] {
		return from.next[symbol]
	}
	var threads []thread
	for _, t := range from.live {
		in := &s.progs[t.expression].Inst[t.pc]
		switch {
		case in.Op == syntax.InstMatch:
			threads = append(threads, t)
		case takesSymbol(in, symbol):
			threads = append(threads, thread{t.expression, in.Out, false})
		}
	}
	from.known[symbol] = true
	if len(threads) > 0 {
		from.next[symbol] = s.sift(threads)
	}
	return from.next[symbol]
}

// takesSymbol tells whether an instruction takes a character of the symbol.
// Classes like \W take letters beyond ASCII too; that is not what they are
// written for, and does not count.
func takesSymbol(in *syntax.Inst, c byte) bool {
	if c == otherLetter {
		return true // of any script: nothing is known of it
	}
	if len(in.Rune) > 0 && symbol(in.Rune[0]) == c {
		return true // a letter that is not among those of runesOf
	}
	wide := len(in.Rune) > 1 && in.Rune[len(in.Rune)-1] == unicode.MaxRune
	for _, r := range runesOf[c] {
		if (r < utf8.RuneSelf || !wide) && in.MatchRune(r) {
			return true
		}
	}
	return false
}

// through are the expressions that a row of these symbols may match, in order.
func (s *sieve) through(symbols []byte) []int32 {
	at := s.root
	for i, c := range symbols {
		if i == depth {
			return at.through
		}
		if at = s.step(at, c); at == nil {
			return nil
		}
	}
	return at.ended
}

// otherLetter is the symbol of letters that are neither Latin nor Cyrillic.
const otherLetter = 30

// runesOf are characters that fold to each symbol, small and capital.
var runesOf = func() (out [64][]rune) {
	add := func(r rune) {
		if c := symbol(r); c != none && c != otherLetter {
			out[c] = append(out[c], r)
		}
	}
	for r := rune(0); r < 0x180; r++ {
		add(r)
	}
	for r := rune(0x400); r < 0x460; r++ {
		add(r)
	}
	return out
}()
