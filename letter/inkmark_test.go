package letter

import (
	"bytes"
	"reflect"
	"testing"
)

// TestMarksAreKept: what is no text, what was not read and what a word was read
// as before come back from JSON as they went.
func TestMarksAreKept(t *testing.T) {
	page := Page{
		Width: 100, Height: 100,
		Lines:  []Line{{Box: Box{1, 2, 30, 12}, Words: []Word{{Text: "-3-", Was: "~S=", Conf: 0.9, Box: Box{1, 2, 30, 12}}}}},
		Marks:  []InkMark{{Role: Handwriting, Box: Box{10, 60, 60, 90}, Angle: 90, Text: "Be pie.", Conf: 0.2, Why: "strokes much larger than the letters"}},
		Unread: []Box{{70, 5, 90, 12}},
	}
	l := &Letter{ID: "x", Pages: []Page{page}}
	var b bytes.Buffer
	if err := Write(&b, l); err != nil {
		t.Fatal(err)
	}
	back, err := Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back.Pages[0], page) {
		t.Errorf("the page came back as\n%+v, want\n%+v", back.Pages[0], page)
	}
	if text := back.Text(); text != "-3-\n" {
		t.Errorf("marks are in the text: %q", text)
	}
}
