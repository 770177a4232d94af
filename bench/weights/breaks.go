package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// breaks are copies of letters with page breaks put into them: of real ones
// there are too few to learn from. Every page but the first gets some of what
// typists and archives put there: a catchword at the foot before it, the page's
// number, the addressee or date again, a classification, an archive's slug.
// Those lines are markings, all others stay. In a third of the copies the
// breaks are not told.
func breaks(letters []record, marks stock, copies int, rng *rand.Rand) []record {
	var out []record
	for _, r := range letters {
		var lines []labelled
		for _, l := range r.Lines {
			if l.Label == "keep" && strings.TrimSpace(l.Text) != "" {
				lines = append(lines, l)
			}
		}
		for n := range copies {
			if len(lines) >= 14 {
				out = append(out, broken(r, lines, marks, n, rng))
			}
		}
	}
	return out
}

func broken(r record, lines []labelled, marks stock, n int, rng *rand.Rand) record {
	out := record{ID: fmt.Sprintf("%s broken %d", r.ID, n), Document: r.Document}
	told := rng.IntN(3) > 0
	style := pageStyle{catchword: rng.IntN(3) > 0, number: rng.IntN(5), head: rng.IntN(4) == 0, banner: rng.IntN(3) == 0, slug: rng.IntN(4) == 0}
	for at, page := 0, 1; at < len(lines); page++ {
		end := min(len(lines), at+8+rng.IntN(16))
		if len(lines)-end < 5 {
			end = len(lines)
		}
		if page > 1 {
			if told {
				out.Turns = append(out.Turns, len(out.Lines))
			}
			out.Lines = append(out.Lines, style.above(page, lines, rng)...)
		}
		if rng.IntN(3) == 0 {
			out.Lines = append(out.Lines, marks.block(rng)...)
		}
		out.Lines = append(out.Lines, marks.among(lines[at:end], rng)...)
		if rng.IntN(3) == 0 {
			out.Lines = append(out.Lines, marks.block(rng)...)
		}
		if end < len(lines) {
			out.Lines = append(out.Lines, style.below(page, lines[end].Text, rng)...)
		}
		at = end
	}
	if rng.IntN(2) == 0 {
		out.Lines = append(out.Lines, labelled{typed(rng), "keep", "reference"})
	}
	return out
}

// typed are initials of a writer and a typist, as below letters.
func typed(rng *rand.Rand) string {
	letters := func(n int, first rune) (s string) {
		for range n {
			s += string(first + rng.Int32N(26))
		}
		return s
	}
	return letters(2+rng.IntN(2), 'A') + []string{":", "/", ": "}[rng.IntN(3)] + letters(2+rng.IntN(2), 'a')
}

// pageStyle is what a letter has at its page breaks.
type pageStyle struct {
	catchword          bool
	number             int
	head, banner, slug bool
}

func marking(text, kind string) labelled { return labelled{text, "strip", kind} }

// above is what stands at the head of a page.
func (s pageStyle) above(page int, lines []labelled, rng *rand.Rand) (out []labelled) {
	if s.slug {
		out = append(out, marking("Declassified per Executive Order 13526, Section 3.3", "declass_stamp"),
			marking("NND Project Number: NND 63316. By: NWD Date: 2011", "declass_stamp"))
	}
	if s.banner {
		out = append(out, marking("SECRET", "class_banner"))
	}
	if s.head {
		out = append(out, marking(lines[rng.IntN(3)].Text, "running_head"))
	}
	switch s.number {
	case 0:
		out = append(out, marking(fmt.Sprintf("-%d-", page), "page_no"))
	case 1:
		out = append(out, marking(fmt.Sprintf("- %d ~", page), "page_no"))
	case 2:
		out = append(out, marking(fmt.Sprint(page), "page_no"))
	case 3:
		out = append(out, marking(fmt.Sprintf("Page %d", page), "page_no"))
	}
	return out
}

// below is what stands at the foot of a page that the next one follows.
func (s pageStyle) below(page int, next string, rng *rand.Rand) (out []labelled) {
	words := strings.Fields(next)
	if s.catchword && len(words) > 4 {
		text := strings.Join(words[:1+rng.IntN(2)], " ")
		switch rng.IntN(5) {
		case 0:
			text += "....."
		case 1:
			text = "/" + text
		}
		out = append(out, marking(text, "catchword"))
	}
	if s.banner {
		out = append(out, marking("SECRET", "class_banner"))
	}
	return out
}
