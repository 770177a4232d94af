package clean

import (
	"cmp"
	"math"
	"slices"

	"missive/clean/lexicon"
	"missive/letter"
)

// An Explanation says why each line of a letter goes or stays. Scores and what
// adds to them are log odds: at 0 a line is as likely to be a marking as not, at
// 2 seven times likelier.
type Explanation struct {
	// Base is what every line begins with, and Threshold the score from which one
	// goes that is judged by its text alone.
	Base, Threshold float64
	Lines           []Explained
}

// An Explained is one line of a letter that holds words.
type Explained struct {
	// Page, Row and Line count from 0: Row over the whole of a plain text, Line over
	// the page's reading. What wide gaps part on a scan is told piece by piece.
	Page, Row, Line int
	Text            string
	// Score is Base and all evidence together, From the score from which the line
	// goes: another of one that is judged by its looks too.
	Score, From float64
	// Marking is what of the lexicon the line reads most like, or nil.
	Marking *lexicon.Match
	// For and Against are the evidence by kind, the loudest first: what speaks
	// for the line's being a marking, and what against.
	For, Against []Weighed
	// Stripped tells that nothing of the line stays, and Taken what went.
	Stripped bool
	Taken    []Stripped
	// Spared says why a line stays whose score is above the threshold.
	Spared string
}

// A Weighed is one kind of evidence in plain words, and what it adds to the
// score.
type Weighed struct {
	Words string
	Adds  float64
}

// Explain cleans a letter of readings alone, as [Clean] does, and says of every
// line what its score was made of and what became of it.
func Explain(l *letter.Letter, s Settings) (Explanation, error) {
	j, err := newJudge(s)
	if err != nil {
		return Explanation{}, err
	}
	o := observe(NewView(l), j.finder, j.batch)
	o.judge(j)
	e := Explanation{Base: j.weights.base(), Threshold: j.threshold()}
	first, last := o.heading()
	for i, n := range o.lines {
		x := Explained{Page: n.row.page, Row: l.Pages[n.row.page].Lines[n.row.line].Row, Line: n.row.line, Text: n.row.text, Score: n.score, From: n.from, Marking: n.mark}
		x.For, x.Against = o.weighed(i, j)
		if n.score >= n.from && i > first && i < last && n.says(letter.Banner) {
			x.Spared = "a classification typed in the letter's heading is the letter's own"
		}
		e.Lines = append(e.Lines, x)
	}
	j.finder.Release()
	if err := Clean(l, s); err != nil {
		return Explanation{}, err
	}
	gone := l.Stripped()
	for i, n := range o.lines {
		e.Lines[i].Taken, e.Lines[i].Stripped = takenOf(n.row, gone)
	}
	return e, nil
}

// takenOf is what went of a row, and whether that is all of it.
func takenOf(r *row, gone map[letter.WordID]letter.Edit) (taken []Stripped, all bool) {
	all = true
	last := ""
	for _, w := range r.words {
		e, ok := gone[w.id]
		switch {
		case !ok:
			all, last = false, ""
		case e.ID == last:
			taken[len(taken)-1].Text += " " + w.text
		default:
			taken = append(taken, Stripped{Role: e.Role, Text: w.text, Rule: e.Rule, Why: e.Why})
			last = e.ID
		}
	}
	return taken, all
}

// weighed sums up the evidence about the i-th line by kind.
func (o *Observed) weighed(i int, j *judge) (pro, con []Weighed) {
	if adds := o.lines[i].looks; adds >= loudEnough {
		pro = append(pro, Weighed{"its looks (" + o.looksLike(i, j.scan) + ")", adds})
	} else if adds <= -loudEnough {
		con = append(con, Weighed{"its looks (struck by the letter's typewriter)", adds})
	}
	w := j.weights
	var kinds [allKinds][]clueAdds
	for _, c := range o.adding(i, w, nil) {
		if c.clue == always {
			c.adds -= w.base() // every line begins with that
		}
		if c.adds != 0 {
			k := kindOf(c.clue)
			kinds[k] = append(kinds[k], c)
		}
	}
	for k, clues := range kinds {
		sum := 0.0
		for _, c := range clues {
			sum += c.adds
		}
		if math.Abs(sum) < loudEnough {
			continue
		}
		said := Weighed{o.lines[i].words(kind(k), clues, sum), sum}
		if sum > 0 {
			pro = append(pro, said)
		} else {
			con = append(con, said)
		}
	}
	loudest := func(a, b Weighed) int { return cmp.Compare(math.Abs(b.Adds), math.Abs(a.Adds)) }
	slices.SortStableFunc(pro, loudest)
	slices.SortStableFunc(con, loudest)
	return pro, con
}
