package report

import (
	"fmt"
	"path/filepath"
	"strconv"

	"missive/internal/tomlfile"
	"missive/profile"
)

// ThresholdsFile is the name under which an archive keeps its thresholds.
const ThresholdsFile = "missive.toml"

// Thresholds are what an archive holds its runs to, as its [ThresholdsFile]
// says.
type Thresholds struct {
	Limits
	// Baseline is the file of the recorded run, empty where none is named; a
	// relative name begins at the folder of the thresholds' own file.
	Baseline string
	// Profile names the tool whose figures are held, empty for Missive's own: see
	// [Batch.Under].
	Profile string
}

// Judge tells whether figures are held against anything.
func (t Thresholds) Judge() bool {
	return t.MaxCER != nil || t.MaxWER != nil || len(t.Max) > 0 || len(t.MaxTotal) > 0 || t.Baseline != ""
}

// thresholdsFile is the layout of the file.
type thresholdsFile struct {
	Check struct {
		// percent, as a number or a text
		MaxCER   any            `toml:"max-cer"`
		MaxWER   any            `toml:"max-wer"`
		Max      map[string]int `toml:"max"`
		MaxTotal map[string]int `toml:"max-total"`
		OnlyReal bool           `toml:"only-real"`
		Baseline string         `toml:"baseline"`
		Profile  string         `toml:"profile"`
	} `toml:"check"`
}

// ParseThresholds reads the thresholds of the named file. An error names the
// file, the line where the library knows it, and what is wrong.
func ParseThresholds(name string, data []byte) (Thresholds, error) {
	var f thresholdsFile
	if err := tomlfile.Decode(name, data, &f); err != nil {
		return Thresholds{}, err
	}
	t := Thresholds{Baseline: f.Check.Baseline, Profile: f.Check.Profile}
	if t.Profile != "" {
		if _, err := profile.Named(t.Profile); err != nil {
			return Thresholds{}, fmt.Errorf("%s: profile: %w", name, err)
		}
	}
	t.OnlyReal = f.Check.OnlyReal
	var err error
	for _, rate := range []struct {
		key   string
		value any
		to    **float64
	}{{"max-cer", f.Check.MaxCER, &t.MaxCER}, {"max-wer", f.Check.MaxWER, &t.MaxWER}} {
		if *rate.to, err = thresholdRate(rate.value); err != nil {
			return Thresholds{}, fmt.Errorf("%s: %s: %w", name, rate.key, err)
		}
	}
	if t.Max, err = budgets(f.Check.Max); err != nil {
		return Thresholds{}, fmt.Errorf("%s: [check.max]: %w", name, err)
	}
	if t.MaxTotal, err = budgets(f.Check.MaxTotal); err != nil {
		return Thresholds{}, fmt.Errorf("%s: [check.max-total]: %w", name, err)
	}
	if t.Baseline != "" && !filepath.IsAbs(t.Baseline) {
		t.Baseline = filepath.Join(filepath.Dir(name), t.Baseline)
	}
	return t, nil
}

// thresholdRate is a rate in percent, written as a number or as [ParsePercent]
// reads it; nil where there is none.
func thresholdRate(v any) (*float64, error) {
	text := ""
	switch v := v.(type) {
	case nil:
		return nil, nil
	case string:
		text = v
	case int64:
		text = strconv.FormatInt(v, 10)
	case float64:
		text = strconv.FormatFloat(v, 'f', -1, 64)
	default:
		return nil, fmt.Errorf("%v is not a rate: want percent from 0 up, such as 2.5", v)
	}
	rate, err := ParsePercent(text)
	return &rate, err
}

// budgets checks the names and numbers of a table of budgets.
func budgets(table map[string]int) (map[string]int, error) {
	out := map[string]int{}
	for key, most := range table {
		name, err := budgetName(key)
		if err != nil {
			return nil, err
		}
		if most < 0 {
			return nil, fmt.Errorf("the budget of %s is %d: want a whole number from 0 up", name, most)
		}
		out[name] = most
	}
	return out, nil
}
