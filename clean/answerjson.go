package clean

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// AppendJSON appends the answer as the one line of JSON that it is in `missive
// clean --format jsonl`, with its line break: what [json.Encoder] writes with
// SetEscapeHTML(false), at a quarter of the cost, since thousands of them are
// written for one word that is stripped.
func (a *Answer) AppendJSON(b []byte) []byte {
	b = appendString(append(b, `{"id":`...), a.ID)
	b = strconv.AppendInt(append(b, `,"line":`...), int64(a.Line), 10)
	b = appendString(append(b, `,"keep":`...), a.Keep)
	b = append(b, `,"edits":[`...)
	for i, e := range a.Edits {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(append(b, `{"role":`...), string(e.Role))
		b = appendString(append(b, `,"text":`...), e.Text)
		b = appendString(append(b, `,"rule":`...), e.Rule)
		b = append(appendString(append(b, `,"why":`...), e.Why), '}')
	}
	return append(b, "]}\n"...)
}

// appendString appends a string as JSON. It knows how to write the characters
// from blank to tilde; a string with any other goes to the standard library.
func appendString(b []byte, s string) []byte {
	before, from := len(b), 0
	b = append(b, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c > '~':
			return appendAny(b[:before], s)
		case c == '"' || c == '\\':
			b = append(append(b, s[from:i]...), '\\')
			from = i
		}
	}
	return append(append(b, s[from:]...), '"')
}

func appendAny(b []byte, s string) []byte {
	w := bytes.NewBuffer(b)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s)                           // no string and no buffer gives an error
	return bytes.TrimSuffix(w.Bytes(), newline) // that ends what Encode writes
}

var newline = []byte{'\n'}
