package clean

// A worth is what a clue is worth in one judgement: of the line itself, of the
// line above and of the line below.
type worth struct{ own, above, below float64 }

// worthOf is what a clue of a line in some cases is worth.
func worthOf(weights []float64, k Clue, of cases) worth {
	own := weights[k]
	for in := range allCases {
		if of.has(in) {
			own += weights[k.in(in)]
		}
	}
	return worth{own, weights[aboveClues+k], weights[belowClues+k]}
}

// adding lists what the evidence about the i-th line adds to its last score, added
// to buf: by itself, and by what it added to the first score, which is evidence
// for the last.
func (o *Observed) adding(i int, w *compiled, buf []clueAdds) []clueAdds {
	l := o.lines[i]
	worths := &w.worth[l.cases]
	self := w.last[judgedSelf]
	var known [128]Evidence // most lines have less
	for _, e := range evidenceOf(o.lines, i, true, known[:0]) {
		if e.Clue == judgedSelf {
			continue
		}
		adds := w.last[e.Clue] + self*w.first[e.Clue]
		if e.Clue < ownClues {
			adds = worths[e.Clue].last.own + self*worths[e.Clue].first.own
		}
		buf = append(buf, clueAdds{e.Clue, adds * e.Degree})
	}
	return buf
}

// base is what every line's last score begins with.
func (w *compiled) base() float64 { return w.last[always] + w.last[judgedSelf]*w.first[always] }

// add sums up what the line's own evidence is worth for itself, and as that of
// the line above or below another.
func (l *line) add(w *compiled) {
	var first, last worth
	worths := &w.worth[l.cases]
	for _, e := range l.own {
		x := &worths[e.Clue]
		first.own += x.first.own * e.Degree
		first.above += x.first.above * e.Degree
		first.below += x.first.below * e.Degree
		last.own += x.last.own * e.Degree
		last.above += x.last.above * e.Degree
		last.below += x.last.below * e.Degree
	}
	l.worths = [...]worth{inFirst: first, inLast: last}
}

// A judgement is the first or the last.
type judgement int

const (
	inFirst judgement = iota
	inLast
)

// worthAround is what the i-th line's evidence and that of the lines above and
// below adds to a judgement.
func worthAround(lines []*line, i int, in judgement) float64 {
	sum := lines[i].worths[in].own
	if i > 0 {
		sum += lines[i-1].worths[in].above
	}
	if i+1 < len(lines) {
		sum += lines[i+1].worths[in].below
	}
	return sum
}

// firstScore is the first judgement of the i-th line, whose evidence and that
// of its neighbours was added: the sum of what evidenceOf lists.
func firstScore(lines []*line, i int, w *compiled) float64 {
	return worthAround(lines, i, inFirst) + companyScore(lines, i, w.first)
}

// lastScore is the last judgement, after the first ones of all lines around.
func lastScore(lines []*line, i int, w *compiled) float64 {
	var judged [allClues - judgedSelf]Evidence
	return worthAround(lines, i, inLast) + companyScore(lines, i, w.last) + weigh(judgedClues(lines, i, judged[:0]), w.last)
}

// companyScore is what the lines two above and two below add.
func companyScore(lines []*line, i int, weights []float64) float64 {
	var buf [6]Evidence
	return weigh(companyOf(lines, i, buf[:0]), weights)
}

// weigh is the sum of the evidence, in log odds.
func weigh(evidence []Evidence, weights []float64) float64 {
	sum := 0.0
	for _, e := range evidence {
		sum += weights[e.Clue] * e.Degree
	}
	return sum
}
