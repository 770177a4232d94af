package main

import (
	"math"

	"missive/distance"
	"missive/letter"
)

// A judged word is a word that ours read, how sure it was, and whether it
// stands on the page so.
type judged struct {
	conf  float64 // from 0 to 1
	right bool
}

// judge tells which of a page's words are right: those that a shortest
// alignment of the words matches with the gold words, punctuation included.
// ok[i] is false for words of stamps, handwriting and file numbers, of whose
// text the gold lines do not decide.
func judge(p pageResult) (right, ok []bool) {
	right, ok = make([]bool, len(p.words)), make([]bool, len(p.words))
	j := 0
	for _, run := range distance.Align(texts(goldWords(p.page.gold)), texts(p.words)) {
		if run.Op == distance.Delete {
			continue
		}
		for range run.N {
			right[j] = run.Op == distance.Match
			ok[j] = right[j] || !p.page.offText(p.words[j].box)
			j++
		}
	}
	return right, ok
}

// offText tells whether a box lies on what is not typed, and on no typed line.
func (p goldPage) offText(b letter.Box) bool {
	x, y := (b.X0+b.X1)/2, (b.Y0+b.Y1)/2
	return holds(p.untyped, x, y) && !holds(p.typed, x, y)
}

func holds(boxes []letter.Box, x, y int) bool {
	for _, b := range boxes {
		if x >= b.X0 && x < b.X1 && y >= b.Y0 && y < b.Y1 {
			return true
		}
	}
	return false
}

// judgedWords are the words of all pages that can be judged.
func judgedWords(pages []pageResult) []judged {
	var all []judged
	for _, p := range pages {
		right, ok := judge(p)
		for i, w := range p.words {
			if ok[i] {
				all = append(all, judged{w.conf, right[i]})
			}
		}
	}
	return all
}

// bins is how many bins of equal width confidences are sorted into.
const bins = 15

// A bin is the words of a range of confidences.
type bin struct {
	n, right int
	conf     float64 // the sum of their confidences
}

// share is the share of words that are right, and mean the mean confidence;
// both are 0 for no words.
func (b bin) share() float64 { return float64(b.right) / float64(max(b.n, 1)) }
func (b bin) mean() float64  { return b.conf / float64(max(b.n, 1)) }

// binned sorts words into bins. The last one includes confidence 1.
func binned(words []judged) [bins]bin {
	var out [bins]bin
	for _, w := range words {
		b := &out[min(max(int(w.conf*bins), 0), bins-1)]
		b.n++
		b.conf += w.conf
		if w.right {
			b.right++
		}
	}
	return out
}

// calibrationError is the expected calibration error: the mean distance
// between the confidence of a bin and the share of it that is right, weighted
// by the words in the bin; from 0 to 1, and 0 of no words. (C. Guo, G. Pleiss,
// Y. Sun, K. Q. Weinberger, On calibration of modern neural networks, ICML
// 2017, with their 15 bins.)
func calibrationError(words []judged) float64 {
	sum := 0.0
	for _, b := range binned(words) {
		sum += float64(b.n) * math.Abs(b.share()-b.mean())
	}
	return sum / float64(max(len(words), 1))
}

// sure are the words with a confidence of at least this.
const sure = 0.9

// sureWords is how many words are given at least 0.9, and the share of them
// that is right.
func sureWords(words []judged) (n int, right float64) {
	var b bin
	for _, w := range words {
		if w.conf >= sure {
			b.n++
			if w.right {
				b.right++
			}
		}
	}
	return b.n, b.share()
}
