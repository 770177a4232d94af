package report

import (
	"missive/align"
	"missive/letter"
)

// calibrationBins is how many equal parts the range of confidences is cut into:
// a letter of two pages has some 500 words, four fifths of them in the last
// tenth.
const calibrationBins = 10

// A Bin counts the words of a letter that were read with a confidence of one
// tenth of the range, and says how many the reference has so.
type Bin struct {
	Words int `json:"words"`
	Right int `json:"right"`
	// Conf is the sum of their confidences.
	Conf float64 `json:"conf"`
}

// calibrate counts the letter's words by confidence, the least first: whether
// confidences mean what they say. A word is wrong where it is part of a
// difference that was read so; words that differ for another cause, and those
// that the reference lacks, say nothing about the reading and are left out.
// Without words it is nil.
func calibrate(l *letter.Letter, c *align.Comparison) []Bin {
	wrong, silent := map[letter.WordID]bool{}, map[letter.WordID]bool{}
	for _, d := range c.Differences {
		into := silent
		if d.Ref != "" && (d.Cause == align.Reading || d.Cause == "") {
			into = wrong
		}
		for _, id := range d.Words {
			into[id] = true
		}
	}
	for _, b := range c.Blocks {
		if b.Kind != align.NotInReference {
			continue
		}
		for _, id := range b.IDs {
			silent[id] = true
		}
	}
	bins := make([]Bin, calibrationBins)
	any := false
	for _, p := range l.Shown() {
		word, ok := l.Word(p.ID)
		if !ok || silent[p.ID] {
			continue
		}
		b := &bins[min(int(word.Conf*calibrationBins), calibrationBins-1)]
		b.Words++
		b.Conf += word.Conf
		if !wrong[p.ID] {
			b.Right++
		}
		any = true
	}
	if !any {
		return nil
	}
	for i := range bins {
		bins[i].Conf = round(bins[i].Conf, 3)
	}
	return bins
}

// addBins adds the counts of a letter to those of others.
func addBins(sum, bins []Bin) []Bin {
	if sum == nil && bins != nil {
		sum = make([]Bin, calibrationBins)
	}
	for i := range min(len(sum), len(bins)) {
		sum[i].Words += bins[i].Words
		sum[i].Right += bins[i].Right
		sum[i].Conf = round(sum[i].Conf+bins[i].Conf, 3)
	}
	return sum
}

// calibrationError is the expected calibration error: how far, on average over
// the words, the share of right ones in a bin is from the bin's mean confidence
// (Guo and others, On calibration of modern neural networks, ICML 2017).
func calibrationError(bins []Bin) float64 {
	off, words := 0.0, 0
	for _, b := range bins {
		gap := b.Conf - float64(b.Right)
		off += max(gap, -gap)
		words += b.Words
	}
	if words == 0 {
		return 0
	}
	return off / float64(words)
}
