package align

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
)

// WriteJSON writes the comparison as encoding/json does with tabs for
// indentation and without escapes for HTML, a line end behind it, and a member
// "version" first where version is not empty. A book has a hundred thousand
// differences: they are written one after the other, so that only the
// comparison itself is held, and by code made for them. It fails when w does.
func (c Comparison) WriteJSON(w io.Writer, version string) error {
	differences := c.Differences
	c.Differences = []Difference{}
	var head bytes.Buffer
	enc := json.NewEncoder(&head)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(struct {
		Version string `json:"version,omitempty"`
		Comparison
	}{version, c}); err != nil {
		return fmt.Errorf("comparison as JSON: %w", err)
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if len(differences) == 0 {
		out.Write(head.Bytes())
		return out.Flush()
	}
	// Strings hold no line ends, so this stands nowhere else.
	before, after, _ := bytes.Cut(head.Bytes(), []byte("\n\t\"differences\": []"))
	out.Write(before)
	out.WriteString("\n\t\"differences\": [")
	var b jsonWriter
	for i := range differences {
		b.text = b.text[:0]
		if i > 0 {
			b.text = append(b.text, ',')
		}
		b.difference(&differences[i])
		if b.err != nil {
			return fmt.Errorf("comparison as JSON: %w", b.err)
		}
		if _, err := out.Write(b.text); err != nil {
			return err
		}
	}
	out.WriteString("\n\t]")
	out.Write(after)
	return out.Flush()
}

// A jsonWriter writes one difference.
type jsonWriter struct {
	text []byte
	some bool // the object in hand has a member
	err  error
}

// difference writes the members in the order of [Difference], those with
// omitempty where they are not empty.
func (b *jsonWriter) difference(d *Difference) {
	b.add("\n\t\t{")
	b.some = false
	b.string("ref", d.Ref)
	b.string("text", d.Text)
	b.stringIfAny("before", d.Before)
	b.stringIfAny("after", d.After)
	b.stringIfAny("file", d.File)
	b.int("line", d.Line)
	b.int("column", d.Column)
	b.int("textLine", d.TextLine)
	b.int("textColumn", d.TextColumn)
	b.string("kind", string(d.Kind))
	b.stringIfAny("cause", string(d.Cause))
	b.stringIfAny("why", d.Why)
	if d.Conf != 0 {
		b.any("conf", d.Conf)
	}
	if len(d.Words) > 0 {
		b.any("words", d.Words)
	}
	if d.Page != 0 {
		b.int("page", d.Page)
	}
	b.key("box")
	b.add("[\n\t\t\t\t")
	for i, n := range []int{d.Box.X0, d.Box.Y0, d.Box.X1, d.Box.Y1} {
		if i > 0 {
			b.add(",\n\t\t\t\t")
		}
		b.text = strconv.AppendInt(b.text, int64(n), 10)
	}
	b.add("\n\t\t\t]")
	b.parts(d.Parts)
	b.add("\n\t\t}")
}

func (b *jsonWriter) parts(parts []Part) {
	b.key("parts")
	switch {
	case parts == nil:
		b.add("null")
		return
	case len(parts) == 0:
		b.add("[]")
		return
	}
	b.add("[")
	for i, p := range parts {
		if i > 0 {
			b.add(",")
		}
		b.add("\n\t\t\t\t{\n\t\t\t\t\t\"op\": ")
		b.quote(string(p.Op))
		b.add(",\n\t\t\t\t\t\"text\": ")
		b.quote(p.Text)
		b.add("\n\t\t\t\t}")
	}
	b.add("\n\t\t\t]")
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

// any leaves a value to encoding/json.
func (b *jsonWriter) any(name string, v any) {
	b.key(name)
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
			b.quoteAny(s)
			return
		case c == '"' || c == '\\':
			b.text = append(append(b.text, s[from:i]...), '\\')
			from = i
		}
	}
	b.text = append(append(b.text, s[from:]...), '"')
}

func (b *jsonWriter) quoteAny(s string) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		b.err = err
		return
	}
	b.text = append(b.text, bytes.TrimSuffix(out.Bytes(), []byte("\n"))...)
}
