package report

import (
	"fmt"
	"strings"
)

// VerdictNotes are sentences on what a verdict does not judge: letters without
// a reference, letters that are worse than recorded by no more than chance
// explains where l lets them, and letters that are new since the baseline, which
// may be nil.
func VerdictNotes(b Batch, l Limits, base *Baseline) []string {
	var out []string
	t := b.Totals()
	switch without := t.Letters - t.Compared; {
	case t.Letters == 0:
		out = append(out, "The run holds no letter: nothing was judged.")
	case t.Compared == 0:
		out = append(out, "No letter has a reference: nothing was judged.")
	case without > 0:
		out = append(out, fmt.Sprintf("%s without a reference, not judged.", Counted(without, "letter")))
	}
	if base == nil {
		return out
	}
	excused := Excused(b, l, base)
	for i, s := range excused {
		if i == named {
			out = append(out, fmt.Sprintf("… and %s more that chance explains.", Count(len(excused)-named)))
			break
		}
		out = append(out, "Let pass, "+s.Sentence)
	}
	for _, s := range together(b, base) {
		if s.Chance || !exceeds(s.Figure, s.Limit) { // else it is a shortfall
			out = append(out, s.Sentence+".")
		}
	}
	var fresh []string
	for _, e := range b.sorted().Entries {
		if _, ok := base.Letters[e.ID]; e.Compared() && !ok {
			fresh = append(fresh, Visible(e.ID))
		}
	}
	switch n := len(fresh); {
	case n == 0:
	case n <= named:
		out = append(out, "New since the baseline, record with --update: "+strings.Join(fresh, ", ")+".")
	default:
		out = append(out, fmt.Sprintf("New since the baseline, record with --update: %s and %s more.", strings.Join(fresh[:named], ", "), Count(n-named)))
	}
	return out
}

// named is how many letters the notes name of one kind.
const named = 10
