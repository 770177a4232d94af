package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"missive/clean"
	"missive/clean/lexicon"
	"missive/letter"
	"missive/report"
)

// chosen are the markings of a role and family, in the order of their families.
func chosen(l *lexicon.Lexicon, role letter.Role, family string) ([]*lexicon.Marking, error) {
	if roles := slices.Concat(letter.StripRoles(), letter.TextRoles()); role != "" && !slices.Contains(roles, role) {
		return nil, usagef("--role %s: there is no such role; want one of %s", role, strings.Join(names(roles), ", "))
	}
	var families []string
	of := map[string][]*lexicon.Marking{}
	for _, m := range l.Markings {
		if len(of[m.Family]) == 0 {
			families = append(families, m.Family)
		}
		of[m.Family] = append(of[m.Family], m)
	}
	var out []*lexicon.Marking
	for _, name := range families {
		if !strings.Contains(strings.ToLower(name), strings.ToLower(family)) {
			continue
		}
		for _, m := range of[name] {
			if role == "" || m.Role == role {
				out = append(out, m)
			}
		}
	}
	var wanted []string
	if role != "" {
		wanted = append(wanted, fmt.Sprintf("of the role %s", role))
	}
	if family != "" {
		wanted = append(wanted, fmt.Sprintf("of a family whose name holds %q", family))
	}
	if len(out) == 0 {
		return nil, usagef("no marking is %s; missive rules lists them all", strings.Join(wanted, " and "))
	}
	return out, nil
}

func names[T ~string](of []T) []string {
	out := make([]string, len(of))
	for i, s := range of {
		out[i] = string(s)
	}
	return out
}

// listRules prints markings under their families. Where there is a terminal,
// each takes one of its lines.
func listRules(w io.Writer, all []*lexicon.Marking, width int) {
	for i := 0; i < len(all); {
		n := i
		longest := 0
		for n < len(all) && all[n].Family == all[i].Family {
			longest = max(longest, len(all[n].Name))
			n++
		}
		fmt.Fprintln(w, report.Visible(all[i].Family))
		for _, m := range all[i:n] {
			fmt.Fprintln(w, cut(fmt.Sprintf("  %-*s  %-12s  %s", longest, m.Name, m.Role, report.Visible(firstWording(m))), width))
		}
		fmt.Fprintln(w)
		i = n
	}
	fmt.Fprintf(w, "Markings: %d. missive rules explain NAME tells all about one.\n", len(all))
}

// listOthers names what is found by no wording.
func listOthers(w io.Writer, width int) {
	fmt.Fprintln(w, "\nFound by other evidence than their wording:")
	for _, k := range clean.Kinds() {
		fmt.Fprintln(w, cut(fmt.Sprintf("  %-15s  %-12s  %s", k.Name, k.Role, firstSentence(k.Doc)), width))
	}
	fmt.Fprintln(w, "\nThe rules, in the order in which they run:")
	for _, r := range clean.Rules() {
		fmt.Fprintln(w, cut(fmt.Sprintf("  %-15s  %s", r.Name, firstSentence(r.Doc)), width))
	}
}

// firstWording is the first wording of an entry; of one that has patterns alone,
// which few people read, an example.
func firstWording(m *lexicon.Marking) string {
	if len(m.Says) > 0 {
		return m.Says[0]
	}
	return "such as " + m.Yes[0]
}

// firstSentence is how a documentation begins.
func firstSentence(doc string) string {
	if i := strings.Index(doc, ". "); i >= 0 {
		return doc[:i+1]
	}
	return doc
}

// cut is a line as far as it fits a terminal; all of it where the width is 0.
func cut(s string, width int) string {
	if width == 0 || utf8.RuneCountInString(s) <= width {
		return s
	}
	return string([]rune(s)[:width-1]) + "…"
}

// A listed is an entry as --format json has it.
type listed struct {
	Name     string      `json:"name"`
	Family   string      `json:"family"`
	Role     letter.Role `json:"role"`
	Stays    bool        `json:"stays"` // the role is one of what stays
	Says     []string    `json:"says"`
	Like     []string    `json:"like"`
	Stands   string      `json:"stands"`
	Where    []string    `json:"where"`
	Weak     bool        `json:"weak"`
	Capitals bool        `json:"capitals"`
	Yes      []string    `json:"yes"`
	No       []string    `json:"no"`
	File     string      `json:"file"`
	Line     int         `json:"line"`
}

func listJSON(w io.Writer, all []*lexicon.Marking) error {
	out := make([]listed, len(all))
	for i, m := range all {
		out[i] = listed{m.Name, m.Family, m.Role, m.Keeps(), filled(m.Says), filled(m.Like), string(m.Stands), names(m.Where), m.Weak, m.Capitals, m.Yes, m.No, m.File, m.Line}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

// filled is a list that is written as [] and not as null.
func filled(s []string) []string { return append([]string{}, s...) }
