package align

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// shared reads a file of the real letters that lie beside the project, and
// skips the test where they do not.
func shared(t *testing.T, path ...string) string {
	t.Helper()
	name := filepath.Join(append([]string{"..", "..", "shared"}, path...)...)
	data, err := os.ReadFile(name)
	if err != nil {
		t.Skipf("SKIPPED: no comparison of real letters: %v", err)
	}
	return string(data)
}

// A letter of 1962 as an engine read it, stamp and catchwords included,
// against the published text of it.
func TestLetterOf24October(t *testing.T) {
	ref := shared(t, "seeds", "letter-1962-10-24.ref.txt")
	text := shared(t, "seeds", "letter-1962-10-24.ocr.txt")
	c := Texts(ref, text, defaults())
	if len(c.Differences) != 10 {
		t.Errorf("%d differences, want 10: heading, two marks of the date at the foot, two commas, the first page's foot, a dash with a blank, a capital, a catchword, one at the end",
			len(c.Differences))
	}
	for _, want := range []struct{ ref, text, part string }{
		{"imagine,", "imagine.", ""},
		{"Government", "government", ""},
		{"", "bound", ""},
		{"you—the", "you--- the", ""},
		{"", "", "State Death Bullation."},
	} {
		found := slices.ContainsFunc(c.Differences, func(d Difference) bool {
			if want.part != "" {
				return d.Ref == "" && strings.Contains(d.Text, want.part)
			}
			return d.Ref == want.ref && d.Text == want.text
		})
		if !found {
			t.Errorf("no difference %+v", want)
		}
	}
	// The editor's —no and the typist's --no, curly and straight apostrophes
	// are no differences.
	for _, d := range c.Differences {
		if strings.Contains(d.Ref+d.Text, "no.") || strings.Contains(d.Ref, "one’s") {
			t.Errorf("folded difference shown: %+v", d)
		}
	}
	if d := c.Chars.Distance(); d > 270 || c.Chars.Substitutions > 25 {
		t.Errorf("chars %+v", c.Chars)
	}
}

// slips reads the table of known slips of the published transcription: for
// each page the number of places where it can differ from the proofread text,
// and the misspelt words that are named alone.
func slips(t *testing.T) map[string]struct {
	places int
	words  []string
} {
	readme := shared(t, "despatches", "gold", "README.md")
	_, table, ok := strings.Cut(readme, "## Slips")
	if !ok {
		t.Fatal("the README of the proofread pages has no table of slips")
	}
	out := map[string]struct {
		places int
		words  []string
	}{}
	page, number, single := "", regexp.MustCompile(`^\d+`), regexp.MustCompile(`^[A-Za-z]+$`)
	count := func(cell string) int {
		n, _ := strconv.Atoi(number.FindString(strings.TrimSpace(cell)))
		return n
	}
	for _, row := range strings.Split(table, "\n") {
		cells := strings.Split(row, "|")
		if len(cells) < 6 || !strings.Contains(cells[1], "_") {
			continue
		}
		if name := strings.TrimSpace(cells[1]); strings.HasPrefix(name, "_") {
			page = page[:len(page)-3] + name
		} else {
			page = name
		}
		// One place each, and one each for the page number and the catchword,
		// which the proofread body leaves out.
		s := out[page]
		s.places = count(cells[2]) + count(cells[4]) + count(cells[5]) + 2
		for _, what := range strings.Split(cells[3], ";") {
			if what = strings.TrimSpace(what); single.MatchString(what) {
				s.words = append(s.words, what)
			}
		}
		out[page] = s
	}
	return out
}

func hasWord(s, w string) bool {
	return slices.Contains(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }), w)
}

// The published transcription of the despatches against the proofread one:
// every slip that is known is found, and hardly anything else.
func TestKnownSlipsAreFound(t *testing.T) {
	known := slips(t)
	if len(known) != 17 {
		t.Fatalf("%d pages in the table of slips, want 17", len(known))
	}
	words := 0
	for page, s := range known {
		stem := "EHRI-DR-" + strings.Replace(page, "_", "-US_", 1)
		c := Texts(shared(t, "despatches", "gold", stem+".body.txt"), shared(t, "despatches", "published", stem+".gt.txt"), defaults())
		for _, w := range s.words {
			words++
			if !slices.ContainsFunc(c.Differences, func(d Difference) bool { return hasWord(d.Text, w) && !hasWord(d.Ref, w) }) {
				t.Errorf("%s: the slip %q is not among the differences", page, w)
			}
		}
		if len(c.Differences) > s.places {
			t.Errorf("%s: %d differences, but only %d are accounted for:", page, len(c.Differences), s.places)
			for _, d := range c.Differences {
				t.Logf("%d:%d %s [%s | %s] %s", d.Line, d.Column, d.Before, d.Ref, d.Text, d.After)
			}
		}
	}
	if words < 15 {
		t.Errorf("only %d slips were looked for: the table is not read rightly", words)
	}
}
