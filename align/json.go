package align

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"

	"missive/letter"
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
	if len(differences) == 0 {
		_, err := w.Write(head.Bytes())
		return err
	}
	// Strings hold no line ends, so this stands nowhere else.
	before, after, _ := bytes.Cut(head.Bytes(), []byte("\n\t\"differences\": []"))
	before = slices.Clip(before) // what is put behind it stands elsewhere
	b := jsonWriter{text: before}
	b.add("\n\t\"differences\": [")
	for i := range differences {
		if i > 0 {
			b.add(",")
		}
		b.difference(&differences[i])
		if b.err != nil {
			return fmt.Errorf("comparison as JSON: %w", b.err)
		}
		if len(b.text) >= atOnce {
			if _, err := w.Write(b.text); err != nil {
				return err
			}
			b.text = b.text[:0]
		}
	}
	b.add("\n\t]")
	b.text = append(b.text, after...)
	_, err := w.Write(b.text)
	return err
}

// atOnce is how many bytes are gathered before they are written: more than most
// who buffer what they are given, so that they need not copy it.
const atOnce = 1 << 17

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
		b.key("conf")
		b.any(d.Conf)
	}
	if len(d.Words) > 0 {
		b.key("words")
		b.any(d.Words)
	}
	if d.Page != 0 {
		b.int("page", d.Page)
	}
	b.box(d.Box)
	b.parts(d.Parts)
	b.add("\n\t\t}")
}

func (b *jsonWriter) box(box letter.Box) {
	b.key("box")
	b.add("[\n\t\t\t\t")
	for i, n := range []int{box.X0, box.Y0, box.X1, box.Y1} {
		if i > 0 {
			b.add(",\n\t\t\t\t")
		}
		b.text = strconv.AppendInt(b.text, int64(n), 10)
	}
	b.add("\n\t\t\t]")
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
