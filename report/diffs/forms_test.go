package diffs

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"missive/align"
	"missive/compare"
	"missive/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGoldenForms holds the forms of three pairs, one without differences and
// one that could not be read, to the files in testdata.
func TestGoldenForms(t *testing.T) {
	limit := 0.1
	o := Options{Folders: true, Limits: report.Limits{MaxCER: &limit}, AllowUnpaired: true}
	same := compare.Result{Pair: compare.Pair{Name: "b", Reference: "b.ref.txt", Text: "b.txt"}, Comparison: align.Texts("Dear Sir", "Dear Sir", align.Options{})}
	bad := compare.Problem{Kind: compare.Unreadable, Side: compare.Text, File: "c.txt", Name: "c", Reason: "c.txt: is no text"}
	unread := compare.Result{Pair: compare.Pair{Name: "c"}, Problem: &bad, Err: errors.New("is no text")}
	problems := []compare.Problem{{Kind: compare.NoPartner, Side: compare.Reference, File: "alone|.txt", Name: "alone|", Reason: "has no partner: no text is called alone|"}, bad}
	for _, format := range Formats() {
		t.Run(format, func(t *testing.T) {
			got := written(t, format, o, problems, sample(), same, unread)
			name := filepath.Join("testdata", format)
			if *update {
				if err := os.WriteFile(name, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatalf("%v; write it with go test ./report/diffs -update", err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s is not as before; see what changed with -update and git diff. Got:\n%s", name, got)
			}
		})
	}
}

// TestFormsOfNothing: folders whose pairs all failed give whole documents.
func TestFormsOfNothing(t *testing.T) {
	for _, format := range Formats() {
		out := string(written(t, format, Options{Folders: true}, nil))
		switch format {
		case "json":
			if !strings.Contains(out, `"pairs":[],`) {
				t.Errorf("%s", out)
			}
		case "junit":
			if err := xml.Unmarshal([]byte(out), new(struct{})); err != nil {
				t.Error(err)
			}
		case "csv", "csv-pairs":
			if !strings.HasPrefix(out, "pair,") {
				t.Errorf("no header: %s", out)
			}
		}
	}
}

// sgr is a colour's sequence.
var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

// TestColourChangesNothing: without the colours' sequences a coloured text is
// the plain one, and nothing hostile gets through.
func TestColourChangesNothing(t *testing.T) {
	for _, width := range []int{0, 60, 200} {
		plain := string(written(t, "text", Options{Width: width}, nil, sample()))
		coloured := string(written(t, "text", Options{Width: width, Colour: true}, nil, sample()))
		if got := sgr.ReplaceAllString(coloured, ""); got != plain || coloured == plain {
			t.Errorf("width %d: in colour\n%s\nplain\n%s", width, got, plain)
		}
		if strings.ContainsAny(plain, "\x1b\u202e") {
			t.Errorf("control characters in %q", plain)
		}
		for line := range strings.Lines(plain) {
			if n := len([]rune(strings.TrimSpace(line))); width == 60 && n > 60 {
				t.Errorf("%d columns: %s", n, line)
			}
		}
	}
}

// TestWrapLosesNothing: the words of broken spans are those of the spans.
func TestWrapLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zä-]{1,12}( [a-z]{1,9}){0,5}`), 1, 6).Draw(t, "spans")
		var spans []span
		for _, w := range words {
			spans = append(spans, span{plain, w})
		}
		indent := rapid.IntRange(0, 20).Draw(t, "indent")
		width := indent + rapid.IntRange(leastRest, 60).Draw(t, "width")
		out := (&textWriter{}).painted(broken(spans, width, indent), " ")
		if got, want := strings.Fields(out), strings.Fields(strings.Join(words, " ")); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%q of %q", got, want)
		}
		for i, line := range strings.Split(out, "\n") {
			wide := len([]rune(line))
			if i == 0 {
				wide += indent
			}
			if wide > width {
				t.Fatalf("%d columns of %d: %q", wide, width, line)
			}
		}
	})
}

// TestCellsGiveTextsBack: no text is a formula in a spreadsheet, and each can
// be had back.
func TestCellsGiveTextsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`'{0,3}[=+@＝a"' -]?[a-z=+,;"' -]{0,6}`).Draw(t, "text")
		c := cell(s)
		if c != "" && strings.ContainsRune(formulaStarts, []rune(c)[0]) {
			t.Fatalf("%q begins as a formula", c)
		}
		if got := uncell(c); got != s {
			t.Fatalf("%q became %q and came back as %q", s, c, got)
		}
	})
}

// TestMarkdownStaysSmall: GitHub refuses a step summary over 1 MiB whole.
func TestMarkdownStaysSmall(t *testing.T) {
	r := sample()
	r.Name = strings.Repeat("|", 250)
	for range 6 {
		r.Comparison.Differences = append(r.Comparison.Differences, r.Comparison.Differences...)
	}
	var all []compare.Result
	var problems []compare.Problem
	const pairs = 2000
	for range pairs {
		all = append(all, r)
		problems = append(problems, compare.Problem{Kind: compare.NoPartner, File: r.Name, Name: r.Name, Reason: "has no partner"})
	}
	limit := 0.0
	out := written(t, "markdown", Options{Folders: true, Limits: report.Limits{MaxCER: &limit}}, problems, all...)
	if len(out) > 1<<20 {
		t.Errorf("%d bytes", len(out))
	}
	listed, left := 0, 0
	for line := range strings.Lines(string(out)) {
		switch {
		case strings.HasSuffix(line, "| before, it … &#34;after&#34; it |\n") || strings.Contains(line, "| **"):
			listed++
		case strings.Contains(line, "more passages and differences"):
			fmt.Sscanf(strings.ReplaceAll(line, ",", ""), "… and %d more", &left)
		}
	}
	if want := pairs * (len(r.Comparison.Differences) + len(r.Comparison.Blocks)); listed+left != want || left == 0 {
		t.Errorf("%d listed and %d counted, want %d", listed, left, want)
	}
}

// TestJudging: a pair is held against limits as a letter is.
func TestJudging(t *testing.T) {
	r := sample()
	for _, x := range []struct {
		l     report.Limits
		about []string
	}{
		{report.Limits{}, nil},
		{report.Limits{MaxCER: ptr(.9), MaxWER: ptr(.9)}, nil},
		{report.Limits{MaxCER: ptr(.01), MaxWER: ptr(.01)}, []string{report.OverCER, report.OverWER}},
		{report.Limits{Max: map[string]int{"misread": 0, "moved": 1, "differences": 5}}, []string{report.OverBudget, report.OverBudget}},
	} {
		var got []string
		for _, s := range Judge(r, x.l) {
			got = append(got, s.About)
		}
		if fmt.Sprint(got) != fmt.Sprint(x.about) {
			t.Errorf("%+v: %q, want %q", x.l, got, x.about)
		}
	}
}

func ptr(f float64) *float64 { return &f }
