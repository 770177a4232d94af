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

// threshold is the score from which a line goes that is judged by its text alone.
func (j *judge) threshold() float64 { return j.weights.thresholds.of(j.doubt) }

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
