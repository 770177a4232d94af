package clean

import (
	"fmt"
	"strings"

	"missive/letter"
)

const (
	// catchwordWords is the most words a catchword has: "Indeed, if we" and
	// "of its" are the longest kinds met.
	catchwordWords = 3
	// footRows is how many rows from the foot of its page a catchword may
	// stand: an inside address or pieces of a stamp can stand below it.
	footRows = 10
	// shortRow is the length in characters under which a row between a
	// catchword and the page that follows may be address or marking and not
	// a row of the letter's body.
	shortRow = 45
	// catchwordErrors is the share of a catchword's characters that may be
	// read otherwise than on the next page.
	catchwordErrors = 0.25
)

func catchwordRule() Rule {
	return Rule{
		Name: "catchword",
		Doc: "Strips catchwords: one to three words alone on a row at the foot of a page with which " +
			"the next page begins, also written its....., of its or /Chairman, and a little " +
			"misread. In a text whose page breaks are not known, such a row is a catchword where the " +
			"sentence above it is unfinished or a marking stands between, and so shows the page break. " +
			"A row that ends a sentence and happens to recur stays.",
		Examples: []Example{
			{Text: "the captains of Soviet vessels\n\nbound\n\nbound for Cuba to observe the orders\n", Finds: []string{"bound"}},
			{Text: "made at the time\nits.....\n\f- 2 -\nits introduction. The last two\n", Before: []string{"page-number"}, Finds: []string{"its....."}},
			{Text: "sent to the\n/Chairman\n\fChairman of the Council\n", Finds: []string{"/Chairman"}},
			{Text: "a letter to the\ngroundwatcr\n\fgroundwater recovery program at Yuma\n", Finds: []string{"groundwatcr"}},
			{Text: "They went home.\n\nNothing.\n\nNothing could be done about it, they said.\n"},
			{Text: "the qualifications of its\ninformants.\n\fAll agents are reminded that\ninformants, they are\n"},
		},
		Find: findCatchwords,
	}
}

func findCatchwords(v *View) []Finding {
	var out []Finding
	for _, r := range v.rows {
		if len(r.words) > catchwordWords || len(r.upper) < 2 || r.length() > 30 {
			continue
		}
		if next := v.announced(r); next != nil {
			out = append(out, strip(letter.Catchword, r.words, 0.9,
				fmt.Sprintf("the next page begins with it: %q", clip(next.text))))
		}
	}
	return out
}

// announced is the row that begins with the words of r and so shows that r is
// a catchword, or nil.
func (v *View) announced(r *row) *row {
	if v.paged() {
		return v.announcedByPage(r)
	}
	unfinished, cut := v.unfinishedAbove(r), false
	for at := r.at + 1; at < len(v.rows) && at <= r.at+footRows; at++ {
		s := v.rows[at]
		cut = cut || s.cut != ""
		if len(s.words) > len(r.words) && begins(s, r) && s.length() > r.length()+3 {
			if unfinished || cut {
				return s
			}
			return nil
		}
		if s.length() > shortRow {
			return nil
		}
	}
	return nil
}

func (v *View) announcedByPage(r *row) *row {
	rows := v.pages[r.page]
	foot := -1
	for i := len(rows) - 1; i >= max(1, len(rows)-footRows); i-- {
		if rows[i] == r {
			foot = i
		}
		if rows[i].length() > shortRow {
			break
		}
	}
	if foot < 0 {
		return nil
	}
	for p := r.page + 1; p < len(v.pages); p++ {
		for i, s := range v.pages[p] {
			if begins(s, r) {
				return s
			}
			// Short rows above may be a head that no rule knew.
			if i == 2 || s.length() > shortRow || r.ends() && !strings.HasSuffix(r.text, "..") {
				break
			}
		}
		if len(v.pages[p]) > 0 {
			return nil
		}
	}
	return nil
}

// unfinishedAbove tells whether the last row of running text above r breaks
// off in the middle of a sentence.
func (v *View) unfinishedAbove(r *row) bool {
	for at := r.at - 1; at >= 0 && at >= r.at-footRows; at-- {
		if s := v.rows[at]; s.length() > shortRow || at == r.at-1 && s.length() > 20 {
			return !s.ends()
		}
	}
	return false
}

// begins tells whether s begins with the words of the catchword r, a little
// misread perhaps. The words must be whole: "a" does not announce "amongst".
func begins(s, r *row) bool {
	want := fold(strings.Trim(r.text, "/.…-–—_ "))
	if len(want) < 2 && r.text != s.words[0].text {
		return false
	}
	for n := max(1, len(r.words)-1); n <= min(len(s.words), len(r.words)+1); n++ {
		if near(want, fold(joined(s.words[:n])), catchwordErrors) {
			return true
		}
	}
	return false
}

// clip is a row's beginning, for a reason people read.
func clip(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
