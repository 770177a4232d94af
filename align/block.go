package align

import "missive/letter"

// A Block is a passage, as large as a line or larger, that only one of the two
// texts has, or that both have in different places.
type Block struct {
	Kind BlockKind `json:"kind"`
	// Ref and Text are where it stands; the one of them that lacks it has no
	// length there, and its place is where it would stand.
	Ref  Stretch `json:"ref"`
	Text Stretch `json:"text"`
	// Page and Box are where it stands on the scan, as in [Difference].
	Page int        `json:"page,omitempty"`
	Box  letter.Box `json:"box"`
	// Cause is LeftIn where most of what only the text has looks like a marking
	// or furniture, and Why says by what; both are empty otherwise.
	Cause Cause  `json:"cause,omitempty"`
	Why   string `json:"why,omitempty"`
	// IDs are the letter's words that Text was read from; none where it came
	// from no scan.
	IDs []letter.WordID `json:"-"`
}

// A Stretch is a passage of one text.
type Stretch struct {
	// File, Line and Column are where it begins, as in [Difference].
	File   string `json:"file,omitempty"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	// At is the byte of the text where it begins.
	At int `json:"-"`
	// Chars and Words are its length.
	Chars int `json:"chars"`
	Words int `json:"words"`
	// Begins and Ends are up to eight words of its beginning and its end, as
	// they stand; Ends is empty where Begins holds it all.
	Begins string `json:"begins,omitempty"`
	Ends   string `json:"ends,omitempty"`
}

// A BlockKind says what became of a Block.
type BlockKind string

const (
	MissingPage    BlockKind = "missing page"     // only the reference has it, as much as a page holds
	MissingPassage BlockKind = "missing passage"  // only the reference has it, less than a page
	NotInReference BlockKind = "not in reference" // only the text has it
	Moved          BlockKind = "moved"            // both have it, in different places
)

// BlockKinds are all of them, in the order in which reports list them.
func BlockKinds() []BlockKind {
	return []BlockKind{MissingPage, MissingPassage, NotInReference, Moved}
}
