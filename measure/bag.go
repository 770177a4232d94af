package measure

// A Bag compares the words of two texts regardless of their order, each as
// often as it stands there.
type Bag struct {
	// Reference and Text count the words of each text, Common those that both
	// have: a word that stands twice in one and three times in the other is
	// common twice.
	Reference int `json:"reference"`
	Text      int `json:"text"`
	Common    int `json:"common"`
	// Precision is Common over Text, Recall Common over Reference, and F their
	// harmonic mean, from 0 to 1 in six decimals. Of nothing all is found: an
	// empty text has precision 1, against an empty reference recall is 1.
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F         float64 `json:"f"`
}

// NewBag is the comparison with these counts.
func NewBag(reference, text, common int) Bag {
	b := Bag{Reference: reference, Text: text, Common: common,
		Precision: Round(share(common, text)), Recall: Round(share(common, reference))}
	// The harmonic mean of the two, without dividing by nothing.
	if reference+text == 0 {
		b.F = 1
	} else {
		b.F = Round(2 * float64(common) / float64(reference+text))
	}
	return b
}

// Add is the measure of both pairs of texts together: words are common within
// a pair.
func (b Bag) Add(o Bag) Bag { return NewBag(b.Reference+o.Reference, b.Text+o.Text, b.Common+o.Common) }

// BagOf compares two lists of words, equal words being equal numbers. Time and
// memory are proportional to their lengths.
func BagOf(ref, text []uint32) Bag {
	highest := uint32(0)
	for _, words := range [][]uint32{ref, text} {
		for _, w := range words {
			highest = max(highest, w)
		}
	}
	common := 0
	// Words numbered as they come need no table but a list.
	if int(highest) <= len(ref)+len(text) {
		left := make([]int32, highest+1)
		for _, w := range ref {
			left[w]++
		}
		for _, w := range text {
			if left[w] > 0 {
				left[w]--
				common++
			}
		}
		return NewBag(len(ref), len(text), common)
	}
	left := make(map[uint32]int, len(ref)/4)
	for _, w := range ref {
		left[w]++
	}
	for _, w := range text {
		if n := left[w]; n > 0 {
			left[w] = n - 1
			common++
		}
	}
	return NewBag(len(ref), len(text), common)
}
