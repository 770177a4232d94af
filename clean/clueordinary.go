package clean

import "missive/clean/ordinary"

const (
	// usualShare is the share of ordinary words, by letters, in the lines that
	// stay of the labelled ones: what a line is taken to have whose language is
	// not known.
	usualShare = 0.75
	// foreignShare is the share from which running text is English, and
	// foreignLetters how much of it must be seen to tell. English as typists
	// write it has .77 to .9, read badly .5 and at worst .2 on a few rows;
	// French has .11 (the letters of fixtures, the despatches, the labelled
	// lines).
	foreignShare, foreignLetters = 0.3, 300
)

// isForeign tells whether the running text of some lines is not English: of
// other languages the words are not known, and that they are not must be no
// evidence.
func isForeign(lines []*line) bool {
	letters, ordinary := 0, 0
	for _, l := range lines {
		if l.prose >= leastProse {
			letters += l.letters
			ordinary += l.ordinary
		}
	}
	return letters >= foreignLetters && share(ordinary, letters) < foreignShare
}

// seeOrdinary looks how much of the line is ordinary words.
func (l *line) seeOrdinary(foreign bool) {
	if l.letters == 0 {
		return
	}
	if foreign {
		l.degree(ordinaryShare, usualShare)
		return
	}
	l.degree(ordinaryShare, share(l.ordinary, l.letters))
	l.hasIf(ordinaryAll, l.ordinary == l.letters)
}

// A spelling is a run of letters as it is read, one after the other.
type spelling struct {
	sum    ordinary.Sum
	length int
}

// add adds a small letter.
func (s *spelling) add(letter rune) {
	if s.length == 0 {
		s.sum = ordinary.Empty
	}
	s.sum = s.sum.Add(letter)
	s.length++
}

// end ends the run and gives how many letters it had, if they are an ordinary
// word, else 0.
func (s *spelling) end(words *ordinary.Words) int {
	length := s.length
	s.length = 0
	if length >= ordinary.Shortest && words.Has(s.sum) {
		return length
	}
	return 0
}
