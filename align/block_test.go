package align

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// checkLayout holds that every word of both texts is in exactly one passage
// that both have or block that one has, and that the numbers say so.
func checkLayout(t interface{ Errorf(string, ...any) }, c Comparison, p pairing) {
	words, held := [2]int{len(p.ref.words), len(p.text.words)}, [2][]int{}
	for x := range 2 {
		held[x] = make([]int, words[x])
	}
	hold := func(x, from, to int) {
		for i := from; i < to; i++ {
			held[x][i]++
		}
	}
	var common [2]int
	for _, s := range p.layout.common {
		for x := range 2 {
			hold(x, s.from[x], s.to[x])
			common[x] += s.len(x)
		}
	}
	for _, o := range p.layout.only {
		hold(o.x, o.from, o.to)
		if o.from >= o.to || o.place < 0 || o.place > words[1-o.x] {
			t.Errorf("a block at words %d to %d, which would stand at %d", o.from, o.to, o.place)
		}
	}
	for x := range 2 {
		for i, n := range held[x] {
			if n != 1 {
				t.Errorf("word %d of text %d stands in %d places of %+v", i, x, n, p.layout)
				break
			}
		}
	}
	if c.Common.Words.Reference != common[0] || c.Common.Words.Text != common[1] {
		t.Errorf("what both have has %v words, its measure %+v", common, c.Common.Words)
	}
	for name, m := range map[string]Measure{"chars": c.Common.Chars, "words": c.Common.Words} {
		if m.Reference-m.Deletions != m.Text-m.Insertions || !m.Exact {
			t.Errorf("common %s do not add up: %+v", name, m)
		}
	}
	if len(c.Blocks) == 0 && (c.Common.Chars != c.Chars || c.Common.Words != c.Words) {
		t.Errorf("no block, but %+v is not %+v, %+v", c.Common, c.Chars, c.Words)
	}
}

// checkSwapped holds that with the texts changed over what one lacks is what
// the other lacks.
func checkSwapped(t interface{ Errorf(string, ...any) }, ref, text string, f Folding) {
	there, back := pairing{}, pairing{}
	there.ref, there.text = foldBoth(ref, text, f)
	back.ref, back.text = foldBoth(text, ref, f)
	l, m := there.look(nil), back.look(nil)
	m.swap()
	if fmt.Sprintf("%+v", l) != fmt.Sprintf("%+v", m) {
		t.Errorf("%q and %q: %+v one way, %+v the other", ref, text, l, m)
	}
}

// A volume is made of letters: sentences of words as common as in English, in
// paragraphs, with the same beginnings and closings in every letter.
func volume(rng *rand.Rand, chars int) []string {
	syllables := strings.Fields("ba con de el fi gar ho in jur ka lo men nor o pre qui ra sta ter un ver wis ya zo ing tion al er ent")
	words := make([]string, min(6000, 300+chars/4))
	for i := range words {
		for range 1 + rng.IntN(4) {
			words[i] += syllables[rng.IntN(len(syllables))]
		}
	}
	zipf := rand.NewZipf(rng, 1.1, 4, uint64(len(words)-1))
	var out []string
	add := func(s string) { out = append(out, strings.Fields(s)...) }
	n := 0
	for n < chars {
		from := len(out)
		if rng.IntN(4) == 0 {
			add("Respectfully yours, John F. Montgomery. The Honorable The Secretary of State, Washington. Sir: I have the honor to report that")
		}
		for range 4 + rng.IntN(12) {
			for range 6 + rng.IntN(20) {
				out = append(out, words[zipf.Uint64()])
			}
			out[len(out)-1] += "."
		}
		out[len(out)-1] += "\n\n"
		for _, w := range out[from:] {
			n += len(w) + 1
		}
	}
	return out
}
