package settle

import (
	"slices"
	"strings"
	"testing"
	"time"

	"missive/letter"
	"missive/reading"
	"missive/typeface"
)

// Whatever a page holds, it is settled, and what is settled is sound where the
// page is.
func TestHostilePages(t *testing.T) {
	bare := typedLine(100, 300, 0.9, "no single characters")
	for i := range bare.Words {
		bare.Words[i].Chars = nil
	}
	turned := typedLine(900, 300, 0.9, "SECRET")
	turned.Angle = 270
	flat := typedLine(100, 400, 0.9, "boxes of zero")
	flat.Box = letter.Box{}
	for i := range flat.Words {
		flat.Words[i].Box = letter.Box{}
		for k := range flat.Words[i].Chars {
			flat.Words[i].Chars[k].Box = letter.Box{}
		}
	}
	typed := typedLine(100, 200, 0.9, "the second Bill")
	extra := pageOf(typed, typed)
	extra.Extra = []letter.Line{turned, {}, {Angle: 90}}
	partial := pageOf(typed, typed)
	partial.Readings[0].Partial, partial.Readings[1].Partial = true, true
	damaged := pageOf(typed, typedLine(100, 200, 0.5, "tho socond Bi11"))
	damaged.Face = typeface.Face{"e": {}, "": {N: 9}, "o": {N: -3}, "c": {N: 1 << 40}}
	damaged.Cuts = []reading.Cut{{X: 1e300, Y: -1e300}, at(typed, 2, "e"), {}}
	nowhere := pageOf(typed)
	nowhere.Frame.Width, nowhere.Frame.Height, nowhere.XHeight = 0, 0, 0
	tests := []struct {
		name string
		page reading.Page
		want string
	}{
		{"nothing at all", reading.Page{}, ""},
		{"no readings", pageOf(), ""},
		{"empty readings", pageOf(letter.Line{}, letter.Line{}), ""},
		{"one reading", pageOf(typed), "the second Bill"},
		{"words without characters", pageOf(bare, bare), bare.Text()},
		{"in one reading only", pageOf(typed, bare), "the second Bill"},
		{"lines without words", with(pageOf(typed, typed), letter.Line{}, letter.Line{Angle: 90}), "the second Bill"},
		{"turned and empty lines beside", extra, "the second Bill\nSECRET"},
		{"boxes of zero", pageOf(flat, flat), flat.Text()},
		{"some boxes of zero", with(pageOf(typed, typed), flat), ""},
		{"partial readings only", partial, "the second Bill"},
		{"a damaged typeface", damaged, "the second Bill"},
		{"no size", nowhere, "the second Bill"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			page := settledPage(without("scraps"), tt.page)
			if got := said(page); got != tt.want && tt.want != "" {
				t.Errorf("reads %q, want %q", got, tt.want)
			}
			again := settledPage(Settings{}, tt.page)
			if wrong := faults(again); sound(tt.page) && len(wrong) > 0 {
				t.Error(strings.Join(wrong, "\n"))
			}
		})
	}
}

// A row of thousands of characters is settled in the time of a page.
func TestLongRow(t *testing.T) {
	text := strings.TrimSpace(strings.Repeat("passage ", 250))
	other := strings.ReplaceAll(text, "ge pa", "gepa")
	p := pageOf(typedLine(0, 200, 0.9, text), typedLine(0, 200, 0.6, text), joinedUp(typedLine(0, 200, 0.5, other)))
	p.Frame.Width = 1 << 16
	begun := time.Now()
	page := settledPage(Settings{}, p)
	if took := time.Since(begun); took > 5*time.Second {
		t.Errorf("it takes %v", took)
	}
	if got := said(page); got != text {
		t.Errorf("reads %d characters, want %d", len(got), len(text))
	}
}

// Two pages that disagree on how far numbers are ahead teach none, whichever is
// looked at first.
func TestNumbersThatDisagree(t *testing.T) {
	page := func(k int, heads ...string) reading.Page {
		p := numberedPage(k, 600, 0.5, "", "")
		for i := range p.Readings {
			for n, h := range heads {
				p.Readings[i].Lines = append(p.Readings[i].Lines, typedLine(600, 40+50*n, 0.5+0.4*float64(n), h))
			}
		}
		return p
	}
	pages := []reading.Page{page(1, "-2-", "-7-"), page(2, "-3-", "-9-"), page(3, "-S-")}
	var all []string
	for range 20 {
		l := NewLetter(without("scraps"))
		for _, p := range pages {
			l.Learn(p)
		}
		all = append(all, headOf(l.Settle(pages[2])))
	}
	slices.Sort(all)
	if all = slices.Compact(all); len(all) != 1 {
		t.Errorf("the same pages read %q", all)
	}
}
