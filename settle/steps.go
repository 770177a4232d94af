package settle

import "slices"

// A Step is one thing that settling does to a page. Steps run in the order of
// [Steps]; each can be left out.
type Step struct {
	Name string
	// Doc says in a sentence what it does.
	Doc string
	run func(*sheet)
}

// Steps are all steps, in their order.
func Steps() []Step {
	return []Step{
		{"choices", "the engine's other readings of a character stand for election", (*sheet).choices},
		{"case", "the small letter stands for election where a capital looks like it", (*sheet).letterCase},
		{"typeface", "candidates are compared with the letter's own characters", (*sheet).typeface},
		{"words", "words that no reading settles are read as words the letter or the language knows", (*sheet).settleWords},
		{"figures", "letters that typewriters and engines take for figures are figures among figures", (*sheet).settleFigures},
		{"numbers", "the page's number is read by its place among the letter's pages", (*sheet).numbers},
		{"scraps", "specks and strokes taken for text are set aside", (*sheet).scraps},
		{"handwriting", "rows of pen that were read into words are moved off the text", (*sheet).handwriting},
		{"confidence", "what a word's readings have in common is made a probability that it is right", (*sheet).confidence},
	}
}

func (l *Letter) does(name string) bool { return !slices.Contains(l.settings.Without, name) }
