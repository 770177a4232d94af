package clean

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// A sieve is a regular expression for rows hardly any of which match it. It
// follows the row through the states of a finite automaton, which are made as
// rows ask for them (Thompson, Comm. ACM 11, 1968; lazily as in grep's), and
// turns away nearly every row after two or three characters, at a hundredth of
// what the expression costs. The automaton takes every boundary (\b, $) for
// there and knows no upper bounds, so what it lets through the expression itself
// decides: a sieve matches exactly what its expression does.
//
// The expression is compiled for the first row that comes through: most runs of the
// program clean nothing, and compiling all of them took a third of its start.
//
// It may be used by several goroutines at once.
type sieve struct {
	expression string
	compiled   func() *regexp.Regexp

	// hopeless has a bit for each character below 128 with which no row begins that
	// goes on: most rows are turned away by it.
	hopeless [2]atomic.Uint64
	begun    sync.Once // what follows is made for the first row
	prog     *syntax.Prog
	making   sync.Mutex
	states   map[string]*sieveState
	full     atomic.Bool // no more states are made
	start    *sieveState

	knowing sync.Mutex
	known   map[string]bool // what the expression said
}

// sieveStates is the most states a sieve makes, of 1 kB each; beyond, the
// expression decides. Over 1,000 texts made of the labelled papers, with half of
// it the forms of letters in many languages cost twice as much, with twice as
// much no less.
const sieveStates = 512

// A sieveState is the set of the program's places that a row's beginning may
// have led to.
type sieveState struct {
	places []uint32
	// accepts tells that what was seen may match already.
	accepts bool
	// next is what follows by character, and wide by those from 128 on, which
	// making guards.
	next [utf8.RuneSelf]atomic.Pointer[sieveState]
	wide map[rune]*sieveState
}

// mostWide is for how many characters from 128 on a state keeps what follows.
const mostWide = 64

// sift makes a sieve of an expression, which must be right.
func sift(expression string) *sieve {
	return &sieve{expression: expression, states: map[string]*sieveState{},
		compiled: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })}
}

// begin makes the program and the state before a row's first character.
func (s *sieve) begin() {
	tree, err := syntax.Parse(s.expression, syntax.Perl)
	if err == nil {
		loosen(tree)
		s.prog, err = syntax.Compile(tree.Simplify())
	}
	if err != nil {
		panic("sift: " + err.Error())
	}
	s.start = s.state([]uint32{uint32(s.prog.Start)}, true)
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

// MatchString tells whether the text holds a match.
func (s *sieve) MatchString(text string) bool { return s.mayMatch(text) && s.matches(text) }

// FindStringSubmatch is what the expression finds in the text, as regexp has it.
func (s *sieve) FindStringSubmatch(text string) []string {
	return s.compiled().FindStringSubmatch(text)
}

// matches is what the expression says of a text that came through. Hardly any do,
// nearly all of them match, and they come again from letter to letter: greetings,
// closings, dates. What it said of them is kept.
func (s *sieve) matches(text string) bool {
	if len(text) > longestKnown {
		return s.compiled().MatchString(text)
	}
	s.knowing.Lock()
	is, known := s.known[text]
	s.knowing.Unlock()
	if known {
		return is
	}
	is = s.compiled().MatchString(text)
	s.knowing.Lock()
	defer s.knowing.Unlock()
	if s.known == nil || len(s.known) >= mostKnown {
		s.known = map[string]bool{}
	}
	s.known[strings.Clone(text)] = is
	return is
}

const (
	// longestKnown is the longest text, in bytes, of which it is kept whether it
	// matches, and mostKnown how many are kept.
	longestKnown = 100
	mostKnown    = 256
)

// mayMatch tells whether the text can hold a match.
func (s *sieve) mayMatch(text string) bool {
	if text != "" && text[0] < utf8.RuneSelf && s.hopeless[text[0]/64].Load()>>(text[0]%64)&1 == 1 {
		return false
	}
	s.begun.Do(s.begin)
	at := s.start
	for i := 0; i < len(text); {
		if at.accepts {
			return true
		}
		if len(at.places) == 0 {
			return false
		}
		var next *sieveState
		if c := text[i]; c < utf8.RuneSelf {
			if next = at.next[c].Load(); next == nil {
				next = s.step(at, rune(c))
			}
			i++
		} else {
			r, n := utf8.DecodeRuneInString(text[i:])
			next = s.step(at, r)
			i += n
		}
		if next == nil { // there are too many states
			return true
		}
		at = next
	}
	return at.accepts
}

// step is the state that a character leads to, made if need be, or nil where
// there are too many.
func (s *sieve) step(at *sieveState, c rune) *sieveState {
	if s.full.Load() {
		return nil
	}
	s.making.Lock()
	defer s.making.Unlock()
	if next := at.wide[c]; next != nil {
		return next
	}
	var out []uint32
	for _, pc := range at.places {
		if in := &s.prog.Inst[pc]; in.MatchRune(c) {
			out = append(out, in.Out)
		}
	}
	// A match may begin behind the character as well.
	next := s.state(append(out, uint32(s.prog.Start)), false)
	switch {
	case next == nil:
	case c < utf8.RuneSelf:
		at.next[c].Store(next)
		if at == s.start && !at.accepts && !next.accepts && len(next.places) == 0 {
			s.hopeless[c/64].Or(1 << (c % 64))
		}
	case len(at.wide) < mostWide:
		if at.wide == nil {
			at.wide = map[rune]*sieveState{}
		}
		at.wide[c] = next
	}
	return next
}

// state is the state of the places that can be reached from some without a
// character, at the text's beginning or behind it.
func (s *sieve) state(from []uint32, beginning bool) *sieveState {
	seen := make([]bool, len(s.prog.Inst))
	st := &sieveState{}
	for len(from) > 0 {
		pc := from[len(from)-1]
		from = from[:len(from)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch in := &s.prog.Inst[pc]; in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			from = append(from, in.Out, in.Arg)
		case syntax.InstCapture, syntax.InstNop:
			from = append(from, in.Out)
		case syntax.InstEmptyWidth:
			if beginning || syntax.EmptyOp(in.Arg)&syntax.EmptyBeginText == 0 {
				from = append(from, in.Out)
			}
		case syntax.InstMatch:
			st.accepts = true
		case syntax.InstFail:
		default:
			st.places = append(st.places, pc)
		}
	}
	slices.Sort(st.places)
	key := st.key()
	if known := s.states[key]; known != nil {
		return known
	}
	if len(s.states) >= sieveStates {
		s.full.Store(true)
		return nil
	}
	s.states[key] = st
	return st
}

func (st *sieveState) key() string {
	b := make([]byte, 0, 4*len(st.places)+1)
	for _, pc := range st.places {
		b = append(b, byte(pc), byte(pc>>8), byte(pc>>16), byte(pc>>24))
	}
	if st.accepts {
		b = append(b, 1)
	}
	return string(b)
}
