package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"missive/clean/lexicon"
	"missive/distance"
)

// stock are rows of markings and their look-alikes, from the lexicon's examples.
type stock struct {
	families [][]*lexicon.Marking // strips
	keeps    []*lexicon.Marking
	alike    []string // look-alikes that stay, in an order by chance
	next     *int     // the next of them
}

// lookAlike is a look-alike, each as often as any other.
func (s stock) lookAlike() string {
	*s.next++
	return s.alike[*s.next%len(s.alike)]
}

// stockOf is the lexicon's examples, but for those like a row of the measured
// records.
func stockOf(lex *lexicon.Lexicon, measured []record, rng *rand.Rand) stock {
	s := stock{next: new(int)}
	known := map[string]bool{}
	var rows []string
	for _, r := range measured {
		for _, l := range r.Lines {
			rows = append(rows, flat(l.Text))
		}
	}
	fresh := func(examples []string) (out []string) {
		for _, e := range examples {
			f := flat(e)
			is, seen := known[f]
			if !seen {
				is = len(f) > 8 && slices.ContainsFunc(rows, func(r string) bool { return alike(f, r) })
				known[f] = is
			}
			if !is {
				out = append(out, e)
			}
		}
		return out
	}
	at := map[string]int{}
	for _, m := range lex.Markings {
		m := &lexicon.Marking{Role: m.Role, Family: m.Family, Yes: fresh(m.Yes), No: fresh(m.No)}
		if m.Keeps() {
			if len(m.Yes) > 0 {
				s.keeps = append(s.keeps, m)
			}
			continue
		}
		s.alike = append(s.alike, m.No...)
		if len(m.Yes) == 0 {
			continue
		}
		i, known := at[m.Family]
		if !known {
			i = len(s.families)
			at[m.Family] = i
			s.families = append(s.families, nil)
		}
		s.families[i] = append(s.families[i], m)
	}
	rng.Shuffle(len(s.alike), func(i, j int) { s.alike[i], s.alike[j] = s.alike[j], s.alike[i] })
	return s
}

// flat is a row without blanks, marks and case.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToUpper(r)
	}, s)
}

// alike tells whether one row is in the other, or nearly so.
func alike(a, b string) bool {
	if strings.Contains(b, a) || len(b) > 12 && strings.Contains(a, b) {
		return true
	}
	d := len(a) - len(b)
	limit := len(a) / 5
	return d <= limit && -d <= limit && distance.Distance([]byte(a), []byte(b)) <= limit
}

// block is one to four rows of a family's markings, as they were read perhaps.
func (s stock) block(rng *rand.Rand) (out []labelled) {
	family := s.families[rng.IntN(len(s.families))]
	from := rng.IntN(len(family))
	for _, m := range family[from:min(len(family), from+1+rng.IntN(3))] {
		out = append(out, marking(garbled(m.Yes[rng.IntN(len(m.Yes))], rng), string(m.Role)))
	}
	return out
}

// among are the lines with some put among them that stay: sentences that look
// like markings, headings, numbers of lists.
func (s stock) among(lines []labelled, rng *rand.Rand) (out []labelled) {
	list := 0
	if rng.IntN(4) == 0 {
		list = 1 + rng.IntN(30)
	}
	for _, l := range lines {
		switch rng.IntN(42) {
		case 0, 1, 2, 3, 4, 5:
			out = append(out, labelled{s.lookAlike(), "keep", "alike"})
		case 6: // read between the lines of the letter
			out = append(out, s.block(rng)[0])
		case 7, 8, 9:
			m := s.keeps[rng.IntN(len(s.keeps))]
			out = append(out, labelled{garbled(m.Yes[rng.IntN(len(m.Yes))], rng), "keep", string(m.Role)})
		}
		if list > 0 && rng.IntN(3) > 0 {
			out = append(out, labelled{fmt.Sprintf([]string{"%d.", "%d", "(%d)", "%d)"}[list%4], list), "keep", "list"})
			list++
		}
		out = append(out, l)
	}
	return out
}

// garbled is a row with errors like an engine's: none in two of three, else one
// in twelve characters lost, doubled or taken for another.
func garbled(row string, rng *rand.Rand) string {
	if rng.IntN(3) > 0 {
		return row
	}
	var b strings.Builder
	const others = "abcdefghilmnorstuvABCDEFGHILMNORSTU.,:'- 10"
	for _, r := range row {
		switch rng.IntN(36) {
		case 0:
		case 1:
			b.WriteByte(others[rng.IntN(len(others))])
		case 2:
			b.WriteRune(r)
			b.WriteByte(others[rng.IntN(len(others))])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
