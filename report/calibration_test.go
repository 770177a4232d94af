package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"reflect"
	"strings"
	"testing"

	"missive/align"
	"missive/letter"
)

func TestCalibrate(t *testing.T) {
	l := letter.FromText("x", "one two three four five")
	words := l.Pages[0].Lines[0].Words
	ids := make([]letter.WordID, len(words))
	for i := range words {
		words[i].Conf = []float64{0.95, 0.85, 1, 0.05, 0.99}[i]
		ids[i] = letter.WordID{Word: i}
	}
	c := &align.Comparison{
		Differences: []align.Difference{
			{Ref: "tow", Text: "two", Words: ids[1:2], Cause: align.Reading},
			{Ref: "thee", Text: "three", Words: ids[2:3], Cause: align.FromReference},
			{Text: "four", Words: ids[3:4], Cause: align.LeftIn},
		},
		Blocks: []align.Block{{Kind: align.NotInReference, IDs: ids[4:5]}},
	}
	want := make([]Bin, calibrationBins)
	want[9], want[8] = Bin{1, 1, 0.95}, Bin{1, 0, 0.85}
	if got := calibrate(l, c); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := calibrate(letter.FromText("x", ""), &align.Comparison{}); got != nil {
		t.Errorf("a letter without words gives %v", got)
	}
	if got := calibrationError(want); math.Abs(got-(0.05+0.85)/2) > 1e-9 {
		t.Errorf("calibration error %v", got)
	}
	if got := calibrationError(nil); got != 0 {
		t.Errorf("no words, error %v", got)
	}
	if got := addBins(addBins(nil, want), want); got[9] != (Bin{2, 2, 1.9}) {
		t.Errorf("two letters give %v", got[9])
	}
}

// TestCurveIsDrawing reads the drawing back: well-formed, and as many dots as
// there are tenths with words.
func TestCurveIsDrawing(t *testing.T) {
	bins := make([]Bin, calibrationBins)
	bins[9], bins[3] = Bin{900, 880, 880}, Bin{10, 2, 3.5}
	for want, b := range map[int]Batch{0: {}, 2: {Entries: []Entry{func() Entry { e := compared("a", 1, 1); e.Calibration = bins; return e }()}}} {
		var first, second bytes.Buffer
		if err := errors.Join(Curve(&first, b), Curve(&second, b)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Error("two drawings of the same differ")
		}
		if got := strings.Count(first.String(), "fill:#0B50C8"); got != want {
			t.Errorf("%d dots, want %d", got, want)
		}
		d := xml.NewDecoder(&first)
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
		}
	}
}
