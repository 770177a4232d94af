package align

import (
	"slices"
	"strings"
)

// A side is one of the two texts as blocks are looked for in it: a sequence of
// words, how long each is and what stands before it.
type side struct {
	ids    []uint32 // the words as numbers: the same number is the same word
	words  []word
	at     []int32 // characters before word i, counting a blank after each word
	before []edge  // what stands before word i, and last after the text
	line   []int32 // the line that word i begins in
	width  []int32 // characters of each line
	narrow int32   // lines of fewer characters are no running text
}

// An edge is what stands between two words, from least to most.
type edge uint8

const (
	insideSentence edge = iota
	sentenceEdge
	lineEdge
	paragraphEdge
	pageEdge
)

// shortestFull is the least length of a line of running text where lines are
// long: the typed lines of the despatches and of the letters of 1905 have 50
// to 75 characters, the rows of their stamps 5 to 40, those of letterheads and
// addresses 10 to 35.
const shortestFull = 45

func newSide(t *folded) *side {
	n := len(t.words)
	s := &side{ids: t.ids, words: t.words, at: make([]int32, n+1), before: make([]edge, n+1), line: make([]int32, n)}
	for i, w := range t.words {
		s.at[i+1] = s.at[i] + int32(w.to-w.from) + 1
		if i > 0 {
			s.before[i] = edgeBetween(w, t.words[i-1], t.src[t.end(i-1):t.start(i)])
			if s.before[i] >= lineEdge {
				s.width = append(s.width, 0)
			}
		} else {
			s.width = append(s.width, 0)
		}
		s.line[i] = int32(len(s.width) - 1)
		s.width[s.line[i]] += int32(w.to-w.from) + 1
	}
	s.before[0], s.before[n] = pageEdge, pageEdge
	s.narrow = min(shortestFull, s.usualWidth()*3/5)
	return s
}

func edgeBetween(w, before word, blank string) edge {
	switch {
	case blank == " ":
	case blank == "\n":
		return lineEdge
	case strings.Contains(blank, "\f"):
		return pageEdge
	case strings.Count(blank, "\n") > 1:
		return paragraphEdge
	case strings.ContainsAny(blank, "\n\r\u2028\u2029"):
		return lineEdge
	}
	if strings.HasSuffix(before.sym, ".") || strings.HasSuffix(before.sym, "?") || strings.HasSuffix(before.sym, "!") {
		return sentenceEdge
	}
	return insideSentence
}

// usualWidth is the width that half of all characters have a line of, or a
// longer one.
func (s *side) usualWidth() int32 {
	sorted := slices.Clone(s.width)
	slices.Sort(sorted)
	half := int32(0)
	for _, w := range slices.Backward(sorted) {
		if half += w; 2*half >= s.at[len(s.words)] {
			return w
		}
	}
	return 0
}

// chars is how many characters words[from:to] have, with the blanks between
// them.
func (s *side) chars(from, to int) int { return max(0, int(s.at[to]-s.at[from])-1) }

// size is how many characters word i has.
func (s *side) size(i int) int { return int(s.at[i+1]-s.at[i]) - 1 }

// A matcher finds what two texts have in common. Each of them is called by its
// number: what holds for one holds for the other.
type matcher [2]*side

// A span is a passage of both texts: words from[x]:to[x] of text x.
type span struct{ from, to [2]int }

func (s span) empty(x int) bool { return s.from[x] >= s.to[x] }
func (s span) len(x int) int    { return s.to[x] - s.from[x] }
