package report

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/disintegration/imaging"
	"golang.org/x/image/font"
	"golang.org/x/image/font/basicfont"
	"golang.org/x/image/math/fixed"

	"missive/align"
	"missive/letter"
)

// The sample letter is set in basicfont's cells of 7 × 13 pixels, drawn five
// times as large, on pages of 200 dpi.
const (
	cellW, cellH = 7 * 5, 13 * 5
	sheetW       = 1700
	sheetH       = 2200
)

// samplePages are the sample's lines of type; two blanks begin a line further
// to the right.
var samplePages = [][]string{
	{
		"EMBASSY OF RURITANIA", "DECLASSIFIED E.O. 12356", "",
		"Strelsau, October 24, 1962", "", "Dear Mr. Consul:", "",
		"I have the honour to report that the har-",
		"vest was bad & the roads are <closed>.",
		"Nothing else is known here of the", "                         matter",
	},
	{"- 2 -", "matter that you name in your note.", "", "Very truly yours,", "R. Rassendyll"},
}

// sampleLetter is a letter of three pages, the last of which could not be
// read, with an edit of every kind.
func sampleLetter(t testing.TB, id string) *letter.Letter {
	t.Helper()
	l := &letter.Letter{ID: id}
	for n, rows := range samplePages {
		p := letter.Page{Source: letter.Source{File: id + "_" + string(rune('1'+n)) + ".png", Page: 1},
			Width: sheetW, Height: sheetH, DPI: 200, DPIFrom: "file", Picture: "pages/00" + string(rune('1'+n)) + ".jpg"}
		par := 1
		for row, text := range rows {
			if text == "" {
				par++
				continue
			}
			p.Lines = append(p.Lines, sampleLine(text, row, par))
		}
		l.Pages = append(l.Pages, p)
	}
	l.Pages[1].Marks = []letter.InkMark{{Role: letter.Handwriting, Box: letter.Box{X0: 600, Y0: 900, X1: 900, Y1: 1000}, Text: "Rudolf <R>", Conf: .1, Why: "strokes much larger than the letters"}}
	l.Pages[1].Unread = []letter.Box{{X0: 40, Y0: 30, X1: 200, Y1: 60}}
	l.Pages[1].Lines[1].Words[4].Was = "yon"
	l.Pages = append(l.Pages, letter.Page{Source: letter.Source{File: id + "_3.tif", Page: 1},
		Failure: "the file is cut short", Remedy: "copy it again from the share"})
	before := letter.WordID{Page: 0, Line: 3}
	err := l.Add(
		letter.Edit{Kind: letter.Mark, Role: letter.Letterhead, Words: l.LineWords(0, 0), Rule: "heading", Why: "stands first", Conf: .9},
		letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Words: l.LineWords(0, 1), Rule: "declassified", Why: "says \"declassified\" with its order", Conf: .98},
		letter.Edit{Kind: letter.Move, Words: l.LineWords(0, 2), Before: &before, Rule: "date", Why: "for the sample", Conf: .5},
		letter.Edit{Kind: letter.Hyphen, Words: []letter.WordID{{Page: 0, Line: 4, Word: 8}, {Page: 0, Line: 5, Word: 0}}, Text: "har", Rule: "hyphen", Why: "harvest is a word", Conf: .95},
		letter.Edit{Kind: letter.Read, Words: []letter.WordID{{Page: 0, Line: 5, Word: 3}}, Text: "and", Rule: "person", Why: "seen on the paper", Conf: 1},
		letter.Edit{Kind: letter.Strip, Role: letter.Catchword, Words: l.LineWords(0, 7), Rule: "catchword", Why: "the next page begins with it", Conf: .97},
		letter.Edit{Kind: letter.Strip, Role: letter.PageNumber, Words: l.LineWords(1, 0), Rule: "pagenumber", Why: "a number between dashes, alone", Conf: .99},
		letter.Edit{Kind: letter.Join, Words: []letter.WordID{{Page: 0, Line: 6}, {Page: 1, Line: 1}}, Rule: "paragraph", Why: "the sentence goes on", Conf: .9},
		letter.Edit{Kind: letter.Break, Words: []letter.WordID{{Page: 1, Line: 2}}, Rule: "closing", Why: "a closing begins", Conf: .9},
	)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// sampleLine sets one line of the sample at its place on the page.
func sampleLine(text string, row, par int) letter.Line {
	line := letter.Line{Row: row, Block: 1, Par: par}
	column := 4 + len(text) - len(strings.TrimLeft(text, " "))
	for i, w := range strings.Fields(text) {
		box := letter.Box{X0: column * cellW, Y0: (row + 3) * 2 * cellH, Y1: (row+3)*2*cellH + cellH}
		box.X1 = box.X0 + len(w)*cellW
		conf := .96
		if i%4 == 3 {
			conf = .41
		}
		line.Words = append(line.Words, letter.Word{Text: w, Box: box, Conf: conf})
		line.Box = line.Box.Union(box)
		column += len(w) + 1
	}
	return line
}

