package report

import (
	"io"

	"missive/align"
)

// ComparisonVersion is the version of compare.json. It changes when a reader
// of an older one would misunderstand it.
const ComparisonVersion = "missive-comparison/1"

// Comparison writes a comparison as JSON: the object that compare.json is and
// that `missive diff --format json` has for each pair, with its version first.
// docs/schema/comparison.schema.json describes it.
func Comparison(w io.Writer, c align.Comparison) error { return c.WriteJSON(w, ComparisonVersion) }
