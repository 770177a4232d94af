package decide

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Parse reads a file that Write wrote, or a person changed. Names that it does
// not know are refused, for what stands under a misspelt one would be lost.
// The error says in which line the file is wrong.
func Parse(data []byte) (File, error) {
	var f File
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	err := dec.Decode(&f)
	if err == nil && len(bytes.TrimSpace(data[dec.InputOffset():])) > 0 {
		err = errors.New("more follows after its end")
	}
	if err != nil {
		return File{}, fmt.Errorf("line %d: %s", 1+bytes.Count(data[:offset(err, dec, data)], []byte("\n")), plainly(err))
	}
	if err := f.check(); err != nil {
		return File{}, err
	}
	return f, nil
}

// offset is where the JSON is wrong.
func offset(err error, dec *json.Decoder, data []byte) int {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	at := int(dec.InputOffset())
	switch {
	case errors.As(err, &syntax):
		at = int(syntax.Offset)
	case errors.As(err, &kind):
		at = int(kind.Offset)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		at = len(data)
	case strings.HasPrefix(err.Error(), unknown):
		at = bytes.Index(data, []byte(strings.TrimPrefix(err.Error(), unknown)))
	}
	return max(0, min(at, len(data)))
}

// unknown begins what encoding/json says of a name it does not know. It does
// not say where that stands.
const unknown = "json: unknown field "

// plainly is what is wrong with the JSON without the names of Go.
func plainly(err error) string {
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind):
		return fmt.Sprintf("%q holds a %s where another kind of value belongs", kind.Field, kind.Value)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "it ends too early"
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

// Write writes the file for people to read: a decision a line, then a line for
// each of its places and each of their words. The same file gives the same
// bytes.
func (f File) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "{\"version\":%q,\n\"decisions\":[", f.Version)
	err := lines(b, "", f.Decisions, func(d Decision) error {
		places := d.Places
		d.Places = nil
		return nested(b, d, "places", func() error {
			return lines(b, " ", places, func(p Place) error {
				words := p.Words
				p.Words = nil
				return nested(b, p, "words", func() error {
					return lines(b, "  ", words, func(w Word) error { return leaf(b, w, "") })
				})
			})
		})
	})
	b.WriteString("]}\n")
	return cmp.Or(err, b.Flush())
}

// lines writes the elements of an array, each on a line of its own.
func lines[T any](b *bufio.Writer, indent string, all []T, write func(T) error) error {
	for i, x := range all {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n" + indent)
		if err := write(x); err != nil {
			return err
		}
	}
	return nil
}

// nested writes an object that ends with an array.
func nested(b *bufio.Writer, head any, name string, array func() error) error {
	if err := leaf(b, head, "}"); err != nil {
		return err
	}
	fmt.Fprintf(b, ",%q:[", name)
	err := array()
	b.WriteString("]}")
	return err
}

// leaf writes a value without the end that stands in cut.
func leaf(b *bufio.Writer, v any, cut string) error {
	var out strings.Builder
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	b.WriteString(strings.TrimSuffix(strings.TrimSpace(out.String()), cut))
	return nil
}
