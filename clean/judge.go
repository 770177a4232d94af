package clean

import (
	"slices"

	"missive/clean/lexicon"
	"missive/letter"
)

// Doubt says to whom doubt is given.
type Doubt string

const (
	// Normal gives up a marking rather than a line of the letter: at most one
	// line in two hundred was lost of those it was measured on.
	Normal Doubt = ""
	// Careful strips only what leaves hardly any doubt.
	Careful Doubt = "careful"
	// Aggressive strips whatever is more likely a marking than not.
	Aggressive Doubt = "aggressive"
)

func (t Thresholds) of(d Doubt) float64 {
	switch d {
	case Careful:
		return t.Careful
	case Aggressive:
		return t.Aggressive
	}
	return t.Normal
}

// judge sums up the evidence about every line, twice: what the first judgement
// says of a line's neighbours is evidence for the second.
func (o *Observed) judge(j *judge) {
	w := j.weights
	if o.view.scan {
		o.sight = o.view.sight(j.scan.passes)
	}
	for _, l := range o.lines {
		l.degree(lettersLike, w.lettersLikeMarkings(l.row.text))
		l.add(w)
	}
	for i, l := range o.lines {
		l.first = firstScore(o.lines, i, w)
	}
	for _, l := range o.lines {
		l.odds = odds(l.first)
	}
	for i, l := range o.lines {
		l.score = lastScore(o.lines, i, w)
		o.seeLooks(i, j)
	}
}

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
	l.firstWorth, l.lastWorth = first, last
}

// firstScore is the first judgement of the i-th line, whose evidence and that
// of its neighbours was added: the sum of what evidenceOf lists.
func firstScore(lines []*line, i int, w *compiled) float64 {
	sum := lines[i].firstWorth.own
	if i > 0 {
		sum += lines[i-1].firstWorth.above
	}
	if i+1 < len(lines) {
		sum += lines[i+1].firstWorth.below
	}
	return sum + companyScore(lines, i, w.first)
}

