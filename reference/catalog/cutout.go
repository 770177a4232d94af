package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"missive/align"
	"missive/internal/pathorder"
)

const (
	// wholeFile is from what share of its letters on a file is taken whole: what
	// stands around the passage, or what the text lacks of it, is for the
	// comparison to tell.
	wholeFile = 0.8
	// wholeLine is how many letters of a line are taken to have been misread
	// where only the rest of it is in the text. Longer lines are paragraphs.
	wholeLine = 100
	// chance is how many letters of a line may match although the line is none of
	// the passage's.
	chance = 12
)

// passage makes a passage of the matches, which follow each other in the text.
func (s *search) passage(chain []match) (Passage, error) {
	var p Passage
	covered, matched, longer := 0, 0, 0
	for _, m := range chain {
		n, same, long := m.covered()
		covered, matched, longer = covered+n, matched+same, longer+long
		piece, sym, err := s.piece(m)
		if err != nil {
			return p, err
		}
		p.Pieces = append(p.Pieces, piece)
		p.sym = append(p.sym, sym...)
	}
	p.Covered = min(1, float64(covered)/float64(len(s.sym)))
	p.Alike = float64(matched) / float64(max(1, longer))
	p.cost = len(s.sym) - matched
	conflict := 0
	for _, m := range chain {
		conflict += m.conflict()
	}
	if len(chain) == 1 {
		conflict += chain[0].conflictAtEnds(len(s.sym), int(s.x.files[chain[0].file].letters))
	}
	p.conflict = float64(conflict) / float64(len(s.sym))
	return p, nil
}

// piece cuts out of its file what a match says, and its letters.
func (s *search) piece(m match) (Piece, []rune, error) {
	file := s.x.files[m.file]
	from, to := m.first(), m.last()
	whole := float64(to-from) >= wholeFile*float64(file.letters)
	readFrom, readTo := max(0, from-2*wholeLine), to+2*wholeLine
	if whole {
		readFrom, readTo = 0, int(file.letters)
	}
	e, err := s.x.excerpt(s.tx, s.folder, file, uint64(readFrom), uint64(readTo))
	if err != nil {
		return Piece{}, nil, err
	}
	i, j := from-int(e.letter), min(to-int(e.letter), e.in.len())
	if i < 0 || i >= j {
		return Piece{}, nil, damaged(s.x.path, errPiece.Error())
	}
	sym := slices.Clone(e.in.sym[i:j])
	begin, end := 0, len(e.text)
	if !whole {
		begin, end = lineStart(e, i), lineEnd(e, j)
	}
	text := e.text[begin:end]
	first := int(e.line) + strings.Count(e.text[:begin], "\n")
	last := first + strings.Count(strings.TrimSuffix(text, "\n"), "\n")
	return Piece{FoundPlace: align.FoundPlace{File: file.name, FirstLine: first, LastLine: last, Whole: whole},
		From: e.offset + int64(begin), To: e.offset + int64(end), Text: text}, sym, nil
}

// byChance tells that so few letters of a line belong to the passage that they
// may do so by chance.
func byChance(inside, line int) bool { return inside <= chance && 3*inside < line }

// lineAt is the line that byte at stands in: its first byte, its first letter, and
// the letter behind its last.
func (e excerpt) lineAt(at int) (start, first, behind int) {
	start = 1 + strings.LastIndexAny(e.text[:at], "\n\f")
	end := len(e.text)
	if n := strings.IndexAny(e.text[at:], "\n\f"); n >= 0 {
		end = at + n
	}
	return start, e.in.index(start), e.in.index(end)
}

// lineStart is the byte at which a passage begins that has the letter i first:
// that of its line, or of its word where the line is long.
func lineStart(e excerpt, i int) int {
	at := int(e.in.at[i])
	start, k, l := e.lineAt(at)
	switch {
	case byChance(l-i, l-k) && l < e.in.len():
		return 1 + strings.LastIndexAny(e.text[:e.in.at[l]], "\n\f")
	case i-k <= wholeLine:
		return start
	}
	blank := strings.LastIndexFunc(e.text[:at], unicode.IsSpace)
	if blank < 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(e.text[blank:])
	return blank + n
}

// lineEnd is the byte before which a passage ends that has the letter before j
// last.
func lineEnd(e excerpt, j int) int {
	at := int(e.in.at[j-1])
	_, k, l := e.lineAt(at)
	switch {
	case byChance(j-k, l-k) && k > 0:
		return behindLine(e.text, int(e.in.at[k-1]))
	case l-j <= wholeLine:
		return behindLine(e.text, at)
	}
	if n := strings.IndexFunc(e.text[at:], unicode.IsSpace); n >= 0 {
		return at + n
	}
	_, n := utf8.DecodeRuneInString(e.text[at:])
	return at + n
}

// behindLine is the byte behind the line that holds byte at, its end included.
func behindLine(text string, at int) int {
	n := strings.IndexAny(text[at:], "\n\f")
	switch {
	case n < 0:
		return len(text)
	case text[at+n] == '\f':
		return at + n
	}
	return at + n + 1
}

// compareBools orders false before true.
func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// comparePieces orders passages by where they stand.
func comparePieces(a, b []Piece) int {
	return slices.CompareFunc(a, b, func(a, b Piece) int {
		return cmp.Or(pathorder.Compare(a.File, b.File), cmp.Compare(a.From, b.From))
	})
}
