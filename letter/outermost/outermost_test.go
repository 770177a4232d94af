package outermost

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for in, want := range map[string]Element{
		`<alto>`: {Name: "alto", Tag: "<alto"},
		"\ufeff<?xml version='1.0'?>\n<a:PcGts x='1'>":  {Name: "PcGts", Tag: "<a:PcGts x='1'", XML: true},
		"<!-- <no> -->\n<TEI xmlns='x' n='1'>y":         {Name: "TEI", Tag: "<TEI xmlns='x' n='1'"},
		"<!DOCTYPE TEI.2 [<!ENTITY a \"b\">\n]><TEI.2>": {Name: "TEI.2", Tag: "<TEI.2", XML: true},
		"<!doctype html><HTML>":                         {Name: "HTML", Tag: "<HTML", XML: true},
		"\xff\xfe<\x00a\x00>\x00":                       {Name: "a", Tag: "<a"},
		"<TEI":                                          {Name: "TEI", Tag: "<TEI"},
		"<br/>x":                                        {Name: "br", Tag: "<br/"},
	} {
		if got, ok := Of([]byte(in)); !ok || got != want {
			t.Errorf("%q begins with %+v, %t; want %+v", in, got, ok, want)
		}
	}
	for _, in := range []string{"", "Dear Sir <b>", "< b>", "<a@b.org> wrote", "<3 of them", "<?xml version='1.0'?>", "<!-- <a>", "\xff\xfe<", strings.Repeat(" ", Head) + "<a>"} {
		if got, ok := Of([]byte(in)); ok {
			t.Errorf("%.20q begins with %+v", in, got)
		}
	}
}
