package align

import (
	"strings"
	"testing"
)

func TestFoldingWith(t *testing.T) {
	for _, fold := range Folds() {
		for _, name := range []string{fold.Name, strings.ReplaceAll(fold.Name, " ", "-"), strings.ToUpper(fold.Name)} {
			f, err := Folding{}.With(name, true)
			if err != nil || len(f.Names()) != 1 || f.Names()[0] != fold.Name {
				t.Errorf("with %q alone: %v, %v", name, f.Names(), err)
			}
			f, err = DefaultFolding().With(name, false)
			if err != nil || len(f.Names()) != len(Folds())-1 {
				t.Errorf("without %q: %v, %v", name, f.Names(), err)
			}
		}
	}
	if _, err := (Folding{}).With("case", true); err == nil || !strings.Contains(err.Error(), "line-end-hyphens") {
		t.Errorf("a fold that is none: %v", err)
	}
}
