package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// What a Shortfall is about.
const (
	OverCER    = "cer over limit"
	OverWER    = "wer over limit"
	OverBudget = "over budget"
	WorseCER   = "cer worse than recorded"
	WorseWER   = "wer worse than recorded"
	Missing    = "letter missing"
	Unmeasured = "no longer compared"
	Refolded   = "compared otherwise"
)

// A Shortfall is one way in which a letter falls short of what is asked.
type Shortfall struct {
	// Letter is the letter's ID, or empty where it is about all letters together.
	Letter string `json:"letter"`
	// About is one of the constants above.
	About string `json:"about"`
	// Figure is what was measured and Limit what is allowed, as fractions;
	// both 0 where the shortfall is not about a rate.
	Figure float64 `json:"figure"`
	Limit  float64 `json:"limit"`
	// Chance tells that the letter is worse than recorded by no more than chance
	// explains.
	Chance bool `json:"chance,omitempty"`
	// Sentence says it in plain words, on one line, fit for a terminal.
	Sentence string `json:"sentence"`
}

// Verdict holds the batch against limits and, unless base is nil, a recorded
// baseline, and returns where it falls short, by letter. Letters without a
// reference are not judged, unless the baseline has figures for them; pages
// that could not be read are for the caller to report apart (see
// [Totals.Unread]).
func Verdict(b Batch, l Limits, base *Baseline) []Shortfall {
	return slices.DeleteFunc(shortfalls(b, l, base), func(s Shortfall) bool { return l.OnlyReal && s.Chance })
}

// Excused are the shortfalls that l lets pass because chance explains them.
func Excused(b Batch, l Limits, base *Baseline) []Shortfall {
	return slices.DeleteFunc(shortfalls(b, l, base), func(s Shortfall) bool { return !l.OnlyReal || !s.Chance })
}

func shortfalls(b Batch, l Limits, base *Baseline) []Shortfall {
	var out []Shortfall
	for _, e := range b.sorted().Entries {
		out = append(out, overLimits(e, l)...)
		if base != nil {
			out = append(out, worsened(e, base)...)
		}
	}
	out = append(out, missing(b, base)...)
	out = append(out, overTotals(b, l)...)
	for _, s := range together(b, base) {
		if !s.Chance && exceeds(s.Figure, s.Limit) {
			out = append(out, s)
		}
	}
	for i := range out {
		out[i].Sentence = Uncommanded(out[i].Sentence)
	}
	return out
}

func overLimits(e Entry, l Limits) []Shortfall {
	if !e.Compared() {
		return nil
	}
	var out []Shortfall
	if cer := e.Chars.Rate(); l.MaxCER != nil && exceeds(cer, *l.MaxCER) {
		out = append(out, over(e, OverCER, "CER", cer, *l.MaxCER))
	}
	if wer := e.WordErrors.Rate(); l.MaxWER != nil && exceeds(wer, *l.MaxWER) {
		out = append(out, over(e, OverWER, "WER", wer, *l.MaxWER))
	}
	had := spent(e.Kinds, e.Causes, e.Blocks)
	for _, name := range overBudget(had, l.Max) {
		out = append(out, Shortfall{Letter: e.ID, About: OverBudget,
			Sentence: fmt.Sprintf("%s: %s %s, the budget is %s%s", Visible(e.ID), Count(had[name]), name, Count(l.Max[name]), unreadToo(e))})
	}
	return out
}

// overTotals holds all letters together against their budgets.
func overTotals(b Batch, l Limits) []Shortfall {
	t := b.Totals()
	had := spent(t.Kinds, t.Causes, t.Blocks)
	var out []Shortfall
	for _, name := range overBudget(had, l.MaxTotal) {
		out = append(out, Shortfall{About: OverBudget,
			Sentence: fmt.Sprintf("%s: %s %s, the budget is %s", allLetters, Count(had[name]), name, Count(l.MaxTotal[name]))})
	}
	return out
}

// allLetters names the batch where a letter's name would stand.
const allLetters = "all letters"

// name is what the shortfall is about, for people.
func (s Shortfall) name() string { return cmp.Or(Visible(s.Letter), allLetters) }

