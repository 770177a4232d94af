package profile

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"missive/distance"
)

var ocreval = Profile{
	Name:  "ocreval",
	Brief: "character and word accuracy of the ISRI tools, by class",
	Doc: "Character accuracy over code points, as the program accuracy prints it, and word accuracy as wordacc prints it. " +
		"Runs of blanks are one, blanks at the ends of lines and empty lines none; line ends count as characters. ^ marks the character after it as suspect and is no character, ~ is one that was not recognised and is right nowhere. " +
		"Words are those of Unicode Annex 29 that begin with a letter, a mark or a figure, in lower case; a word is right if it is on a longest common subsequence of both texts, and words that only the text has are no errors. " +
		"cer and wer are the errors over the characters and words of the reference, which is 100 % less the accuracy. " +
		"Of each class of characters that the reference has, and of all, the figure is how many of them are right.",
	Source:  "Rice, Nartker, TR-96-02, UNLV 1996; github.com/eddieantonio/ocreval",
	Unit:    "code points",
	figures: ocrevalFigures,
}

func ocrevalFigures(ref, text string) []Figure {
	a, b := spaced(ref), spaced(text)
	c := accuracy(a, b)
	refWords := ocrevalWords(a)
	missed := len(refWords) - inCommon(refWords, ocrevalWords(b))
	out := []Figure{count("characters", c.characters), count("errors", c.errors), accurate("character accuracy", c.characters, c.errors),
		count("insertions", c.insert), count("substitutions", c.substitute), count("deletions", c.remove),
		errorRate(CER, distance.Counts{Insertions: c.remove, Deletions: c.insert, Substitutions: c.substitute}, c.characters, c.exact),
		count("words", len(refWords)), count("misrecognized", missed), accurate("word accuracy", len(refWords), missed), errorRate(WER, distance.Counts{Deletions: missed}, len(refWords), true)}
	inexact(out[:7], c.exact) // the words always are
	for i := 3; i < 6; i++ {  // insertions, substitutions, deletions
		out[i].Inexact = !c.asTool
	}
	return append(out, c.classes.figures(c.asTool)...)
}

// accurate is what is right of n; the tool prints dashes where there is nothing.
func accurate(name string, n, errors int) Figure {
	return Figure{Name: name, Count: n - errors, Of: n, None: Perhaps}
}

// Characters with a meaning of their own in the tool's texts.
const (
	suspect = '^'
	reject  = '~'
)

// spaced is a text as the tool reads it: without marks of suspects, blanks of any
// kind as one between characters of a line, and no empty lines.
func spaced(s string) []rune {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		switch {
		case r == suspect:
			continue
		case r == '\n':
			if out = trimBlank(out); len(out) > 0 && out[len(out)-1] != '\n' {
				out = append(out, r)
			}
		case isOcrevalBlank(r):
			if len(out) > 0 && out[len(out)-1] != '\n' && out[len(out)-1] != ' ' {
				out = append(out, ' ')
			}
		default:
			out = append(out, r)
		}
	}
	return trimBlank(out)
}

func trimBlank(s []rune) []rune {
	if n := len(s); n > 0 && s[n-1] == ' ' {
		return s[:n-1]
	}
	return s
}

func isOcrevalBlank(r rune) bool {
	return r == '\t' || '\v' <= r && r <= '\r' || unicode.Is(unicode.Z, r)
}

// counted are the counts of the program accuracy. Its insertions are those that
// a person who corrects the text has to make: what the text lacks.
type counted struct {
	characters, errors         int
	insert, substitute, remove int
	asTool                     bool // the alignment is the tool's
	exact                      bool // the errors are, whichever alignment it is
	classes                    rights
}

// accuracy counts as the tool does: between two matches as many errors as the
// longer side has characters, which is the edit distance where no character is
// rejected, and as many substitutions as the shorter.
func accuracy(ref, text []rune) counted {
	symbols := func(runes []rune, side rune) []string {
		out := make([]string, len(runes))
		for i, r := range runes {
			if out[i] = string(r); r == reject {
				out[i] += string(side) // matches nothing
			}
		}
		return out
	}
	s, asTool, exact := likeISRI(symbols(ref, 'r'), symbols(text, 't'))
	c := counted{classes: rights{}, asTool: asTool, exact: exact && (asTool || !slices.Contains(ref, reject))}
	i, j := 0, 0
	for k := 0; k < len(s); {
		if s[k].Op == distance.Match {
			c.characters += s[k].N
			c.classes.add(ref[i:i+s[k].N], false)
			i, j, k = i+s[k].N, j+s[k].N, k+1
			continue
		}
		n, m := 0, 0
		for ; k < len(s) && s[k].Op != distance.Match; k++ {
			lost, added := s[k].Lengths()
			n, m = n+lost, m+added
		}
		lost := slices.DeleteFunc(slices.Clone(ref[i:i+n]), func(r rune) bool { return r == reject })
		c.classes.add(lost, true)
		wild := n - len(lost)
		i, j = i+n, j+m
		n, m = n-wild, max(0, m-wild) // the reference's may be anything
		c.characters += n
		c.errors += max(n, m)
		c.insert += max(0, n-m)
		c.substitute += min(n, m)
		c.remove += max(0, m-n)
	}
	return c
}

// ocrevalWords are the words of a text that spaced made.
func ocrevalWords(text []rune) []string {
	var out []string
	lower := make([]rune, len(text))
	for i, r := range text {
		lower[i] = unicode.ToLower(r)
	}
	for _, s := range segments(string(lower)) {
		if r, _ := utf8.DecodeRuneInString(s); unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.Pc, unicode.Co) {
			out = append(out, norm.NFC.String(s))
		}
	}
	return out
}
