package clean

import (
	"math"

	"missive/letter"
)

// familyRows is how many lines away other rows of the same marking may stand.
const familyRows = 3

// around is how many lines above and below count as a line's surroundings. A
// whole page would not do: what is learned from cuttings of ten lines must hold
// on pages of fifty.
const around = 6

// seeNeighbours looks at the lines around each one.
func seeNeighbours(lines []*line) {
	for i, l := range lines {
		var sure, form, prose, n float64
		for at := max(0, i-around); at <= min(len(lines)-1, i+around); at++ {
			o := lines[at]
			if at == i {
				continue
			}
			n++
			prose += o.prose
			if o.mark == nil || o.mark.Marking.Weak {
				continue
			}
			sure++
			if o.mark.Marking.Role == letter.Form {
				form++
			}
		}
		n = max(1, n)
		l.degree(pageSure, sure/n)
		l.degree(pageForm, form/n)
		l.degree(pageProse, prose/n)
		l.hasIf(familyNear, familyAround(lines, i))
		l.hasIf(firstOfAll, i == 0)
		l.hasIf(lastOfAll, i == len(lines)-1)
	}
}

// familyAround tells whether another wording of the same family stands near.
func familyAround(lines []*line, i int) bool {
	m := lines[i].mark
	if m == nil {
		return false
	}
	for at := max(0, i-familyRows); at <= min(len(lines)-1, i+familyRows); at++ {
		if o := lines[at].mark; at != i && o != nil && o.Marking.Family == m.Marking.Family && o.Says != m.Says {
			return true
		}
	}
	return false
}

// evidenceOf is all the evidence about the i-th line of a page, its
// neighbours' included, added to buf. With first judgements made, it holds
// what they say too.
func evidenceOf(lines []*line, i int, judgedFirst bool, buf []Evidence) []Evidence {
	buf = append(buf, lines[i].own...)
	if i > 0 {
		for _, e := range lines[i-1].own {
			buf = append(buf, Evidence{aboveClues + e.Clue, e.Degree})
		}
	}
	if i+1 < len(lines) {
		for _, e := range lines[i+1].own {
			buf = append(buf, Evidence{belowClues + e.Clue, e.Degree})
		}
	}
	buf = companyOf(lines, i, buf)
	if judgedFirst {
		buf = judgedClues(lines, i, buf)
	}
	return buf
}

// companyOf is the evidence of the lines two above and two below.
func companyOf(lines []*line, i int, buf []Evidence) []Evidence {
	if i > 1 {
		buf = lines[i-2].company(above2Sure, buf)
	}
	if i+2 < len(lines) {
		buf = lines[i+2].company(below2Sure, buf)
	}
	return buf
}

// company is what a line two away adds: three clues from first on.
func (l *line) company(first Clue, buf []Evidence) []Evidence {
	return append(buf, Evidence{first, l.value(sureWording)}, Evidence{first + 1, l.value(wordingStrength)}, Evidence{first + 2, l.prose})
}

func judgedClues(lines []*line, i int, buf []Evidence) []Evidence {
	at := func(k int) float64 {
		if k < 0 || k >= len(lines) {
			return 0
		}
		return lines[k].odds
	}
	var near, sum, n float64
	for k := max(0, i-around); k <= min(len(lines)-1, i+around); k++ {
		if k == i {
			continue
		}
		n++
		sum += lines[k].odds
		if k >= i-familyRows && k <= i+familyRows {
			near = max(near, lines[k].odds)
		}
	}
	above, below := at(i-1), at(i+1)
	l, either := lines[i], max(above, below)
	with := func(c Clue, is bool, v float64) {
		if is && v > 0 {
			buf = append(buf, Evidence{c, v})
		}
	}
	short := l.value(letters0)+l.value(letters2)+l.value(letters5)+l.value(letters10) > 0
	with(judgedNumber, l.number > 0, either)
	with(judgedWeak, l.mark != nil && l.mark.Marking.Weak, near)
	with(judgedShort, short, above*below)
	with(judgedCapitals, l.value(allCapitals) > 0, either)
	with(judgedProse, l.prose > 0, either*l.prose)
	with(judgedKept, l.keep != nil, either)
	with(judgedUnknown, l.prose == 0 && l.mark == nil, either)
	return append(buf,
		Evidence{judgedSelf, lines[i].first}, Evidence{judgedAbove, above}, Evidence{judgedBelow, below},
		Evidence{judgedAbove2, at(i - 2)}, Evidence{judgedBelow2, at(i + 2)},
		Evidence{judgedPage, sum / max(1, n)}, Evidence{judgedNear, near},
		Evidence{judgedBoth, above * below}, Evidence{judgedEither, either})
}

// odds is the probability of log odds.
func odds(score float64) float64 { return 1 / (1 + math.Exp(-score)) }
