package report

import (
	"math/rand"
	"strings"

	"missive/align"
)

// diffSample are two texts with a block of each kind, differences of every kind
// and cause, and enough equal lines to fold.
func diffSample() DiffInput {
	ref := `Strelsau, October 24, 1962

Dear Mr. Consul:

I have the honour to report that the harvest was bad.
` + strings.Repeat("Nothing else is known here of the matter that you name.\n", 12) + `
This page was never scanned and stands in print alone.

The roads are closed since Tuesday & the mail is late.
The last lines were set elsewhere by the typist.

Very truly yours,
R. Rassendyll
`
	text := `SECRET
The last lines were set elsewhere by the tvpist.

Strelsau, 0ctober 24, 1962

Dear Mr. Consul:

I have the honor to report that the har-
vest was “bad”.
` + strings.Repeat("Nothing else is known here of the matter that you name.\n", 12) + `
The roads are <closed> Tuesday & the mail is late.

Very truly yours,
R. Rassendyll K.
`
	d := DiffInput{RefName: "refs/Strelsau.txt", TextName: "letters/Strelsau.txt", Ref: strings.ReplaceAll(ref, "was bad", `was "bad"`), Text: text}
	diff := func(ref, text string, line, column, textLine, textColumn int, k align.Kind, c align.Cause) {
		parts := []align.Part{{Op: align.Delete, Text: ref}, {Op: align.Insert, Text: text}}
		d.Comparison.Differences = append(d.Comparison.Differences, align.Difference{Ref: ref, Text: text, Before: "words before", After: "words after",
			Line: line, Column: column, TextLine: textLine, TextColumn: textColumn, Kind: k, Cause: c, Why: "told by <" + string(c) + ">", Parts: parts})
	}
	diff("October", "0ctober", 1, 11, 4, 11, align.Misread, align.Reading)
	diff("honour", "honor", 5, 12, 8, 12, align.Variant, align.FromReference)
	diff("closed since", "<closed>", 20, 15, 23, 15, align.Glued, "")
	diff("typist.", "tvpist.", 21, 42, 2, 42, align.Misread, align.Reading)
	diff("", "K.", 24, 14, 26, 15, align.Added, align.LeftIn)
	d.Comparison.Blocks = []align.Block{
		{Kind: align.NotInReference, Ref: align.Stretch{Line: 1, Column: 1}, Text: align.Stretch{Line: 1, Column: 1, Chars: 6, Words: 1, Begins: "SECRET"}},
		{Kind: align.MissingPassage, Ref: align.Stretch{Line: 18, Column: 1, Chars: 54, Words: 10, Begins: "This page was never scanned and stands in", Ends: "print alone."}, Text: align.Stretch{Line: 23, Column: 1}},
		{Kind: align.Moved, Ref: align.Stretch{Line: 21, Column: 1, Chars: 48, Words: 9, Begins: "The last lines were set elsewhere by the", Ends: "typist."},
			Text: align.Stretch{Line: 2, Column: 1, Chars: 48, Words: 9, Begins: "The last lines were set elsewhere by the", Ends: "tvpist."}},
	}
	c := &d.Comparison
	c.Unit, c.Denominator, c.Folding = "user-perceived characters", "reference", []string{"quotes", "white space", "line-end hyphens"}
	c.Chars = align.Measure{Reference: 900, Text: 880, Insertions: 30, Deletions: 60, Substitutions: 5, Exact: true}
	c.Words = align.Measure{Reference: 160, Text: 158, Insertions: 11, Deletions: 13, Substitutions: 4, Exact: true}
	c.Common = align.Common{Chars: align.Measure{Reference: 840, Text: 830, Insertions: 3, Deletions: 8, Substitutions: 3, Exact: true},
		Words: align.Measure{Reference: 150, Text: 149, Insertions: 1, Deletions: 1, Substitutions: 4, Exact: true}}
	return d
}

// noisyPair are a text of so many bytes whose words were misread with the given
// rate of characters, and its comparison.
func noisyPair(size int, rate float64) DiffInput {
	r := rand.New(rand.NewSource(int64(size)))
	var ref, text strings.Builder
	d := DiffInput{RefName: "reference.txt", TextName: "text.txt"}
	var open *align.Difference
	line, column, textColumn := 1, 1, 1
	for ref.Len() < size {
		word := randomWord(r)
		got := misread(r, word, rate)
		if open != nil && got != word {
			open.Ref, open.Text = open.Ref+" "+word, open.Text+" "+got
		} else if open = nil; got != word {
			d.Comparison.Differences = append(d.Comparison.Differences, align.Difference{Ref: word, Text: got, Kind: align.Kinds()[r.Intn(3)],
				Cause: align.Reading, Line: line, Column: column, TextLine: line, TextColumn: textColumn})
			open = &d.Comparison.Differences[len(d.Comparison.Differences)-1]
		}
		end := " "
		column, textColumn = column+len(word)+1, textColumn+len(got)+1
		if column > 65 {
			end, line, column, textColumn = "\n", line+1, 1, 1
		}
		ref.WriteString(word + end)
		text.WriteString(got + end)
	}
	d.Ref, d.Text = ref.String(), text.String()
	d.Comparison.Chars.Exact, d.Comparison.Words.Exact = true, true
	return d
}

// randomWord is as long as words of English are.
func randomWord(r *rand.Rand) string {
	w := make([]byte, 1+r.Intn(4)+r.Intn(5))
	for i := range w {
		w[i] = byte('a' + r.Intn(26))
	}
	return string(w)
}

// misread is the word with some of its characters taken for others, doubled or
// lost.
func misread(r *rand.Rand, word string, rate float64) string {
	var b strings.Builder
	for _, c := range word {
		switch {
		case r.Float64() >= rate:
			b.WriteRune(c)
		case r.Intn(3) == 0:
			b.WriteString(string(c) + "i")
		case r.Intn(2) == 0 || len(word) == 1:
			b.WriteByte('%')
		}
	}
	if b.Len() == 0 {
		return "%"
	}
	return b.String()
}
