package hocr

import (
	"strings"
	"testing"
)

func TestPageOfTesseract(t *testing.T) {
	const doc = `<?xml version="1.0" encoding="UTF-8"?>
<html><head><title/></head><body>
 <div class='ocr_page' id='page_1' title='image "a; b.jpg"; bbox 0 0 1705 2576; ppageno 2; scan_res 300 300'>
  <div class='ocr_carea' title="bbox 1 2 3 4"><p class='ocr_par'>
   <span class='ocr_header' title="bbox 855 116 1185 147; baseline 0.006 -6; x_size 32.5; x_descenders 8">
    <span class='ocrx_word' title='bbox 855 116 1028 142; x_wconf 91'>
     <span class='ocrx_cinfo' title='x_bboxes 855 116 876 141; x_conf 80'>R</span>
      <span class='ocrx_cinfo' id='lstm_choices_1_1_1'>
       <span class='ocrx_cinfo' id='choice_1_1_1' title='x_confs 40'>A</span>
       <span class='ocrx_cinfo' id='choice_1_1_2' title='x_confs 64'>R</span>
       <span class='ocrx_cinfo' id='choice_1_1_3' title='x_confs 20'>S</span>
      </span>
     <span class='ocrx_cinfo' title='x_bboxes 877 116 890 141; x_conf 98'>&amp;</span>
    </span>
   </span></p></div></div></body></html>`
	p, err := Page(strings.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Lines) != 1 || p.Lines[0].Text() != "R&" {
		t.Fatalf("lines: %+v", p.Lines)
	}
	c := p.Lines[0].Words[0].Chars[0].Choices
	if len(c) != 1 || c[0].Text != "A" || c[0].Conf != 0.5 {
		t.Errorf("choices of R: %+v, want A at 0.5", c)
	}
}
