package measure

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

func lines(text string) [][]uint32 {
	var out [][]uint32
	for line := range strings.Lines(text) {
		var chars []uint32
		for _, r := range strings.TrimSuffix(line, "\n") {
			chars = append(chars, uint32(r))
		}
		out = append(out, chars)
	}
	return out
}

// frogs are the words of figure 4 of Clausner and others 2020; "|" ends a line.
func frogs(order string) string {
	words := strings.Fields("Eight happy frogs scuba dived Jenny chick flaps white wings")
	var out []string
	for _, line := range strings.Split(order, "|") {
		var picked []string
		for _, n := range line {
			picked = append(picked, words[n-'0'])
		}
		out = append(out, strings.Join(picked, " "))
	}
	return strings.Join(out, "\n")
}

// The pairs and the accuracies are those that dinglehopper's tests state,
// the last of them taken from figure 4 of the article.
func TestFlexibleAsPublished(t *testing.T) {
	for _, c := range []struct {
		ref, text string
		want      float64
	}{
		{"a", "", 0}, {"a", "a", 1}, {"a\nb", "a\nb", 1}, {"a\nb", "b\na", 1},
		{"aaa\nbbb\nccc", "ccc\naaa\nbbb", 1},
		{"aaa\nbbb\nccc", "aaa\nbbb", 1 - 3.0/9},
		{"bbb", "aaa\nbbb\nccc", 1 - 6.0/3},
		{"a", "a\nbb\nccc", 1 - 5.0/1},
		{"bb", "a\nbb\nccc", 1 - 4.0/2},
		{"abcd", "ab\ne", 1 - 3.0/4},
		{"accc", "a\nbb\nccc", 1 - 2.0/4},
		{"aaa\nbbb\nccc", "bbb", 1 - 6.0/9},
		{frogs("01234|56789"), frogs("01234|56789"), 1},
		{frogs("01234|56789"), frogs("56789|01234"), 1},
		{frogs("012|34|567|89"), frogs("012567|3489"), 0.964},
		{frogs("01234|56789"), frogs("012|567|34|89"), 0.966},
		{frogs("01234|56789"), frogs("01234"), 0.50},
		{frogs("01234|56789"), frogs("56789"), 0.50},
		{frogs("01234|56789"), "", 0},
		{frogs("01234"), frogs("01234|56"), 0.621},
	} {
		f := FlexibleOf(lines(c.ref), lines(c.text))
		if math.Abs(f.Accuracy-c.want) > 0.001 || f.Computed != WholeGrid {
			t.Errorf("%q against %q: %+v, published is %.3f", c.text, c.ref, f, c.want)
		}
	}
}

// Figure 3 of the article: one text in three orders of its lines.
func TestFlexibleFigure3(t *testing.T) {
	ref := "\"I have\nno special\ntalent.\nI am only\npassionately\ncurious.\"\nAlbert\nEinstein"
	for name, c := range map[string]struct {
		text             string
		subst, ins, dele int
	}{
		"I":   {"1 hav\nnospecial\ntalents.\nI am one\npassionate\ncuriousity.\"\nAlberto\nEmstein", 3, 5, 7},
		"II":  {"1 hav\nnospecial\ntalents. Alberto\nI am one Emstein\npassionate\ncuriousity.\"", 4, 6, 6},
		"III": {"Alberto\nEmstein\n1 hav\nnospecial\ntalents.\nI am one\npassionate\ncuriousity.\"", 3, 5, 7},
	} {
		f := FlexibleOf(lines(ref), lines(c.text))
		if f.Characters != 68 || f.Substitutions != c.subst || f.Insertions != c.ins || f.Deletions != c.dele {
			t.Errorf("configuration %s: %+v, published are 68 characters, %d substitutions, %d insertions, %d deletions",
				name, f, c.subst, c.ins, c.dele)
		}
	}
}

func TestFlexibleOfNothing(t *testing.T) {
	if f := FlexibleOf(nil, nil); f.Accuracy != 1 {
		t.Errorf("nothing against nothing: %+v", f)
	}
	if f := FlexibleOf(nil, lines("abc")); f.Accuracy != -2 || f.Insertions != 3 {
		t.Errorf("three characters against nothing count over a length of one: %+v", f)
	}
}

func TestFlexibleSaysWhatItLeftOut(t *testing.T) {
	many := func(n int) [][]uint32 {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "line %d of many\n", i)
		}
		return lines(b.String())
	}
	for n, want := range map[int]string{20: WholeGrid, 100: OneSet, 800: NotComputed} {
		f := FlexibleOf(many(n), many(n))
		if f.Computed != want || (f.Why == "") != (want == WholeGrid) || want != NotComputed && f.Accuracy != 1 {
			t.Errorf("%d lines: %+v, want %s", n, f, want)
		}
	}
	if f := FlexibleOf(lines(strings.Repeat("x", longestLine+1)), lines("x")); f.Computed != NotComputed || f.Why == "" {
		t.Errorf("a line of %d characters: %+v", longestLine+1, f)
	}
	// As many lines as are always matched, but paragraphs.
	var paragraphs strings.Builder
	for i := range 400 {
		paragraphs.WriteString(strings.Repeat("words and words ", 20+i%100) + "\n")
	}
	if f := FlexibleOf(lines(paragraphs.String()), lines(paragraphs.String())); f.Computed != NotComputed || f.Why == "" {
		t.Errorf("paragraphs: %+v", f)
	}
}
