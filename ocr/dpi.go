package ocr

import (
	"math"

	"missive/ocr/internal/lept"
)

const (
	// letterInch is the height of a small letter without stem (a, e, n, o) in
	// inches, as the step "measure" finds it. It found 23.9 to 26.5 pixels, in the
	// middle 24.4, on 21 pages typed between 1939 and 1973 and scanned at 300
	// dpi (two of the despatches and eight declassified pages), and 23.8 and 23.9
	// on two pages of print.
	letterInch = 0.0813

	// A file's statement of its resolution is kept while the letters on the
	// page agree with it within these factors, which leave room for small
	// print, headlines and pages reproduced at three quarters of their size
	// (one of the three despatches, at 0.79 of what it states). Beyond them the
	// statement is wrong: 72 for 300 is off by a factor of 4, for 150 by 2.
	leastOfClaim = 0.6
	mostOfClaim  = 1.7

	// fewestLetters is the number of marks of one size that it takes to
	// believe that they are letters: two lines of typing.
	fewestLetters = 60

	// letterSpread is how far, relative to it, sizes lie from a peak and still
	// count towards it: enough for letters of one type, which scatter from 22 to
	// 25 pixels on the despatches, and far from the third by which capitals are
	// higher.
	letterSpread = 0.1

	// smallestMark is the least height in pixels of a letter; what is smaller
	// is dirt, or cannot be read.
	smallestMark = 5
)

// A resolution is what a page is found to have.
type resolution struct {
	// dpi is in dots per inch; 0 where nothing tells it.
	dpi int
	// from is "file", "letters" or "user"; empty where nothing tells it.
	from string
	// letter is the height of small letters in pixels of the full-size page,
	// measured, or guessed from the dpi.
	letter float64
}

// findResolution weighs what the file claims (0: nothing) against the height
// of the letters on the page in pixels (0: none found). long is the page's
// longer side in pixels. A person's word counts before both.
func findResolution(user, claimed int, letter float64, long int) resolution {
	byLetters := letter / letterInch
	switch {
	case user > 0:
		return resolution{user, "user", letterInch * float64(user)}
	case letter > 0 && claimed > 0 && byLetters > leastOfClaim*float64(claimed) && byLetters < mostOfClaim*float64(claimed):
		return resolution{claimed, "file", letter}
	case letter > 0:
		return resolution{int(byLetters/10+0.5) * 10, "letters", letter}
	case plausible(claimed, long):
		return resolution{claimed, "file", letterInch * float64(claimed)}
	}
	// Nothing tells: taken to be a page of 11 inches, as most are.
	return resolution{letter: letterInch * float64(long) / 11}
}

// plausible tells whether a page of this many pixels at this resolution is of
// a size that paper has: from a postcard to a large map.
func plausible(dpi, long int) bool {
	if dpi <= 0 {
		return false
	}
	inches := float64(long) / float64(dpi)
	return inches > 4 && inches < 60
}

// letterHeight is the height in pixels of the small letters among the marks,
// or 0 where too few marks are of one size.
//
// Most marks on a typed page are small letters without stem, fewer are
// capitals and letters with one, 1.3 to 1.45 times as high. So the commonest
// height is looked for, and where there is nearly as common a one 1.25 to 1.5
// times under it, that one is taken: the page is rich in capitals.
func letterHeight(marks []lept.Rect) float64 {
	heights := map[int]int{}
	tallest := 0
	for _, m := range marks {
		// What is much wider than high is a rule or a dash, what is much
		// higher than wide a fold or an edge.
		if m.W < 2 || m.W > 4*m.H || m.H > 5*m.W {
			continue
		}
		heights[m.H]++
		tallest = max(tallest, m.H)
	}
	peak, most := 0, 0.0
	for h := smallestMark; h <= tallest; h++ {
		// Of dirt there is the more the smaller it is. Letters have a size of
		// their own: there are more of them than of what is a fifth smaller.
		if n := near(heights, h); n > most && n > near(heights, int(0.8*float64(h))) {
			peak, most = h, n
		}
	}
	small, count := peak, 0.0
	for h := int(math.Ceil(float64(peak) / 1.5)); float64(h) <= float64(peak)/1.25; h++ {
		if n := near(heights, h); h >= smallestMark && n > 0.6*most && n > count {
			small, count = h, n
		}
	}
	return mean(heights, small)
}

// reach is how many pixels from the height h marks count as of that height.
func reach(h int) int { return max(1, int(letterSpread*float64(h)+0.5)) }

// near counts the marks of about the height h, those further from it less.
func near(heights map[int]int, h int) float64 {
	r, sum := reach(h), 0.0
	for k := h - r; k <= h+r; k++ {
		sum += float64(heights[k]) * (1 - math.Abs(float64(k-h))/float64(r+1))
	}
	return sum
}

// mean is the mean height of the marks of about the height h, or 0 where they
// are too few.
func mean(heights map[int]int, h int) float64 {
	sum, n := 0, 0
	for k := h - reach(h); k <= h+reach(h); k++ {
		sum += k * heights[k]
		n += heights[k]
	}
	if n < fewestLetters {
		return 0
	}
	return float64(sum) / float64(n)
}
