package align

// A Folding says which differences between two texts do not count. The zero
// Folding folds nothing.
type Folding struct {
	Quotes         bool // see Folds for what each one does
	Dashes         bool
	DashRuns       bool
	WhiteSpace     bool
	LineEndHyphens bool
	Invisible      bool
	Composition    bool
	StrikeoutMarks bool
}

// DefaultFolding folds everything in [Folds]: what differs between a typist's
// machine, an engine's habits and an editor's typography without a letter
// being read wrongly.
func DefaultFolding() Folding {
	return Folding{true, true, true, true, true, true, true, true}
}

// A Fold is one thing that a Folding can make equal.
type Fold struct {
	// Name is how a Comparison lists it.
	Name string
	// Doc says what is made equal, in one sentence for readers of a report.
	Doc string
	// A and B are an example: two texts that this fold alone makes equal.
	A, B string
	on   func(*Folding) *bool
}

// Folds is the one list of all folds, in the order in which comparisons name
// them.
func Folds() []Fold {
	return []Fold{
		{"quotes", "curly, low and angle quotation marks count as ' and \".",
			"“the movement’s”", "\"the movement's\"", func(f *Folding) *bool { return &f.Quotes }},
		{"dashes", "every hyphen and dash counts as -.",
			"1939–43", "1939-43", func(f *Folding) *bool { return &f.Dashes }},
		{"runs of dashes", "a typist's dash of several hyphens counts as one -.",
			"no--never", "no-never", func(f *Folding) *bool { return &f.DashRuns }},
		{"white space", "every run of blanks, line ends and page ends counts as one blank, and as none at the ends of the text.",
			"two\n\f words ", "two words", func(f *Folding) *bool { return &f.WhiteSpace }},
		{"line-end hyphens", "a word parted by a hyphen at the end of a line or page counts as the whole word.",
			"pro-\nvided", "provided", func(f *Folding) *bool { return &f.LineEndHyphens }},
		{"invisible characters", "soft hyphens, zero-width blanks and byte order marks count as nothing.",
			"pro\u00advided", "provided", func(f *Folding) *bool { return &f.Invisible }},
		{"composed accents", "a letter and its combining accent count as the one accented letter.",
			"communique\u0301", "communiqu\u00e9", func(f *Folding) *bool { return &f.Composition }},
		{"strike-out marks", "the editor's brackets ⟦ and ⟧ around what the typist struck out count as nothing; what they hold counts.",
			"on the ⟦10⟧ 11th", "on the 10 11th", func(f *Folding) *bool { return &f.StrikeoutMarks }},
	}
}

// Names lists the folds that are on, as in [Folds]; it is empty, not nil, when
// none is.
func (f Folding) Names() []string {
	names := []string{}
	for _, fold := range Folds() {
		if *fold.on(&f) {
			names = append(names, fold.Name)
		}
	}
	return names
}