// sampleComparison holds the sample against a reference that never was:
// a word misread, one lost, one added, and a place that no scan shows.
func sampleComparison(l *letter.Letter) *align.Comparison {
	closed := letter.WordID{Page: 0, Line: 5, Word: 7}
	at, _ := l.Word(closed)
	note := letter.WordID{Page: 1, Line: 1, Word: 6}
	end, _ := l.Word(note)
	text := l.Text()
	noteLine, noteColumn := placeOf(text, "note.")
	closingLine, closingColumn := placeOf(text, "Rassendyll")
	dateLine, dateColumn := placeOf(text, "Strelsau, October")
	head := letter.Box{}
	for _, id := range l.LineWords(0, 0) {
		w, _ := l.Word(id)
		head = head.Union(w.Box)
	}
	return &align.Comparison{
		Reference: []string{l.ID + ".txt"}, Unit: "user-perceived characters", Denominator: "reference",
		Folding: []string{"quotes", "dashes", "white space", "line-end hyphens"},
		Chars:   align.Measure{Reference: 182, Text: 185, Insertions: 5, Deletions: 3, Substitutions: 1, Exact: true},
		Words:   align.Measure{Reference: 36, Text: 36, Insertions: 1, Deletions: 1, Substitutions: 1, Exact: true},
		Common: align.Common{Chars: align.Measure{Reference: 140, Text: 142, Insertions: 4, Deletions: 2, Exact: true},
			Words: align.Measure{Reference: 30, Text: 30, Insertions: 1, Deletions: 1, Substitutions: 1, Exact: true}},
		Blocks: []align.Block{
			{Kind: align.NotInReference, Ref: align.Stretch{Line: 1, Column: 1}, Page: 1, Box: head,
				Text: align.Stretch{Line: 1, Column: 1, Chars: 20, Words: 3, Begins: "EMBASSY OF RURITANIA"}},
			{Kind: align.Moved, Ref: align.Stretch{Line: 9, Column: 1, Chars: 26, Words: 4, Begins: "Strelsau, October 24, 1962"},
				Text: align.Stretch{Line: dateLine, Column: dateColumn, At: strings.LastIndex(text, "Strelsau, October"), Chars: 26, Words: 4, Begins: "Strelsau, October 24, 1962"}, Page: 1},
			{Kind: align.MissingPage, Ref: align.Stretch{Line: 12, Column: 1, Chars: 900, Words: 160, Begins: "The second enclosure of this note is", Ends: "nothing more to say about it & <all>."},
				Text: align.Stretch{Line: closingLine + 1, Column: 1, At: strings.LastIndex(text, "R. Rassendyll")}},
		},
		Kinds:  map[align.Kind]int{align.Punctuation: 1, align.Lost: 1, align.Added: 1},
		Causes: map[align.Cause]int{align.Reading: 1, align.OverStripped: 1},
		Differences: []align.Difference{
			{Ref: "closed.", Text: "<closed>.", Before: "and the roads are", After: "Nothing else is known", Line: 7, Column: 41,
				Kind: align.Punctuation, Cause: align.Reading, Why: "the scan was read so with a confidence of 41 %", Conf: .41,
				Words: []letter.WordID{closed}, Page: 1, Box: at.Box, Parts: []align.Part{{Op: align.Insert, Text: "<"}, {Op: align.Equal, Text: "closed"}, {Op: align.Insert, Text: ">"}, {Op: align.Equal, Text: "."}}},
			{Ref: "last", Before: "name in your", After: "note. Very truly yours,", Line: 7, Column: 118, TextLine: noteLine, TextColumn: noteColumn, TextAt: strings.LastIndex(text, "note."),
				Kind: align.Lost, Cause: align.OverStripped, Why: "an edit took <last> out",
				Page: 2, Box: end.Box, Parts: []align.Part{{Op: align.Delete, Text: "last"}}},
			{Text: "R.", Before: "Very truly yours,", After: "Rassendyll", Line: 11, Column: 1, TextLine: closingLine, TextColumn: closingColumn, TextAt: strings.LastIndex(text, "Rassendyll"), Kind: align.Added,
				Page: 3, Parts: []align.Part{{Op: align.Insert, Text: "R."}}},
		},
	}
}

// sampleBatch are the sample letter, one without a reference, one with a
// reference that could not be used, and two problems; not in order.
func sampleBatch(t testing.TB) Batch {
	t.Helper()
	l := sampleLetter(t, "legation/Strelsau 10")
	first := NewEntry(l, sampleComparison(l))
	plain := NewEntry(letter.FromText("legation/Strelsau 2", "Dear Sir,\nall is well.\n"), nil)
	odd := NewEntry(letter.FromText("a letter", "Dear Madam,\n"), nil)
	odd.Problem = "the reference a letter.txt is not UTF-8 at byte 12; save it as UTF-8"
	return Batch{Entries: []Entry{first, plain, odd}, Problems: []Problem{
		{File: "notes.docx", Reason: "is not a picture", Remedy: "export its pages as PDF or TIFF"},
		{File: "link.png", Reason: "is a symbolic link that leaves the folder"}}}
}

// drawSample writes the pictures of the sample letter into the folder.
func drawSample(t testing.TB, folder string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(folder, "pages"), 0o755); err != nil {
		t.Fatal(err)
	}
	for n, rows := range samplePages {
		small := imaging.New(sheetW/5, sheetH/5, color.White)
		d := font.Drawer{Dst: small, Src: image.Black, Face: basicfont.Face7x13}
		for row, text := range rows {
			d.Dot = fixed.P(4*7, (row+3)*2*13+basicfont.Face7x13.Ascent)
			d.DrawString(text)
		}
		page := imaging.Resize(small, sheetW, sheetH, imaging.NearestNeighbor)
		name := filepath.Join(folder, "pages", "00"+string(rune('1'+n))+".jpg")
		if err := imaging.Save(page, name, imaging.JPEGQuality(60)); err != nil {
			t.Fatal(err)
		}
	}
}
