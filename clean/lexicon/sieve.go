package lexicon

import (
	"encoding/binary"
	"fmt"
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// A sieve tells which of many regular expressions a row may match, in one walk
// over its characters, however many expressions there are. It follows them side
// by side through the states of one finite automaton, which are made as rows
// ask for them (Thompson, Comm. ACM 11, 1968; sets of expressions as in RE2).
// Most rows of a letter are beyond all expressions after a few characters.
//
// It takes every word boundary for there and leaves upper bounds of what is
// repeated out, so it lets through more than match and never less: the
// expression itself decides.
//
// It is for one goroutine.
type sieve struct {
	// insts are the instructions of all expressions' programs, owner the
	// expression of each.
	insts []syntax.Inst
	owner []int32
	// next has for each state and character below 128 the state that follows,
	// and wide the same for other characters.
	next   []uint16
	wide   map[wideStep]int32
	states []sieveState
	begin  int32 // the state at a row's beginning; stuck where there are no expressions
	byKey  map[string]int32
	most   int // states

	mark    []uint32 // by instruction: the last closure that has seen it
	closure uint32
	// what is worked with, kept for the next time
	from, stack, places []uint32
	accepts, through    []int32
	key                 []byte
}

// A sieveState is the set of places in the expressions that a row's beginning
// may have led to.
type sieveState struct {
	places []uint32
	// accepts are the expressions that match here, whatever follows; atEnd
	// those that match if the row ends here.
	accepts, atEnd []int32
}

type wideStep struct {
	state int32
	char  rune
}

const (
	// unmade stands for a state that was not asked for yet, stuck for the one
	// that no expression goes on from.
	unmade int32 = iota
	stuck
	opening
	madeStates
)

// mostStates is the most states a sieve makes, of a quarter of a kilobyte and
// more each; their numbers have 16 bits. 461 expressions and the 2,657 lines of
// the labelled papers ask for 5,800 where a dozen of them begin with anything at
// all, else for a fourth of that; beyond, rows are followed without states, at
// ten times the cost.
const mostStates = 1 << 13

// newSieve makes a sieve of expressions that begin with ^.
func newSieve(expressions []string) (*sieve, error) {
	s := &sieve{most: mostStates, wide: map[wideStep]int32{}, byKey: map[string]int32{}}
	progs, size := make([]*syntax.Prog, len(expressions)), 0
	for i, e := range expressions {
		re, err := syntax.Parse(e, syntax.Perl)
		if err != nil {
			return nil, fmt.Errorf("like %q: %w", e, err)
		}
		loosen(re)
		if progs[i], err = syntax.Compile(re.Simplify()); err != nil {
			return nil, fmt.Errorf("like %q: %w", e, err)
		}
		size += len(progs[i].Inst)
	}
	var from []uint32
	s.insts, s.owner = make([]syntax.Inst, 0, size), make([]int32, 0, size)
	for i, prog := range progs {
		base := uint32(len(s.insts))
		from = append(from, base+uint32(prog.Start))
		for _, in := range prog.Inst {
			in.Out += base
			if in.Op == syntax.InstAlt || in.Op == syntax.InstAltMatch {
				in.Arg += base
			}
			s.insts, s.owner = append(s.insts, in), append(s.owner, int32(i))
		}
	}
	s.mark = make([]uint32, len(s.insts))
	s.states = make([]sieveState, opening, 64)
	s.next = make([]uint16, int(opening)*utf8.RuneSelf, 64*utf8.RuneSelf)
	s.begin = s.state(from, syntax.EmptyBeginText|syntax.EmptyBeginLine)
	return s, nil
}

// loosen takes the upper bound from what is repeated: a counter makes a state
// for each of its counts, and again for whatever else is possible meanwhile.
func loosen(re *syntax.Regexp) {
	if re.Op == syntax.OpRepeat && re.Max > re.Min+1 {
		re.Max = -1
	}
	for _, sub := range re.Sub {
		loosen(sub)
	}
}

// match is the expressions that a row may match, in order. The slice is good
// until the next call.
func (s *sieve) match(row string) []int32 {
	s.through = s.through[:0]
	at := s.begin
	for i := 0; i < len(row) && at != stuck; {
		if accepts := s.states[at].accepts; accepts != nil {
			s.through = append(s.through, accepts...)
		}
		var next int32
		from := i
		if c := row[i]; c < utf8.RuneSelf {
			if next = int32(s.next[int(at)<<7|int(c)]); next == unmade {
				next = s.step(at, rune(c))
			}
			i++
		} else {
			r, n := utf8.DecodeRuneInString(row[i:])
			if next = s.wide[wideStep{at, r}]; next == unmade {
				next = s.step(at, r)
			}
			i += n
		}
		if next == unmade { // there are too many states
			s.through = s.unstated(s.through, s.states[at].places, row[from:])
			at = stuck
			break
		}
		at = next
	}
	if at != stuck {
		s.through = append(s.through, s.states[at].accepts...)
		s.through = append(s.through, s.states[at].atEnd...)
	}
	if len(s.through) > 1 {
		slices.Sort(s.through)
		s.through = slices.Compact(s.through)
	}
	return s.through
}

// unstated goes on with a row from some places without making states, and adds
// the expressions that may match to out.
func (s *sieve) unstated(out []int32, places []uint32, row string) []int32 {
	places = slices.Clone(places)
	for _, c := range row {
		s.follow(s.after(places, c), 0)
		out = append(out, s.accepts...)
		if places = append(places[:0], s.places...); len(places) == 0 {
			return out
		}
	}
	s.follow(s.after(places, atEnd), syntax.EmptyEndText|syntax.EmptyEndLine)
	return append(out, s.accepts...)
}

// atEnd stands for the end of a row.
const atEnd = -1

// after is where some places lead with a character, or at the row's end.
func (s *sieve) after(places []uint32, c rune) []uint32 {
	s.from = s.from[:0]
	for _, pc := range places {
		switch in := &s.insts[pc]; {
		case in.Op == syntax.InstEmptyWidth:
			if c == atEnd {
				s.from = append(s.from, pc)
			}
		case c != atEnd && in.MatchRune(c):
			s.from = append(s.from, in.Out)
		}
	}
	return s.from
}

// step makes the state that follows a character, or gives unmade where there
// are too many.
func (s *sieve) step(at int32, c rune) int32 {
	next := s.state(s.after(s.states[at].places, c), 0)
	switch {
	case next == unmade:
	case c < utf8.RuneSelf:
		s.next[int(at)<<7|int(c)] = uint16(next)
	case len(s.wide) < s.most:
		s.wide[wideStep{at, c}] = next
	}
	return next
}

// state is the state of the places that can be reached from some without a
// character, where the conditions hold.
func (s *sieve) state(from []uint32, holds syntax.EmptyOp) int32 {
	if len(from) == 0 {
		return stuck
	}
	s.follow(from, holds)
	slices.Sort(s.places)
	s.key = s.key[:0]
	for _, pc := range s.places {
		s.key = binary.LittleEndian.AppendUint32(s.key, pc)
	}
	s.key = append(s.key, 0xff)
	for _, e := range s.accepts {
		s.key = binary.LittleEndian.AppendUint32(s.key, uint32(e))
	}
	if known, ok := s.byKey[string(s.key)]; ok {
		return known
	}
	if len(s.states) >= s.most {
		return unmade
	}
	made := sieveState{places: slices.Clone(s.places), accepts: slices.Clone(s.accepts)}
	s.follow(s.after(made.places, atEnd), holds|syntax.EmptyEndText|syntax.EmptyEndLine)
	made.atEnd = slices.Clone(s.accepts)
	n := int32(len(s.states))
	s.states = append(s.states, made)
	s.next = append(s.next, make([]uint16, utf8.RuneSelf)...)
	s.byKey[string(s.key)] = n
	return n
}

// follow fills places and accepts with what is reached from some places
// without a character. What asks for the row's end stays among the places,
// unless the end is there.
func (s *sieve) follow(from []uint32, holds syntax.EmptyOp) {
	s.closure++
	s.places, s.accepts = s.places[:0], s.accepts[:0]
	stack := append(s.stack[:0], from...)
	defer func() { s.stack = stack }()
	for len(stack) > 0 {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if s.mark[pc] == s.closure {
			continue
		}
		s.mark[pc] = s.closure
		switch in := &s.insts[pc]; in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			stack = append(stack, in.Out, in.Arg)
		case syntax.InstCapture, syntax.InstNop:
			stack = append(stack, in.Out)
		case syntax.InstEmptyWidth:
			const text = syntax.EmptyBeginText | syntax.EmptyBeginLine | syntax.EmptyEndText | syntax.EmptyEndLine
			switch asks := syntax.EmptyOp(in.Arg) & text; {
			case asks&^holds == 0:
				stack = append(stack, in.Out)
			case asks&(syntax.EmptyEndText|syntax.EmptyEndLine) != 0:
				s.places = append(s.places, pc)
			}
		case syntax.InstMatch:
			s.accepts = append(s.accepts, s.owner[pc])
		case syntax.InstFail:
		default:
			s.places = append(s.places, pc)
		}
	}
	slices.Sort(s.accepts)
	s.accepts = slices.Compact(s.accepts)
}
