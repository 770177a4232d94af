package decide

import (
	"fmt"

	"missive/letter"
)

// confirm keeps the words of the decision out of the text. What the rules strip
// stays under their edits, and a Confirm edit says that a person agrees; what they
// leave in the text now is stripped as what the person saw it as.
func confirm(l *letter.Letter, d Decision, o *Outcome, said map[letter.WordID]Decision) {
	var again, kept []letter.WordID
	stripped := l.Stripped()
	wanted := map[letter.WordID]bool{}
	found := o.seek(l, said)
	for _, w := range o.Words {
		wanted[w] = true
	}
	for _, f := range found {
		var open []letter.WordID
		for _, w := range f.now {
			if _, gone := stripped[w]; !gone && wanted[w] {
				open = append(open, w)
			}
		}
		if len(open) > 0 && !f.exact(l) {
			o.Problem = fmt.Sprintf("%q stands in the text now and may hold more or less than %q did", l.AsRead(open), textOfOld(f.old))
			for _, w := range open {
				wanted[w] = false
			}
			continue
		}
		again = append(again, open...)
	}
	for _, w := range o.Words {
		if wanted[w] {
			kept = append(kept, w)
		}
	}
	o.Words = kept
	if len(kept) == 0 {
		return
	}
	why := because("a person confirmed it", d)
	var edits []letter.Edit
	if len(again) > 0 {
		edits = append(edits, letter.Edit{Kind: letter.Strip, Role: d.Role, Words: inOrder(again), Rule: Person, Why: why, Conf: 1})
	}
	edits = append(edits, letter.Edit{Kind: letter.Confirm, Words: kept, Rule: Person, Why: why, Conf: 1})
	if err := l.Add(edits...); err != nil {
		o.Problem, o.Words = err.Error(), nil
		return
	}
	o.Anew, o.Mend = len(again) > 0, len(again) > 0
}
