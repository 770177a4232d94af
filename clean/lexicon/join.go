package lexicon

import (
	"cmp"
	"slices"
)

// join makes matches of the hits of each wording's pieces, in their order.
func (f *Finder) join() {
	slices.SortFunc(f.hits, func(a, b hit) int { return cmp.Compare(a.order, b.order) })
	for i := 0; i < len(f.hits); {
		first := f.hits[i]
		w := &f.lexicon.wordings[first.wording]
		letters, edits, end, piece := len(w.pieces[first.piece].symbols), first.edits, first.end, first.piece
		i++
		for i < len(f.hits) && f.hits[i].wording == first.wording {
			h := f.hits[i]
			if h.start < end && h.piece <= piece {
				i++ // the same place again
				continue
			}
			if h.piece <= piece || int(h.start-end) > f.room(w, int(piece), int(h.piece)) || f.rowBetween(end, h.start) {
				break
			}
			letters, edits, end, piece = letters+len(w.pieces[h.piece].symbols), edits+h.edits, max(end, h.end), h.piece
			i++
		}
		f.add(int(first.wording), int(first.start), int(end), letters, int(edits), int(first.piece), int(piece))
	}
}

// room is how many symbols may stand between two pieces of a wording.
func (f *Finder) room(w *wording, from, to int) int {
	n := 2
	for i := from; i < to; i++ {
		n += w.pieces[i].after
		if i > from {
			n += len(w.pieces[i].symbols)
		}
	}
	return n
}

// fieldRow is the most symbols of a row that holds nothing but a field of a
// marking: a name, a number or a date on a row of its own.
const fieldRow = 12

// rowBetween tells whether a row of other text stands between two pieces.
func (f *Finder) rowBetween(end, start int32) bool {
	for r := f.rowOf[end-1] + 1; r < f.rowOf[start]; r++ {
		if f.starts[r+1]-f.starts[r] > fieldRow {
			return true
		}
	}
	return false
}

// leastFound is the least share of a wording's letters that must be found.
const leastFound = 0.5

// add makes a match of the symbols from start to end, which hold a wording's
// pieces from first to last.
func (f *Finder) add(w, start, end, letters, edits, first, last int) {
	of, m := &f.lexicon.wordings[w], f.lexicon.of[w]
	if float64(letters) < leastFound*float64(of.length) {
		return
	}
	before, after := of.before, of.pieces[last].after
	for i := range first {
		before += len(of.pieces[i].symbols) + of.pieces[i].after
	}
	for i := last + 1; i < len(of.pieces); i++ {
		after += len(of.pieces[i].symbols) + of.pieces[i].after
	}
	row0, row1 := f.rowOf[start], f.rowOf[end-1]
	lead, trail := start-int(f.starts[row0]), int(f.starts[row1+1])-end
	start, end = start-min(lead, before), end+min(trail, after)
	lead, trail = max(0, lead-before), max(0, trail-after)
	beside := false
	if !stands(m.Stands, lead, trail, letters) || poor(letters, edits, of.length-letters, lead+trail) {
		if beside = sureBeside(m, row0 == row1, lead, trail, letters, edits); !beside {
			return
		}
	}
	out := Match{Marking: m, Says: of.text, First: int(row0), Last: int(row1), Start: int(f.at[start]),
		Letters: letters, Edits: edits, Missing: of.length - letters, Over: lead + trail, Beside: beside}
	out.End = int(f.at[end-1]) + 1
	if trail == 0 {
		out.End = -1 // with what follows the last letter
	}
	f.matches = append(f.matches, out)
}

// sureBeside tells whether a marking that should stand alone in its row stands
// at one end of it without doubt: a stamp beside the letter's own words.
func sureBeside(m *Marking, oneRow bool, lead, trail, letters, edits int) bool {
	return oneRow && m.Stands == Row && letters >= 10 && 10*edits <= 3*letters && min(lead, trail) <= 2+letters/10
}

// poor tells whether a match has so many errors, lacks so much and has so much
// beside it that it is more likely chance. A half that is read without error is
// found, one with an error in six letters is not: among the look-alikes of the
// lexicon's entries, those were nearly all.
func poor(letters, edits, missing, over int) bool {
	errors := (float64(edits) + missingWorth*float64(missing)) / float64(letters+missing)
	return errors+0.3*float64(over)/float64(over+letters) > 0.42
}

// missingWorth is what a letter of a wording that was not found counts, in
// errors.
const missingWorth = 0.7

// stands tells whether a wording of so many letters stands in its row as it
// should, with lead and trail other letters beside it: fewer than its own
// where the row is to say nothing else.
func stands(how Stand, lead, trail, letters int) bool {
	slack := 2 + letters/6
	switch how {
	case Start:
		return lead <= slack
	case End:
		return trail <= slack
	case Row:
		return 2*(lead+trail) <= letters+4
	}
	return true
}

// shortRows matches the rows that hold no more than a wording too short for
// the index.
func (f *Finder) shortRows() {
	for r := range len(f.starts) - 1 {
		start, end := int(f.starts[r]), int(f.starts[r+1])
		if n := end - start; n == 0 || n > exactPiece {
			continue
		}
		for _, w := range f.lexicon.rows[string(f.symbols[start:end])] {
			f.add(w, start, end, end-start, 0, 0, 0)
		}
	}
}
