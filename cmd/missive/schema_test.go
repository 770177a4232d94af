package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"missive/align"
	"missive/compare"
	"missive/docs/schema"
	"missive/measure"
	"missive/profile"
	"missive/report"
	"missive/report/diffs"
)

// schemas are the published schemas, ready to validate with.
func schemas() (map[string]*jsonschema.Schema, error) {
	c := jsonschema.NewCompiler()
	for _, name := range schema.Names() {
		data, err := schema.Read(name)
		if err != nil {
			return nil, err
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if err := c.AddResource("file:///"+name+schema.Ending, doc); err != nil {
			return nil, err
		}
	}
	out := map[string]*jsonschema.Schema{}
	for _, name := range schema.Names() {
		s, err := c.Compile("file:///" + name + schema.Ending)
		if err != nil {
			return nil, err
		}
		out[name] = s
	}
	return out, nil
}

// validate is the script command `valid SCHEMA FILE`: the file is what the
// published schema says, and is refused with one property more.
func validate(ts *testscript.TestScript, neg bool, args []string) {
	all, err := schemas()
	ts.Check(err)
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(ts.ReadFile(args[1])))
	ts.Check(err)
	ts.Check(all[args[0]].Validate(doc))
	doc.(map[string]any)["unheardOf"] = true
	if all[args[0]].Validate(doc) == nil || neg {
		ts.Fatalf("%s takes a property that it does not describe", args[0])
	}
}

// TestSchemasDescribeTheTypes holds every object of the schemas to the Go type
// that is written as it: the same properties, and those required that are
// always written.
func TestSchemasDescribeTheTypes(t *testing.T) {
	if _, err := schemas(); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		schema, def string
		is          []any // all of them together
		besides     []string
	}{
		{"comparison", "", []any{align.Comparison{}}, []string{"version"}},
		{"comparison", "measure", []any{align.Measure{}}, nil},
		{"comparison", "common", []any{align.Common{}}, nil},
		{"comparison", "stretch", []any{align.Stretch{}}, nil},
		{"comparison", "block", []any{align.Block{}}, nil},
		{"comparison", "details", []any{align.Details{}}, nil},
		{"comparison", "bag", []any{measure.Bag{}}, nil},
		{"comparison", "classCount", []any{measure.ClassCount{}}, nil},
		{"comparison", "confusion", []any{measure.Confusion{}}, nil},
		{"comparison", "confusionTable", []any{measure.ConfusionTable{}}, nil},
		{"comparison", "flexible", []any{measure.Flexible{}}, nil},
		{"comparison", "profile", []any{profile.Result{}}, nil},
		{"comparison", "average", []any{measure.Average{}}, nil},
		{"comparison", "interval", []any{measure.Interval{}}, nil},
		{"comparison", "part", []any{align.Part{}}, nil},
		{"comparison", "omission", []any{align.Omission{}}, nil},
		{"comparison", "difference", []any{align.Difference{}}, nil},
		{"diff", "pair", []any{compare.Pair{}, diffs.Rates{}}, []string{"comparison"}},
		{"diff", "problem", []any{compare.Problem{}}, nil},
		{"diff", "totals", []any{diffs.Totals{}}, nil},
		{"summary", "", []any{report.Batch{}}, []string{"totals", "averages", "classes", "confusions"}},
		{"summary", "totals", []any{report.Totals{}}, nil},
		{"summary", "entry", []any{report.Entry{}}, []string{"cer?", "wer?"}},
		{"summary", "averages", []any{report.Averages{}}, nil},
		{"summary", "bin", []any{report.Bin{}}, nil},
		{"summary", "recorded", []any{report.Recorded{}}, nil},
		{"summary", "trend", []any{report.Trend{}}, nil},
		{"summary", "failure", []any{report.Failure{}}, nil},
		{"summary", "unmatched", []any{report.Unmatched{}}, nil},
		{"summary", "problem", []any{report.Problem{}}, nil},
		{"summary", "removal", []any{report.Removal{}}, nil},
	} {
		t.Run(x.schema+"/"+x.def, func(t *testing.T) {
			o := object(t, x.schema, x.def)
			want := map[string]bool{} // property → always written
			for _, p := range x.besides {
				want[strings.TrimSuffix(p, "?")] = !strings.HasSuffix(p, "?")
			}
			for _, v := range x.is {
				properties(reflect.TypeOf(v), want)
			}
			for p, always := range want {
				if _, ok := o.Properties[p]; !ok {
					t.Errorf("docs/schema/%s.schema.json does not describe %q of %T: add it with its unit and range", x.schema, p, x.is[0])
				} else if is := slices.Contains(o.Required, p); is != always && p != "leastCertain" {
					t.Errorf("%q: required is %v, always written is %v", p, is, always)
				}
			}
			for p := range o.Properties {
				if _, ok := want[p]; !ok {
					t.Errorf("%q is described and not written", p)
				}
			}
			if o.Additional == nil || *o.Additional {
				t.Error("other properties are not refused: set additionalProperties to false")
			}
		})
	}
}

