package report

import (
	"fmt"
	"strings"
	"unicode"

	"missive/letter"
)

// A lineView is one line of a page as it was read, in runs of words that
// share their fate.
type lineView struct {
	Gap  bool   // the engine saw a new paragraph or block here
	Role string // what part of the letter begins here, but for its body
	Runs []runView
	// Block is the style of a line whose words all belong to a block: "only"
	// or "moved".
	Block string
	Share int // of the picture's height
	// Places say where its words stand on the picture, as [newPlaces] has it;
	// empty where they have no places.
	Places string
}

// gone tells whether nothing of the line stays, so that it parts no two lines
// of one part of the letter.
func (v lineView) gone() bool {
	for _, r := range v.Runs {
		if r.Role == "" {
			return false
		}
	}
	return true
}

// A runView is some words of a line: kept (Role empty) or under one strip edit.
type runView struct {
	Group, Role, Because string
	Edit                 string // the strip edit
	Spots                []spotView
}

// A wordView is one word with the marks before it and what became of it.
type wordView struct {
	Text   string // what the letter shows, or what was read where it is stripped
	Hyphen string // taken off its end
	Was    string // what was read, where the letter shows something else
	Low    bool
	// Settled is what the readings gave, where it was settled otherwise.
	Settled string
	// Mark is a sign before the word: ↩ joined to the line before, ¶ begins
	// a paragraph, ⇢ moved; Says explains it.
	Mark, Says string
}

// Bare tells whether nothing is to be said of the word and nothing in it parts
// it: it stands in its line as it is, and the page's script finds it by its
// place in the line.
func (v wordView) Bare() bool {
	return v.Class() == "" && v.Text != "" && !strings.ContainsFunc(v.Text, unicode.IsSpace)
}

// Class is how the word is shown: doubt before what it was settled from.
func (v wordView) Class() string {
	switch {
	case v.Low:
		return "low"
	case v.Settled != "":
		return "settled"
	}
	return ""
}

// lowConf is the confidence below which a word is shown as doubtful. On the
// three pages of a despatch of 1943, 7 of the 12 words kept with less were
// wrong, and 9 of the 849 with more.
const lowConf = 0.6

func newLineView(l *letter.Letter, page, line int, d decisions, s *spots) lineView {
	ln := &l.Pages[page].Lines[line]
	var v lineView
	if line > 0 {
		last := &l.Pages[page].Lines[line-1]
		v.Gap = last.Block != ln.Block || last.Par != ln.Par
	}
	v.Places = newPlaces(ln.Words, l.Pages[page].Width, l.Pages[page].Height)
	under := "none" // the strip edit of the run in hand
	for _, id := range l.LineWords(page, line) {
		strip, gone := d.strip[id]
		if len(v.Runs) == 0 || under != strip.ID {
			under = strip.ID
			run := runView{}
			if gone {
				run = runView{Group: roleGroup(strip.Role), Role: roleName(strip.Role), Edit: Visible(strip.ID), Because: because(strip)}
			}
			v.Runs = append(v.Runs, run)
		}
		if e, ok := d.mark[id]; ok && !gone && v.Role == "" && e.Role != letter.Body {
			v.Role = Visible(string(e.Role))
		}
		w, _ := l.Word(id)
		wv := newWordView(l, id, w, d)
		s.add(&v.Runs[len(v.Runs)-1], id, wv)
	}
	v.Block = s.around(l.LineWords(page, line), d)
	return v
}

func newWordView(l *letter.Letter, id letter.WordID, w letter.Word, d decisions) wordView {
	v := wordView{Text: Visible(w.Text), Low: w.Conf < lowConf, Settled: Visible(w.Was)}
	if _, gone := d.strip[id]; gone {
		return v
	}
	if e, ok := d.read[id]; ok {
		v.Text, v.Was = Visible(e.Text), Visible(w.Text)
	} else if e, ok := d.first[id]; ok {
		kept, hyphen := cutHyphen(w.Text, e)
		v.Text, v.Hyphen = Visible(kept), Visible(hyphen)
	}
	if e, ok := d.second[id]; ok {
		v.Mark, v.Says = "↩", "second half of a hyphenated word. "+because(e)
	} else if e, ok := d.joined[id]; ok {
		v.Mark, v.Says = "↩", "joined to the words before. "+because(e)
	} else if e, ok := d.broken[id]; ok {
		v.Mark, v.Says = "¶", "begins a paragraph. "+because(e)
	}
	if e, ok := d.moved[id]; ok && id == e.Words[0] {
		to, _ := l.Word(*e.Before)
		v.Mark, v.Says = "⇢", fmt.Sprintf("moved before “%s” on page %d. %s", Visible(to.Text), e.Before.Page+1, because(e))
	}
	return v
}
