package profile

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"missive/distance"
)

var dinglehopper = Profile{
	Name:  "dinglehopper",
	Brief: "CER over grapheme clusters, WER over words without marks",
	Doc: "CER over grapheme clusters, line ends among them, and WER over the words of Unicode Annex 29 without marks. " +
		"White space around lines does not count; texts are composed (NFC), ligatures and private use characters of Fraktur and incunabula are parted, ’ and ' are one, and so are dashes as its own list has them. " +
		"Rates are relative to the reference and infinite where that is empty and the text is not; the normalised ones are relative to the longer of both, which is what OCR-D's fork of 2025 calls CER and WER.",
	Source:  "github.com/qurator-spk/dinglehopper 0.9 and 0.10",
	Unit:    "grapheme clusters",
	figures: dinglehopperFigures,
}

func dinglehopperFigures(ref, text string) []Figure {
	ref, text = dinglehopperText(ref), dinglehopperText(text)
	refChars, textChars := clusters(ref), clusters(text)
	refWords, textWords := dinglehopperWords(ref), dinglehopperWords(text)
	chars, charsExact := levenshtein(refChars, textChars)
	words, wordsExact := levenshtein(refWords, textWords)
	return []Figure{errorRate(CER, chars, len(refChars), charsExact), errorRate(WER, words, len(refWords), wordsExact),
		count("n characters", len(refChars)), count("n words", len(refWords)),
		ofLonger("cer normalised", chars, len(refChars), len(textChars), charsExact), ofLonger("wer normalised", words, len(refWords), len(textWords), wordsExact)}
}

// ofLonger is a rate of edits relative to the longer of both sides, which is at
// most 1.
func ofLonger(name string, edits distance.Counts, ref, text int, exact bool) Figure {
	f := rate(name, edits.Distance(), max(ref, text))
	f.Inexact = !exact
	return f
}

// dinglehopperText is a plain text file as dinglehopper reads it.
func dinglehopperText(s string) string {
	var lines []string
	for line := range strings.Lines(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)) {
		lines = append(lines, equivalents.apply(norm.NFC.String(strings.TrimSpace(line))))
	}
	return strings.Join(lines, "\n")
}

// dinglehopperWords are the words of a text: what stands between word
// boundaries and is not marks, symbols and blanks alone. Private use characters
// count as letters.
func dinglehopperWords(s string) []string {
	var out []string
	// Word boundaries are found in a text that has a letter of the same length
	// in the stead of each private use character.
	shadow := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Co, r) && r <= 0xF8FF {
			return 'Ḁ'
		}
		return r
	}, s)
	at := 0
	for _, segment := range segments(shadow) {
		word := s[at : at+len(segment)]
		at += len(segment)
		if strings.ContainsFunc(word, isWordly) {
			out = append(out, word)
		}
	}
	return out
}

// isWordly tells whether a character makes a word of what it stands in.
func isWordly(r rune) bool {
	return !unicode.In(r, unicode.M, unicode.P, unicode.Z, unicode.S, unicode.Cc, unicode.Cf)
}

// A list replaces characters one after the other: what one makes can be found by
// the next.
type list [][2]string

func (l list) apply(s string) string {
	if isASCII(s) && !strings.Contains(s, "==") {
		return s
	}
	for _, pair := range l {
		s = strings.ReplaceAll(s, pair[0], pair[1])
	}
	return s
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}

// equivalents are what dinglehopper holds for the same, in its order. Names of
// private use characters are those of MUFI and eMOP.
var equivalents = list{
	{"\uEBA6", "ſſ"},  // LATIN SMALL LIGATURE LONG S LONG S
	{"\uEBA7", "ſſi"}, // LATIN SMALL LIGATURE LONG S LONG S I
	{"\uF502", "ch"},  // LATIN SMALL LETTER C LIGATED WITH LATIN SMALL LETTER H
	{"\uEEC4", "ck"},  // LATIN SMALL LIGATURE CK
	{"\uF4F9", "ll"},  // LATIN SMALL LIGATURE LL
	{"\uEBA2", "ſi"},  // LATIN SMALL LIGATURE LONG S I
	{"\uEADA", "ſt"},  // LATIN SMALL LIGATURE LONG S DESCENDING T
	{"ﬁ", "fi"}, {"ﬀ", "ff"}, {"ﬂ", "fl"}, {"ﬃ", "ffi"},
	{"\uEEC5", "ct"}, // LATIN SMALL LIGATURE CT
	{"\uEEDC", "tz"}, // LATIN SMALL LIGATURE TZ
	{"\uF532", "as"}, {"\uF533", "is"}, {"\uF534", "us"}, {"\uF535", "Qu"},
	{"ĳ", "ij"},
	{"\uE8BF", "q&"}, // LATIN SMALL LETTER Q LIGATED WITH FINAL ET
	{"\uEBA5", "ſp"}, // LATIN SMALL LIGATURE LONG S P
	{"ﬆ", "st"},
	{"\uE72B", "ü"}, // LATIN SMALL LETTER U WITH LATIN SMALL LETTER E ABOVE
	{"\uE42C", "ä"}, // the same with A
	{"==", "–"}, {"—", "–"},
	{"\uE644", "ö"}, // the same with O
	{"’", "'"}, {"⸗", "-"},
	{"a\u0364", "ä"}, {"o\u0364", "ö"}, {"u\u0364", "ü"},
	{"\uF50E", "q\u0301"}, // LATIN SMALL LETTER Q WITH ACUTE ACCENT
}
