// Package pagefile holds what reading another program's page file needs in
// whatever format it is: [Pages] runs over a file's pages and says where in it an
// error was met, [XML] reads XML that may come from anywhere, numbers and places
// are bounded ([Attributes], [Pixel], [Points], [Inside]), and text is rid of what
// no reader can see ([Clean]). What an element means is its format's own.
//
// Every reader passes one conformance suite, that of package pagefiletest.
package pagefile

const (
	// MaxBytes is the most that is read of one file.
	MaxBytes = 256 << 20
	// MaxDepth is how deep elements may stand in one another.
	MaxDepth = 64
	// MaxToken bounds one tag or one run of text.
	MaxToken = 1 << 20
	// MaxItems is the most lines, words, characters and the like that one page
	// may hold together. The fullest newspaper page has 200,000 characters.
	MaxItems = 1 << 20
	// MaxChoices is how many other readings of a character are kept.
	MaxChoices = 4
	// MaxPixel bounds coordinates. Pictures are refused long before they are this
	// wide; a sum or product of two such coordinates still fits an int.
	MaxPixel = 1 << 24
)
