package profile

import (
	"strings"
	"unicode"

	"missive/distance"
)

var sclite = Profile{
	Name:  "sclite",
	Brief: "Corr, Sub, Del, Ins and Err of words, as NIST scores them",
	Doc: "Correct, substituted, deleted and inserted words and their errors over the words of the reference, from the alignment that costs least when a substitution costs 4 and an insertion or deletion 3. " +
		"Words stand between white space; what follows a semicolon in a word is a tag and does not count, and neither does the semicolon; A to Z count as small letters; the word @ is none. " +
		"Lines are utterances and are scored each by itself where both texts have as many that are not empty; where not, each text is one. " +
		"cer is the same over characters that are not white space, as with -c. Alternatives in braces, { a / b }, count as the one that costs least.",
	Source:  "NIST SCTK 2.10, doc/sclite.htm and doc/infmts.htm",
	Unit:    "code points that are not white space",
	figures: scliteFigures,
}

func scliteFigures(ref, text string) []Figure {
	refs, texts := sentences(ref, text)
	var words, chars tally
	wrong := 0
	for i := range refs {
		was := words.edits()
		words.count(scliteScript(refs[i], texts[i], scliteWord))
		if words.edits() > was {
			wrong++
		}
		chars.count(scliteScript(refs[i], texts[i], scliteChars))
	}
	n := words.length()
	share := func(name string, count int) Figure {
		f := rate(name, count, n)
		f.None, f.Inexact = Perhaps, !words.asTool()
		return f
	}
	cer, wer := errorRate(CER, chars.counts(), chars.length(), chars.asTool()), errorRate(WER, words.counts(), n, words.asTool())
	return []Figure{count("sentences", len(refs)), count("words", n),
		share("corr", words.hits), share("sub", words.substituted), share("del", words.deleted), share("ins", words.inserted), share("err", words.edits()),
		rate("s.err", wrong, len(refs)), wer, cer}
}

// scliteScript aligns two lines whose words are parted by split. Alternatives are
// such in both of them if they are well formed.
func scliteScript(ref, text string, split func(word string) []string) (s distance.Script, asTool, exact bool) {
	offered := strings.Contains(ref, "{") || strings.Contains(text, "{")
	if offered {
		a, ok := latticeOf(ref, split)
		b, also := latticeOf(text, split)
		if ok && also {
			if s, ok = likeScliteLattice(a, b); ok {
				return s, true, true
			}
		} else {
			offered = false
		}
	}
	parts := func(line string) []string {
		var out []string
		for _, w := range strings.Fields(line) {
			out = append(out, split(w)...)
		}
		return out
	}
	s, asTool, exact = likeSclite(parts(ref), parts(text))
	return s, asTool && !offered, exact
}

// scliteWord is a word as it is compared, or none.
func scliteWord(w string) []string {
	if w = untagged(w); w == "@" {
		return nil
	}
	return []string{strings.Map(asciiLower, w)}
}

// untagged is a word without the tags that follow it, each begun by a semicolon,
// and without the backslashes, one of which before a semicolon makes it part of
// the word.
func untagged(word string) string {
	for i := range len(word) {
		if word[i] == ';' && (i == 0 || word[i-1] != '\\') {
			word = word[:i]
			break
		}
	}
	return strings.ReplaceAll(word, `\`, "")
}

// scliteChars are the characters of a word; @ is none here, too, and a word of
// which nothing is left is one.
func scliteChars(w string) []string {
	if w = untagged(w); w == "" {
		return []string{""}
	}
	return runes(strings.ReplaceAll(strings.Map(asciiLower, w), "@", ""))
}

// asciiLower makes small letters of A to Z alone, as the tool does without an
// encoding.
func asciiLower(r rune) rune {
	if r <= unicode.MaxASCII {
		return unicode.ToLower(r)
	}
	return r
}
