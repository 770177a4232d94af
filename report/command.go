package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mvdan.cc/sh/v3/syntax"

	"missive/decide"
	"missive/letter"
)

// Reports lie in the output folder and may be moved with it, and the same
// letters give the same bytes wherever they are written. So a command names the
// output folder as ".", which holds in that folder itself, and where a page is
// opened as a file its script puts the folder's path there.

// plainWord matches what no shell takes for anything but itself.
var plainWord = regexp.MustCompile(`^[A-Za-z0-9_/.,:@%+-]+$`)

// Quoted is s as a word of a shell's command line: itself, or quoted so that
// the shell takes it for nothing else and no character of it acts on a
// terminal. Double quotes are not used: an interactive shell obeys '!' in them.
func Quoted(s string) string {
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
	return newCommand("restore", id, ids...)
}

// picked is the command with a mark that puts it and others into one.
func (v *commandView) picked() *commandView {
	v.Pick = true
	return v
}

// undo takes back what a person decided, or is nil where the edit e comes of no
// decision.
func undo(id string, e letter.Edit) *commandView {
	made := decide.By(e)
	if made == "" {
		return nil
	}
	return newCommand("undo", id, made)
}

func newCommand(verb, id string, what ...string) *commandView {
	v := &commandView{Start: "missive " + verb + " ", Letter: Quoted(id), Edits: arguments(what)}
	if strings.HasPrefix(id, "-") {
		v.Start += "-- " // an ID is no flag
	}
	return v
}

// Command is a command of the program as a person types it in a shell.
func Command(verb string, args ...string) string {
	s := "missive " + verb + " "
	if slices.ContainsFunc(args, func(a string) bool { return strings.HasPrefix(a, "-") }) {
		s += "-- " // none of them is a flag
	}
	return s + arguments(args)
}

func arguments(args []string) string {
	var words []string
	for _, a := range args {
		words = append(words, Quoted(a))
	}
	return strings.Join(words, " ")
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
