package clean

import (
	"slices"

	"missive/letter"
)

// What a line of a scan looks like is evidence for or against it, beside what it
// says. Of each word it is measured how far it keeps the pitch, how large and how
// aslant it is, how surely it was read, how it stands to the margins, to the
// typewriter's lines and columns and to the words around: see struck.go. What all
// this says of a line's words, in the mean, is what the line looks like, and it is
// added to what the text says with a weight of its own.
//
// Measured by themselves on a line, with what the text says and the mean known,
// size, angle, confidence, type, distance from the margins and from what is typed
// told nothing more, nor did a weight of their own in the head of the first page:
// of 31,000 words of letters left out as many were lost and left in.

// lineTraits are what is measured on a line of a scan.
type lineTraits [lineTraitCount]float64

const (
	lineOne    = iota // always 1
	lineStruck        // how surely the letter's typewriter struck its words: log odds, in the mean of their letters
	lineTraitCount
)

var lineTraitNames = [lineTraitCount]string{lineOne: "One", lineStruck: "Struck"}

// LineTraitNames are the names of what is measured on a line.
func LineTraitNames() []string { return lineTraitNames[:] }

// A sight is what the words of a letter's scans look like.
type sight struct {
	view  *View
	words map[letter.WordID]*item
}

// sight looks at the view's words by the weights of as many passes.
func (v *View) sight(passes []traits) *sight {
	s := &sight{view: v, words: map[letter.WordID]*item{}}
	for p := range v.pages {
		for _, row := range v.struck(p, passes) {
			for _, it := range row {
				s.words[it.id] = it
			}
		}
	}
	return s
}

// line measures a line. Its looks tell nothing where there is no measure on its
// page, where it stands at a right angle to the letter, which another rule looks at,
// or where it is letterhead.
func (s *sight) line(r *row) (t lineTraits, tells bool) {
	t[lineOne] = 1
	all, print := 0.0, 0.0
	for _, it := range s.items(r) {
		n := float64(max(1, letters(it.text)))
		all += n
		t[lineStruck] += n * logit(it.struck)
		if it.print {
			print += n
		}
	}
	if all == 0 || 2*print > all {
		return t, false
	}
	t[lineStruck] /= all
	return t, true
}

// items are the row's words as they look.
func (s *sight) items(r *row) []*item {
	out := make([]*item, 0, len(r.words))
	for _, w := range r.words {
		if it := s.words[w.id]; it != nil {
			out = append(out, it)
		}
	}
	return out
}

// look measures what the i-th line looks like. It tells whether its looks say
// anything: those of a plain text do not, nor do those of furniture that typists
// type, nor of typists' initials, which are too short to look like anything: of 16
// words that their looks took from fixtures and drawn letters in other programs'
// files, 13 were of these.
func (o *Observed) look(i int) (t lineTraits, tells bool) {
	l := o.lines[i]
	if o.sight == nil || typedFurniture(l.ownRole()) || l.value(typistsInitials) > 0 {
		return t, false
	}
	return o.sight.line(l.row)
}

// seeLooks adds to the i-th line's score what its looks say, and sets the score from
// which it goes.
func (o *Observed) seeLooks(i int, j *judge) {
	l := o.lines[i]
	l.looks, l.from = 0, j.threshold()
	t, tells := o.look(i)
	if !tells {
		return
	}
	for k, v := range t {
		l.looks += j.scan.line[k] * v
	}
	l.score += l.looks
	l.from = j.scan.lines.of(j.doubt)
}

// byLooks is the rule of lines that go for what they look like.
const byLooks = "looks"

// goesByLooks tells whether a line that goes would stay for what it says, and says
// nothing known.
func (l *line) goesByLooks(j *judge) bool {
	return l.looks > 0 && l.ownRole() == "" && l.score-l.looks < j.threshold()
}

// roleByLooks is what a line is that goes by its looks: the number of its page where
// that stands, what the nearest marking is, else a stamp or dirt.
func (o *Observed) roleByLooks(i int) letter.Role {
	r := o.lines[i].row
	above := r.page > 0 // nothing typed in small letters yet
	for _, l := range o.pages[r.page] {
		if l == o.lines[i] || !above {
			break
		}
		above = !slices.ContainsFunc(o.sight.items(l.row), (*item).sureSmall)
	}
	if above && o.view.garbledNumber(r, o.sight.items(r)) {
		return letter.PageNumber
	}
	if near := o.roleNear(i); near != "" && !typedFurniture(near) {
		return near
	}
	if stampLetters(r.text) {
		return letter.Stamp
	}
	return letter.Dirt
}

// stampLetters tells whether a text that was not struck may be a stamp's: enough
// letters, all capitals.
func stampLetters(s string) bool { return letters(s) >= 6 && capitals(s) }

// looksLike says in plain words what the looks of the i-th line are, which speak
// against its being the letter's.
func (o *Observed) looksLike(i int, w *scanWeights) string {
	return o.view.whyNot(o.sight.items(o.lines[i].row), w)
}

// typedFurniture tells whether typists type what has a role: that the letter's
// typewriter struck a catchword says nothing about it.
func typedFurniture(r letter.Role) bool {
	switch r {
	case letter.Catchword, letter.PageNumber, letter.RunningHead, letter.Continuation:
		return true
	}
	return false
}
