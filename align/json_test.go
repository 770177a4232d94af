package align

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// fill sets every field of a value to something, or some to nothing.
func fill(t *rapid.T, v reflect.Value) {
	empty := rapid.IntRange(0, 3).Draw(t, "empty") == 0
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	case reflect.String:
		if !empty {
			v.SetString(rapid.SampledFrom([]string{"a", "two words", "\"<&>\\", "é\u2028\x00\n\t", "\xff\x7f", "🏳️‍🌈"}).Draw(t, "s"))
		}
	case reflect.Int:
		if !empty {
			v.SetInt(int64(rapid.IntRange(-5, 100000).Draw(t, "n")))
		}
	case reflect.Uint8:
		v.SetUint(uint64(rapid.IntRange(0, 3).Draw(t, "u")))
	case reflect.Float64:
		if !empty {
			v.SetFloat(rapid.SampledFrom([]float64{1, 0.5, 1e-9, 0.123456789, 1e22}).Draw(t, "f"))
		}
	case reflect.Bool:
		v.SetBool(!empty)
	case reflect.Slice:
		if n := rapid.IntRange(-1, 3).Draw(t, "n"); n >= 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				fill(t, v.Index(i))
			}
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(t, key)
		fill(t, value)
		v.SetMapIndex(key, value)
	case reflect.Pointer:
		if !empty {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem())
		}
	default:
		t.Fatalf("a comparison holds a %v: say here how to fill it", v.Type())
	}
}

// What is written is what encoding/json writes, whatever a comparison holds; a
// field that is new and not written shows here.
func TestWriteJSONIsWhatTheLibraryWrites(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var c Comparison
		fill(t, reflect.ValueOf(&c).Elem())
		if c.Differences == nil {
			c.Differences = []Difference{}
		}
		for _, version := range []string{"", "missive-comparison/1"} {
			var got, want bytes.Buffer
			if err := c.WriteJSON(&got, version); err != nil {
				t.Fatal(err)
			}
			enc := json.NewEncoder(&want)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "\t")
			if err := enc.Encode(struct {
				Version string `json:"version,omitempty"`
				Comparison
			}{version, c}); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want.Bytes()) {
				t.Fatalf("got\n%s\nwant\n%s", got.Bytes(), want.Bytes())
			}
		}
	})
}

type full struct{ room int }

var errFull = errors.New("no room left")

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteJSONFailsWhereTheFileDoes(t *testing.T) {
	c := Texts(strings.Repeat("one two ", 5000), strings.Repeat("one tvo ", 5000), defaults())
	for _, room := range []int{0, 10, 100_000} {
		if err := c.WriteJSON(&full{room}, ""); !errors.Is(err, errFull) {
			t.Errorf("room for %d bytes: %v", room, err)
		}
	}
}
