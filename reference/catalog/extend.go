package catalog

// Of the shortest scripts over a stretch whose file goes on behind the text's
// end, any scatters the text's last letters as far as it likes: taking a letter
// out of the file costs the same wherever it stands. So islands are extended
// from their ends, where the letters that follow each other have to match.

const (
	// extendBand is by how many letters an extension may leave its diagonal, and
	// extendLetters how far it goes.
	extendBand    = 80
	extendLetters = 3000
)

// extension is how far two sequences that begin at the same place go on
// together, and how many letters of that match.
type extension struct{ q, ref, matched int }

// A cell is the best way to a pair of places.
type cell struct{ score, matched int32 }

const nowhere = -1 << 20

// extend goes on along q and ref as long as most letters match: to the place of
// the highest score, a letter that matches counting one and any other minus one,
// giving up where the score has fallen by endIsland (X-drop; Zhang and others
// 2000). at(i) must give the letters of each counted from the begin.
func extend(nq, nref int, q, ref func(int) rune) extension {
	nq = min(nq, extendLetters)
	const width = 2*extendBand + 1
	var rows [2][width + 2]cell // a border on both sides
	for k := range rows[0] {
		rows[0][k].score, rows[1][k].score = nowhere, nowhere
	}
	var best extension
	top := int32(0)
	for i := 0; i <= nq; i++ {
		cur, prev := &rows[i&1], &rows[1-i&1]
		rowTop := int32(nowhere)
		for k := 1; k <= width; k++ {
			j := i + k - 1 - extendBand
			if j < 0 || j > nref {
				cur[k].score = nowhere
				continue
			}
			c := cell{score: nowhere}
			if i == 0 && j == 0 {
				c.score = 0
			}
			if i > 0 && j > 0 {
				c = prev[k]
				if q(i-1) == ref(j-1) {
					c.score++
					c.matched++
				} else {
					c.score--
				}
			}
			if i > 0 && prev[k+1].score-1 > c.score {
				c = prev[k+1]
				c.score--
			}
			if j > 0 && cur[k-1].score-1 > c.score {
				c = cur[k-1]
				c.score--
			}
			cur[k] = c
			rowTop = max(rowTop, c.score)
			if c.score > top {
				top, best = c.score, extension{i, j, int(c.matched)}
			}
		}
		if rowTop < top-endIsland {
			break
		}
	}
	return best
}

// extendBoth extends a match over the letters of the region that its islands
// leave at both ends. ref are the letters of the file from from on.
func extendBoth(is []island, sym, ref []rune, from int) []island {
	if len(is) == 0 {
		return nil
	}
	first := &is[0]
	e := extend(first.qFrom, first.from-from,
		func(i int) rune { return sym[first.qFrom-1-i] },
		func(j int) rune { return ref[first.from-from-1-j] })
	first.qFrom, first.from, first.matched = first.qFrom-e.q, first.from-e.ref, first.matched+e.matched
	last := &is[len(is)-1]
	e = extend(len(sym)-last.qTo, len(ref)-(last.to-from),
		func(i int) rune { return sym[last.qTo+i] },
		func(j int) rune { return ref[last.to-from+j] })
	last.qTo, last.to, last.matched = last.qTo+e.q, last.to+e.ref, last.matched+e.matched
	return is
}
