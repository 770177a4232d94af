package align

// A Kind says what differs.
type Kind string

const (
	Misread     Kind = "misread"          // a word was taken for another
	Number      Kind = "number"           // a word with figures differs in them
	Name        Kind = "name"             // a proper name differs
	Variant     Kind = "spelling variant" // another accepted spelling of the same word
	Split       Kind = "split"            // one word of the reference is several of the text
	Glued       Kind = "glued"            // several words of the reference are one of the text
	Punctuation Kind = "punctuation"      // only marks differ
	Case        Kind = "case"             // only capitals differ
	Hyphenation Kind = "hyphenation"      // only a hyphen inside words differs
	Blank       Kind = "blank"            // only a blank beside a mark differs
	Lost        Kind = "lost"             // words that only the reference has
	Added       Kind = "added"            // words that only the text has
)

// Kinds are all kinds, in the order in which reports list them.
func Kinds() []Kind {
	return []Kind{Misread, Number, Name, Variant, Split, Glued, Punctuation, Case, Hyphenation, Blank, Lost, Added}
}

// A Cause says which step made a difference.
type Cause string

const (
	Reading       Cause = "reading"       // the scan was read so
	OverStripped  Cause = "over-stripped" // cleaning took out what the reference has
	LeftIn        Cause = "left in"       // cleaning left in what looks like a marking or furniture
	Joining       Cause = "joining"       // lines or parts of words were joined, or not
	Order         Cause = "order"         // words stand in another order
	FromReference Cause = "reference"     // the scan shows what the text has: the reference is in doubt
)

// Causes are all causes, in the order in which reports list them.
func Causes() []Cause {
	return []Cause{Reading, OverStripped, LeftIn, Joining, Order, FromReference}
}
