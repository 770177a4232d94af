package main

import (
	"fmt"
	"io"
	"strings"

	"missive/letter"
	"missive/reading"
)

// A sample is one settled word with what a confidence may be made of, and
// whether it is right.
type sample struct {
	set, letter, page string
	text              string
	right             bool
	conf              float64 // the settled word's
	chars             int
	// least and mean are of the confidences of the word's characters; the
	// word's own where it has none.
	least, mean float64
	// readings is how many readings the page has, and agree in how many of
	// them the same word stands there.
	readings, agree int
	// first is how sure the first reading was of the word that stands there,
	// 0 where it has none.
	first float64
	// changed tells whether settling read the word otherwise.
	changed bool
}

// samplesOf are the settled words of all pages that can be judged, with the
// letter each is of.
func samplesOf(r result, letters []goldLetter) []sample {
	of := map[string]string{}
	for _, l := range letters {
		for _, p := range l.pages {
			of[p.name] = l.id
		}
	}
	var all []sample
	for _, p := range r.pages {
		right, ok := judge(p)
		at := 0
		for _, l := range p.settled.Lines {
			for _, w := range l.Words {
				for range foldedWords(w.Text) {
					if ok[at] {
						s := sampleOf(w, p.seen)
						s.set, s.letter, s.page, s.right = string(p.page.set), of[p.page.name], p.page.name, right[at]
						all = append(all, s)
					}
					at++
				}
			}
		}
	}
	return all
}

// sampleOf is what is known of a settled word.
func sampleOf(w letter.Word, seen reading.Page) sample {
	s := sample{text: w.Text, conf: w.Conf, chars: max(1, len(w.Chars)), least: w.Conf, mean: w.Conf,
		readings: len(seen.Readings), changed: w.Was != ""}
	if len(w.Chars) > 0 {
		s.least, s.mean = 1, 0
		for _, c := range w.Chars {
			s.least = min(s.least, c.Conf)
			s.mean += c.Conf / float64(len(w.Chars))
		}
	}
	for i, r := range seen.Readings {
		other := wordAt(r.Lines, w.Box)
		if other == nil {
			continue
		}
		if i == 0 {
			s.first = other.Conf
		}
		if other.Text == w.Text {
			s.agree++
		}
	}
	return s
}

// wordAt is the word that shares most of a box, nil where none shares half of
// its own.
func wordAt(lines []letter.Line, box letter.Box) *letter.Word {
	var best *letter.Word
	most := 0
	for i := range lines {
		if lines[i].Box.OverlapY(box) == 0 {
			continue
		}
		for j := range lines[i].Words {
			w := &lines[i].Words[j]
			if shared := w.Box.OverlapX(box) * w.Box.OverlapY(box); shared > most && 2*shared > w.Box.Area() {
				best, most = w, shared
			}
		}
	}
	return best
}

// writeSamples writes the words as tab-separated values, a head first.
func writeSamples(out io.Writer, samples []sample) error {
	p := printer{out: out}
	p.f("set\tletter\tpage\ttext\tright\tconf\tchars\tleast\tmean\treadings\tagree\tfirst\tchanged")
	for _, s := range samples {
		p.f("%s\t%s\t%s\t%s\t%d\t%.4f\t%d\t%.4f\t%.4f\t%d\t%d\t%.4f\t%d", s.set, s.letter, s.page, strings.ReplaceAll(s.text, "\t", " "),
			bit(s.right), s.conf, s.chars, s.least, s.mean, s.readings, s.agree, s.first, bit(s.changed))
	}
	if p.err != nil {
		return fmt.Errorf("writing the words: %w", p.err)
	}
	return nil
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
