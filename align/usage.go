package align

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A use is how often and how a word stands in both texts, marks around it and
// capitals aside.
type use struct {
	ref, text int // all places in each
	small     int // of both, written small
	capital   int // of both, with a capital inside a sentence
}

// A usage knows the uses of those words that are asked about, and whether a
// capital inside a sentence means anything in these texts.
type usage struct {
	uses          map[string]*use
	inside, tall  int // words inside sentences, and those of them with a capital
	smallest      int // the shortest word that is asked about
	known         func(string) bool
	asked, listed int // small words tried in the list of words, and found there
}

// newUsage counts the words that stand in the regions: all of them, or only those
// that may be names.
func (p pairing) newUsage(known func(string) bool, all bool) *usage {
	u := &usage{uses: map[string]*use{}, smallest: 1 << 30, known: known}
	for _, r := range p.regions {
		if r.refFrom == r.refTo || r.textFrom == r.textTo || !all && !p.tall(r) {
			continue
		}
		for _, side := range []struct {
			t        *folded
			from, to int
		}{{p.ref, r.refFrom, r.refTo}, {p.text, r.textFrom, r.textTo}} {
			if side.to-side.from > mostRun {
				continue
			}
			for _, w := range side.t.symbolsOf(side.from, side.to) {
				if w = plainWord(w); w != "" {
					u.uses[w] = &use{}
					u.smallest = min(u.smallest, len(w))
				}
			}
		}
	}
	if len(u.uses) == 0 {
		return u
	}
	u.count(p.ref, true)
	u.count(p.text, false)
	if u.known != nil && 2*u.listed < u.asked {
		u.known = nil
	}
	return u
}

// tall tells whether the region is one word for another and the reference's has
// a capital, so that it may be a name.
func (p pairing) tall(r region) bool {
	if r.refTo-r.refFrom != 1 || r.textTo-r.textFrom != 1 {
		return false
	}
	return strings.ContainsFunc(p.ref.symbolOf(r.refFrom), unicode.IsUpper)
}

// mostAsked is how many words are tried in the list of words to see whether it
// is of the texts' language.
const mostAsked = 200

func (u *usage) count(t *folded, ref bool) {
	opens := true // the next word begins a sentence
	for n := range t.words {
		w := t.symbolOf(n)
		bare := bareWord(w)
		first, size := utf8.DecodeRuneInString(bare)
		tall := unicode.IsUpper(first) && strings.IndexFunc(bare[size:], unicode.IsLower) >= 0
		if !opens && size > 0 && unicode.IsLetter(first) {
			u.inside++
			if tall {
				u.tall++
			}
		}
		if ref && u.known != nil && u.asked < mostAsked && len(bare) > 3 && unicode.IsLower(first) {
			u.asked++
			if u.known(bare) {
				u.listed++
			}
		}
		if len(bare) >= u.smallest {
			if x := u.uses[strings.ToLower(bare)]; x != nil {
				x.add(ref, tall && !opens, unicode.IsLower(first))
			}
		}
		opens = endsSentence(w) || opens && bare == ""
	}
}

func (x *use) add(ref, capital, small bool) {
	if ref {
		x.ref++
	} else {
		x.text++
	}
	if capital {
		x.capital++
	}
	if small {
		x.small++
	}
}

// titles are what stands before a name and ends in a full stop that ends no
// sentence.
var titles = []string{"Mr.", "Mrs.", "Messrs.", "Dr.", "St.", "Prof.", "Rev.", "Hon.", "Gen.", "Col.", "Capt.", "Lt.", "Maj.", "Sgt.", "Sr.", "Jr.", "M.", "Mme.", "Mlle.", "MM."}

// endsSentence tells whether a word with its marks can be the last of a
// sentence, or stands before what is set apart. An initial ends none.
func endsSentence(w string) bool {
	w = strings.TrimRight(w, `"')]`)
	if w == "" {
		return false
	}
	switch w[len(w)-1] {
	case '!', '?', ':':
		return true
	case '.':
		return utf8.RuneCountInString(w) > 2 && !slices.Contains(titles, strings.TrimLeft(w, `"'([`))
	}
	return false
}

// Capitals mean nothing where more than tallShare of the words inside sentences
// have one, of enough words to tell: the despatches and the letters of 1905 have
// at most 15 %, addresses and all, German writes every noun so.
const (
	tallShare  = 0.25
	enoughTall = 40
)

// isName tells whether a word of the reference is a proper name: it stands with a
// capital inside a sentence, there or elsewhere, and neither it nor what was read
// for it is ever written small, in these texts or in the language.
func (u *usage) isName(ref, text string) bool {
	return u.tallAlways(ref) && !u.writtenSmall(text)
}

// writtenSmall tells whether the language or one of the texts writes the word
// small.
func (u *usage) writtenSmall(w string) bool {
	lower := plainWord(w)
	x := u.uses[lower]
	return x != nil && x.small > 0 || u.known != nil && u.known(strings.TrimSuffix(lower, "'s"))
}

func (u *usage) tallAlways(w string) bool {
	bare := bareWord(w)
	first, size := utf8.DecodeRuneInString(bare)
	if !unicode.IsUpper(first) || strings.IndexFunc(bare[size:], unicode.IsLower) < 0 || u.inside >= enoughTall && float64(u.tall) > tallShare*float64(u.inside) {
		return false
	}
	x := u.uses[strings.ToLower(bare)]
	return x != nil && x.capital > 0 && !u.writtenSmall(w)
}
