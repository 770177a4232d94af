package align

// A Reference is the transcription that a letter is compared with; package
// reference reads one from files of several formats.
type Reference struct {
	// Files are its names relative to the folder of references. Where there is
	// one text a page they stand in the order of the pages.
	Files []string
	// Text is the text of all files, with a form feed between them.
	Text string
	// Marks say where in its file Text stands, in the order of Text; none where
	// the files hold Text as it is.
	Marks []Mark `json:",omitempty"`
	// LeftOut is what the files hold besides.
	LeftOut []Omission `json:",omitempty"`
	// Found says where in the files the text stands and how that was found, where
	// it was by content; nil where their names told it.
	Found *Found `json:",omitempty"`
}

// A Mark says that Text[Offset:] stands in its file at that line and character,
// both from 1, up to the next mark.
type Mark struct{ Offset, Line, Column int }

// An Omission is something that a file holds and that is not compared: a note of
// the editors, a page number.
type Omission struct {
	What string `json:"what"` // in plain words
	File string `json:"file"`
	Line int    `json:"line"` // at which it begins, from 1; 0 where it has none
	Text string `json:"text"` // how it begins
}
