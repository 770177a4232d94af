package report

import (
	"fmt"
	"strings"
)

// VerdictNotes are sentences on what a verdict does not judge: letters without
// a reference, and letters that are new since the baseline, which may be nil.
func VerdictNotes(b Batch, base *Baseline) []string {
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
		out = append(out, fmt.Sprintf("New since the baseline, record with --update: %s and %s more.", strings.Join(fresh[:named], ", "), count(n-named)))
	}
	return out
}

// named is how many new letters a note names.
const named = 10
