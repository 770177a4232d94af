package profile

// Add is the result of both pairs of texts together, of the same profile: counts
// are added, and rates are those of the sums. A figure that only one of them has
// is left out, but for a class of characters that the other has none of.
func (r Result) Add(o Result) Result {
	sum := Result{Profile: r.Profile, Unit: r.Unit, Figures: []Figure{}}
	for _, f := range r.Figures {
		g, ok := o.Figure(f.Name)
		if ok || place(f.Name) >= 0 {
			f.Count, f.Of, f.Inexact = f.Count+g.Count, f.Of+g.Of, f.Inexact || g.Inexact
			f.Edits.Insertions += g.Edits.Insertions
			f.Edits.Deletions += g.Edits.Deletions
			f.Edits.Substitutions += g.Edits.Substitutions
			sum.Figures = append(sum.Figures, f)
		}
	}
	for _, g := range o.Figures {
		if _, ok := r.Figure(g.Name); !ok && place(g.Name) >= 0 {
			sum.Figures = append(sum.Figures, g)
		}
	}
	inOrder(sum.Figures)
	if r.Profile == jiwerName {
		sum.informed()
	}
	return sum
}

// informed makes jiwer's rates of information anew, which are products of rates:
// those of a sum are not the sums of their counts.
func (r Result) informed() {
	n := func(name string) int { f, _ := r.Figure(name); return f.Count }
	wil, wip := information(n("hits"), n("hits")+n("substitutions")+n("deletions"), n("hits")+n("substitutions")+n("insertions"))
	for i := range r.Figures {
		for _, f := range []Figure{wil, wip} {
			if r.Figures[i].Name == f.Name {
				f.Inexact = r.Figures[i].Inexact
				r.Figures[i] = f
			}
		}
	}
}
