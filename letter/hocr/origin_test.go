package hocr

import (
	"fmt"
	"strings"
	"testing"
)

// Where in the file each line begins, and what the file calls its region.
func TestOrigins(t *testing.T) {
	p, err := Page(strings.NewReader(`<html><body><div class="ocr_page">
<div class="ocr_pageno">- 2 -</div>
<div class="ocr_carea"><span class="ocr_line">
<span class="ocrx_word">Sir:</span></span>
<span class="ocr_header">SECRET</span></div>
<div class="ocr_footer"><span class="ocr_line"><span class="ocrx_word">Form</span></span>
<span class="ocrx_word">9</span></div></div></body></html>`))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range p.Lines {
		got = append(got, fmt.Sprintf("%d %s %s", l.From.Line, l.From.Region, l.Text()))
	}
	want := "2 ocr_pageno - 2 -|3  Sir:|5 ocr_header SECRET|6 ocr_footer Form|7 ocr_footer 9"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("%s, want %s", s, want)
	}
}
