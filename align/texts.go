package align

import (
	"slices"

	"missive/distance"
	"missive/profile"
)

// Options say how to compare.
type Options struct {
	// Folding is what is made equal before counting; [DefaultFolding] is what
	// Missive uses unless told otherwise.
	Folding Folding
	// Known tells whether a word, as it stands but without the marks around it,
	// is one of the language or a well-known name; nil where no list is at hand.
	Known func(word string) bool
	// Flexible asks for the flexible character accuracy, which matches each line
	// with each: see [measure.FlexibleOf] for its time.
	Flexible bool
	// Profile also measures as another tool does; nil asks for none.
	Profile *profile.Profile
	// effort is how far to go for exact distances, where it is not the usual.
	effort *distance.Effort
	// stripped counts the words that cleaning took out.
	stripped map[string]int
	// Marking tells whether a line by its wording is a stamp, a banner or another
	// marking that is no part of a letter; nil where nothing can tell.
	Marking func(line string) bool
	// scanned tells that causes will be told from a scan.
	scanned bool
}

// Texts compares a text with its reference. The differences carry no words,
// page or box: there is no scan.
func Texts(ref, text string, o Options) Comparison {
	return Files(Reference{Text: ref}, Reference{Text: text}, o)
}

// Files compares a text with its reference as Texts does; places are those in
// their files.
func Files(ref, text Reference, o Options) Comparison {
	c, p := compare(ref, text, o)
	p.tellCauses(&c, nil, o, nil)
	return c
}

// A region is a place where the words differ, as ranges of words of the
// reference and of the text.
type region struct {
	refFrom, refTo   int
	textFrom, textTo int
}

// A pairing is what compare knows beyond the comparison: both texts folded,
// what they have in common, and where they differ; regions[i] is where
// Differences[i] came from, and blocks[i] where Blocks[i].
type pairing struct {
	ref, text *folded
	layout    layout
	regions   []region
	drawer    *drawer
	blocks    []region
	usage     *usage
	speller   *speller
}

func compare(ref, text Reference, o Options) (Comparison, pairing) {
	c := Comparison{Reference: ref.names(), Found: ref.Found, Unit: "user-perceived characters",
		Denominator: "reference", Folding: o.Folding.Names(), Blocks: []Block{}, Differences: []Difference{},
		LeftOut: slices.Concat(ref.LeftOut, text.LeftOut)}
	p := pairing{}
	p.ref, p.text = foldBoth(ref.Text, text.Text, o.Folding)
	p.drawer = newDrawer(p.ref.alphabet)
	chars, words := p.alignBoth(o)
	c.Chars, c.Words = measured(chars), measured(words)
	c.Details = p.details(chars.Script, c.Chars, o)
	if o.Profile != nil {
		r := Profiled(*o.Profile, ref, text)
		c.Profile = &r
	}
	unmatched := regions(words.Script)
	p.layout = p.lay(words.Script, unmatched)
	p.layout.giveBack(p.ref, o.stripped)
	if p.layout.plain() {
		c.Common = Common{c.Chars, c.Words}
		p.regions = p.differing(unmatched)
	} else {
		c.Common, p.regions = p.common(p.layout, o)
	}
	p.regions = p.narrowed(p.regions)
	p.usage, p.speller = p.newUsage(o.Known, o.scanned), newSpeller()
	at, textAt := newPlaces(ref), newPlaces(text)
	for _, b := range p.layout.blocks() {
		p.blocks = append(p.blocks, b.region)
		c.Blocks = append(c.Blocks, p.block(b, at, textAt))
	}
	c.Differences = make([]Difference, len(p.regions))
	d := describer{pairing: p, shown: newFlow(p.ref, 2*contextWords*len(p.regions)), at: at, textAt: textAt}
	for i, r := range p.regions {
		d.describe(&c.Differences[i], r)
	}
	return c, p
}

// alignBoth lines up the characters and the words.
func (p pairing) alignBoth(o Options) (chars, words distance.Alignment) {
	e := effort(max(len(p.ref.chars), len(p.text.chars)))
	if o.effort != nil {
		e = *o.effort
	}
	chars = p.alignChars(e)
	return chars, p.alignWords(chars.Script, e)
}

// regions are the stretches of the script without a match: neighbouring words
// that differ are one difference, however they pair.
func regions(s distance.Script) []region {
	n := 0
	for k, run := range s {
		if run.Op != distance.Match && (k == 0 || s[k-1].Op == distance.Match) {
			n++
		}
	}
	out := make([]region, 0, n)
	i, j, open := 0, 0, false
	for _, run := range s {
		if run.Op == distance.Match {
			i, j, open = i+run.N, j+run.N, false
			continue
		}
		if !open {
			out = append(out, region{i, i, j, j})
			open = true
		}
		a, b := run.Lengths()
		i, j = i+a, j+b
		out[len(out)-1].refTo, out[len(out)-1].textTo = i, j
	}
	return out
}
