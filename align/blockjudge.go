package align

// What only one text has is a block, and not words added or lost, where it is
//
//   - running text, on its own or cut out of a line: leastRunning characters,
//     more than two typed lines;
//   - paragraphs of running text with an empty line on both sides: an editor's
//     note, a credit: leastParagraph characters;
//   - whole lines at the head or foot of the text or a page, such as a letterhead:
//     leastOuter characters, and running text or leastOuterLines of them.
//
// All other lines that stand alone stay differences, of either text: they are
// as a rule the rows of a stamp that was left in, a page number, a date or a
// name that was lost or stripped by mistake, and those an archivist wants to
// see one by one. Running text stands in lines of the usual width (shortestFull)
// or in the last line of a paragraph of them.
//
// Measured on the two letters of 1962 (a credit of 260 characters, a source of
// 60, a heading of 180 in four lines; stamps and an address left in, 190
// characters in seven short lines), and the despatches of 1939 and 1943, whose
// published text lacks letterheads of 80 to 130 characters in four to six
// lines; a line of theirs has 50 characters.
const (
	leastRunning    = 150
	leastParagraph  = 80
	leastOuter      = 60
	leastOuterLines = 3
)

// leastPage is how much of the reference alone is called a missing page, where
// the reference does not say where its pages end: the pages of the despatches
// have 1,300 to 1,900 characters, except first and last ones.
const leastPage = 1200

// isBlock judges words that only text x has.
func (m matcher) isBlock(x, from, to int) bool {
	s := m[x]
	if from >= to {
		return false
	}
	running := s.running(from, to)
	switch {
	case running >= leastRunning:
		return true
	case !s.wholeLines(from, to):
		return false
	case s.before[from] >= paragraphEdge && s.before[to] >= paragraphEdge && running >= leastParagraph:
		return true
	}
	outer := s.before[from] == pageEdge || s.before[to] == pageEdge
	return outer && s.chars(from, to) >= leastOuter &&
		(running > 0 || s.line[to-1]-s.line[from]+1 >= leastOuterLines)
}

// wholeLines tells whether the words begin and end where lines do.
func (s *side) wholeLines(from, to int) bool {
	return s.before[from] >= lineEdge && s.before[to] >= lineEdge
}

// running is how many characters of the words stand in running text.
func (s *side) running(from, to int) int {
	n := 0
	for i := from; i < to; {
		next := i + 1
		for next < to && s.line[next] == s.line[i] {
			next++
		}
		if s.isRunning(i) {
			n += s.chars(i, next) + 1
		}
		i = next
	}
	return max(0, n-1)
}

// isRunning tells whether word i stands in a line of running text.
func (s *side) isRunning(i int) bool {
	line := s.line[i]
	if s.width[line] >= s.narrow {
		return true
	}
	for i > 0 && s.line[i-1] == line {
		i--
	}
	return i > 0 && s.before[i] == lineEdge && s.width[line-1] >= s.narrow
}

// isPage tells whether so much of the reference is a page or more: it is long,
// or all that stands between two ends of pages or files.
func (s *side) isPage(from, to int) bool {
	return s.chars(from, to) >= leastPage || s.before[from] == pageEdge && s.before[to] == pageEdge
}
