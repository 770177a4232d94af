package clean

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"missive/clean/lexicon"
)

// clueWords are what a clue says in a reason, where it says anything.
var clueWords = [allClues]string{
	familyNear: "beside other rows of the same marking", wordingsCover: "", allCapitals: "in capitals", listNumber: "a number alone",
	numberDashed: "a number between dashes", numberBare: "a number alone on its row", numberPaged: "says page and a number",
	numberOfPage: "it is the page's number", numberInSequence: "the numbers go on from page to page",
	numbersTelegram: "numbers a telegram's page", saysContinued: "says that the letter goes on",
	recurs: "stands in the letter more than once", recursInBatch: "stands in other letters too", webAddress: "the address of a web page",
	fieldName: "the name of a form's field", lettersLike: "spelt like markings", pageForm: "among the fields of a form", pageSure: "among markings",
	judgedAbove: "below a marking", judgedBelow: "above a marking", judgedBoth: "between markings", judgedNear: "near a marking", judgedEither: "beside a marking",
	pageFirst: "first on its page", pageLast: "last on its page", pageNearFirst: "at the head of its page", pageNearLast: "at the foot of its page",
	textFirst: "first of all", textLast: "last of all", aDate: "a date alone", above2Sure: "below markings", below2Sure: "above markings",
}

const (
	// loudEnough is the least a clue must add, in log odds, to be named in a
	// reason, and mostReasons how many are.
	loudEnough  = 0.3
	mostReasons = 3
)

// why says in plain words what spoke for stripping the i-th line: the marking
// it reads like, then the loudest other evidence.
func (o *Observed) why(i int, j *judge) string {
	l := o.lines[i]
	out := make([]string, 0, 3+mostReasons)
	if l.mark != nil {
		out = append(out, readsLike(l.mark))
	}
	if l.next != "" {
		out = append(out, fmt.Sprintf("the next page begins with it: %q", clip(l.next)))
	}
	if l.heading != "" {
		out = append(out, fmt.Sprintf("repeats %q", clip(l.heading)))
	}
	type said struct {
		words string
		adds  float64
	}
	var loud []said
	var buf [128]clueAdds
	for _, c := range o.adding(i, j.weights, buf[:0]) {
		if words := clueWords[c.clue]; words != "" && c.adds >= loudEnough {
			loud = append(loud, said{words, c.adds})
		}
	}
	if adds := l.looks; adds >= loudEnough {
		loud = append(loud, said{o.looksLike(i, j.scan), adds})
	}
	slices.SortStableFunc(loud, func(a, b said) int {
		if a.adds > b.adds {
			return -1
		}
		return 1
	})
	for _, s := range loud[:min(len(loud), mostReasons)] {
		out = append(out, s.words)
	}
	if len(out) == 0 {
		out = append(out, "its shape and what stands around it are those of markings")
	}
	return strings.Join(out, ", ")
}

// readsLike names a marking and how far the line is from it.
func readsLike(m *lexicon.Match) string {
	var said string
	if m.Pattern {
		said = "has the form of the marking " + m.Marking.Name
	} else {
		said = "reads like the marking " + strconv.Quote(m.Says)
	}
	switch {
	case m.Edits == 1:
		said += " with 1 error"
	case m.Edits > 1:
		said += " with " + strconv.Itoa(m.Edits) + " errors"
	}
	return said
}
