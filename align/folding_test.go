package align

import (
	"slices"
	"testing"
)

// Each fold must make its own example equal, and nothing else may.
func TestEachFoldByItsExample(t *testing.T) {
	for _, fold := range Folds() {
		t.Run(fold.Name, func(t *testing.T) {
			only := Folding{}
			*fold.on(&only) = true
			if fold.Name == "runs of dashes" || fold.Name == "dashes" {
				only.Dashes = true // a run of dashes becomes a dash, which has to be one too
			}
			if c := Texts(fold.A, fold.B, Options{Folding: only}); c.Chars.Distance() != 0 || len(c.Differences) != 0 {
				t.Errorf("%q and %q differ with it on: %+v %+v", fold.A, fold.B, c.Chars, c.Differences)
			}
			without := DefaultFolding()
			*fold.on(&without) = false
			if c := Texts(fold.A, fold.B, Options{Folding: without}); c.Chars.Distance() == 0 {
				t.Errorf("%q and %q are equal with all but it on", fold.A, fold.B)
			}
			if fold.Doc == "" {
				t.Error("it has no doc")
			}
		})
	}
}

func TestComparisonsNameTheFolding(t *testing.T) {
	want := []string{"quotes", "dashes", "runs of dashes", "white space", "line-end hyphens", "invisible characters", "composed accents", "strike-out marks"}
	if got := Texts("a", "a", Options{Folding: DefaultFolding()}).Folding; !slices.Equal(got, want) {
		t.Errorf("default folding is named %q", got)
	}
	if got := Texts("a", "a", Options{}).Folding; got == nil || len(got) != 0 {
		t.Errorf("no folding is named %#v", got)
	}
	if got := (Folding{WhiteSpace: true}).Names(); !slices.Equal(got, []string{"white space"}) {
		t.Errorf("white space alone is named %q", got)
	}
}

func TestFoldedEqual(t *testing.T) {
	equal := []struct{ name, a, b string }{
		{"line end", "pro-\nvided", "provided"},
		{"line end, CRLF", "pro-\r\nvided", "provided"},
		{"line end with blanks", "pro- \n  vided", "provided"},
		{"page end", "pro-\n\fvided", "provided"},
		{"page end alone", "pro-\fvided", "provided"},
		{"page end with an empty line", "pro-\n\nvided", "provided"},
		{"broken alike", "pro-\nvided", "pro-\nvided"},
		{"broken elsewhere", "pro-\nvided", "provi-\nded"},
		{"capitals", "MOS-\nCOW", "MOSCOW"},
		{"Cyrillic", "прави-\nтельство", "правительство"},
		{"the word's own hyphen", "out-\nof-town", "out-of-town"},
		{"its own hyphen, broken later", "out-of-\ntown", "out-of-town"},
		{"own hyphen known from elsewhere in the broken text", "re-elected, re-\nelected", "re-elected, re-elected"},
		{"own hyphen before a capital", "anti-\nSemitic", "anti-Semitic"},
		{"figures", "1939-\n43", "1939-43"},
		{"soft hyphen at the line end", "pro\u00ad\nvided", "provided"},
		{"not sign at the line end", "pro¬\nvided", "provided"},
		{"en dash at the line end", "pro–\nvided", "provided"},
		{"typed dash at the line end", "Bill--\nthere", "Bill—there"},
		{"typed dash at the line end, CRLF", "Bill--\r\nthere", "Bill—there"},
		{"dashes of all lengths", "no----never", "no—never"},
		{"only white space", " two \t words\u00a0here\r\n\n", "two words here"},
		{"accents", "cafe\u0301", "café"},
		{"low and angle quotes", "„Да“ «нет»", "\"Да\" \"нет\""},
	}
	for _, tt := range equal {
		for _, pair := range [][2]string{{tt.a, tt.b}, {tt.b, tt.a}} {
			if c := Texts(pair[0], pair[1], Options{Folding: DefaultFolding()}); c.Chars.Distance() != 0 || c.Words.Distance() != 0 || len(c.Differences) != 0 {
				t.Errorf("%s: %q and %q differ: %+v", tt.name, pair[0], pair[1], c.Differences)
			}
		}
	}
}

func TestFoldedDifferent(t *testing.T) {
	different := []struct {
		name, a, b string
		chars      int
	}{
		{"page number is no broken word", "-2-\nof", "-2-of", 1},
		{"page number before a year", "-2-\n1939", "-2-1939", 1},
		{"hyphen and blank stay apart from the word", "pro -\nvided", "provided", 3},
		{"hyphen inside the line", "pro-vided", "provided", 1},
		{"hyphen and blank inside the line", "pro- vided", "provided", 2},
		{"a letter and a figure", "B-\n52", "B52", 2},
		{"dash before an empty line", "said--\n\nThen", "said—Then", 1},
		{"colon and dash of a salutation", "Dear Sir:-\n\nIn", "Dear Sir:In", 2},
		{"wrong accent", "e\u0300", "é", 1},
		{"whole word stands elsewhere, hyphened one there", "co-op co-\nop coop", "co-op co-op coop", 1},
		{"Cyrillic letters that look Latin", "Москва", "Mocква", 3},
	}
	for _, tt := range different {
		if c := Texts(tt.a, tt.b, Options{Folding: DefaultFolding()}); c.Chars.Distance() != tt.chars {
			t.Errorf("%s: %q and %q: %+v, want %d edits", tt.name, tt.a, tt.b, c.Chars, tt.chars)
		}
	}
}
