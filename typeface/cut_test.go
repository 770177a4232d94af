package typeface

import (
	"encoding/base64"
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

// A cut and a shape come back from their text as they were, alone and in JSON.
func TestTextRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ink := rapid.SliceOfN(rapid.Uint8(), 1, 40).Draw(t, "ink")
		var c, c2 Cut
		var s Shape
		for i := range c {
			c[i] = ink[i%len(ink)]
		}
		copy(s[:], c[:])
		text, err := c.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		if err := c2.UnmarshalText(text); err != nil || c2 != c {
			t.Errorf("the cut came back as %v, %v", c2, err)
		}
		f := Face{"e": {7, s}, "": {0, Shape{}}}
		data, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		var back Face
		if err := json.Unmarshal(data, &back); err != nil || len(back) != 2 || back["e"] != f["e"] || back[""] != f[""] {
			t.Errorf("the face came back with %d characters, %v", len(back), err)
		}
	})
}

// A picture of another size is refused, and leaves what was there.
func TestTextRefused(t *testing.T) {
	sized := func(n int) []byte { return base64.StdEncoding.AppendEncode(nil, make([]byte, n)) }
	for name, text := range map[string][]byte{
		"nothing": nil, "one pixel": sized(1), "one too few": sized(CutWidth*CutHeight - 1), "one too many": sized(CutWidth*CutHeight + 1),
		"a shape": sized(Width * Height), "no base64": []byte("***"), "cut short": sized(CutWidth * CutHeight)[:101],
	} {
		c := Cut{9}
		if err := c.UnmarshalText(text); err == nil || c != (Cut{9}) {
			t.Errorf("%s makes a cut: %v", name, err)
		}
	}
	s := Shape{9}
	if err := s.UnmarshalText(sized(CutWidth * CutHeight)); err == nil || s != (Shape{9}) {
		t.Errorf("a cut makes a shape: %v", err)
	}
}
