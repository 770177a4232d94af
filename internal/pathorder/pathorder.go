// Package pathorder orders paths as people do: folder by folder, 2 before 10.
package pathorder

import (
	"cmp"
	"strings"

	"github.com/maruel/natural"
)

// Compare orders two paths with slashes element by element, numbers in them by
// their value; what is the same so far is ordered byte by byte.
func Compare(a, b string) int {
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	for i := range min(len(x), len(y)) {
		if c := natural.Compare(x[i], y[i]); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}
