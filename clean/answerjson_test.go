package clean

import (
	"bytes"
	"encoding/json"
	"testing"

	"missive/letter"
	"pgregory.net/rapid"
)

// TestAppendJSON: an answer is written as the standard library writes it,
// whatever stands in it.
func TestAppendJSON(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.StringMatching("[ -~]{0,40}"),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
		rapid.SampledFrom([]string{"", "\"", `\`, `a\"b`, "<&>", "\t\r\f\v\x7f", "é\u2028\u2029", "\xff\xfe", "a\nb", "\x00"}))
	rapid.Check(t, func(t *rapid.T) {
		a := Answer{ID: text.Draw(t, "id"), Line: rapid.Int().Draw(t, "line"), Keep: text.Draw(t, "keep"), Edits: []Stripped{}}
		for range rapid.IntRange(0, 3).Draw(t, "edits") {
			a.Edits = append(a.Edits, Stripped{letter.Role(text.Draw(t, "role")), text.Draw(t, "text"), text.Draw(t, "rule"), text.Draw(t, "why")})
		}
		var want bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(a); err != nil {
			t.Fatal(err)
		}
		if got := a.AppendJSON([]byte("before ")); string(got) != "before "+want.String() {
			t.Fatalf("wrote\n%s\nwant\n%s", got, want.String())
		}
	})
}