// lastScore is the last judgement, after the first ones of all lines around.
func lastScore(lines []*line, i int, w *compiled) float64 {
	sum := lines[i].lastWorth.own
	if i > 0 {
		sum += lines[i-1].lastWorth.above
	}
	if i+1 < len(lines) {
		sum += lines[i+1].lastWorth.below
	}
	var judged [allClues - judgedSelf]Evidence
	return sum + companyScore(lines, i, w.last) + weigh(judgedClues(lines, i, judged[:0]), w.last)
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

// A judge strips the lines for whose being markings or furniture there is
// enough evidence.
type judge struct {
	finder  *lexicon.Finder
	weights *compiled
	scan    *scanWeights
	doubt   Doubt
	batch   *Recurring
	without []string // furniture that is not looked for
}

// newJudge makes a judge by settings. The program's own lexicon and weights
// are right: tests read them.
func newJudge(s Settings) (*judge, error) {
	w, err := compiledWeights()
	if err != nil {
		return nil, err
	}
	scan, err := s.scanWeights()
	if err != nil {
		return nil, err
	}
	batch := s.Batch
	if batch == nil {
		batch = &Recurring{}
	}
	return &judge{finder: s.lexicon().Finder(), weights: w, scan: scan, doubt: s.Doubt, batch: batch, without: s.Without}, nil
}

// judge is who judges the view's lines: by default, one with the program's own
// lexicon.
func (v *View) judge() *judge {
	if v.judged == nil {
		v.judged, _ = newJudge(Settings{}) // a test reads the weights
	}
	return v.judged
}

// scanWeights are the weights of the settings, or the program's own.
func (s Settings) scanWeights() (*scanWeights, error) {
	if s.Scan != nil {
		return s.Scan.compile()
	}
	return compiledScanWeights()
}

// lexicon is the lexicon of the settings, or the program's own.
func (s Settings) lexicon() *lexicon.Lexicon {
	if s.Lexicon != nil {
		return s.Lexicon
	}
	l, err := lexicon.Default()
	if err != nil {
		panic(err) // the embedded file is read by a test
	}
	return l
}

func (j *judge) find(v *View) []Finding {
	o := observe(v, j.finder, j.batch)
	o.judge(j)
	var out []Finding
	first, last := o.heading()
	for i, l := range o.lines {
		if i > first && i < last && l.says(letter.Banner) {
			continue // typed in the heading: the letter's own
		}
		f, parted := o.part(i, j)
		switch {
		case parted:
		case l.score < l.from:
			continue
		default:
			f = strip(o.roleOf(i), o.notTyped(i, j), odds(l.score), o.why(i, j))
			f.Rule = o.ruleOf(i)
			if l.goesByLooks(j) {
				f.Role, f.Rule = o.roleByLooks(i), byLooks
			}
		}
		if !slices.Contains(j.without, f.Rule) {
			out = append(out, f)
		}
	}
	return out
}

// says tells whether the line's wording is of the role.
func (l *line) says(role letter.Role) bool { return l.mark != nil && l.mark.Marking.Role == role }

// heading are the first line of the letter's heading and its salutation, by
// number; where there is no salutation near the head of the first page, none
// lies between them. Markings are no part of a heading and do not count.
func (o *Observed) heading() (first, last int) {
	first = -1
	rows := 0
	for i, l := range o.lines {
		if l.row.page > 0 || rows > headingRows {
			break
		}
		if isSalutation(l.row) {
			if first < 0 {
				return i, i
			}
			return first, i
		}
		if l.score >= l.from || l.says(letter.Banner) || l.row.length() <= 2 {
			continue
		}
		rows++
		if first < 0 {
			first = i
		}
	}
	return 0, 0
}

// roleOf is what a stripped line is: what its wording says, else what kind of
// furniture it is, else what its nearest stripped neighbour is.
func (o *Observed) roleOf(i int) letter.Role {
	if r := o.lines[i].ownRole(); r != "" {
		return r
	}
	if r := o.roleNear(i); r != "" {
		return r
	}
	return letter.Stamp
}

// roleNear is what the nearest marking to a line is, or empty.
func (o *Observed) roleNear(i int) letter.Role {
	for d := 1; d <= familyRows; d++ {
		for _, k := range [2]int{i - d, i + d} {
			if k >= 0 && k < len(o.lines) && o.lines[k].mark != nil && o.lines[k].odds > 0.5 {
				return o.lines[k].mark.Marking.Role
			}
		}
	}
	return ""
}

// ownRole is what a stripped line is by what it says, or empty where that tells
// nothing.
func (l *line) ownRole() letter.Role {
	switch {
	case l.says(letter.Banner):
		return letter.Banner
	case l.value(announcesNext) > 0 && (l.mark == nil || l.mark.Marking.Weak):
		return letter.Catchword
	case l.value(numberPaged)+l.value(numberDashed)+l.value(numberBare) > 0 && (l.mark == nil || l.mark.Marking.Weak):
		return letter.PageNumber
	case l.mark != nil:
		return l.mark.Marking.Role
	case l.value(repeatsHeading)+l.value(numbersTelegram) > 0:
		return letter.RunningHead
	case l.value(saysContinued) > 0:
		return letter.Continuation
	}
	return ""
}

// ruleOf names what found a line: the marking of the lexicon, or the kind of
// furniture.
func (o *Observed) ruleOf(i int) string {
	l := o.lines[i]
	role := o.roleOf(i)
	if l.mark != nil && l.mark.Marking.Role == role {
		return l.mark.Marking.Name
	}
	switch role {
	case letter.Catchword, letter.PageNumber, letter.RunningHead, letter.Continuation:
		return furnitureRules[role]
	}
	return besideMarkings
}

// besideMarkings is the rule of lines that say nothing known and are stripped
// for their shape and company.
const besideMarkings = "beside-markings"

var furnitureRules = map[letter.Role]string{
	letter.Catchword: "catchword", letter.PageNumber: "page-number", letter.RunningHead: "running-head", letter.Continuation: "continuation",
}
