package lexicon

import (
	"bufio"
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestSelective(t *testing.T) {
	for _, tt := range []struct {
		expression, wrong string // what the error says; "" for none
	}{
		{`^NL[JK]-\d`, ""},
		{`(?i)^\W{0,4}By\s`, ""},
		{`^\W{0,3}\d{3}-\d{5}$`, ""},
		{`^[\dOIl]{1,2} (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)`, ""},
		{`^- \d -$`, ""},
		{`^[-–]{2,}$`, ""},
		{`^(?:Экз|экз)\.? ?№ ?\d`, ""},
		{`^סודי$`, ""},
		{`Case No`, "must begin with ^"},
		{`(?i)Case No`, "must begin with ^"},
		{`^.*Case No`, "let 100 of 100"},
		{`^.{0,4}Case No`, "let 100 of 100"},
		{`^\S{0,3}\d{5}$`, "let 100 of 100"},
		{`^[A-Z]{2,5}-\d{4}$`, "let 7"},
		{`(?i)^[a-z]+ Street$`, "let 7"},
		{`^\d{1,2} [A-Z][a-z]+ street$`, "let 36 of 100"},
		{`^[А-Я][а-я]+ улица`, "let 100 of 100"},
		{`^C.*$`, ""},
		{`^(`, "missing closing )"},
	} {
		err := selective(tt.expression)
		switch {
		case tt.wrong == "" && err != nil:
			t.Errorf("%s: %v", tt.expression, err)
		case tt.wrong != "" && (err == nil || !strings.Contains(err.Error(), tt.wrong)):
			t.Errorf("%s: error %v, want one that says %q", tt.expression, err, tt.wrong)
		}
	}
}

// The program's own file is read without this check.
func TestOwnExpressionsAreSelective(t *testing.T) {
	if _, err := parse("markings.toml", embedded); err != nil {
		t.Error(err)
	}
}

// The sieve may let too much through but never holds back what matches.
func TestSieveLetsThroughWhatMatches(t *testing.T) {
	expressions := []string{
		`^AB`, `^AB$`, `^A\b`, `^A.*Z$`, `(?i)^page \d`, `^\W{0,3}\d{2}$`, `^£ ?\d`, `^(?:AB|A)C?`, `(?m)^AB$`, `^AB\s*$`, `^é`, `^Ж\d`, `^$`, `^ﬁle`, `^x*`,
	}
	s, err := newSieve(expressions)
	if err != nil {
		t.Fatal(err)
	}
	rows := []string{
		"", "A", "AB", "ABC", "ABCDEF", "AB!", "AB ...", "A-Z", "A to Z", "A B", "page 4", "Page 47 of it", "- 47 -", "47", "£ 5", "£5,000", "AC", "ABC ", "É", "été", "Ж7", "Жук", "ﬁle", "XXXXXX yes", "1962", "..", "é",
	}
	for _, row := range rows {
		held := map[int32]bool{}
		for i := range expressions {
			held[int32(i)] = true
		}
		for _, i := range s.match(row) {
			delete(held, i)
		}
		for i := range held {
			if regexp.MustCompile(expressions[i]).MatchString(row) {
				t.Errorf("%q matches %s and is held back", row, expressions[i])
			}
		}
	}
}

func TestOwnSieveLetsThroughWhatMatches(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	matched := 0
	for _, m := range l.Markings {
		for _, row := range append(m.Yes, m.No...) {
			through := map[int32]bool{}
			for _, i := range l.likes.sieve.match(row) {
				through[i] = true
			}
			for i, like := range l.likes.all {
				if like.re().MatchString(row) {
					if matched++; !through[int32(i)] {
						t.Errorf("%q matches %s and is held back", row, like.expression)
					}
				}
			}
		}
	}
	if matched < 500 {
		t.Errorf("only %d examples match a regular expression: these are no good test", matched)
	}
}

// What the bound is for: rows of prose are turned away.
func TestSieveTurnsProseAway(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	rows, tried := 0, 0
	for _, m := range l.Markings {
		for _, row := range m.No {
			if !m.Keeps() && len(row) > 30 {
				rows++
				tried += len(l.likes.sieve.match(row))
			}
		}
	}
	if rows < 400 {
		t.Fatalf("only %d rows", rows)
	}
	// 2.9 when this was written, though most of these rows are made to look like markings.
	if mean := float64(tried) / float64(rows); mean > 5 {
		t.Errorf("%.1f expressions are tried on a row of prose, want at most 5 of %d", mean, len(l.likes.all))
	} else {
		t.Logf("%.1f expressions of %d are tried on a row", mean, len(l.likes.all))
	}
}

// sharedRows calls f with each line of a file of the shared material, or skips
// the test.
func sharedRows(t *testing.T, name string, f func(line string)) {
	t.Helper()
	file, err := os.Open(name)
	if errors.Is(err, os.ErrNotExist) {
		t.Skipf("SKIPPED: %s is not there, so nothing is measured on it; put the shared material beside the project", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		f(lines.Text())
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}
