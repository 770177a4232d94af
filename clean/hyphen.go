package clean

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"missive/letter"
)

func hyphenRule() Rule {
	return Rule{
		Name: "hyphen", Mends: true,
		Doc: "Joins words that a line or page end cut in two. The hyphen goes, unless the letter " +
			"writes the word with a hyphen elsewhere and never without, or the second half begins " +
			"with a capital or a figure, or the first is self. A dash at a line end stays and is joined without a blank.",
		Examples: []Example{
			{Text: "the same approxi-\nmately two months\n", Finds: []string{"approxi- mately"}},
			{Text: "all anti-Semitic papers, anti-\nSemitic or not\n", Finds: []string{"anti- Semitic"}},
			{Text: "a non-citizen and a non-\ncitizen\n", Finds: []string{"non- citizen"}},
			{Text: "between 1939-\nand so on - \nbut not\n"},
		},
		Find: findHyphens,
	}
}

func findHyphens(v *View) []Finding {
	var cut [][2]word // halves of words, perhaps
	wanted := vocabulary{}
	for _, r := range v.rows {
		next := v.after(r)
		if next == nil || next.gap && next.cut == "" && next.page == r.page {
			continue
		}
		first, second := &r.words[len(r.words)-1], &next.words[0]
		if head, _, ok := halves(first, second); ok {
			cut = append(cut, [2]word{*first, *second})
			wanted[core(head)], wanted[core(head+second.text)], wanted[core(head+"-"+second.text)] = 0, 0, 0
		}
	}
	if len(cut) == 0 {
		return nil
	}
	v.count(wanted)
	var out []Finding
	for i := range cut {
		if f, ok := wanted.hyphen(&cut[i][0], &cut[i][1]); ok {
			out = append(out, f)
		}
	}
	return out
}

// lineEndHyphens are what engines and keyboards give for a hyphen at a line's
// end. The last two are dashes too: see vocabulary.hyphen.
const lineEndHyphens = "-\u00ad\u2010\u2011¬~=\u2013\u2014"

// halves tells whether two words may be halves of one, the first with a hyphen
// or dash at its end: head is the first without it, marks how many characters
// that takes away.
func halves(first, second *word) (head string, marks int, ok bool) {
	if n := len(first.text); n == 0 {
		return "", 0, false
	} else if end := first.text[n-1]; end < utf8.RuneSelf && end != '-' && end != '~' && end != '=' {
		return first.text, 0, false // most words: spare them the search
	}
	head = strings.TrimRight(first.text, lineEndHyphens)
	marks = utf8.RuneCountInString(first.text) - utf8.RuneCountInString(head)
	last, _ := utf8.DecodeLastRuneInString(head)
	next, _ := utf8.DecodeRuneInString(second.text)
	return head, marks, marks > 0 && unicode.IsLetter(last) && unicode.IsLetter(next)
}

// hyphen joins two halves, if they are halves of one word.
func (words vocabulary) hyphen(first, second *word) (Finding, bool) {
	head, marks, ok := halves(first, second)
	if !ok {
		return Finding{}, false
	}
	next, _ := utf8.DecodeRuneInString(second.text)
	if dash := strings.ContainsAny(first.text, "\u2013\u2014"); dash && words[core(head)] > 1 && words[core(head+second.text)] == 0 {
		return Finding{}, false // a dash after a whole word
	}
	f := Finding{Kind: letter.Hyphen, Words: []letter.WordID{first.id, second.id}, Text: head, Conf: 0.9,
		Why: "the line's end cut the word in two"}
	switch whole, parted := words[core(head+second.text)], words[core(head+"-"+second.text)]; {
	case marks > 1:
		f.Text, f.Why = first.text, "a dash at the line's end"
	case parted > 0 && parted > whole:
		f.Text, f.Why = first.text, fmt.Sprintf("the letter writes %q elsewhere", head+"-"+second.text)
	case whole == 0 && (unicode.IsUpper(next) && !capitals(head) || core(head) == "self"):
		f.Text, f.Why, f.Conf = first.text, "the hyphen belongs to the word", 0.7
	}
	return f, true
}
