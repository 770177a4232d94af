package report

import (
	"fmt"

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
	Spots                []spotView
}

// A wordView is one word with the marks before it and what became of it.
type wordView struct {
	ID     string // line.word
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

func newLineView(l *letter.Letter, page, line int, d decisions, s *spots) (lineView, []hitView) {
	ln := &l.Pages[page].Lines[line]
	var v lineView
	if line > 0 {
		last := &l.Pages[page].Lines[line-1]
		v.Gap = last.Block != ln.Block || last.Par != ln.Par
	}
	var hits []hitView
	under := "none" // the strip edit of the run in hand
	for _, id := range l.LineWords(page, line) {
		strip, gone := d.strip[id]
		if len(v.Runs) == 0 || under != strip.ID {
			under = strip.ID
			run := runView{}
			if gone {
				run = runView{Group: roleGroup(strip.Role), Role: roleName(strip.Role), Because: because(strip)}
			}
			v.Runs = append(v.Runs, run)
		}
		if e, ok := d.mark[id]; ok && !gone && v.Role == "" && e.Role != letter.Body {
			v.Role = Visible(string(e.Role))
		}
		w, _ := l.Word(id)
		wv := newWordView(l, id, w, d)
		s.add(&v.Runs[len(v.Runs)-1], id, wv)
		if !w.Box.Empty() {
			hits = append(hits, hitView{wv.ID, w.Box, hitTitle(id, w, strip, gone, wv)})
		}
	}
	v.Block = s.around(l.LineWords(page, line), d)
	return v, hits
}

func newWordView(l *letter.Letter, id letter.WordID, w letter.Word, d decisions) wordView {
	v := wordView{ID: fmt.Sprintf("%d.%d", id.Line+1, id.Word+1), Text: Visible(w.Text), Low: w.Conf < lowConf, Settled: Visible(w.Was)}
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

// hitTitle is what the picture shows for a word under the pointer: also its
// name and that of its strip edit, as `missive correct` and `restore` take them.
func hitTitle(id letter.WordID, w letter.Word, strip letter.Edit, gone bool, v wordView) string {
	s := Visible(w.Text) + " · " + sure(w.Conf) + " · word " + id.String()
	if gone {
		s += " · taken out as " + roleName(strip.Role) + " (" + Visible(strip.ID) + ") · " + because(strip)
	}
	if w.Was != "" {
		s += " · read as " + Visible(w.Was) + " and settled otherwise"
	}
	if v.Was != "" {
		s += " · shown as " + v.Text
	}
	return s
}
