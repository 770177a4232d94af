package report

import (
	"math/rand"
	"strings"

	"github.com/rivo/uniseg"

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

Very yours,
R. Rassendyll K.
`
	d := DiffInput{RefName: "refs/Strelsau.txt", TextName: "letters/Strelsau.txt", Ref: strings.ReplaceAll(ref, "was bad", `was "bad"`), Text: text}
	// refAt and textAt begin with what stands at the place in each of the two.
	diff := func(refAt, ref, textAt, text string, k align.Kind, c align.Cause) {
		e := align.Difference{Ref: ref, Text: text, Before: "words before", After: "words after", Kind: k, Cause: c, Why: "told by <" + string(c) + ">"}
		e.Line, e.Column = placeOf(d.Ref, refAt)
		e.TextLine, e.TextColumn = placeOf(d.Text, textAt)
		e.At, e.TextAt = strings.LastIndex(d.Ref, refAt), strings.LastIndex(d.Text, textAt)
		d.Comparison.Differences = append(d.Comparison.Differences, e)
	}
	diff("October", "October", "0ctober", "0ctober", align.Misread, align.Reading)
	diff("honour", "honour", "honor", "honor", align.Variant, align.FromReference)
	diff("closed", "closed since", "<closed>", "<closed>", align.Glued, "")
	diff("typist.", "typist.", "tvpist.", "tvpist.", align.Misread, align.Reading)
	diff("truly", "truly", "yours", "", align.Lost, align.OverStripped)
	diff("Rassendyll", "", "K.", "K.", align.Added, align.LeftIn)
	block := func(k align.BlockKind, refAt string, refWords int, textAt string, textWords int, begins, ends string) {
		b := align.Block{Kind: k, Ref: align.Stretch{Words: refWords}, Text: align.Stretch{Words: textWords}}
		b.Ref.Line, b.Ref.Column = placeOf(d.Ref, refAt)
		b.Text.Line, b.Text.Column = placeOf(d.Text, textAt)
		b.Ref.At, b.Text.At = strings.LastIndex(d.Ref, refAt), strings.LastIndex(d.Text, textAt)
		if refWords > 0 {
			b.Ref.Begins, b.Ref.Ends = begins, ends
		}
		if textWords > 0 {
			b.Text.Begins, b.Text.Ends = begins, ends
		}
		d.Comparison.Blocks = append(d.Comparison.Blocks, b)
	}
	block(align.NotInReference, "Strelsau", 0, "SECRET", 1, "SECRET", "")
	block(align.MissingPassage, "This page", 10, "The roads", 0, "This page was never scanned and stands in", "print alone.")
	block(align.Moved, "The last", 9, "The last", 9, "The last lines were set elsewhere by the", "typist.")
	c := &d.Comparison
	c.Unit, c.Denominator, c.Folding = "user-perceived characters", "reference", []string{"quotes", "white space", "line-end hyphens"}
	c.Chars = align.Measure{Reference: 900, Text: 880, Insertions: 30, Deletions: 60, Substitutions: 5, Exact: true}
	c.Words = align.Measure{Reference: 160, Text: 158, Insertions: 11, Deletions: 13, Substitutions: 4, Exact: true}
	c.Common = align.Common{Chars: align.Measure{Reference: 840, Text: 830, Insertions: 3, Deletions: 8, Substitutions: 3, Exact: true},
		Words: align.Measure{Reference: 150, Text: 149, Insertions: 1, Deletions: 1, Substitutions: 4, Exact: true}}
	return d
}

// placeOf is the line and column where the last such words of a text stand.
func placeOf(text, words string) (line, column int) {
	before := text[:strings.LastIndex(text, words)]
	return 1 + strings.Count(before, "\n"), 1 + uniseg.GraphemeClusterCount(before[strings.LastIndex(before, "\n")+1:])
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
				Cause: align.Reading, Line: line, Column: column, TextLine: line, TextColumn: textColumn, At: ref.Len(), TextAt: text.Len()})
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
