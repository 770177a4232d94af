package clean

// A Clue is one kind of evidence about a line of a letter: something that is
// so of it, to some degree. Whether it speaks for stripping the line or
// against it, and how loudly, is learned: see weights.go.
type Clue int

const (
	// always holds of every line: its weight is what any marking must outweigh.
	always Clue = iota
	// The marking of the lexicon that the line reads most like.
	sureWording
	sureLength
	weakWording
	weakLength
	wordingErrors
	wordingExact
	wordingMissing
	wordingCover
	wordingWhole
	wordingRows
	wordingCapitals
	wordingNotCapitals
	wordingPattern
	wordingInside
	wordingMany
	wordingStrength
	wordingsCover
	// One clue for each kind of match: sure or weak, the whole line or part of
	// it, how exact and how long.
	sureWholeExactShort
	sureWholeExactMiddling
	sureWholeExactLong
	sureWholeNearShort
	sureWholeNearMiddling
	sureWholeNearLong
	sureWholeFarShort
	sureWholeFarMiddling
	sureWholeFarLong
	surePartExactShort
	surePartExactMiddling
	surePartExactLong
	surePartNearShort
	surePartNearMiddling
	surePartNearLong
	surePartFarShort
	surePartFarMiddling
	surePartFarLong
	weakWholeExactShort
	weakWholeExactMiddling
	weakWholeExactLong
	weakWholeNearShort
	weakWholeNearMiddling
	weakWholeNearLong
	weakWholeFarShort
	weakWholeFarMiddling
	weakWholeFarLong
	weakPartExactShort
	weakPartExactMiddling
	weakPartExactLong
	weakPartNearShort
	weakPartNearMiddling
	weakPartNearLong
	weakPartFarShort
	weakPartFarMiddling
	weakPartFarLong
	sure2
	sure5
	sure9
	sure14
	sure20
	sure30
	sureMore
	weak1
	weak4
	weak8
	weak14
	weakMore
	wordingLongExact
	wordingPlaced
	wordingMisplaced
	likeStamp
	likeBanner
	likeFileNumber
	likeForm
	likeBoilerplate
	likePageNumber
	likeRunningHead
	likeRunningFoot
	likeOther
	// The wording of what stays that it reads most like.
	keptWording
	keptLength
	keptCover
	keptErrors
	keptStronger
	likeHeading
	likePerson
	likeProse
	// The shape of its text.
	letters0
	letters2
	letters5
	letters10
	letters20
	letters32
	letters45
	letters60
	letters100
	lettersMore
	words1
	words2
	words3
	words6
	wordsMore
	shareCapitals
	allCapitals
	shareTitle
	shareFigures
	shareMarks
	shareFunction
	function0
	function1
	function2
	function4
	functionMore
	ordinaryShare
	ordinaryAll
	beginsSmall
	endsStop
	endsComma
	endsHyphen
	endsColon
	listNumber
	aDate
	typistsInitials
	webAddress
	fieldName
	fieldNameCapitals
	// Its place, and what recurs.
	pageFirst
	pageNearFirst
	pageLast
	pageNearLast
	textFirst
	textNearFirst
	textLast
	textNearLast
	emptyAbove
	recurs
	recursInBatch
	aboveSalutation
	belowClosing
	// How it goes on from the line above.
	goesOnSmall
	endsSentence
	goesOnCapital
	closesBracket
	isGoneOnWith
	// Furniture.
	numberDashed
	numberBare
	numberPlain
	numberColumn
	numberPaged
	numberOfPage
	numberInSequence
	announcesNext
	repeatsHeading
	numbersTelegram
	saysContinued
	// What its letters, three at a time, are like: those of markings or of letters.
	lettersLike
	// The company it keeps.
	familyNear
	pageSure
	pageForm
	pageProse
	firstOfAll
	lastOfAll
	ownClues // how many clues a line has by itself

)

// Every clue of the line above and of the line below counts for a line too,
// those of two lines away where they are of wording or prose, and what a first
// judgement said of its neighbours and itself.
const (
	aboveClues Clue = ownClues
	belowClues Clue = 2 * ownClues
)

const (
	above2Sure Clue = 3*ownClues + iota
	above2Strength
	above2Prose
	below2Sure
	below2Strength
	below2Prose
	judgedSelf
	judgedAbove
	judgedBelow
	judgedAbove2
	judgedBelow2
	judgedPage
	judgedNear
	judgedBoth
	judgedEither
	judgedNumber
	judgedWeak
	judgedShort
	judgedCapitals
	judgedProse
	judgedKept
	judgedUnknown
	allClues
)

