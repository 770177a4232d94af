package profile

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"missive/distance"
	"missive/measure"
)

var ocrD = Profile{
	Name:  "ocr-d",
	Brief: "CER, normalised CER, WER, bag of words, flexible accuracy",
	Doc: "CER over grapheme clusters, edits of white space being counted but white space being no character; CER normalised by what is right; " +
		"WER over words between white space without the marks around them; the bag of words, marks included, as precision, recall and F; flexible character accuracy. " +
		"Texts are composed (NFC), private use characters and ligatures parted as dinglehopper does, and white space folded to single blanks. A CER over 100 % is to be read as 100 %.",
	Source:  "ocr-d.de/en/spec/ocrd_eval, Q3 2022",
	Unit:    "grapheme clusters that are not white space",
	figures: ocrDFigures,
}

func ocrDFigures(ref, text string) []Figure {
	refLines, textLines := ocrDLines(ref), ocrDLines(text)
	refTokens, textTokens := strings.Fields(strings.Join(refLines, " ")), strings.Fields(strings.Join(textLines, " "))
	refChars := clusters(strings.Join(refTokens, " "))
	textChars := clusters(strings.Join(textTokens, " "))
	refWords, textWords := bare(refTokens), bare(textTokens)

	s, exact := script(refChars, textChars)
	n := s.Counts()
	right := 0
	matched(s, func(i int) {
		if !isBlank(refChars[i]) {
			right++
		}
	})
	words, wordsExact := levenshtein(refWords, textWords)
	out := inexact([]Figure{errorRate(CER, n, len(refChars)-blanks(refChars), exact),
		rate("cer normalised", n.Distance(), n.Distance()+right)}, exact)
	out = append(out, errorRate(WER, words, len(refWords), wordsExact))
	a, b := numbers(refTokens, textTokens)
	bag := measure.BagOf(a, b)
	out = append(out, part("bag of words precision", bag.Common, bag.Text), part("bag of words recall", bag.Common, bag.Reference),
		part("bag of words f", 2*bag.Common, bag.Reference+bag.Text))
	return append(out, flexible(refLines, textLines))
}

// part is a rate of what is right, which of nothing is all.
func part(name string, count, of int) Figure {
	return Figure{Name: name, Count: count, Of: of, None: One}
}

func ocrDLines(s string) []string {
	var out []string
	for _, line := range nonEmptyLines(strings.ReplaceAll(s, "\f", "\n")) {
		out = append(out, equivalents.apply(norm.NFC.String(line)))
	}
	return out
}

// bare are the tokens without marks around them; those of marks alone are left
// out.
func bare(tokens []string) []string {
	var out []string
	for _, t := range tokens {
		if t = strings.TrimFunc(t, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }); t != "" {
			out = append(out, t)
		}
	}
	return out
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

func blanks(chars []string) int {
	n := 0
	for _, c := range chars {
		if isBlank(c) {
			n++
		}
	}
	return n
}

// flexible is the flexible character accuracy of the lines.
func flexible(ref, text []string) Figure {
	ids := distance.Numbering[string]{}
	numbered := func(lines []string) [][]uint32 {
		var out [][]uint32
		for _, l := range lines {
			out = append(out, ids.Of(clusters(l)))
		}
		return out
	}
	f := measure.FlexibleOf(numbered(ref), numbered(text))
	fig := Figure{Name: "flexible character accuracy", Count: f.Characters - f.Edits(), Of: f.Characters, None: One, Inexact: f.Computed != measure.WholeGrid}
	if f.Computed == measure.NotComputed {
		fig.Count, fig.Of, fig.None = 0, 0, Perhaps
	}
	return fig
}
