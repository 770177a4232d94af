package main

import (
	"math"
	"strings"
	"testing"
)

func TestScore(t *testing.T) {
	for _, c := range []struct {
		name, gold, text string
		want             score
	}{
		{"both empty", "", "", score{}},
		{"empty page, specks read", "", ". ,", score{insertions: 3, wordErrors: 2}},
		{"nothing read", "a b", "", score{chars: 3, losses: 3, words: 2, wordErrors: 2}},
		{"same but for typography", "“a” – ⟦b⟧\nc", "\"a\"  - b c", score{chars: 9, words: 4}},
		{"one misread", "Minorities", "Mincrities", score{chars: 10, misreadings: 1, words: 1, wordErrors: 1}},
		{"one lost, one inserted", "communiqué in", "communiqé inn", score{chars: 13, insertions: 1, losses: 1, words: 2, wordErrors: 2}},
		{"words glued", "were increased", "wereincreased", score{chars: 14, losses: 1, words: 2, wordErrors: 2}},
	} {
		got := scoreText(foldedWords(c.gold), foldedWords(c.text))
		if got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestScoresAddUp(t *testing.T) {
	a := scoreText(foldedWords("abcd"), foldedWords("abc"))
	b := scoreText(foldedWords("abcdef"), foldedWords("abxdef"))
	all := a.add(b)
	if all.errors() != 2 || all.cer() != 20 || all.wer() != 100 {
		t.Errorf("%+v: CER %g, WER %g", all, all.cer(), all.wer())
	}
	if got := (score{insertions: 3}).cer(); math.IsInf(got, 0) || got != 300 {
		t.Errorf("errors over no text are %g %%", got)
	}
}

func TestDifferences(t *testing.T) {
	gold := goldWords([]string{"the class of Jews", "to be considered"})
	read := []hypWord{{text: "the"}, {text: "clss"}, {text: "of"}, {text: "Jews"}, {text: "."}, {text: "to"}, {text: "be"}}
	var got []string
	for _, d := range differences(gold, read) {
		got = append(got, strings.TrimSpace(d.String()))
	}
	want := []string{
		"line  1  the [class → clss] of Jews to",
		"line  2  class of Jews [ → .] to be considered",
		"line  2  Jews to be [considered → ]",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestSpoiltPages(t *testing.T) {
	page := func(name string, errors int) pageResult {
		return pageResult{page: goldPage{name: name}, score: score{chars: 1000, misreadings: errors}}
	}
	plain := result{pages: []pageResult{page("easy", 5), page("easy too", 5), page("hard", 10), page("not ours", 0)}}
	ours := result{pages: []pageResult{page("easy", 6), page("easy too", 7), page("hard", 90)}}
	bad, easy := spoiltPages(ours, plain)
	if easy != 2 || len(bad) != 1 || bad[0].page != "easy too" {
		t.Errorf("%d easy pages, spoilt %+v", easy, bad)
	}
}
