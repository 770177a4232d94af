package clean

import "missive/letter"

// A Kind is what the judgement of lines names as the rule of a strip that no
// entry of the lexicon stands behind.
type Kind struct {
	Name string
	Role letter.Role
	// Doc says in sentences by which evidence it is found.
	Doc string
}

// Kinds are all of them. A test holds that they are those that are used.
func Kinds() []Kind {
	return []Kind{
		{furnitureRules[letter.Catchword], letter.Catchword,
			"The first word or words of the next page, typed at the foot of this one. It is known by what " +
				"the next page begins with, a little misread perhaps, and never by being short: a last line " +
				"that the next page does not repeat stays. Where page breaks are not known, the sentence above " +
				"must be unfinished, or a marking stand between the word and its repetition."},
		{furnitureRules[letter.PageNumber], letter.PageNumber,
			"A number alone on its row at the head or foot of a page: between dashes, with the word page, or " +
				"bare. It speaks for it that the number is the page's own or that numbers go on from page to " +
				"page, and against it that it stands in a column that counts up, as the items of a list do."},
		{furnitureRules[letter.RunningHead], letter.RunningHead,
			"Lines at the head of a later page that repeat the heading of the letter, addressee, date or " +
				"subject, or what stands at the head of another page; and the line by which a telegram numbers its pages."},
		{furnitureRules[letter.Continuation], letter.Continuation,
			"A short line that says no more than that the letter goes on: (continued), over, more, between brackets or dashes."},
		{besideMarkings, letter.Stamp,
			"A line that reads like nothing known, and whose shape and company are those of markings: the " +
				"garbled row of a stamp, its number or its date. It takes the role of the nearest marking."},
		{byLooks, letter.Stamp,
			"On scans, a line that reads like nothing known and would stay for what it says, and that the " +
				"letter's typewriter did not strike by all that it looks like: pitch, size, angle, type, " +
				"confidence, place. What is no capitals is dirt; beside a marking it is of its kind."},
	}
}
