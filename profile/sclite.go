package profile

import (
	"strings"
	"unicode"
)

var sclite = Profile{
	Name:  "sclite",
	Brief: "Corr, Sub, Del, Ins and Err of words, as NIST scores them",
	Doc: "Correct, substituted, deleted and inserted words and their errors over the words of the reference, from the alignment that costs least when a substitution costs 4 and an insertion or deletion 3. " +
		"Words stand between white space; A to Z count as small letters; the word @ is none. " +
		"Lines are utterances and are scored each by itself where both texts have as many that are not empty; where not, each text is one. " +
		"cer is the same over characters that are not white space, as with -c. Alternatives in braces and other markup of NIST's transcripts are taken as words.",
	Source:  "NIST SCTK 2.10, doc/sclite.htm",
	Unit:    "code points that are not white space",
	figures: scliteFigures,
}

func scliteFigures(ref, text string) []Figure {
	refs, texts := sentences(ref, text)
	var words, chars tally
	wrong := 0
	for i := range refs {
		a, b := scliteWords(refs[i]), scliteWords(texts[i])
		was := words.edits()
		words.count(likeSclite(a, b))
		if words.edits() > was {
			wrong++
		}
		chars.count(likeSclite(runes(strings.Join(a, "")), runes(strings.Join(b, ""))))
	}
	n := words.length()
	share := func(name string, count int) Figure {
		f := rate(name, count, n)
		f.None, f.Inexact = Perhaps, !words.asTool
		return f
	}
	cer, wer := errorRate(CER, chars.counts(), chars.length(), chars.asTool), errorRate(WER, words.counts(), n, words.asTool)
	return []Figure{count("sentences", len(refs)), count("words", n),
		share("corr", words.hits), share("sub", words.substituted), share("del", words.deleted), share("ins", words.inserted), share("err", words.edits()),
		rate("s.err", wrong, len(refs)), wer, cer}
}

func scliteWords(line string) []string {
	var out []string
	for _, w := range strings.Fields(line) {
		if w != "@" {
			out = append(out, strings.Map(asciiLower, w))
		}
	}
	return out
}

// asciiLower makes small letters of A to Z alone, as the tool does without an
// encoding.
func asciiLower(r rune) rune {
	if r <= unicode.MaxASCII {
		return unicode.ToLower(r)
	}
	return r
}
