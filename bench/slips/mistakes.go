package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
)

// inside makes a mistake at one letter of a word of letters.
func inside(change func(w []rune, at int, r *rand.Rand) []rune) func(string, *rand.Rand) (string, bool) {
	return func(word string, r *rand.Rand) (string, bool) {
		var at []int
		w := []rune(word)
		for i := 1; i+1 < len(w); i++ {
			if unicode.IsLower(w[i]) && unicode.IsLower(w[i+1]) {
				at = append(at, i)
			}
		}
		if len(at) < 2 {
			return "", false
		}
		return string(change(w, at[r.IntN(len(at))], r)), true
	}
}

func exchanged(w []rune, at int, _ *rand.Rand) []rune {
	w[at], w[at+1] = w[at+1], w[at]
	return w
}

// rows are the letters of a keyboard.
var rows = []string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}

func neighbouring(w []rune, at int, r *rand.Rand) []rune {
	for _, row := range rows {
		i := strings.IndexRune(row, w[at])
		if i < 0 {
			continue
		}
		j := i - 1
		if i == 0 || i+1 < len(row) && r.IntN(2) == 0 {
			j = i + 1
		}
		w[at] = rune(row[j])
		break
	}
	return w
}

var smallWords = strings.Fields("of the to in and a that for on by with is as at or be an it from")

func isSmall(w string) bool { return slices.Contains(smallWords, w) }

func isWordOnly(w string) bool {
	return !strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
}

// alike are small words that are taken for each other.
var alike = map[string][]string{"of": {"or", "on", "for"}, "or": {"of", "for"}, "in": {"on", "is", "into"}, "on": {"in", "of"}, "the": {"this", "that", "their"},
	"that": {"which", "the", "this"}, "is": {"was", "in", "as"}, "was": {"is", "were"}, "by": {"my", "for"}, "to": {"for", "too"}, "for": {"of", "from"},
	"from": {"form", "for"}, "an": {"a", "any"}, "a": {"the"}, "are": {"were"}, "were": {"are", "where"}, "has": {"had", "have"}, "had": {"has", "have"},
	"have": {"had", "has"}, "this": {"the", "that", "these"}, "it": {"is", "its"}, "its": {"it", "his"}, "these": {"those", "this"}, "would": {"could", "should"},
	"which": {"that", "who"}, "will": {"would", "shall"}, "his": {"this", "the"}, "been": {"being"}, "than": {"then"}, "then": {"than"}, "there": {"their"}, "their": {"there", "the"}}

func small(w string, r *rand.Rand) (string, bool) {
	others, ok := alike[w]
	if !ok {
		return "", false
	}
	return others[r.IntN(len(others))], true
}

func ending(word string, r *rand.Rand) (string, bool) {
	w := strings.TrimRightFunc(word, unicode.IsPunct)
	marks := word[len(w):]
	if len(w) < 5 || !isWordOnly(w) {
		return "", false
	}
	switch {
	case strings.HasSuffix(w, "s"):
		return w[:len(w)-1] + marks, true
	case strings.HasSuffix(w, "ed"):
		return w[:len(w)-1] + marks, true
	case strings.HasSuffix(w, "ing"):
		return w[:len(w)-3] + "ed" + marks, true
	}
	return w + "s" + marks, true
}

func capital(word string, r *rand.Rand) (string, bool) {
	w := []rune(word)
	i := 0
	for i < len(w) && !unicode.IsLetter(w[i]) {
		i++
	}
	switch {
	case len(w)-i < 2:
		return "", false
	case unicode.IsUpper(w[i]) && unicode.IsUpper(w[i+1]):
		return string(w[:i+1]) + strings.ToLower(string(w[i+1:])), true
	case unicode.IsUpper(w[i]):
		w[i] = unicode.ToLower(w[i])
	default:
		w[i] = unicode.ToUpper(w[i])
	}
	return string(w), true
}

func mark(word string, r *rand.Rand) (string, bool) {
	for _, m := range []string{".\"", "\".", ",\"", ",", ".", ";", ":", "\""} {
		if w, ok := strings.CutSuffix(word, m); ok {
			other := []string{"", ",", ".", ";"}[r.IntN(4)]
			if len(m) == 2 {
				other = m[1:] + m[:1]
			}
			return w + other, other != m
		}
	}
	return word + []string{",", ",", "."}[r.IntN(3)], isWordOnly(word)
}

// hyphen leaves a hyphen out.
func hyphen(word string, _ *rand.Rand) (string, bool) {
	if i := strings.IndexByte(word, '-'); i > 0 && i+1 < len(word) {
		return word[:i] + word[i+1:], true
	}
	return "", false
}

func figure(word string, r *rand.Rand) (string, bool) {
	i := strings.IndexFunc(word, unicode.IsDigit)
	if i < 0 {
		return "", false
	}
	return word[:i] + string(rune('0'+r.IntN(10))) + word[i+1:], true
}
