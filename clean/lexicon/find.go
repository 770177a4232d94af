package lexicon

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Match is a place in the rows of a page that reads like a marking.
type Match struct {
	Marking *Marking
	// Says is the wording, or the regular expression.
	Says string
	// First and Last are the rows it reaches over, Start the byte in the first
	// and End the byte after its end in the last.
	First, Last, Start, End int
	// Letters counts the letters and figures of the wording that were found,
	// its fields left out; Edits the errors in them. Missing counts those of
	// pieces that were not found.
	Letters, Edits, Missing int
	// Beside tells that the marking should stand alone in its row and stands at
	// one end of it, beside other words.
	Beside bool
	// Pattern tells that it is a regular expression that matched.
	Pattern bool
	// Over counts the letters and figures in its rows besides the wording and
	// its fields.
	Over int
}

// A Finder looks for a lexicon's markings, page by page. It keeps its memory
// from one page to the next and is for one goroutine.
type Finder struct {
	lexicon *Lexicon
	symbols []byte
	at      []int32 // by symbol: its byte in its row
	rowOf   []int32 // by symbol
	starts  []int32 // by row: its first symbol; one more at the end
	search  search
	hits    []hit
	matches []Match
	order   []ordered
	sorted  []Match
	// compares counts the pieces compared in the last Find: what it cost.
	compares int
}

// hit is a place of the page that a piece fits.
type hit struct {
	wording, piece int32
	start, end     int32 // symbols
	edits          int32
	order          uint64 // by wording, start and edits
}

// Finder gives a finder, one that was released perhaps.
func (l *Lexicon) Finder() *Finder {
	if f, ok := l.finders.Get().(*Finder); ok {
		return f
	}
	return &Finder{lexicon: l, search: newSearch(l.index)}
}

// Release gives the finder back for others to use. What it found is not to be
// looked at any more.
func (f *Finder) Release() { f.lexicon.finders.Put(f) }

// Find gives the matches in a page's rows, by row and place. They may overlap.
// The slice is good until the next call. Time is proportional to the page's
// length and to what is found on it.
func (f *Finder) Find(rows []string) []Match {
	f.read(rows)
	f.hits, f.compares = f.hits[:0], 0
	for _, c := range f.search.candidates(f.symbols) {
		f.compare(c)
	}
	f.matches = f.matches[:0]
	f.join()
	f.shortRows()
	f.likes(rows)
	return f.inOrder()
}

// inOrder is the matches by row and place, those of one place as they were
// found.
func (f *Finder) inOrder() []Match {
	f.order = f.order[:0]
	for i := range f.matches {
		m := &f.matches[i]
		f.order = append(f.order, ordered{uint64(m.First)<<32 | uint64(uint32(m.Start)), i})
	}
	slices.SortFunc(f.order, func(a, b ordered) int { return cmp.Or(cmp.Compare(a.place, b.place), a.match-b.match) })
	f.sorted = f.sorted[:0]
	for _, o := range f.order {
		f.sorted = append(f.sorted, f.matches[o.match])
	}
	return f.sorted
}

// ordered is a match and its place, row before byte.
type ordered struct {
	place uint64
	match int
}

// read folds the rows into one run of symbols.
func (f *Finder) read(rows []string) {
	f.symbols, f.at, f.rowOf, f.starts = f.symbols[:0], f.at[:0], f.rowOf[:0], f.starts[:0]
	for n, row := range rows {
		f.starts = append(f.starts, int32(len(f.symbols)))
		for i := 0; i < len(row); {
			c := row[i]
			if c < utf8.RuneSelf {
				if s := ascii[c]; s != none {
					f.symbols, f.at, f.rowOf = append(f.symbols, s), append(f.at, int32(i)), append(f.rowOf, int32(n))
				}
				i++
				continue
			}
			r, size := utf8.DecodeRuneInString(row[i:])
			if s := symbol(r); s != none {
				f.symbols, f.at, f.rowOf = append(f.symbols, s), append(f.at, int32(i)), append(f.rowOf, int32(n))
			}
			i += size
		}
	}
	f.starts = append(f.starts, int32(len(f.symbols)))
}

