package align

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// kinds says what blocks there are, each with its first words.
func kinds(c Comparison) (out []string) {
	for _, b := range c.Blocks {
		s := b.Ref.Begins
		if b.Ref.Words == 0 {
			s = b.Text.Begins
		}
		words := strings.Fields(s)
		out = append(out, fmt.Sprintf("%s: %s", b.Kind, strings.Join(words[:min(3, len(words))], " ")))
	}
	return out
}

// The letters of October 1962: a teaching sheet with heading and credits around
// the text of one; in the other the date stands at its foot and a seal in the
// place of it, and stamps, an address and a catchword left in are no blocks.
func TestBlocksOfTheLettersOf1962(t *testing.T) {
	c := Texts(shared(t, "seeds", "letter-1962-10-28.ref.txt"), shared(t, "seeds", "letter-1962-10-28.txt"), defaults())
	want := []string{"not in reference: Resource Sheet #5", "not in reference: Educational materials were", "not in reference: October 28, 1962"}
	if got := kinds(c); !slices.Equal(got, want) || c.Common.Chars.Rate() > 0.004 || c.Chars.Rate() < 0.04 {
		t.Errorf("28 October: %q, CER %.4f of %.4f", got, c.Common.Chars.Rate(), c.Chars.Rate())
	}
	other := shared(t, "seeds", "letter-1962-10-24.ocr.txt")
	c = Texts(shared(t, "seeds", "letter-1962-10-24.ref.txt"), other, defaults())
	if got := kinds(c); !slices.Equal(got, []string{"moved: Moscow, October 24,"}) {
		t.Errorf("24 October: %q", got)
	}
	c = Texts(shared(t, "seeds", "letter-1962-10-28.ref.txt"), other, defaults())
	if len(c.Blocks) != 2 || c.Common.Words.Reference+c.Common.Words.Text > 0 {
		t.Errorf("the one against the other: %q, common %+v", kinds(c), c.Common)
	}
}

// The despatches against their published text, which has no letterheads; with
// pages of it left out, twice and changed over.
func TestBlocksOfTheDespatches(t *testing.T) {
	letterheads := map[string]string{"EHRI-DR-19390125-US": "LEGATION OF THE", "EHRI-DR-19390519-US": "LEGATION OF THE", "EHRI-DR-19430127-US": "NO. 52 (R-47)"}
	for id, head := range letterheads {
		gold := shared(t, "despatches", "gold", id+".letter.txt")
		files, _ := filepath.Glob(filepath.Join("..", "..", "shared", "despatches", "published", id+"_*.gt.txt"))
		var pages []string
		for _, f := range files {
			pages = append(pages, shared(t, "despatches", "published", filepath.Base(f)))
		}
		if len(pages) < 3 {
			t.Fatalf("%s has %d published pages", id, len(pages))
		}
		compared := func(name string, pages []string, second BlockKind) {
			c := Texts(strings.Join(pages, "\f"), gold, defaults())
			got, want := kinds(c), "not in reference: "+head
			if name == "changed over" {
				got = slices.DeleteFunc(got, func(s string) bool { return strings.HasPrefix(s, string(Moved)) })
				if len(got) == len(c.Blocks) {
					t.Errorf("%s changed over: nothing moved", id)
				}
			}
			if len(got) == 0 || got[0] != want || c.Common.Chars.Rate() > 0.03 {
				t.Errorf("%s %s: %q, CER over what both have %.4f", id, name, got, c.Common.Chars.Rate())
			}
			if second != "" && (len(got) != 2 || !strings.HasPrefix(got[1], string(second))) {
				t.Errorf("%s %s: %q, want a second that is %s", id, name, got, second)
			}
		}
		compared("as published", pages, "")
		compared("without its second page", slices.Delete(slices.Clone(pages), 1, 2), NotInReference)
		compared("with its second page twice", slices.Insert(slices.Clone(pages), 1, pages[1]), MissingPage)
		swapped := slices.Clone(pages)
		swapped[0], swapped[1] = swapped[1], swapped[0]
		compared("changed over", swapped, "")
	}
}
