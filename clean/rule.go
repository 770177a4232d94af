package clean

import "missive/letter"

// A Rule looks for one kind of thing.
type Rule struct {
	// Name is unique, lower case, one or two words joined by a hyphen.
	// Edits carry it.
	Name string
	// Doc says in sentences what the rule looks for, by which evidence, and
	// what it leaves alone.
	Doc string
	// Examples show what it must find and what it must not.
	Examples []Example
	// Mends tells that the rule says how the words that stay belong together,
	// and neither strips nor moves any: see [Mend].
	Mends bool
	// Find looks at the letter and says what it found. It changes nothing.
	Find func(*View) []Finding
}

// An Example is a small letter and what one rule finds in it.
type Example struct {
	// Text is a plain text with form feeds between its pages; or, where Scan
	// is set, a drawing of one typed page: a row of text for a row of type,
	// each character a cell of the typewriter's grid, a word in ‹› read with
	// little confidence, in ⟨⟩ by a pen and read so too, in «» struck in smaller
	// type, a row after § in ink of another colour, after §^ beside the row above.
	Text string
	Scan bool
	// Before names the rules that run first, in the order of the pipeline.
	Before []string
	// Finds are the texts of the findings, their words joined by blanks, in
	// order; none means that the rule must leave the text alone.
	Finds []string
}

// A Finding is what a rule found: an edit that nobody has made yet.
type Finding struct {
	Kind   letter.Kind
	Words  []letter.WordID
	Role   letter.Role    // for Strip and Mark
	Text   string         // for Hyphen
	Before *letter.WordID // for Move
	// Rule names what found it, where that is not the rule itself.
	Rule string
	// Why says in plain words what spoke for it.
	Why string
	// Conf is how sure the rule is, from 0 to 1.
	Conf float64
}

// Rules is the pipeline: every rule, in the order in which they run. Markings
// and furniture go first, before dirt takes pieces of them away; and paragraphs
// come last, when nothing stands between the halves of a sentence any more.
func Rules() []Rule {
	return []Rule{
		markingRule(),
		inkRule(),
		dirtRule(),
		rimRule(),
		marginMarkRule(),
		insideAddressRule(),
		blocksRule(),
		quotationRule(),
		hyphenRule(),
		paragraphRule(),
		bodyRule(),
	}
}
