// Package pathorder orders paths as people do: folder by folder, 2 before 10.
package pathorder

import (
	"cmp"
	"strings"

	"github.com/maruel/natural"
	"golang.org/x/text/unicode/norm"
)

// Compare orders two paths with slashes element by element, numbers in them by
// their value and accents composed, because disks differ in how they write them.
// What is the same so far ("a01", "a1") is ordered byte by byte, so that the order
// never depends on the disk's.
func Compare(a, b string) int {
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	for i := range min(len(x), len(y)) {
		if c := natural.Compare(norm.NFC.String(x[i]), norm.NFC.String(y[i])); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}