func over(e Entry, about, name string, figure, limit float64) Shortfall {
	return Shortfall{Letter: e.ID, About: about, Figure: round(figure, 6), Limit: limit,
		Sentence: fmt.Sprintf("%s: %s %s %% is over the limit of %s %%%s", Visible(e.ID), name, fine(figure, limit), fine(limit, figure), unreadToo(e))}
}

// worsened holds one letter against its record.
func worsened(e Entry, base *Baseline) []Shortfall {
	was, ok := base.Letters[e.ID]
	if !ok {
		return nil
	}
	if !e.Compared() {
		return []Shortfall{{Letter: e.ID, About: Unmeasured,
			Sentence: fmt.Sprintf("%s: has no reference now, the baseline records a CER of %s %%; bring the reference back or record the baseline again with --update", Visible(e.ID), Percent(was.Chars.Rate()))}}
	}
	if !base.comparable(e) {
		return []Shortfall{{Letter: e.ID, About: Refolded,
			Sentence: fmt.Sprintf("%s: was compared otherwise (%s) than the baseline (%s); record the baseline again with --update", Visible(e.ID), Folded(e.Folding), Folded(base.Folding))}}
	}
	var out []Shortfall
	if now, then := e.Chars.Rate(), was.Chars.Rate(); exceeds(now, then+base.MarginCER) {
		out = append(out, worse(e, WorseCER, "CER", then, base.MarginCER,
			changed(*e.Chars, was.Chars, bunch(*e.Chars, *e.WordErrors), bunch(was.Chars, was.Words))))
	}
	if now, then := e.WordErrors.Rate(), was.Words.Rate(); exceeds(now, then+base.MarginWER) {
		out = append(out, worse(e, WorseWER, "WER", then, base.MarginWER, changed(*e.WordErrors, was.Words, 1, 1)))
	}
	return out
}

// exceeds tells whether a is over b by more than the rounding of floating
// point: 3 edits in 100 keep to a limit of 3 %.
func exceeds(a, b float64) bool { return a > b+1e-9 }

func worse(e Entry, about, name string, then, margin float64, c change) Shortfall {
	now := then + c.by
	s := Shortfall{Letter: e.ID, About: about, Figure: round(now, 6), Limit: round(then+margin, 6),
		Sentence: fmt.Sprintf("%s: %s rose from %s %% to %s %%, more than the margin of %s points",
			Visible(e.ID), name, fine(then, now), fine(now, then), Percent(margin))}
	if len(e.Failures) > 0 { // text that was never read is not lost by chance
		s.Sentence += unreadToo(e)
		return s
	}
	s.Chance = !c.real()
	s.Sentence += fmt.Sprintf(" (%s)", c)
	return s
}

// missing are the letters that only the baseline has.
func missing(b Batch, base *Baseline) []Shortfall {
	if base == nil {
		return nil
	}
	here := map[string]bool{}
	for _, e := range b.Entries {
		here[e.ID] = true
	}
	var out []Shortfall
	for _, id := range slices.SortedFunc(maps.Keys(base.Letters), byName) {
		if !here[id] {
			out = append(out, Shortfall{Letter: id, About: Missing,
				Sentence: fmt.Sprintf("%s: is in the baseline and not in this run; find its scans or record the baseline again with --update", Visible(id))})
		}
	}
	return out
}

// unreadToo says that unread pages have their part in a figure.
func unreadToo(e Entry) string {
	if len(e.Failures) == 0 {
		return ""
	}
	return fmt.Sprintf(" (the text of %s counts as lost)", Counted(len(e.Failures), "unread page"))
}

// fine is f in percent with as many decimals as it takes to tell it from the
// other figure, at most six: "2.00 is over 2.00" would help nobody.
func fine(f, other float64) string {
	for n := 2; n < 6; n++ {
		if s := fmt.Sprintf("%.*f", n, 100*f); s != fmt.Sprintf("%.*f", n, 100*other) {
			return s
		}
	}
	return fmt.Sprintf("%.6f", 100*f)
}