// compare looks for a piece around the place where its grams put it.
func (f *Finder) compare(c candidate) {
	is, diagonal := &f.lexicon.index.sizes[c.piece], int(c.diagonal)
	n, limit := int(is.length), int(is.limit)
	from, to := max(0, diagonal-limit-1), min(len(f.symbols), diagonal+n+limit+1)
	size := 0
	if n < longPiece { // a short piece stands in one row
		row := f.rowOf[min(max(diagonal+n/2, 0), len(f.symbols)-1)]
		from, to = max(from, int(f.starts[row])), min(to, int(f.starts[row+1]))
		if size = int(f.starts[row+1] - f.starts[row]); size > int(is.mostRow) && is.mostRow < math.MaxUint16 {
			return
		}
	}
	if to-from < n-limit {
		return
	}
	p := &f.lexicon.index.pieces[c.piece]
	f.compares++
	start, end, edits, ok := f.place(p, from, to)
	if !ok {
		return
	}
	if f.rowOf[start] != f.rowOf[end-1] {
		start, end, edits = f.trim(p, start, end, edits)
		if edits > limit {
			return
		}
	}
	for _, u := range p.uses {
		if size <= int(u.mostRow) {
			f.hits = append(f.hits, hit{u.wording, u.piece, int32(start), int32(end), int32(edits),
				uint64(u.wording)<<40 | uint64(start)<<8 | uint64(edits)})
		}
	}
}

// place is where between two symbols a piece stands with the fewest edits.
func (f *Finder) place(p *indexed, from, to int) (start, end, edits int, ok bool) {
	if from&7+to-from <= 64 {
		switch end, edits, ok = f.search.best(p, from, to); {
		case !ok:
		case edits == 0:
			start = end - len(p.symbols)
		default:
			start = from + p.pattern.Begin(f.symbols[from:end], edits)
		}
		return start, end, edits, ok
	}
	start, end, edits, ok = p.pattern.Find(f.symbols[from:to], int(p.limit))
	return from + start, from + end, edits, ok
}

// gains tells whether a row at a match's end belongs to it: without its n
// symbols, there would be so many more errors that most must be the marking's.
func gains(more, n int) bool { return more >= 3 && 4*more >= 3*n }

// trim leaves out the rows at both ends of a match that add nothing to it.
func (f *Finder) trim(p *indexed, start, end, edits int) (int, int, int) {
	for f.rowOf[start] != f.rowOf[end-1] {
		next := int(f.starts[f.rowOf[start]+1]) // the second row's first symbol
		if s, e, n, ok := p.pattern.Find(f.symbols[next:end], len(p.symbols)); ok && !gains(n-edits, next-start) {
			start, end, edits = next+s, next+e, n
			continue
		}
		last := int(f.starts[f.rowOf[end-1]]) // the last row's first symbol
		if s, e, n, ok := p.pattern.Find(f.symbols[start:last], len(p.symbols)); ok && !gains(n-edits, end-last) {
			start, end, edits = start+s, start+e, n
			continue
		}
		break
	}
	return start, end, edits
}

// longestLike is the longest row, in bytes, that regular expressions see.
const longestLike = 160

// likes matches the rows against the regular expressions.
func (f *Finder) likes(rows []string) {
	likes := f.lexicon.likes
	likes.Lock()
	defer likes.Unlock()
	for n, row := range rows {
		if len(row) > longestLike {
			continue
		}
		text := strings.TrimSpace(row)
		found := likes.find(text)
		if len(found) == 0 {
			continue
		}
		symbols := int(f.starts[n+1] - f.starts[n])
		lead := strings.Index(row, text)
		for _, l := range found {
			f.matches = append(f.matches, Match{Marking: l.of.of, Says: l.of.expression, First: n, Last: n, Pattern: true,
				Start: lead + l.start, End: lead + l.end, Letters: l.letters, Over: symbols - l.letters})
		}
	}
}
