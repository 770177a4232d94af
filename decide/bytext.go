package decide

import (
	"fmt"
	"strings"

	"missive/letter"
)

const (
	// unlikeText is how unlike texts may be that nothing but their text and
	// neighbours tells to be the same: one character in five. Without their boxes
	// 980 of the words that unlikeInk was measured on were found again, and two
	// were taken for others.
	unlikeText = 0.2
	// unlikeAround is how unlike what stands around them may be: a neighbour in
	// two may have been read otherwise. With 0.3, 33 of those words less are found and
	// one less is taken for another.
	unlikeAround = 0.5
)

// A spot is some words that follow each other on a page and may be a place's.
type spot struct {
	first, end int // of the page's words
	score      float64
}

// byText finds the words of a place on page n by their text and neighbours.
func byText(l *letter.Letter, n int, p Place) (match, string) {
	words, texts := pageWords(l, n)
	read := textOfOld(p.Words)
	var best []spot
	for first := range words {
		for _, s := range spotsAt(texts, first, read, p) {
			switch {
			case len(best) == 0 || s.score < best[0].score:
				best = []spot{s}
			case s.score == best[0].score:
				best = append(best, s)
			}
		}
	}
	switch {
	case len(best) == 0:
		return match{}, fmt.Sprintf("%q is not found on page %d of the letter", read, n+1)
	case len(best) > 1:
		best = standing(words, best, p)
		if len(best) != 1 {
			return match{}, fmt.Sprintf("%q stands on page %d of the letter more than once, and nothing tells which it was", read, n+1)
		}
	}
	return match{p.Words, words[best[0].first:best[0].end]}, ""
}

// standing are those of the spots that begin where the place's first word did.
func standing(words []letter.WordID, spots []spot, p Place) []spot {
	var out []spot
	for _, s := range spots {
		if id := words[s.first]; id.Line == p.Words[0].ID.Line && id.Word == p.Words[0].ID.Word {
			out = append(out, s)
		}
	}
	return out
}

// spotsAt are the spots that begin with the word first and may be the place.
func spotsAt(texts []string, first int, read string, p Place) []spot {
	size := float64(len([]rune(plain(read))))
	length := 0.0
	var out []spot
	for end := first + 1; end <= len(texts); end++ {
		length += float64(len([]rune(plain(texts[end-1]))))
		if length > size/(1-unlikeText) {
			break
		}
		if length < size*(1-unlikeText) {
			continue
		}
		differ := unlike(read, strings.Join(texts[first:end], " "))
		if differ > unlikeText {
			continue
		}
		apart := unlikeSides(texts, first, end, p)
		if apart <= unlikeAround {
			out = append(out, spot{first, end, differ + apart})
		}
	}
	return out
}

// unlikeSides is how unlike the words around a spot are to those around the
// place, from 0 to 1.
func unlikeSides(texts []string, first, end int, p Place) float64 {
	before := strings.Join(texts[max(0, first-around):first], " ")
	after := strings.Join(texts[end:min(len(texts), end+around)], " ")
	return (unlike(p.Before, before) + unlike(p.After, after)) / 2
}

// pageWords are the words of a page in reading order, and their texts.
func pageWords(l *letter.Letter, n int) (ids []letter.WordID, texts []string) {
	for line := range l.Pages[n].Lines {
		for i, w := range l.Pages[n].Lines[line].Words {
			ids = append(ids, letter.WordID{Page: n, Line: line, Word: i})
			texts = append(texts, w.Text)
		}
	}
	return ids, texts
}