// names are the clues of a line by itself as the file of weights calls them.
var clueNames = [ownClues]string{
	always: "always", sureWording: "sure wording", sureLength: "length of sure wording", weakWording: "weak wording", weakLength: "length of weak wording",
	wordingErrors: "share of errors in the wording", wordingExact: "wording without error", wordingMissing: "share of the wording missing",
	wordingCover: "share of the line the wording covers", wordingWhole: "wording is the whole line", wordingRows: "wording over several lines",
	wordingCapitals: "wording in capitals", wordingNotCapitals: "wording not in its capitals", wordingPattern: "pattern", wordingInside: "wording inside the line",
	wordingMany: "several wordings", wordingStrength: "strength of the wording", sure2: "sure wording of strength to 2", sure5: "sure wording of strength to 5", sure9: "sure wording of strength to 9", sure14: "sure wording of strength to 14", sure20: "sure wording of strength to 20", sure30: "sure wording of strength to 30", sureMore: "sure wording of strength above 30",
	weak1: "weak wording of strength to 1", weak4: "weak wording of strength to 4", weak8: "weak wording of strength to 8", weak14: "weak wording of strength to 14", weakMore: "weak wording of strength above 14", sureWholeExactShort: "sure wording, the whole line, exact, short", sureWholeExactMiddling: "sure wording, the whole line, exact, middling", sureWholeExactLong: "sure wording, the whole line, exact, long", sureWholeNearShort: "sure wording, the whole line, near, short", sureWholeNearMiddling: "sure wording, the whole line, near, middling", sureWholeNearLong: "sure wording, the whole line, near, long", sureWholeFarShort: "sure wording, the whole line, far, short", sureWholeFarMiddling: "sure wording, the whole line, far, middling", sureWholeFarLong: "sure wording, the whole line, far, long", surePartExactShort: "sure wording, part of the line, exact, short", surePartExactMiddling: "sure wording, part of the line, exact, middling", surePartExactLong: "sure wording, part of the line, exact, long", surePartNearShort: "sure wording, part of the line, near, short", surePartNearMiddling: "sure wording, part of the line, near, middling", surePartNearLong: "sure wording, part of the line, near, long", surePartFarShort: "sure wording, part of the line, far, short", surePartFarMiddling: "sure wording, part of the line, far, middling", surePartFarLong: "sure wording, part of the line, far, long", weakWholeExactShort: "weak wording, the whole line, exact, short", weakWholeExactMiddling: "weak wording, the whole line, exact, middling", weakWholeExactLong: "weak wording, the whole line, exact, long", weakWholeNearShort: "weak wording, the whole line, near, short", weakWholeNearMiddling: "weak wording, the whole line, near, middling", weakWholeNearLong: "weak wording, the whole line, near, long", weakWholeFarShort: "weak wording, the whole line, far, short", weakWholeFarMiddling: "weak wording, the whole line, far, middling", weakWholeFarLong: "weak wording, the whole line, far, long", weakPartExactShort: "weak wording, part of the line, exact, short", weakPartExactMiddling: "weak wording, part of the line, exact, middling", weakPartExactLong: "weak wording, part of the line, exact, long", weakPartNearShort: "weak wording, part of the line, near, short", weakPartNearMiddling: "weak wording, part of the line, near, middling", weakPartNearLong: "weak wording, part of the line, near, long", weakPartFarShort: "weak wording, part of the line, far, short", weakPartFarMiddling: "weak wording, part of the line, far, middling", weakPartFarLong: "weak wording, part of the line, far, long",
	wordingsCover: "share of the line that wordings cover", wordingLongExact: "long wording with hardly an error", wordingPlaced: "wording in its place", wordingMisplaced: "wording out of its place",
	likeStamp: "wording of a stamp", likeBanner: "wording of a banner", likeFileNumber: "wording of a file number", likeForm: "wording of a form",
	likeBoilerplate: "wording of boilerplate", likePageNumber: "wording of a page number", likeRunningHead: "wording of a running head",
	likeRunningFoot: "wording of a running foot", likeOther: "wording of other furniture",
	keptWording: "wording that stays", keptLength: "length of the wording that stays", keptCover: "share of the line the wording that stays covers",
	keptErrors: "share of errors in the wording that stays", keptStronger: "wording that stays is the stronger", likeHeading: "wording of a heading",
	likePerson: "wording of an address or signature", likeProse: "wording of prose",
	letters0: "no letters", letters2: "1 to 2 letters", letters5: "3 to 5 letters", letters10: "6 to 10 letters", letters20: "11 to 20 letters",
	letters32: "21 to 32 letters", letters45: "33 to 45 letters", letters60: "46 to 60 letters", letters100: "61 to 100 letters", lettersMore: "over 100 letters",
	words1: "one word", words2: "two words", words3: "three words", words6: "four to six words", wordsMore: "over six words",
	shareCapitals: "share of capitals", allCapitals: "in capitals", shareTitle: "share of words with a capital", shareFigures: "share of figures",
	shareMarks: "share of marks", shareFunction: "share of function words", function0: "no function word", function1: "one function word",
	function2: "two function words", function4: "three or four function words", functionMore: "over four function words",
	ordinaryShare: "share of ordinary words", ordinaryAll: "ordinary words alone",
	beginsSmall: "begins small", endsStop: "ends with a full stop", endsComma: "ends with a comma", endsHyphen: "ends with a hyphen", endsColon: "ends with a colon",
	listNumber: "number of a list", aDate: "a date alone", typistsInitials: "initials of a typist", webAddress: "address of a web page", fieldName: "name of a field", fieldNameCapitals: "name of a field in capitals",
	pageFirst: "first of its page", pageNearFirst: "near the head of its page", pageLast: "last of its page", pageNearLast: "near the foot of its page",
	textFirst: "first of the text", textNearFirst: "near the beginning of the text", textLast: "last of the text", textNearLast: "near the end of the text",
	emptyAbove: "empty line above", recurs: "recurs in the letter", recursInBatch: "recurs in other letters",
	aboveSalutation: "above a salutation", belowClosing: "below a closing",
	goesOnSmall: "begins small and goes on with the sentence above", endsSentence: "ends the sentence above", goesOnCapital: "stands below an unfinished sentence", closesBracket: "closes a bracket opened above", isGoneOnWith: "sentence goes on below",
	numberDashed: "number between dashes", numberBare: "number alone", numberPlain: "number alone without marks", numberColumn: "number in a column of numbers", numberPaged: "says page and number",
	numberOfPage: "number is the page's", numberInSequence: "number goes on with the pages", announcesNext: "next page begins with it",
	repeatsHeading: "repeats the heading", numbersTelegram: "numbers a telegram's page", saysContinued: "says continued", lettersLike: "letters like those of markings",
	familyNear: "rows of the same marking near", pageSure: "share of sure wordings around", pageForm: "share of form wordings around", pageProse: "share of prose around",
	firstOfAll: "nothing above", lastOfAll: "nothing below",
}

