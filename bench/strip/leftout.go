package main

import (
	"fmt"
	"io"
	"slices"

	"missive/bench/logistic"
	"missive/clean"
	"missive/letter"
)

// A verdict is what weights say of a word.
type verdict struct {
	sample
	// set and letter are where the word stands.
	set, letter string
	// struck is the probability that the typewriter struck it.
	struck float64
}

// plainly is added to the name of a set as another program's files would have it.
const plainly = ", plain"

// twice are the letters and the same as other programs' files would have them.
func twice(letters []judged) []judged {
	var out []judged
	for _, j := range letters {
		p := j
		p.set, p.letter = j.set+plainly, plain(j.letter)
		out = append(out, j, p)
	}
	return out
}

// plain is the letter as another program's file would have it: without
// characters and likenesses, with the mean of the characters' confidence.
func plain(l *letter.Letter) *letter.Letter {
	out := &letter.Letter{ID: l.ID, Edits: l.Edits}
	for _, p := range l.Pages {
		lines := slices.Clone(p.Lines)
		for i := range lines {
			lines[i].Words = slices.Clone(lines[i].Words)
			for k := range lines[i].Words {
				w := &lines[i].Words[k]
				conf := 0.0
				for _, c := range w.Chars {
					conf += c.Conf
				}
				if n := len(w.Chars); n > 0 {
					w.Conf = conf / float64(n)
				}
				w.Type, w.Chars = 0, nil
			}
		}
		p.Lines = lines
		out.Pages = append(out.Pages, p)
	}
	return out
}

// leaveOut judges each letter by what the others teach.
func leaveOut(letters []judged) ([]verdict, error) {
	var out []verdict
	for i, j := range letters {
		both, err := afterRules(slices.Delete(slices.Clone(letters), i, i+1))
		if err != nil {
			return nil, err
		}
		m, err := fit(twice(both))
		if err != nil {
			return nil, fmt.Errorf("without %s: %w", j.letter.ID, err)
		}
		own, err := m.judge(letters[i : i+1])
		if err != nil {
			return nil, err
		}
		out = append(out, own...)
	}
	return out, nil
}

// judge judges what the other rules leave of letters.
func (m model) judge(letters []judged) ([]verdict, error) {
	var out []verdict
	for _, j := range twice(letters) {
		j, err := j.rest()
		if err != nil {
			return nil, err
		}
		for _, s := range samples(j, m[:passes-1]) {
			out = append(out, verdict{s, j.set, j.letter.ID, logistic.Probability(m[passes-1], s.Traits)})
		}
	}
	return out, nil
}

// rest is the letter as the rules before leave it.
func (j judged) rest() (judged, error) {
	j.letter = &letter.Letter{ID: j.letter.ID, Pages: j.letter.Pages}
	return j, clean.Clean(j.letter, clean.Settings{Without: after})
}

// afterRules are the letters as they were read, and once more as the rules
// before leave them: stamps found by their wording tell what stands beside them.
func afterRules(letters []judged) ([]judged, error) {
	var out []judged
	for _, j := range letters {
		r, err := j.rest()
		if err != nil {
			return nil, err
		}
		out = append(out, j, r)
	}
	return out, nil
}

// after is the rule that the weights serve and those that run after it.
var after = func() []string {
	var names []string
	for _, r := range clean.Rules() {
		if r.Name == "dirt" || len(names) > 0 {
			names = append(names, r.Name)
		}
	}
	return names
}()

// thresholds are those under which words would be stripped.
var thresholds = []float64{0.02, 0.05, 0.1, 0.2, 0.3, 0.5}

// writeVerdicts gives each set a line: its words, and for each threshold how many
// of its own would be lost and how many others would stay in.
func writeVerdicts(out io.Writer, all []verdict) {
	fmt.Fprintf(out, "%-22s %6s %8s  lost / left in, stripped under\n%-38s", "", "own", "foreign", "")
	for _, t := range thresholds {
		fmt.Fprintf(out, " %10.2f", t)
	}
	fmt.Fprintln(out)
	var sets []string
	for _, v := range all {
		if !slices.Contains(sets, v.set) {
			sets = append(sets, v.set)
		}
	}
	for _, set := range sets {
		of := slices.DeleteFunc(slices.Clone(all), func(v verdict) bool { return v.set != set })
		own := 0
		for _, v := range of {
			if v.Yes {
				own++
			}
		}
		fmt.Fprintf(out, "%-22s %6d %8d ", set, own, len(of)-own)
		for _, t := range thresholds {
			lost, in := under(of, t)
			fmt.Fprintf(out, " %4d /%4d", lost, in)
		}
		fmt.Fprintln(out)
	}
}

// under counts the letter's own words that would be stripped under a threshold,
// and others that would not.
func under(all []verdict, threshold float64) (lost, in int) {
	for _, v := range all {
		switch {
		case v.Yes && v.struck < threshold:
			lost++
		case !v.Yes && v.struck >= threshold:
			in++
		}
	}
	return lost, in
}
