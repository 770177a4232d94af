package align

import (
	"fmt"
	"strings"
)

// order lays to the order of the text what stands near by in the other: words
// that are lost at one place and added at another, as they stand or, of passages,
// nearly so.
func (t *teller) order() {
	var lost []int
	for i := range t.c.Differences {
		if t.c.Differences[i].Kind == Lost {
			lost = append(lost, i)
		}
	}
	if len(lost) == 0 {
		return
	}
	first := 0 // of lost that an added one can reach
	for i := range t.c.Differences {
		if t.c.Differences[i].Kind != Added {
			continue
		}
		r := t.p.regions[i]
		for first < len(lost) && r.refFrom-t.p.regions[lost[first]].refFrom > mostReach {
			first++
		}
		words := t.p.text.symbolsOf(r.textFrom, r.textTo)
		best, apart := -1, moveReach(words)+1
		for _, j := range lost[first:] {
			q := t.p.regions[j]
			n := abs(q.refFrom - r.refFrom)
			if q.refFrom-r.refFrom > mostReach {
				break
			}
			if t.c.Differences[j].Cause == "" && n < apart && sameWords(t.p.ref.symbolsOf(q.refFrom, q.refTo), words) {
				best, apart = j, n
			}
		}
		if best < 0 {
			continue
		}
		t.say(i, Order, fmt.Sprintf("the reference has it %s.", wordsApart(apart, t.p.regions[best].refFrom > r.refFrom)))
		t.say(best, Order, fmt.Sprintf("the text has it %s.", wordsApart(apart, t.p.regions[best].refFrom < r.refFrom)))
	}
}

// sameWords tells whether both are the same words; of as many letters as chance
// does not bring together, one in six may be misread.
func sameWords(ref, text []string) bool {
	a, b := strings.Join(ref, " "), strings.Join(text, " ")
	if a == b {
		return true
	}
	shorter := min(len(a), len(b))
	if shorter < 12 || max(len(a), len(b)) > mostCompared || 6*abs(len(a)-len(b)) > shorter {
		return false
	}
	return 6*edits(a, b) <= shorter
}

// mostReach is the farthest that words may have been moved to be seen as the
// same, in words of the reference; larger moves of passages are [Block]s.
const mostReach = 60

// moveReach is how many words these may have been moved: small words stand
// everywhere.
func moveReach(words []string) int {
	letters := 0
	for _, w := range words {
		letters += len(lettersOf(w))
	}
	if letters < 4 {
		return 5
	}
	return mostReach
}

func wordsApart(n int, later bool) string {
	where := "earlier"
	if later {
		where = "later"
	}
	if n == 1 {
		return "one word " + where
	}
	return fmt.Sprintf("%d words %s", n, where)
}