var pairNames = map[Clue]string{
	above2Sure: "two above: sure wording", above2Strength: "two above: strength of the wording", above2Prose: "two above: share of function words",
	below2Sure: "two below: sure wording", below2Strength: "two below: strength of the wording", below2Prose: "two below: share of function words",
	judgedSelf: "judged before", judgedAbove: "judged before: above", judgedBelow: "judged before: below", judgedAbove2: "judged before: two above",
	judgedBelow2: "judged before: two below", judgedPage: "judged before: all around", judgedNear: "judged before: strongest near",
	judgedBoth: "judged before: above and below", judgedEither: "judged before: above or below", judgedNumber: "number beside what was judged a marking", judgedWeak: "weak wording near what was judged a marking", judgedShort: "short between what was judged markings", judgedCapitals: "capitals beside what was judged a marking", judgedProse: "prose beside what was judged a marking", judgedKept: "wording that stays beside what was judged a marking", judgedUnknown: "no word known beside what was judged a marking",
}

// String is the clue's name in the file of weights.
func (c Clue) String() string {
	switch {
	case c < ownClues:
		return clueNames[c]
	case c < belowClues:
		return "above: " + clueNames[c-aboveClues]
	case c < above2Sure:
		return "below: " + clueNames[c-belowClues]
	case c >= allClues:
		k, c := (c-allClues)/ownClues, (c-allClues)%ownClues
		return caseNames[k] + ": " + clueNames[c]
	}
	return pairNames[c]
}

// An Evidence is a clue about one line and to what degree it holds, mostly
// from 0 to 1.
type Evidence struct {
	Clue   Clue
	Degree float64
}
