package letter

// A Kind says what an edit does.
type Kind string

const (
	// Strip takes the words out of the text. Role says what they are.
	Strip Kind = "strip"
	// Join shows each of the words after a blank, where a line or page break
	// stood before it.
	Join Kind = "join"
	// Hyphen joins two words, the second following the first with nothing
	// between. Text is what is shown of the first: itself, or itself without
	// its hyphen.
	Hyphen Kind = "hyphen"
	// Break begins a new paragraph or block before each of the words.
	Break Kind = "break"
	// Move shows the words, in their order, before the word Before.
	Move Kind = "move"
	// Read shows Text for the one word instead of what the engine read. Where a
	// Hyphen takes the word's hyphen off, it takes that of Text off too.
	Read Kind = "read"
	// Mark says what words that stay are; the text does not change.
	Mark Kind = "mark"
	// Confirm says that a person looked at words under Strip edits and holds that
	// they are not the letter's; the text does not change.
	Confirm Kind = "confirm"
	// Restore takes the edit named in Of back.
	Restore Kind = "restore"
)

// An Edit is one decision about some words of a letter. It changes no
// reading; the letter's text is computed from the edits in force.
type Edit struct {
	// ID is unique within the letter; [Letter.Add] gives it.
	ID    string   `json:"id"`
	Kind  Kind     `json:"kind"`
	Words []WordID `json:"words,omitempty"`
	// Role is what the words are, for Strip and Mark.
	Role Role `json:"role,omitempty"`
	// Text is what is shown, for Hyphen and Read.
	Text string `json:"text,omitempty"`
	// Before is where the words of a Move go.
	Before *WordID `json:"before,omitempty"`
	// Of is the edit that a Restore takes back.
	Of string `json:"of,omitempty"`
	// Rule is the name of the rule that made the edit, or "person".
	Rule string `json:"rule"`
	// Why says in plain words what spoke for it.
	Why string `json:"why"`
	// Conf is how sure the rule is, from 0 to 1.
	Conf float64 `json:"conf"`
}
