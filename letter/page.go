package letter

import "strings"

// A Page is one scanned page as it was read, or one page of a plain text.
type Page struct {
	// Source is the scan the page came from.
	Source Source `json:"source"`
	// Width and Height are the upright page's size in pixels; 0 for text that
	// came from no scan.
	Width  int `json:"width,omitempty"`
	Height int `json:"height,omitempty"`
	// DPI is the resolution the page was read at, in dots per inch, and
	// DPIFrom where that figure came from: "file", "letters" (found from the
	// size of the letters because the file had none or a wrong one) or "user".
	DPI     int    `json:"dpi,omitempty"`
	DPIFrom string `json:"dpiFrom,omitempty"`
	// Turn is the clockwise turn in degrees (0, 90, 180, 270) that brought the
	// scan upright, over and above its EXIF orientation.
	Turn int `json:"turn,omitempty"`
	// Skew is the angle in degrees by which the upright page's lines fall
	// (clockwise positive). Boxes are of the page before this is corrected.
	Skew float64 `json:"skew,omitempty"`
	// Picture is the page's picture for people, relative to the letter's
	// folder ("pages/001.jpg"), or empty.
	Picture string `json:"picture,omitempty"`
	// Lines stand in reading order.
	Lines []Line `json:"lines,omitempty"`
	// Marks are what was found on the page and is held for no typed text.
	Marks []InkMark `json:"marks,omitempty"`
	// Unread is where ink looks like writing and no reading covers it.
	Unread []Box `json:"unread,omitempty"`
	// Failure says why the page could not be read; such a page has no lines.
	Failure string `json:"failure,omitempty"`
	// Remedy says in plain words what to do about the failure.
	Remedy string `json:"remedy,omitempty"`
}

// A Source names one page of one file.
type Source struct {
	// File is the path relative to the folder that was read, with slashes.
	File string `json:"file"`
	// Page counts from 1 within the file; 1 for a file of one page.
	Page int `json:"page"`
}

// A Line is one row of words.
type Line struct {
	Words []Word `json:"words"`
	Box   Box    `json:"box"`
	// Angle is the clockwise direction in degrees in which the line reads on
	// the upright page: 0, 90 (downwards), 180 or 270.
	Angle int `json:"angle,omitempty"`
	// Baseline is where the letters stand, in the engine's words: from the
	// box's lower left corner, y = Slope·x + Offset, y downwards. Nil where
	// the engine gave none.
	Baseline *Baseline `json:"baseline,omitempty"`
	// Size is the engine's estimate of the type's height, ascender to
	// descender, in pixels; 0 where not known.
	Size float64 `json:"size,omitempty"`
	// Block and Par number the engine's blocks and, inside a block, its
	// paragraphs. They are hints: page furniture and stamps upset them.
	Block int `json:"block,omitempty"`
	Par   int `json:"par,omitempty"`
	// Layer is empty for a line of the page's text, and says otherwise what it
	// was lifted off as: "stamp" for a line read from ink of another colour
	// than the text.
	Layer string `json:"layer,omitempty"`
	// Row is the line's number in the text it came from, counted from 0;
	// of use only for plain text.
	Row int `json:"row,omitempty"`
	// Indent is how many blanks stand before the line in the text it came
	// from, a tab counted as up to the next multiple of eight.
	Indent int `json:"indent,omitempty"`
	// From is what the file that another program left says of the line beside
	// all this. It is for whoever reads such a file and is not kept in JSON.
	From Origin `json:"-"`
}

// An Origin is where in the file of another program a line stands.
type Origin struct {
	// Line is that line of the file at which it begins, counted from 1; 0 where
	// there is no such file.
	Line int
	// Region is what the file calls the part of the page that it stands in, in
	// that program's words ("page-number", "StampZone"); empty where it says
	// nothing.
	Region string
}

// A Word is one word as it was read.
type Word struct {
	Text string `json:"text"`
	Box  Box    `json:"box"`
	// Conf is from 0 to 1: of a settled word the probability that it is right,
	// of another the engine's own confidence; 1 for text that came from no
	// scan.
	Conf float64 `json:"conf"`
	// Type is how like the letter's own type the word's characters look, from 0
	// to 1; 0 where that is not known. Typed words have 0.8 and more, stamps and
	// pen mostly under 0.6.
	Type float64 `json:"type,omitempty"`
	// Was is what the readings gave before it was settled otherwise; empty
	// where the word stands as it was read.
	Was string `json:"was,omitempty"`
	// Chars are the word's characters one by one, where the engine gave them.
	Chars []Char `json:"chars,omitempty"`
}

// A Char is one character of a word (a user-perceived one: its text may be
// more than one rune).
type Char struct {
	Text string  `json:"t"`
	Box  Box     `json:"b"`
	Conf float64 `json:"c"`
	// Choices are the engine's other readings of the place, best first, the
	// one taken left out.
	Choices []Choice `json:"o,omitempty"`
}

// An InkMark is ink that was found on a page and is held for no typed text: it
// stands in no line, and so neither in the letter's text nor under an edit.
type InkMark struct {
	// Role is Handwriting or Dirt.
	Role Role `json:"role"`
	Box  Box  `json:"box"`
	// Angle is as a line's.
	Angle int `json:"angle,omitempty"`
	// Text is the engine's guess, Conf how sure it was of it, from 0 to 1.
	Text string  `json:"text,omitempty"`
	Conf float64 `json:"conf"`
	// Why says in plain words why it is held for no text.
	Why string `json:"why"`
}

// A Choice is another reading of a character, with its confidence from 0 to 1.
type Choice struct {
	Text string  `json:"t"`
	Conf float64 `json:"c"`
}

// Text is the line's words with one blank between them.
func (l Line) Text() string {
	var b strings.Builder
	for i, w := range l.Words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Text)
	}
	return b.String()
}

// Conf is the mean confidence of the page's words weighted by their length,
// from 0 to 1, or 0 where there is no word.
func (p Page) Conf() float64 {
	var sum float64
	var n int
	for _, l := range p.Lines {
		for _, w := range l.Words {
			sum += w.Conf * float64(len(w.Text))
			n += len(w.Text)
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// WordCount is the number of words on the page.
func (p Page) WordCount() int {
	n := 0
	for _, l := range p.Lines {
		n += len(l.Words)
	}
	return n
}
