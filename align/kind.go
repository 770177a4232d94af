package align

// A Kind says what differs.
type Kind string

const (
	Misread     Kind = "misread"          // a word was taken for another
	Number      Kind = "number"           // a word with figures, or a Roman numeral, differs
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
	var out []Kind
	for _, e := range KindExamples() {
		out = append(out, e.Kind)
	}
	return out
}

// A KindExample documents a kind: what it is, in one sentence for readers of a
// report, and two texts that differ in nothing else.
type KindExample struct {
	Kind      Kind
	Doc       string
	Ref, Text string
}

// KindExamples is the one list of all kinds. Where a difference fits several,
// it is of the one that says most exactly what differs: a name that differs only
// in its capitals is of the kind case.
func KindExamples() []KindExample {
	return []KindExample{
		{Misread, "a word was taken for another.",
			"a new law requires it", "a new lew requires it"},
		{Number, "a word with figures differs in them, or a Roman numeral does.",
			"some 800,000 persons", "some 600,000 persons"},
		{Name, "a proper name differs: a word with a capital inside a sentence that is written small nowhere.",
			"he told Mr. Kennan so", "he told Mr. Kernan so"},
		{Variant, "another accepted spelling of the same word.",
			"the Rumanian labor office", "the Roumanian labor office"},
		{Split, "one word of the reference is several of the text.",
			"the restrictions were", "the restric tions were"},
		{Glued, "several words of the reference are one of the text.",
			"the restrictions were", "the restrictionswere"},
		{Punctuation, "only marks differ.",
			"the Act, proof of birth", "the Act; proof of birth"},
		{Case, "only capitals differ.",
			"in Pester Lloyd today", "in PESTER Lloyd today"},
		{Hyphenation, "only a hyphen inside words differs.",
			"an anti-Semitic law", "an antiSemitic law"},
		{Blank, "only a blank beside a mark differs.",
			"of the Bill. (Three copies)", "of the Bill.(Three copies)"},
		{Lost, "only the reference has these words.",
			"the fact of the purchases", "the fact of purchases"},
		{Added, "only the text has these words.",
			"the Government a year ago", "the Government of a year ago"},
	}
}

// A Cause says which step made a difference.
type Cause string

const (
	Reading       Cause = "reading"       // the scan was read so
	OverStripped  Cause = "over-stripped" // cleaning took out what the reference has
	LeftIn        Cause = "left in"       // cleaning left in what looks like a marking or furniture
	Joining       Cause = "joining"       // lines or parts of words were joined, or not
	Order         Cause = "order"         // words stand in another order
	Furniture     Cause = "furniture"     // the reference keeps a page number, a catchword or a running head
	FromReference Cause = "reference"     // the scan shows what the text has: the reference is in doubt
)

// Causes are all causes, in the order in which reports list them.
func Causes() []Cause {
	var out []Cause
	for _, e := range CauseDocs() {
		out = append(out, e.Cause)
	}
	return out
}

// A CauseDoc documents a cause: what it is and how it is told, in one sentence
// for readers of a report.
type CauseDoc struct {
	Cause Cause
	Doc   string
}

// CauseDocs is the one list of all causes. Furniture is told apart from
// OverStripped because a transcription made page by page keeps what a letter
// leaves out, and nothing was cleaned wrongly there.
func CauseDocs() []CauseDoc {
	return []CauseDoc{
		{Reading, "the scan was read so, and nothing speaks for another cause."},
		{OverStripped, "cleaning took out words that the reference has at this place."},
		{LeftIn, "cleaning left in what the reference does not have and what looks like a marking or page furniture."},
		{Joining, "only the joining of lines or of the parts of a word differs."},
		{Order, "the same words stand elsewhere near by in the other text."},
		{Furniture, "the reference keeps a page number, catchword or running head of its pages, which the letter rightly leaves out."},
		{FromReference, "the reference is in doubt: the word was read surely and makes sense, and the scan speaks against what the reference has."},
	}
}
