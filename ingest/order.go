package ingest

import (
	"cmp"
	"strings"

	"github.com/maruel/natural"
)

// byPath orders paths element by element, numbers by their value (2 before
// 10). Names that the natural order holds equal ("a01b", "a1b") are ordered by
// their bytes, so that the order never depends on the disk's.
func byPath(a, b string) int {
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	for i := range min(len(x), len(y)) {
		if c := natural.Compare(nfc(x[i]), nfc(y[i])); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}
