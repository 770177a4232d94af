package clean

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"missive/clean/lexicon"
	"missive/letter"
)

// version goes up with every change of a rule that can change an edit; the
// lexicon speaks for itself in Identity.
const version = "5"

// Settings say how a letter is cleaned. The zero Settings are the defaults.
type Settings struct {
	// Without names rules that are left out.
	Without []string
	// Lexicon are the markings to look for; nil is the program's own.
	Lexicon *lexicon.Lexicon
	// Doubt says how sure a marking must be.
	Doubt Doubt
	// Scan are what is worth what is measured on scans; nil are the program's own
	// weights. Who fits weights judges by others.
	Scan *ScanWeights
	// Batch counts the lines of the letters that are cleaned together; nil
	// counts none.
	Batch *Recurring
}

// Identity names everything besides the reading that the edits depend on:
// the rules and their version, the lexicon by its content, and what the
// settings leave out; and what the step records of them. A batch is not in it.
func Identity(s Settings) string {
	var b strings.Builder
	fmt.Fprintf(&b, "rules %s, lexicon %s, weights %x, scan weights %x, doubt %q, files %q:", version, s.lexicon().Identity(), sha256.Sum256(weightsFile), s.scanSum(), s.Doubt, s.step().Settings["rules"])
	for _, r := range Rules() {
		if !slices.Contains(s.Without, r.Name) {
			b.WriteString(" " + r.Name)
		}
	}
	fmt.Fprintf(&b, " without %q", s.Without)
	return b.String()
}

// scanSum tells weights of what is measured on scans from others.
func (s Settings) scanSum() [sha256.Size]byte {
	if s.Scan == nil {
		return sha256.Sum256(scanFile)
	}
	data, _ := json.Marshal(s.Scan) // numbers and names
	return sha256.Sum256(data)
}

// Clean runs the rules over l, which holds readings and, as a rule, no edits
// yet, and adds what they find as edits. Edits that are there, a person's for
// example, are respected: words already stripped are not looked at.
//
// The same letter and settings give the same edits. An error means that the
// settings name a rule that does not exist, or that a rule broke the law that
// nothing is lost; the letter then holds the edits of the rules before it.
func Clean(l *letter.Letter, s Settings) error {
	_, err := cleanly(l, s)
	return err
}

// pipeline is what Rules gives, made once: their examples cost more than some of
// them do on a page.
var pipeline = sync.OnceValue(Rules)

// cleanly is Clean, and gives the account of the cleaned letter's words.
func cleanly(l *letter.Letter, s Settings) (*letter.Ledger, error) {
	rules := pipeline()
	for _, name := range s.Without {
		if !slices.ContainsFunc(rules, func(r Rule) bool { return r.Name == name }) && !slices.ContainsFunc(Kinds(), func(k Kind) bool { return k.Name == name }) {
			return nil, fmt.Errorf("clean: there is no rule %q to leave out; the rules are %s", name, names(rules))
		}
	}
	j, err := newJudge(s)
	if err != nil {
		return nil, fmt.Errorf("clean: %w", err)
	}
	defer j.finder.Release()
	m := j.weights.memory()
	defer j.weights.release(m)
	v, before := viewOf(letter.NewLedger(l), m), len(l.Edits)
	v.judged = j
	for _, r := range rules {
		if slices.Contains(s.Without, r.Name) {
			continue
		}
		if _, err := run(l, r, v); err != nil {
			return nil, err
		}
	}
	// Each rule's edits were held against an account that was kept. The law is
	// of the whole letter, so the whole is gone through once.
	if err := l.Check(); err != nil {
		l.Edits = l.Edits[:before:before]
		return nil, fmt.Errorf("clean: letter %s: %w", l.ID, err)
	}
	l.Steps = append(l.Steps, s.step())
	return v.ledger, nil
}

// step records how a letter was cleaned: what is not as it is by default.
// Lexicon files are named without their folders, which may be others on
// another day.
func (s Settings) step() letter.Step {
	set := map[string]string{}
	if len(s.Without) > 0 {
		set["without"] = strings.Join(s.Without, " ")
	}
	if s.Doubt != Normal {
		set["doubt"] = string(s.Doubt)
	}
	if l := s.lexicon(); len(l.Files()) > 0 {
		var names []string
		for _, f := range l.Files() {
			names = append(names, filepath.Base(f.Name))
		}
		set["rules"], set["lexicon"] = strings.Join(names, ", "), l.Identity()
	}
	if len(set) == 0 {
		set = nil
	}
	return letter.Step{Name: "clean", Version: version, Settings: set}
}

// run adds what one rule finds in the view to the letter, of which v must be a
// view, brings v up to date, and tells whether the rule found anything.
func run(l *letter.Letter, r Rule, v *View) (changed bool, err error) {
	found := r.Find(v)
	if len(found) == 0 {
		return false, nil
	}
	edits := make([]letter.Edit, 0, len(found))
	done := decided(l)
	for _, f := range found {
		if len(f.Words) > 0 && !done[decision{f.Kind, f.Words[0]}] {
			rule := r.Name
			if f.Rule != "" {
				rule = f.Rule
			}
			edits = append(edits, edit(f, rule))
		}
	}
	if len(edits) == 0 {
		return false, nil
	}
	from := len(l.Edits)
	if err := v.ledger.Add(edits...); err != nil {
		return false, fmt.Errorf("clean: rule %s: %w", r.Name, err)
	}
	v.follow(from)
	return true, nil
}

// A decision is what was decided about a word, of the kinds that can be made
// but once.
type decision struct {
	kind letter.Kind
	word letter.WordID
}

// decided are the hyphens, readings and moves in force, a person's perhaps,
// which cleaning leaves alone; nil where there are none.
func decided(l *letter.Letter) map[decision]bool {
	var out map[decision]bool
	for _, e := range l.EachInForce() {
		switch e.Kind {
		case letter.Hyphen, letter.Read, letter.Move:
			if out == nil {
				out = map[decision]bool{}
			}
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
	for _, k := range Kinds() {
		out = append(out, k.Name)
	}
	return strings.Join(out, ", ")
}
