package align

import (
	"fmt"
	"strings"
)

// With is the folding with the fold of that name on or off; names are those of
// [Folds], and a hyphen may stand for a blank, as command lines like it. The
// error for a name that is none of them lists those that are.
func (f Folding) With(name string, on bool) (Folding, error) {
	var names []string
	for _, fold := range Folds() {
		if hyphened(name) == hyphened(fold.Name) {
			*fold.on(&f) = on
			return f, nil
		}
		names = append(names, hyphened(fold.Name))
	}
	return f, fmt.Errorf("there is no fold %q: want one of %s", name, strings.Join(names, ", "))
}

func hyphened(name string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(name)), " ", "-")
}
