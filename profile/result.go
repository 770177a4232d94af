package profile

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	"missive/distance"
	"missive/measure"
)

// A Result is what one profile measured.
type Result struct {
	// Profile is its name and Unit what its [CER] counts.
	Profile string `json:"name"`
	Unit    string `json:"unit"`
	// Figures stand in the order in which the tool prints them.
	Figures []Figure `json:"figures"`
}

// Names that all profiles share: rates of errors, which limits are held against.
const (
	CER = "cer"
	WER = "wer"
)

// A Figure is one number of a tool: a rate of two counts, or a count alone.
type Figure struct {
	// Name is the tool's, in small letters.
	Name string
	// Count is the number, or what is above the line of a rate; Of is what is
	// below it. A figure that IsCount has no Of.
	Count, Of int
	IsCount   bool
	// Inexact tells that another alignment was counted than the tool's, for the
	// texts are too long for that: the figure is close, and an upper bound where
	// it is a rate of errors.
	Inexact bool
	// None is the value of a rate over nothing, as the tool defines it.
	None Value
	// Edits part Count of [CER] and [WER] into insertions (only the text has it),
	// deletions (only the reference has it) and substitutions; of other figures
	// they are 0.
	Edits distance.Counts
}

// A Value says what a rate over nothing is.
type Value uint8

const (
	Infinite Value = iota // for errors over nothing; 0 where there is no error
	One                   // for what is right of nothing
	PerItem               // each error counts over a length of one
	Perhaps               // undefined: the tool prints no number
)

// rate is a figure of two counts.
func rate(name string, count, of int) Figure { return Figure{Name: name, Count: count, Of: of} }

// errorRate is a rate of the edits of a script.
func errorRate(name string, edits distance.Counts, of int, exact bool) Figure {
	return Figure{Name: name, Count: edits.Distance(), Of: of, Edits: edits, Inexact: !exact}
}

func count(name string, n int) Figure { return Figure{Name: name, Count: n, IsCount: true} }

// Value is the number as a fraction, not rounded; ok is false where it is
// infinite or undefined.
func (f Figure) Value() (v float64, ok bool) {
	switch {
	case f.IsCount:
		return float64(f.Count), true
	case f.Of != 0:
		return float64(f.Count) / float64(f.Of), true
	case f.None == One:
		return 1, true
	case f.None == PerItem:
		return float64(f.Count), true
	case f.None == Infinite && f.Count == 0:
		return 0, true
	}
	return math.Inf(1), false
}

// String is the number for people: a percentage with its counts, or a count.
func (f Figure) String() string {
	if f.IsCount {
		return fmt.Sprint(f.Count)
	}
	v, ok := f.Value()
	bound := ""
	if f.Inexact {
		bound = "about "
	}
	switch {
	case ok:
		return fmt.Sprintf("%s%.2f %% (%d of %d)", bound, 100*v, f.Count, f.Of)
	case f.None == Infinite:
		return fmt.Sprintf("infinite (%d of %d)", f.Count, f.Of)
	}
	return "undefined (there is nothing to measure)"
}

// figureJSON is how a Figure stands in JSON.
type figureJSON struct {
	Name          string   `json:"name"`
	Value         *float64 `json:"value"`
	Numerator     *int     `json:"numerator,omitempty"`
	Denominator   *int     `json:"denominator,omitempty"`
	Undefined     string   `json:"undefined,omitempty"`
	Exact         bool     `json:"exact"`
	Insertions    int      `json:"insertions,omitempty"`
	Deletions     int      `json:"deletions,omitempty"`
	Substitutions int      `json:"substitutions,omitempty"`
}

// MarshalJSON writes name, value in six decimals (null where it is infinite or
// undefined, and undefined says which), the two counts of a rate as numerator
// and denominator, exact, and the edits that are not 0.
func (f Figure) MarshalJSON() ([]byte, error) {
	out := figureJSON{Name: f.Name, Exact: !f.Inexact,
		Insertions: f.Edits.Insertions, Deletions: f.Edits.Deletions, Substitutions: f.Edits.Substitutions}
	if v, ok := f.Value(); ok {
		v = measure.Round(v)
		out.Value = &v
	} else if out.Undefined = "infinite"; f.None != Infinite {
		out.Undefined = "undefined"
	}
	if !f.IsCount {
		out.Numerator, out.Denominator = &f.Count, &f.Of
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (f *Figure) UnmarshalJSON(data []byte) error {
	var in figureJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*f = Figure{Name: in.Name, Inexact: !in.Exact, IsCount: in.Denominator == nil,
		Edits: distance.Counts{Insertions: in.Insertions, Deletions: in.Deletions, Substitutions: in.Substitutions}}
	switch {
	case f.IsCount:
		if in.Value != nil {
			f.Count = int(*in.Value)
		}
		return nil
	case in.Numerator != nil:
		f.Count, f.Of = *in.Numerator, *in.Denominator
	}
	switch {
	case in.Undefined == "undefined":
		f.None = Perhaps
	case f.Of == 0 && in.Value != nil && f.Count > 0 && *in.Value == float64(f.Count):
		f.None = PerItem
	case f.Of == 0 && in.Value != nil && *in.Value == 1:
		f.None = One
	}
	return nil
}

// Figure is the figure of that name; ok is false where the profile has none.
func (r Result) Figure(name string) (f Figure, ok bool) {
	i := slices.IndexFunc(r.Figures, func(f Figure) bool { return f.Name == name })
	if i < 0 {
		return Figure{}, false
	}
	return r.Figures[i], true
}

// String is the result for people, in one line.
func (r Result) String() string {
	var figures []string
	for _, f := range r.Figures {
		figures = append(figures, f.Name+" "+f.String())
	}
	return "as " + r.Profile + ": " + strings.Join(figures, ", ")
}

// inexact marks all figures, where another alignment was counted.
func inexact(figures []Figure, exact bool) []Figure {
	for i := range figures {
		figures[i].Inexact = figures[i].Inexact || !exact && !figures[i].IsCount
	}
	return figures
}
