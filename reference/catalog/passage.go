package catalog

import (
	"strings"

	"missive/align"
)

// Found is what [Index.Find] has to say of a text.
type Found struct {
	// Passage is what belongs to the text; nil where none surely does.
	Passage *Passage
	// Rivals are two passages or more that fit equally well, so that none is
	// claimed, the best first; they differ from each other.
	Rivals []Passage
	// Closest is the best of those that were looked at where none was claimed;
	// nil where nothing came near.
	Closest *Passage
	// Why says in a sentence why none is claimed; empty where one is.
	Why string
}

// A Passage is a stretch of the references, in one file or over several that
// follow each other.
type Passage struct {
	Pieces []Piece
	// Covered is how much of the text looked for is in the passage, and Alike
	// how many letters of those are the same in both, as shares from 0 to 1.
	Covered, Alike float64
	// cost is how many letters of the text are lost, added or changed over all.
	cost int
	// conflict is how much of the text stands where the passage has something
	// else, as a share.
	conflict float64
	sym      []rune
}

// A Piece is the stretch of a Passage that one file holds; the file is named
// relative to the references, with slashes.
type Piece struct {
	align.FoundPlace
	// From and To are the bytes of the file's text, which is the file itself
	// where that is plain text in UTF-8.
	From, To int64
	Text     string
}

// String names the passage in a sentence.
func (p Passage) String() string {
	var names []string
	for _, piece := range p.Pieces {
		names = append(names, piece.String())
	}
	if len(names) > 4 {
		names = append(names[:2], "…", names[len(names)-1])
	}
	return strings.Join(names, ", ")
}
