package align

import (
	"missive/letter"
	"missive/profile"
)

// A Comparison says how far a text is from its reference. It is made from the
// two and changes neither.
type Comparison struct {
	// Reference names the file or files compared with, relative to the folder
	// of references.
	Reference []string `json:"reference"`
	// Found says how the reference was found, where its content told it and not
	// its name.
	Found *Found `json:"found,omitempty"`
	// Unit is what Chars counts: "user-perceived characters".
	Unit string `json:"unit"`
	// Denominator is what the rates are relative to: "reference".
	Denominator string `json:"denominator"`
	// Folding names what was made equal in both texts before counting.
	Folding []string `json:"folding"`
	// Chars and Words measure both texts whole and in their order: what only
	// one of them has counts, and what was moved counts as lost and added.
	Chars Measure `json:"chars"`
	Words Measure `json:"words"`
	// Common measures what both texts have, wherever it stands: Blocks, which
	// only one of them has, do not count, and moved ones are held against the
	// place they came from.
	Common Common `json:"common"`
	// Details are the other measures of both texts whole.
	Details *Details `json:"details,omitempty"`
	// Profile is what another tool's definitions give, where one was asked for.
	Profile *profile.Result `json:"profile,omitempty"`
	// Blocks are what only one of the texts has, and what stands elsewhere, in
	// the order of the reference.
	Blocks []Block `json:"blocks"`
	// Kinds count Differences, and Causes both them and Blocks.
	Kinds  map[Kind]int  `json:"kinds,omitempty"`
	Causes map[Cause]int `json:"causes,omitempty"`
	// Differences are those of what both texts have, in the order of the
	// reference.
	Differences []Difference `json:"differences"`
	// LeftOut is what the files hold and what was not compared.
	LeftOut []Omission `json:"leftOut,omitempty"`
}

// Common are the measures of what both texts have.
type Common struct {
	Chars Measure `json:"chars"`
	Words Measure `json:"words"`
}

// Add are the measures of both texts together.
func (c Common) Add(o Common) Common { return Common{c.Chars.Add(o.Chars), c.Words.Add(o.Words)} }

// A Measure counts the edits of one shortest edit script from the reference
// to the text.
type Measure struct {
	Reference     int `json:"reference"` // length of the reference
	Text          int `json:"text"`      // length of the text
	Insertions    int `json:"insertions"`
	Deletions     int `json:"deletions"`
	Substitutions int `json:"substitutions"`
	// Exact tells whether Distance is the least possible; if not it is an
	// upper bound, and the least possible is AtLeast or more.
	Exact bool `json:"exact"`
	// AtLeast is a lower bound of the least distance; it stands only where
	// Exact is false.
	AtLeast int `json:"atLeast,omitempty"`
}

// Distance is the number of edits.
func (m Measure) Distance() int { return m.Insertions + m.Deletions + m.Substitutions }

// Rate is Distance over the reference's length: CER for characters, WER for
// words. Empty against empty is 0. A text against an empty reference counts as
// one edit for each of its units over a length of one, so that no sum becomes
// infinite.
func (m Measure) Rate() float64 {
	if m.Distance() == 0 {
		return 0
	}
	return float64(m.Distance()) / float64(max(m.Reference, 1))
}

// Normalised is Distance over the edits and the characters that are right: from
// 0 to 1, however much the text holds that the reference has not. Empty against
// empty is 0.
func (m Measure) Normalised() float64 {
	if m.Distance() == 0 {
		return 0
	}
	return float64(m.Distance()) / float64(m.Reference+m.Insertions)
}

// Add is the measure of both texts together.
func (m Measure) Add(o Measure) Measure {
	sum := Measure{m.Reference + o.Reference, m.Text + o.Text, m.Insertions + o.Insertions,
		m.Deletions + o.Deletions, m.Substitutions + o.Substitutions, m.Exact && o.Exact, 0}
	if !sum.Exact {
		sum.AtLeast = m.Least() + o.Least()
	}
	return sum
}

// Least is the least that the true distance can be: Distance where it is exact.
func (m Measure) Least() int {
	if m.Exact {
		return m.Distance()
	}
	return m.AtLeast
}

// A Difference is one place where the words differ: words of the reference,
// words of the text in their stead, or one of the two.
type Difference struct {
	// Ref and Text are the differing words as they stand, before folding;
	// empty where words were only added or only lost.
	Ref  string `json:"ref"`
	Text string `json:"text"`
	// Before and After are up to five words of the reference around the place.
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
	// File is the file of the reference that holds the place, where the
	// reference is made of several.
	File string `json:"file,omitempty"`
	// Line and Column are the place in the reference, counted from 1 in lines
	// and user-perceived characters, or in the file of it where that holds the
	// text among other things; for words that only the text has, the
	// place where they would stand.
	Line   int `json:"line"`
	Column int `json:"column"`
	// TextLine and TextColumn are the place in the text, in the same way.
	TextLine   int `json:"textLine"`
	TextColumn int `json:"textColumn"`
	// At and TextAt are the same places as bytes of the two texts that were
	// compared, whatever their files look like.
	At     int `json:"-"`
	TextAt int `json:"-"`
	// Kind says what differs, and Cause which step made it so; Cause is empty
	// where nothing tells. Why says in a sentence what the cause was told by.
	Kind  Kind   `json:"kind"`
	Cause Cause  `json:"cause,omitempty"`
	Why   string `json:"why,omitempty"`
	// Conf is the least confidence, from 0 to 1, that Words were read with; 0
	// where the text came from no scan.
	Conf float64 `json:"conf,omitempty"`
	// Words are the letter's words that Text was read from, and Page and Box
	// where they stand on the scan: Page counts from 1 over the letter's
	// pages; 0 with an empty box where the text came from no scan. For words
	// that only the reference has, Page and Box are those of the shown words
	// around the place, or of the one before it where a line ends there.
	Words []letter.WordID `json:"words,omitempty"`
	Page  int             `json:"page,omitempty"`
	Box   letter.Box      `json:"box"`
	// Parts show the difference inside the words, character by character and
	// as folded: what folding makes equal is equal here, and stands as the
	// reference has it. The parts that are not Insert make up Ref.
	Parts []Part `json:"parts"`
}

// A Part is a run of characters that both have, or only one of them.
type Part struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// An Op says which of the two texts has a part.
type Op string

const (
	Equal  Op = "equal"  // both
	Delete Op = "delete" // only the reference
	Insert Op = "insert" // only the text
)
