package letter

// A Role says what some words of a page are, in the words of the field.
type Role string

// Roles of what is not the letter and is stripped.
const (
	Stamp        Role = "stamp"        // rubber-stamped or overlaid marking
	Banner       Role = "banner"       // classification marking at head or foot
	PageNumber   Role = "pagenum"      // furniture: the page's number
	RunningHead  Role = "runninghead"  // furniture: addressee, date or subject repeated at the head
	Catchword    Role = "catchword"    // the next page's first word, typed at the foot of this one
	Continuation Role = "continuation" // "(continued)", "over"
	RunningFoot  Role = "runningfoot"  // furniture: a reporter's or stationery's line repeated at the foot
	FileNumber   Role = "fileno"       // the archive's or registry's number put on the paper later
	Handwriting  Role = "handwriting"  // pen or pencil, not the typist's
	MarginMark   Role = "marginmark"   // typed marks beside the body: enclosure and footnote numbers
	Form         Role = "form"         // cover, routing and identification sheets, message forms, catalogue fields
	Boilerplate  Role = "boilerplate"  // what a publisher, teacher or web page put around a transcription
	Dirt         Role = "dirt"         // specks, rules, edges, show-through taken for text
)

// Roles of what stays. In a cleaned letter every word that is shown has one of
// them, under a Mark edit; the edits of the body name its words page by page,
// those of the other parts one block each, a quotation's over a page's end too.
const (
	Letterhead     Role = "letterhead"     // whose paper it is, and what kind of paper: MEMORANDUM
	DateLine       Role = "dateline"       // date and place, and the letter's own number
	Subject        Role = "subject"        // what it is about or answers
	Classification Role = "classification" // typed in the heading: the letter's own
	Address        Role = "address"        // to whom it goes; in a memorandum's head from whom, too
	Salutation     Role = "salutation"
	Body           Role = "body"
	Quote          Role = "quote" // a quotation set off from the body
	Closing        Role = "closing"
	Signature      Role = "signature" // name and title below the closing, or alone
	Enclosure      Role = "enclosure" // lists of enclosures and of who has copies
	Reference      Role = "reference" // the typist's references at the foot, numbers to quote in the answer
)

// StripRoles are the roles a strip edit may carry, in the order in which
// reports list them.
func StripRoles() []Role {
	return []Role{Stamp, Banner, PageNumber, RunningHead, RunningFoot, Catchword, Continuation, FileNumber, Form, Boilerplate, Handwriting, MarginMark, Dirt}
}

// TextRoles are the roles of what stays, in the order of a letter.
func TextRoles() []Role {
	return []Role{Letterhead, Classification, DateLine, Subject, Address, Salutation, Body, Quote, Closing, Signature, Enclosure, Reference}
}
