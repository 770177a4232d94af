package report

import (
	"strings"
	"testing"

	"missive/align"
)

// Every kind and cause that a filter can list is explained, furniture too, and as
// a clause that the reason of a difference can follow.
func TestFiltersExplainEveryKindAndCause(t *testing.T) {
	said := map[string]string{}
	check := func(name, says, unknown string) {
		if says == unknown || strings.HasSuffix(says, ".") || said[says] != "" {
			t.Errorf("%q is explained by %q, as %q is", name, says, said[says])
		}
		said[says] = name
	}
	for _, k := range align.Kinds() {
		check(string(k), kindSays(k), kindSays("none of them"))
	}
	for _, c := range align.Causes() {
		check(string(c), causeSays(c), causeSays("none of them"))
	}
}
