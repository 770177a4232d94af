package ingest

import (
	"path/filepath"

	"missive/align"
	"missive/reference"
	"missive/reference/catalog"
)

// foundReference is a passage as a reference.
func (w *work) foundReference(p catalog.Passage) align.Reference {
	f := &align.Found{Covered: round3(p.Covered), Alike: round3(p.Alike)}
	var letters []reference.Letter
	for _, piece := range p.Pieces {
		letters = append(letters, w.foundLetter(piece))
		f.Places = append(f.Places, piece.FoundPlace)
	}
	ref := reference.Join(letters...)
	ref.Files = nil
	for _, piece := range p.Pieces {
		ref.Files = append(ref.Files, piece.File)
	}
	ref.Found = f
	return ref
}

// foundLetter is one piece of it: a whole file as if its name had told it, with
// what is left out of it; else the lines of the passage.
func (w *work) foundLetter(piece catalog.Piece) reference.Letter {
	// The index may be another's: no name in it leads out of the folder.
	abs, err := filepath.EvalSymlinks(filepath.Join(w.r.library.folder, filepath.FromSlash(piece.File)))
	if piece.Whole && err == nil && inside(abs, w.r.library.folder) {
		file := textFile{dir: -1, rel: piece.File, abs: abs}
		if l, err := readRef(file, w.group, w.r.o.Reading); err == nil && len(l.Files) <= 1 {
			return l
		}
	}
	l := reference.Letter{Reference: align.Reference{Files: []string{piece.File}, Text: piece.Text}}
	l.Marks = reference.LineMarks(piece.Text, piece.FirstLine)
	return l
}

// round3 keeps three figures: more say nothing.
func round3(v float64) float64 { return float64(int(v*1000+0.5)) / 1000 }
