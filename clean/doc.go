// Package clean decides what of a letter's reading is not the letter, and how
// its lines and pages belong together.
//
// A scan shows more than the letter: classification banners, declassification
// stamps, received stamps, page numbers, catchwords, file numbers, pen notes,
// dirt. And it shows the letter cut into lines and pages. Clean adds edits to
// a [letter.Letter] that strip the one and mend the other. It never returns a
// shorter text: the letter computes its text from the edits, and whoever
// disagrees with one takes it back.
//
// # Rules
//
// [Rules] is the pipeline, in order. A [Rule] is a value with a name, a
// documentation and examples of what it must and must not find; a test runs
// the examples. A rule looks at a [View], the letter as the rules before it
// left it, and returns findings: these words are this, for this reason.
// Another part, in apply.go, turns findings into edits, adds them to the
// letter and so checks the law that nothing is lost after every rule.
//
// # Judgement
//
// Wording lives in lexicon/markings.toml, which is data and meant to grow. But
// words alone decide nothing: letters say SECRET too. Every line is looked at for
// clues (clue.go): what of the lexicon it reads like and how nearly, its shape, its
// place, what recurs, how sentences go on, page furniture, the lines around it. A
// clue's weight is learned (weights.json, by bench/weights) and depends on how much
// the lexicon knows of the line (case.go); the line's score is the sum. Lines are
// judged twice, for what the first judgement says of a line's neighbours is a clue
// as well (judge.go), and a line goes whose score is above a threshold, which is
// learned too. Where doubt remains, the text is kept: a stamp left in is seen and
// struck out in a moment, a sentence taken out is never missed.
//
// # Parts of the letter
//
// Three rules strip nothing and say what stays. Blocks marks what stands
// before and after the body, by the forms in forms.go; quotation marks what is
// set off inside it; body, last of all, marks the rest, so that every word
// that is shown has a [letter.Role]. The paragraph rule reads the marks: blocks
// keep their lines, and a quotation has margins of its own.
//
// # Scans and plain text
//
// A letter whose words have boxes came from scans and is judged by them too:
// margins, line pitch, the pitch of the typewriter, size, angle, confidence. What
// that says of a line's words is added to what its text says (sight.go), and
// words for which it says enough by itself go one by one (dirt.go). A letter
// without boxes is a plain text. Its form feeds are its page breaks; where it
// has none, they are guessed from catchwords and markings between the lines.
package clean
