package hocr

import (
	"fmt"
	"strings"

	"missive/letter"
)

// wordOf writes a word by its characters where they make up its text.
func (w *Writer) wordOf(word letter.Word) {
	w.words++
	w.start("span", "ocrx_word", fmt.Sprintf("word_%d_%d", w.pages, w.words), wordTitle(word))
	if spells(word.Chars, word.Text) {
		for _, c := range word.Chars {
			w.charOf(c)
		}
	} else {
		w.text(word.Text)
	}
	w.out.WriteString("</span>\n")
}

// spells tells whether the characters make up the text.
func spells(chars []letter.Char, text string) bool {
	for _, c := range chars {
		rest, ok := strings.CutPrefix(text, c.Text)
		if !ok {
			return false
		}
		text = rest
	}
	return text == ""
}

func (w *Writer) charOf(c letter.Char) {
	w.chars++
	w.start("span", "ocrx_cinfo", "", charTitle(c))
	w.text(c.Text)
	w.out.WriteString("</span>")
	if !w.Choices || len(c.Choices) == 0 {
		return
	}
	w.start("span", "ocrx_cinfo", fmt.Sprintf("lstm_choices_%d_%d", w.pages, w.chars), "")
	w.choiceOf(letter.Choice{Text: c.Text, Conf: c.Conf}) // by which the reader knows the scale
	for _, other := range c.Choices {
		w.choiceOf(other)
	}
	w.out.WriteString("</span>")
}

func (w *Writer) choiceOf(c letter.Choice) {
	w.choices++
	w.start("span", "ocrx_cinfo", fmt.Sprintf("choice_%d_%d", w.pages, w.choices), "x_confs "+percent(c.Conf))
	w.text(c.Text)
	w.out.WriteString("</span>")
}
