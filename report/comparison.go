package report

import (
	"encoding/json"
	"fmt"
	"io"

	"missive/align"
)

// ComparisonVersion is the version of compare.json. It changes when a reader
// of an older one would misunderstand it.
const ComparisonVersion = "missive-comparison/1"

// Comparison writes a comparison as JSON: the object that compare.json is and
// that `missive diff --format json` has for each pair, with its version first.
// docs/schema/comparison.schema.json describes it.
func Comparison(w io.Writer, c align.Comparison) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(versioned{ComparisonVersion, c}); err != nil {
		return fmt.Errorf("comparison: %w", err)
	}
	return nil
}

// versioned is a comparison with the version of its form.
type versioned struct {
	Version string `json:"version"`
	align.Comparison
}
