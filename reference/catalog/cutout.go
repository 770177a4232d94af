package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/maruel/natural"
)

const (
	// wholeFile is from what share of its letters on a file is taken whole: what
	// stands around the passage, or what the text lacks of it, is for the
	// comparison to tell.
	wholeFile = 0.8
	// wholeLine is how many letters of a line are taken to have been misread
	// where only the rest of it is in the text. Longer lines are paragraphs.
	wholeLine = 100
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
	return Piece{File: file.name, From: e.offset + int64(begin), To: e.offset + int64(end), Whole: whole, Text: text,
		FirstLine: first, LastLine: first + strings.Count(strings.TrimSuffix(text, "\n"), "\n")}, sym, nil
}

// lineStart is the byte at which a passage begins that has the letter i first:
// that of its line, or of its word where the line is long.
func lineStart(e excerpt, i int) int {
	at := int(e.in.at[i])
	start := 1 + strings.LastIndexAny(e.text[:at], "\n\f")
	k, _ := slices.BinarySearch(e.in.at, int32(start))
	if i-k <= wholeLine {
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
	end := len(e.text)
	if n := strings.IndexAny(e.text[at:], "\n\f"); n >= 0 {
		end = at + n
	}
	k, _ := slices.BinarySearch(e.in.at, int32(end))
	if k-j <= wholeLine {
		if end < len(e.text) && e.text[end] == '\n' {
			end++
		}
		return end
	}
	if n := strings.IndexFunc(e.text[at:], unicode.IsSpace); n >= 0 {
		return at + n
	}
	_, n := utf8.DecodeRuneInString(e.text[at:])
	return at + n
}

// comparePieces orders passages by where they stand.
func comparePieces(a, b []Piece) int {
	return slices.CompareFunc(a, b, func(a, b Piece) int {
		return cmp.Or(byPath(a.File, b.File), cmp.Compare(a.From, b.From))
	})
}

// byPath orders names as people number pages: 2 before 10.
func byPath(a, b string) int { return cmp.Or(natural.Compare(a, b), cmp.Compare(a, b)) }

// where names a passage in a sentence.
func (p Passage) where() string {
	var names []string
	for _, piece := range p.Pieces {
		names = append(names, piece.String())
	}
	if len(names) > 3 {
		names = append(names[:2], "…", names[len(names)-1])
	}
	return strings.Join(names, ", ")
}
