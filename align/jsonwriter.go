package align

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// A jsonWriter writes objects in a list of an object, behind text.
type jsonWriter struct {
	text []byte
	some bool // the object in hand has a member
	err  error
}

func (b *jsonWriter) add(s string) { b.text = append(b.text, s...) }

func (b *jsonWriter) key(name string) {
	if b.some {
		b.add(",")
	}
	b.some = true
	b.add("\n\t\t\t\"")
	b.add(name)
	b.add("\": ")
}

func (b *jsonWriter) string(name, s string) {
	b.key(name)
	b.quote(s)
}

func (b *jsonWriter) stringIfAny(name, s string) {
	if s != "" {
		b.string(name, s)
	}
}

func (b *jsonWriter) int(name string, n int) {
	b.key(name)
	b.text = strconv.AppendInt(b.text, int64(n), 10)
}

// quote writes a string; what is neither plain nor a quotation mark or a
// backslash is left to encoding/json.
func (b *jsonWriter) quote(s string) {
	before := len(b.text)
	b.text = append(b.text, '"')
	from := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c >= 0x7f:
			b.text = b.text[:before]
			b.any(s)
			return
		case c == '"' || c == '\\':
			b.text = append(append(b.text, s[from:i]...), '\\')
			from = i
		}
	}
	b.text = append(append(b.text, s[from:]...), '"')
}

// any leaves a value to encoding/json.
func (b *jsonWriter) any(v any) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("\t\t\t", "\t")
	if err := enc.Encode(v); err != nil {
		b.err = err
		return
	}
	b.text = append(b.text, bytes.TrimSuffix(out.Bytes(), []byte("\n"))...)
}
