package clean

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"missive/letter"
)

// version goes up with every change of a rule that can change an edit; the
// lexicon speaks for itself in Identity.
const version = "2"

// Settings say which rules run.
type Settings struct {
	// Without names rules that are left out.
	Without []string
}

// Identity names everything besides the reading that the edits depend on:
// the rules and their version, the lexicon by its content, and what the
// settings leave out.
func Identity(s Settings) string {
	var b strings.Builder
	fmt.Fprintf(&b, "rules %s, lexicon %x:", version, sha256.Sum256([]byte(lexiconText)))
	for _, r := range Rules() {
		if !slices.Contains(s.Without, r.Name) {
			b.WriteString(" " + r.Name)
		}
	}
	return b.String()
}

// Clean runs the rules over l, which holds readings and, as a rule, no edits
// yet, and adds what they find as edits. Edits that are there, a person's for
// example, are respected: words already stripped are not looked at.
//
// The same letter and settings give the same edits. An error means that the
// settings name a rule that does not exist, or that a rule broke the law that
// nothing is lost; the letter then holds the edits of the rules before it.
func Clean(l *letter.Letter, s Settings) error {
	rules := Rules()
	for _, name := range s.Without {
		if !slices.ContainsFunc(rules, func(r Rule) bool { return r.Name == name }) {
			return fmt.Errorf("clean: there is no rule %q to leave out; the rules are %s", name, names(rules))
		}
	}
	v := NewView(l)
	for _, r := range rules {
		if slices.Contains(s.Without, r.Name) {
			continue
		}
		changed, err := run(l, r, v)
		if err != nil {
			return err
		}
		if changed {
			v = NewView(l)
		}
	}
	step := letter.Step{Name: "clean", Version: version}
	if len(s.Without) > 0 {
		step.Settings = map[string]string{"without": strings.Join(s.Without, " ")}
	}
	l.Steps = append(l.Steps, step)
	return nil
}

// run adds what one rule finds in the view to the letter, and tells whether
// it found anything.
func run(l *letter.Letter, r Rule, v *View) (changed bool, err error) {
	var edits []letter.Edit
	done := decided(l)
	for _, f := range r.Find(v) {
		if len(f.Words) > 0 && !done[decision{f.Kind, f.Words[0]}] {
			edits = append(edits, edit(f, r.Name))
		}
	}
	if len(edits) == 0 {
		return false, nil
	}
	if err := l.Add(edits...); err != nil {
		return false, fmt.Errorf("clean: rule %s: %w", r.Name, err)
	}
	return true, nil
}

// A decision is what was decided about a word, of the kinds that can be made
// but once.
type decision struct {
	kind letter.Kind
	word letter.WordID
}

// decided are the hyphens, readings and moves in force, a person's perhaps,
// which cleaning leaves alone.
func decided(l *letter.Letter) map[decision]bool {
	out := map[decision]bool{}
	for _, e := range l.InForce() {
		switch e.Kind {
		case letter.Hyphen, letter.Read, letter.Move:
			out[decision{e.Kind, e.Words[0]}] = true
		}
	}
	return out
}

func edit(f Finding, rule string) letter.Edit {
	return letter.Edit{Kind: f.Kind, Words: f.Words, Role: f.Role, Text: f.Text,
		Before: f.Before, Rule: rule, Why: f.Why, Conf: f.Conf}
}

func names(rules []Rule) string {
	var out []string
	for _, r := range rules {
		out = append(out, r.Name)
	}
	return strings.Join(out, ", ")
}
