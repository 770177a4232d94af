package align

import (
	"missive/distance"
)

// effort says how far to go for the exact distances of two texts of so many
// characters at the most: where the characters are measured exactly in any case
// the words are, and else neither.
func effort(chars int) distance.Effort {
	e := distance.DefaultEffort()
	if chars > e.Always {
		e.Always = 0
	}
	return e
}

// alignChars lines up the characters.
func (p pairing) alignChars(e distance.Effort) distance.Alignment {
	return distance.Long(p.ref.chars, p.text.chars, e)
}

// alignWords lines up the words: first those that the script of the characters
// has whole, then what lies between them.
func (p pairing) alignWords(chars distance.Script, e distance.Effort) distance.Alignment {
	e.Blocks *= 2 // there are five times fewer of them
	return distance.Through(p.ref.ids, p.text.ids, p.sameWords(chars), e)
}

// sameWords are the words that a script of the characters matches, first letter
// to last.
func (p pairing) sameWords(chars distance.Script) []distance.Anchor {
	out := make([]distance.Anchor, 0, min(len(p.ref.words), len(p.text.words))/4)
	i, j := 0, 0 // characters
	m, n := 0, 0 // words
	for _, run := range chars {
		if run.Op == distance.Match {
			for ; m < len(p.ref.words) && p.ref.words[m].to <= i+run.N; m++ {
				from := p.ref.words[m].from - i + j
				if from < j {
					continue
				}
				for n < len(p.text.words) && p.text.words[n].from < from {
					n++
				}
				if n == len(p.text.words) || p.text.words[n].from != from || p.ref.ids[m] != p.text.ids[n] {
					continue
				}
				if last := len(out) - 1; last >= 0 && out[last].A+out[last].N == m && out[last].B+out[last].N == n {
					out[last].N++
				} else {
					out = append(out, distance.Anchor{A: m, B: n, N: 1})
				}
				n++
			}
		}
		a, b := run.Lengths()
		i, j = i+a, j+b
	}
	return out
}

// measured is what an alignment counts.
func measured(a distance.Alignment) Measure {
	n := a.Script.Counts()
	ref, text := a.Script.Lengths()
	m := Measure{Reference: ref, Text: text, Insertions: n.Insertions, Deletions: n.Deletions, Substitutions: n.Substitutions, Exact: a.Exact}
	if !a.Exact {
		m.AtLeast = a.AtLeast
	}
	return m
}
