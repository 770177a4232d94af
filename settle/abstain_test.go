package settle

import (
	"strings"
	"testing"

	"missive/letter"
	"missive/reading"
)

// columnsOf makes a line of rows, one for each reading: a dot is nothing.
func columnsOf(rows ...string) *reading.Line {
	l := &reading.Line{Words: make([][]letter.Word, len(rows))}
	for i := range rows[0] {
		c := make(reading.Column, len(rows))
		for r, row := range rows {
			if row[i] != '.' {
				c[r] = item(row[i:i+1], 0.8)
			}
		}
		l.Columns = append(l.Columns, c)
	}
	return l
}

func TestSpans(t *testing.T) {
	tests := []struct {
		row  string
		want string // begin and end of each column's span, "-" where it is empty
	}{
		{"the", "03 03 03"},
		{"a it", "01 04 24 24"},
		{"a.t", "03 03 03"},
		{".a.", "- 12 -"},
		{"...", "- - -"},
		{"a.. .b", "01 - - 06 - 56"},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range spans(columnsOf(tt.row), 1)[0] {
			if s.begin == s.end {
				got = append(got, "-")
			} else {
				got = append(got, string(rune('0'+s.begin))+string(rune('0'+s.end)))
			}
		}
		if text := strings.Join(got, " "); text != tt.want {
			t.Errorf("%q: spans %s, want %s", tt.row, text, tt.want)
		}
	}
}

// A reading speaks against a character where it has some of its word, and
// abstains where it has nothing of it.
func TestDenies(t *testing.T) {
	tests := []struct {
		name string
		rows []string
		want string // of the second reading, for each column
	}{
		{"has it all", []string{"the", "the"}, "nnn"},
		{"lacks a letter", []string{"the", "t.e"}, "nyn"},
		{"lacks the word", []string{"the", "..."}, "nnn"},
		{"lacks one word of two", []string{"a it", "a..."}, "nnnn"},
		{"lacks a blank", []string{"a it", "a.it"}, "nynn"},
		{"lacks a blank and a word beside it", []string{"a it", "..it"}, "nnnn"},
		{"has a stop instead of a letter", []string{"the.", "..s."}, "yynn"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := columnsOf(tt.rows...)
			all := spans(l, len(tt.rows))
			got := ""
			for i, c := range l.Columns {
				if c[1] == nil && denies(l, all, 1, i) {
					got += "y"
				} else {
					got += "n"
				}
			}
			if got != tt.want {
				t.Errorf("%q: %s, want %s", tt.rows, got, tt.want)
			}
		})
	}
}

// What one reading alone has of a row stands; what it puts into a word that
// others have does not.
func TestVoteOfWords(t *testing.T) {
	line := func(conf float64, text string) letter.Line { return typedLine(100, 200, conf, text) }
	tests := []struct {
		name  string
		lines []letter.Line
		want  string
	}{
		{"two against one", []letter.Line{line(0.8, "the Bill"), line(0.8, "tho Bill"), line(0.8, "the 8ill")}, "the Bill"},
		{"a word two have not", []letter.Line{line(0.8, "the Bill was"), line(0.8, "the Bill"), line(0.8, "the Bill")}, "the Bill was"},
		{"a letter two have not", []letter.Line{line(0.5, "the Bills"), line(0.8, "the Bill"), line(0.8, "the Bill")}, "the Bill"},
		{"in one reading only", []letter.Line{line(0.8, "the Bill"), {}, {}}, "the Bill"},
		{"glued by one", []letter.Line{line(0.8, "the Bill"), joinedUp(line(0.8, "the Bill")), line(0.8, "the Bill")}, "the Bill"},
		{"glued by two", []letter.Line{joinedUp(line(0.9, "the Bill")), joinedUp(line(0.9, "the Bill")), line(0.5, "the Bill")}, "theBill"},
		{"quotation marks", []letter.Line{line(0.8, "“may”"), line(0.8, "„may“")}, `"may"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := said(settledPage(only(), pageOf(tt.lines...))); got != tt.want {
				t.Errorf("reads %q, want %q", got, tt.want)
			}
		})
	}
}

// joinedUp is a line whose words are one.
func joinedUp(l letter.Line) letter.Line {
	w := l.Words[0]
	for _, v := range l.Words[1:] {
		w.Text += v.Text
		w.Chars = append(w.Chars[:len(w.Chars):len(w.Chars)], v.Chars...)
		w.Box = w.Box.Union(v.Box)
	}
	l.Words = []letter.Word{w}
	return l
}