// an objectSchema is what the test needs of an object in a schema.
type objectSchema struct {
	Properties map[string]json.RawMessage `json:"properties"`
	Required   []string                   `json:"required"`
	Additional *bool                      `json:"additionalProperties"`
}

func object(t *testing.T, name, def string) objectSchema {
	t.Helper()
	data, err := schema.Read(name)
	if err != nil {
		t.Fatal(err)
	}
	if def != "" {
		var doc struct {
			Defs map[string]json.RawMessage `json:"$defs"`
		}
		if err := json.Unmarshal(data, &doc); err != nil {
			t.Fatal(err)
		}
		data = doc.Defs[def]
	}
	var o objectSchema
	if err := json.Unmarshal(data, &o); err != nil {
		t.Fatalf("%s: %v", def, err)
	}
	return o
}

// properties adds the JSON properties of a struct and whether each is always
// written.
func properties(typ reflect.Type, to map[string]bool) {
	for i := range typ.NumField() {
		f := typ.Field(i)
		tag, ok := f.Tag.Lookup("json")
		switch {
		case f.Anonymous && !ok:
			properties(f.Type, to)
		case ok && tag != "-":
			name, options, _ := strings.Cut(tag, ",")
			to[name] = !strings.Contains(options, "omitempty") && !strings.Contains(options, "omitzero")
		}
	}
}

// TestSchemasTakeTheSamples: what the writers are tested with, every property
// filled and none, is what the schemas say.
func TestSchemasTakeTheSamples(t *testing.T) {
	all, err := schemas()
	if err != nil {
		t.Fatal(err)
	}
	var empty bytes.Buffer
	if err := report.Summary(&empty, report.Batch{}); err != nil {
		t.Fatal(err)
	}
	var bare bytes.Buffer
	if err := report.Comparison(&bare, align.Texts("", "", align.Options{Folding: align.DefaultFolding(), Flexible: true})); err != nil {
		t.Fatal(err)
	}
	for name, doc := range map[string][]byte{
		"summary":    file(t, "../../report/testdata/summary.json"),
		"diff":       file(t, "../../report/diffs/testdata/json"),
		"comparison": bare.Bytes(),
		"summary ":   empty.Bytes(),
	} {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
		if err == nil {
			err = all[strings.TrimSpace(name)].Validate(v)
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func file(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestSchemaLists holds what the schemas list to what the program knows.
func TestSchemaLists(t *testing.T) {
	data, err := schema.Read("comparison")
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Defs map[string]struct {
			Enum []string `json:"enum"`
		} `json:"$defs"`
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	if got, want := doc.Defs["kind"].Enum, texts(align.Kinds()); !slices.Equal(got, want) {
		t.Errorf("kinds %q, want %q", got, want)
	}
	if got, want := doc.Defs["cause"].Enum, texts(align.Causes()); !slices.Equal(got, want) {
		t.Errorf("causes %q, want %q", got, want)
	}
	if got, want := doc.Defs["className"].Enum, measure.ClassNames(); !slices.Equal(got, want) {
		t.Errorf("classes %q, want %q", got, want)
	}
	if got, want := doc.Defs["blockKind"].Enum, texts(align.BlockKinds()); !slices.Equal(got, want) {
		t.Errorf("kinds of blocks %q, want %q", got, want)
	}
}

func texts[K ~string](all []K) []string {
	var out []string
	for _, k := range all {
		out = append(out, string(k))
	}
	return out
}
