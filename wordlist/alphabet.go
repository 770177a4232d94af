package wordlist

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A letter is a number that stands for a piece of text: mostly one character,
// in some languages several.
type letter = uint32

// An alphabet says which texts the letters of a list stand for.
type alphabet struct {
	// text is what each letter stands for, never empty.
	text []string
	// by are the letters whose text begins with a character, longest first.
	by map[rune][]letter
}

// parseAlphabet reads Tesseract's unicharset: the count on a line of its own,
// then a line for each letter in the order of their numbers, its text first and
// its properties after a space. The text NULL is the space.
func parseAlphabet(data []byte) (alphabet, error) {
	var a alphabet
	lines := bytes.Lines(data)
	want := -1
	for line := range lines {
		if want < 0 {
			n, err := strconv.Atoi(string(bytes.TrimSpace(line)))
			if err != nil || n < 1 || n > len(data) {
				return a, fmt.Errorf("its count of letters is %.20q", bytes.TrimSpace(line))
			}
			want = n
			continue
		}
		if len(a.text) == want {
			break
		}
		fields := bytes.Fields(line)
		if len(fields) == 0 || !utf8.Valid(fields[0]) {
			return a, fmt.Errorf("letter %d of %d has no text", len(a.text), want)
		}
		text := string(fields[0])
		if text == "NULL" {
			text = " "
		}
		a.text = append(a.text, text)
	}
	if want < 0 || len(a.text) < want {
		return a, fmt.Errorf("it has %d letters of %d", len(a.text), max(want, 0))
	}
	a.index()
	return a, nil
}

// index files the letters by their first character.
func (a *alphabet) index() {
	a.by = make(map[rune][]letter)
	for i, text := range a.text {
		first, _ := utf8.DecodeRuneInString(text)
		a.by[first] = append(a.by[first], letter(i))
	}
	for _, letters := range a.by {
		slices.SortStableFunc(letters, func(x, y letter) int {
			return cmp.Compare(len(a.text[y]), len(a.text[x]))
		})
	}
}

// starting are the letters that s may begin with.
func (a *alphabet) starting(s string) []letter {
	first, _ := utf8.DecodeRuneInString(s)
	return a.by[first]
}

// after is what follows letter l in s, if s begins with it.
func (a *alphabet) after(s string, l letter) (rest string, ok bool) {
	return strings.CutPrefix(s, a.text[l])
}
