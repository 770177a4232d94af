package clean

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"missive/letter"
)

// TestMemoryLeavesNothingBehind: a letter's edits are the same whatever letters
// were cleaned before it in the same memory.
func TestMemoryLeavesNothingBehind(t *testing.T) {
	var texts []string
	for _, r := range Rules() {
		for _, e := range r.Examples {
			if !e.Scan {
				texts = append(texts, e.Text, strings.Repeat(e.Text+"\f", 3))
			}
		}
	}
	edits := func(text string) []letter.Edit {
		l := letter.FromText("x", text)
		if err := Clean(l, Settings{}); err != nil {
			t.Fatal(err)
		}
		return l.Edits
	}
	first := make([][]letter.Edit, len(texts))
	moved := 0
	for i, text := range texts {
		first[i] = edits(text)
		if slices.ContainsFunc(first[i], func(e letter.Edit) bool { return e.Kind == letter.Move }) {
			moved++
		}
	}
	for i, text := range slices.Backward(texts) {
		if again := edits(text); !reflect.DeepEqual(again, first[i]) {
			t.Errorf("%q:\nfirst %v\nthen  %v", text, first[i], again)
		}
	}
	if moved == 0 {
		t.Error("in no letter words were moved, so no view was made anew")
	}
}

// TestMemoryOfLongLettersIsNotKept: what the largest letter takes is taken for it
// alone.
func TestMemoryOfLongLettersIsNotKept(t *testing.T) {
	c := &compiled{}
	m := c.memory()
	m.rowsOf(letter.FromText("x", strings.Repeat("so many words\n", longLetter)))
	c.release(m)
	if again := c.memory(); cap(again.words) > 0 {
		t.Errorf("%d words are kept", cap(again.words))
	}
}
