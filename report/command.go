package report

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"mvdan.cc/sh/v3/syntax"

	"missive/letter"
)

// person is the rule of what a person decided.
const person = "person"

// Reports lie in the output folder and may be moved with it, and the same
// letters give the same bytes wherever they are written. So a command names the
// output folder as ".", which holds in that folder itself, and where a page is
// opened as a file its script puts the folder's path there.

// plainWord matches what no shell takes for anything but itself.
var plainWord = regexp.MustCompile(`^[A-Za-z0-9_/.,:@%+-]+$`)

// quoted is s as a word of a shell's command line: itself, or quoted so that
// the shell takes it for nothing else and no character of it acts on a
// terminal. Double quotes are not used: an interactive shell obeys '!' in them.
func quoted(s string) string {
	if plainWord.MatchString(s) {
		return s
	}
	unprintable := func(r rune) bool { return r == utf8.RuneError || !unicode.IsPrint(r) }
	if strings.IndexFunc(s, unprintable) < 0 {
		return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
	}
	s = strings.ReplaceAll(s, "\x00", "\uFFFD") // which no argument can hold
	q, err := syntax.Quote(s, syntax.LangBash)
	if err != nil {
		return "''"
	}
	return q
}

// A commandView is a command of the program; between Start and Letter stands
// the output folder.
type commandView struct {
	Start, Letter, Edits string
	// Pick tells that several such commands can be put into one.
	Pick bool
}

// restore puts the edits of the letter back.
func restore(id string, edits ...letter.Edit) *commandView {
	var ids []string
	for _, e := range edits {
		ids = append(ids, e.ID)
	}
	v := newCommand("restore", id, ids...)
	v.Pick = true
	return v
}

// decision matches how the reason of a person's edit names the decision in
// decisions.json. The edit itself may have had another ID when it was decided.
var decision = regexp.MustCompile(`\(decision (d[0-9]+)\)$`)

// undo takes back what a person decided, or is nil where the edit e comes of no
// decision.
func undo(id string, e letter.Edit) *commandView {
	m := decision.FindStringSubmatch(e.Why)
	if e.Rule != person || m == nil {
		return nil
	}
	return newCommand("undo", id, m[1])
}

func newCommand(verb, id string, what ...string) *commandView {
	v := &commandView{Start: "missive " + verb + " ", Letter: quoted(id)}
	if strings.HasPrefix(id, "-") {
		v.Start += "-- " // an ID is no flag
	}
	var words []string
	for _, w := range what {
		words = append(words, quoted(w))
	}
	v.Edits = strings.Join(words, " ")
	return v
}

// plainID matches the IDs that edits have; others stand in an anchor by their
// bytes.
var plainID = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)

// anchor is the place of an edit on the page of what was taken out, without
// its '#'.
func anchor(edit string) string {
	if plainID.MatchString(edit) {
		return "t-" + edit
	}
	return fmt.Sprintf("tx-%x", edit)
}
