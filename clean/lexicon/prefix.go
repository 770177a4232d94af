package lexicon

import (
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

// beginnings says with which letters and figures a row may begin that a regular
// expression matches. The expression is run on symbols, in which what is no
// letter or figure does not count, so it takes more beginnings than rows that
// match have and never fewer.
type beginnings struct{ prog *syntax.Prog }

// thread is a place in the expression's program, behind its $ or before it.
type thread struct {
	pc    uint32
	ended bool
}

// newBeginnings makes them of an expression that begins with ^.
func newBeginnings(expression string) (beginnings, error) {
	re, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		return beginnings{}, err
	}
	prog, err := syntax.Compile(re.Simplify())
	return beginnings{prog}, err
}

// start are the threads before the first symbol.
func (b beginnings) start() []thread { return []thread{{uint32(b.prog.Start), false}} }

// follow goes on through everything that consumes no symbol.
func (b beginnings) follow(threads []thread) (live []thread) {
	stack, seen := slices.Clone(threads), map[thread]bool{}
	for len(stack) > 0 {
		t := stack[len(stack)-1]
		if stack = stack[:len(stack)-1]; seen[t] {
			continue
		}
		seen[t] = true
		switch in := &b.prog.Inst[t.pc]; in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			stack = append(stack, thread{in.Out, t.ended}, thread{in.Arg, t.ended})
		case syntax.InstEmptyWidth:
			stack = append(stack, thread{in.Out, t.ended || syntax.EmptyOp(in.Arg)&(syntax.EmptyEndText|syntax.EmptyEndLine) != 0})
		case syntax.InstCapture, syntax.InstNop:
			stack = append(stack, thread{in.Out, t.ended})
		case syntax.InstMatch:
			if !t.ended {
				live = append(live, t) // whatever follows
			}
		case syntax.InstFail:
		default:
			if t.ended {
				continue // nothing follows the end
			}
			if takesMark(in) {
				stack = append(stack, thread{in.Out, false})
			}
			live = append(live, t)
		}
	}
	return live
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

// after are the threads that a symbol leads to from what follow gave: none where
// no row begins so.
func (b beginnings) after(live []thread, symbol byte) []thread {
	var out []thread
	for _, t := range live {
		switch in := &b.prog.Inst[t.pc]; {
		case in.Op == syntax.InstMatch:
			out = append(out, t)
		case takesSymbol(in, symbol):
			out = append(out, thread{in.Out, false})
		}
	}
	return out
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
