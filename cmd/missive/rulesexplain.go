package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"missive/clean"
	"missive/clean/lexicon"
	"missive/ingest"
	"missive/letter"
	"missive/report"
)

func explainCommand(s streams) *cobra.Command {
	var files rulesFlag
	c := &cobra.Command{
		Use:   "explain [flags] NAME…",
		Short: "Tell all about a marking or a rule",
		Long: `Tells all about the markings and rules NAME, as 'missive rules', reports and
letter.json name them: what they say, where they stand, what must be found and what
must stay. Rules that go by other evidence than wording are told as well:
catchword, page-number, dirt, paragraph and others.`,
		Example: `  missive rules explain nara-slug-13526
  missive rules explain catchword page-number
  missive rules explain --rules house.toml house-accession`,
		Args: wants(1, true, "the name of a marking or rule, as missive rules lists them"),
		RunE: func(_ *cobra.Command, args []string) error {
			l, err := files.lexicon()
			if err != nil {
				return err
			}
			width, _ := terminal(s.out)
			var b strings.Builder
			for i, name := range args {
				if i > 0 {
					b.WriteString("\n")
				}
				if !explain(&b, l, name, proseWidth(width)) {
					return unknownRule(l, name)
				}
			}
			_, err = io.WriteString(s.out, b.String())
			return err
		},
	}
	files.declare(c)
	return c
}

// explain tells about the marking or rule of that name, if there is one.
func explain(w io.Writer, l *lexicon.Lexicon, name string, width int) bool {
	if m := l.Marking(name); m != nil {
		explainMarking(w, m, width)
		return true
	}
	for _, k := range clean.Kinds() {
		if k.Name == name {
			fmt.Fprintf(w, "%s\n", k.Name)
			fill(w, "  ", width, fmt.Sprintf("Role %s: %s. It is stripped.", k.Role, roleWords[k.Role]))
			fill(w, "  ", width, k.Doc)
			return true
		}
	}
	for _, r := range clean.Rules() {
		if r.Name == name {
			fmt.Fprintf(w, "%s\n", r.Name)
			fill(w, "  ", width, r.Doc)
			return true
		}
	}
	return false
}

// unknownRule says that there is no entry of that name, and which are near.
func unknownRule(l *lexicon.Lexicon, name string) error {
	var all []string
	for _, m := range l.Markings {
		all = append(all, m.Name)
	}
	for _, k := range clean.Kinds() {
		all = append(all, k.Name)
	}
	for _, r := range clean.Rules() {
		all = append(all, r.Name)
	}
	hint := "missive rules lists them"
	if near := ingest.Nearest(all, name); len(near) > 0 {
		hint = "did you mean " + strings.Join(near, " or ") + "?"
	}
	return usagef("there is no rule or marking %s; %s", name, hint)
}

func explainMarking(w io.Writer, m *lexicon.Marking, width int) {
	fmt.Fprintf(w, "%s\n", m.Name)
	fmt.Fprintf(w, "  %s\n", report.Visible(m.Family))
	becomes := "It is stripped."
	if m.Keeps() {
		becomes = "It stays, and keeps its line from being taken for a marking."
	}
	fill(w, "  ", width, fmt.Sprintf("Role %s: %s. %s", m.Role, roleWords[m.Role], becomes))
	fill(w, "  ", width, standWords[m.Stands]+placeOf(m))
	if m.Weak {
		fill(w, "  ", width, "Weak: letters use the words too, so it needs other evidence beside it.")
	} else {
		fill(w, "  ", width, "Sure: hardly any letter uses the words, so little else is needed.")
	}
	if m.Capitals {
		fill(w, "  ", width, "Always in capitals: a row in small letters is not taken for it.")
	}
	list(w, width, "It says, letters misread or not:", m.Says)
	list(w, width, "It has one of these forms (regular expressions):", m.Like)
	if fields := fieldsOf(m); fields != "" {
		fill(w, "  ", width, fields)
	}
	list(w, width, "Rows that it must be found in:", m.Yes)
	if m.Keeps() {
		list(w, width, "Rows that are something else:", m.No)
	} else {
		list(w, width, "Rows of letters that must stay:", m.No)
	}
	fmt.Fprintf(w, "  (%s)\n", report.Visible(placeIn(m)))
}

// placeIn is the file and line where an entry stands.
func placeIn(m *lexicon.Marking) string {
	if m.File == ownFile {
		return fmt.Sprintf("line %d of what missive rules show prints", m.Line)
	}
	return fmt.Sprintf("%s:%d", m.File, m.Line)
}

// ownFile is what the program's lexicon calls its own file.
const ownFile = "markings.toml"

func list(w io.Writer, width int, head string, rows []string) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(w, "  %s\n", head)
	for _, row := range rows {
		fill(w, "    · ", width, report.Visible(row))
	}
}

// placeOf says where on the page an entry may stand.
func placeOf(m *lexicon.Marking) string {
	var places []string
	for _, p := range m.Where {
		places = append(places, map[lexicon.Place]string{lexicon.Head: "the head of the page", lexicon.Foot: "its foot", lexicon.Margin: "the margin"}[p])
	}
	if len(places) == 0 {
		return ", anywhere on the page."
	}
	return ", at " + strings.Join(places, " or ") + "."
}

var standWords = map[lexicon.Stand]string{
	lexicon.Row: "The row says this and nothing else", lexicon.Start: "The row begins with it",
	lexicon.End: "The row ends with it", lexicon.Inside: "The row holds it somewhere",
}

// fieldsOf says what the fields in an entry's wordings stand for.
func fieldsOf(m *lexicon.Marking) string {
	var out []string
	for _, f := range []struct{ name, means string }{
		{"date", "a date"}, {"year", "a year"}, {"number", "a number"}, {"code", "letters and figures"},
		{"initials", "initials"}, {"name", "a name"}, {"any", "a few words"},
	} {
		for _, says := range m.Says {
			if strings.Contains(says, "{"+f.name+"}") {
				out = append(out, fmt.Sprintf("{%s} stands for %s", f.name, f.means))
				break
			}
		}
	}
	if len(out) == 0 {
		return ""
	}
	return strings.Join(out, ", ") + "; each may be missing."
}

// roleWords say what words of a role are.
var roleWords = map[letter.Role]string{
	letter.Stamp: "a rubber-stamped or overlaid marking", letter.Banner: "a classification marking at the head or foot of a page",
	letter.PageNumber: "the page's number", letter.RunningHead: "what is repeated at the head of pages",
	letter.Catchword: "the next page's first word at the foot of this one", letter.Continuation: "a mark that the letter goes on",
	letter.RunningFoot: "what is repeated at the foot of pages", letter.FileNumber: "an archive's or registry's number, put on the paper later",
	letter.Handwriting: "pen or pencil", letter.MarginMark: "typed marks beside the body",
	letter.Form: "a cover, routing or identification sheet, a message form, catalogue fields", letter.Boilerplate: "what a publisher, teacher or web page put around a transcription",
	letter.Dirt: "specks, rules and edges taken for text", letter.Letterhead: "the letterhead", letter.DateLine: "the line of place and date",
	letter.Subject: "the subject line", letter.Classification: "a classification typed in the heading, the letter's own", letter.Address: "an address",
	letter.Salutation: "the salutation", letter.Body: "the letter's body", letter.Quote: "a quotation", letter.Closing: "the closing",
	letter.Signature: "the signature", letter.Enclosure: "the list of enclosures", letter.Reference: "the typist's references at the foot",
}
