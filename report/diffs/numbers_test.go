package diffs

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"missive/align"
	"missive/compare"
	"missive/measure"
	"missive/report"
)

// A said is what a form says of a pair, read back from it: rates in per cent,
// counts, and how many differences and passages there are of which kind. A
// form that does not speak of something has nothing there.
type said struct {
	rates                      map[string]string // "CER over everything" → "≤ 22.58 %"
	counts                     map[string][5]int // the same → edits, reference, added, lost, misread
	differences                int
	kinds, causes, passages    map[string]int
	atLeast                    int
	rowsDifferent, rowsPassage int // rows that were listed
}

// TestFormsSayTheSame reads every form back and holds it against the
// comparison.
func TestFormsSayTheSame(t *testing.T) {
	r := sample()
	want := wanted(r)
	for format, read := range map[string]func(*testing.T, []byte) said{
		"text": readTextForm, "json": readJSONForm, "csv": readCSVForm, "csv-pairs": readPairsForm, "junit": readJUnitForm, "markdown": readMarkdownForm,
	} {
		t.Run(format, func(t *testing.T) {
			got := read(t, written(t, format, Options{}, nil, r))
			for _, x := range []struct {
				what      string
				got, want any
				silent    bool
			}{
				{"rates", got.rates, want.rates, got.rates == nil && format == "csv"},
				{"counts", got.counts, want.counts, got.counts == nil && format == "csv"},
				{"differences", got.differences, want.differences, false},
				{"kinds", got.kinds, want.kinds, false},
				{"causes", got.causes, want.causes, false},
				{"passages", got.passages, want.passages, false},
				{"the lower bound", got.atLeast, want.atLeast, format == "csv"},
				{"rows of differences", got.rowsDifferent, want.rowsDifferent, format == "csv-pairs"},
				{"rows of passages", got.rowsPassage, want.rowsPassage, format == "csv-pairs"},
			} {
				if !x.silent && !reflect.DeepEqual(x.got, x.want) {
					t.Errorf("%s: %v, want %v", x.what, x.got, x.want)
				}
			}
		})
	}
	for _, format := range Formats() {
		if _, err := New(format, nil, Options{}); err != nil {
			t.Error(err)
		}
	}
}

func wanted(r compare.Result) said {
	c := r.Comparison
	s := said{rates: map[string]string{}, counts: map[string][5]int{}, differences: len(c.Differences), kinds: map[string]int{}, causes: map[string]int{}, passages: map[string]int{},
		atLeast: c.Chars.AtLeast, rowsDifferent: len(c.Differences), rowsPassage: len(c.Blocks)}
	for name, m := range map[string]align.Measure{"CER over everything": c.Chars, "CER over what both have": c.Common.Chars, "WER over everything": c.Words, "WER over what both have": c.Common.Words} {
		s.measure(name, m)
	}
	for _, d := range c.Differences {
		s.kinds[string(d.Kind)]++
		if d.Cause != "" {
			s.causes[string(d.Cause)]++
		}
	}
	for _, b := range c.Blocks {
		s.passages[string(b.Kind)]++
	}
	return s
}

func (s said) measure(name string, m align.Measure) {
	s.rates[name] = report.Rate(m)
	s.counts[name] = [5]int{m.Distance(), m.Reference, m.Insertions, m.Deletions, m.Substitutions}
}

var (
	figureLine = regexp.MustCompile(`(?m)(CER|WER) *(?:(≤? ?[0-9.]+ %) *)?(over everything|over what both have):?(?: *(≤? ?[0-9.]+ %))?[ (]*([0-9,]+) edits? (?:of|over) ([0-9,]+)[^:]*: ([0-9,]+) added, ([0-9,]+) lost, ([0-9,]+) misread`)
	atLeastIn  = regexp.MustCompile(`not exact: at least ([0-9,]+) edits`)
	countedIn  = regexp.MustCompile(`([a-z -]+) ([0-9,]+)(?:,|;|$)`)
)

func number(s string) int {
	n, err := strconv.Atoi(strings.ReplaceAll(s, ",", ""))
	if err != nil {
		panic(err)
	}
	return n
}

// readFigures reads the lines that text, JUnit and Markdown have in common;
// rates may stand elsewhere.
func readFigures(t *testing.T, text string) said {
	s := said{rates: map[string]string{}, counts: map[string][5]int{}}
	for _, m := range figureLine.FindAllStringSubmatch(text, -1) {
		name := m[1] + " " + m[3]
		if rate := m[2] + m[4]; rate != "" {
			s.rates[name] = strings.TrimSpace(rate)
		}
		s.counts[name] = [5]int{number(m[5]), number(m[6]), number(m[7]), number(m[8]), number(m[9])}
	}
	if m := atLeastIn.FindStringSubmatch(text); m != nil {
		s.atLeast = number(m[1])
	}
	for line := range strings.Lines(text) {
		line = strings.TrimPrefix(strings.TrimSpace(line), "* ")
		what, rest, ok := strings.Cut(line, ": ")
		counts := map[string]int{}
		for _, m := range countedIn.FindAllStringSubmatch(rest, -1) {
			counts[strings.TrimSpace(m[1])] = number(m[2])
		}
		switch {
		case !ok:
		case strings.HasSuffix(what, " differences") && !strings.Contains(what, ":"):
			s.differences = number(strings.Fields(what)[0])
			s.kinds = counts
		case what == "causes":
			s.causes = counts
		case strings.HasSuffix(what, " passages"):
			s.passages = counts
		}
	}
	if len(s.counts) == 0 {
		t.Errorf("no figures in\n%s", text)
	}
	return s
}

// rowLine is a row of a passage or a difference as terminals show it.
var rowLine = regexp.MustCompile(`(?m)^ *[0-9]+:[0-9]+:? +([a-z -]+?)(?: \([a-z -]+\))?(?:  |:)`)

func (s *said) rows(text string) {
	for _, m := range rowLine.FindAllStringSubmatch(text, -1) {
		s.row(strings.TrimSpace(m[1]))
	}
}

func (s *said) row(kind string) {
	for _, b := range align.BlockKinds() {
		if kind == string(b) {
			s.rowsPassage++
			return
		}
	}
	s.rowsDifferent++
}

func readTextForm(t *testing.T, out []byte) said {
	s := readFigures(t, string(out))
	s.rows(string(out))
	return s
}

func readJSONForm(t *testing.T, out []byte) said {
	var doc struct {
		Version string
		Pairs   []struct {
			compare.Pair
			Rates
			Comparison align.Comparison
		}
		Totals Totals
	}
	if err := json.Unmarshal(out, &doc); err != nil {
		t.Fatal(err)
	}
	p := doc.Pairs[0]
	s := wanted(compare.Result{Pair: p.Pair, Comparison: p.Comparison})
	if want := rates(p.Comparison.Chars, p.Comparison.Words, p.Comparison.Common); p.Rates != want || doc.Totals.Rates != want {
		t.Errorf("rates %v and totals %v, want %v", p.Rates, doc.Totals.Rates, want)
	}
	if doc.Version != JSONVersion || doc.Totals.Differences != s.differences || doc.Totals.Chars != p.Comparison.Chars || doc.Totals.Common != p.Comparison.Common {
		t.Errorf("totals of one pair are not the pair's: %+v", doc.Totals)
	}
	return s
}

func readCSVForm(t *testing.T, out []byte) said {
	rows := table(t, out)
	s := said{kinds: map[string]int{}, causes: map[string]int{}, passages: map[string]int{}}
	for i, row := range rows {
		for column, text := range row {
			if strings.ContainsAny(text[:min(1, len(text))], "=+-@") {
				t.Errorf("row %d, %s: %q is a formula", i, column, text)
			}
		}
		switch row["entry"] {
		case "difference":
			d := sample().Comparison.Differences[s.differences]
			if got := uncell(row["reference"]); got != report.Visible(d.Ref) {
				t.Errorf("reference %q came back as %q", d.Ref, got)
			}
			s.differences++
			s.rowsDifferent++
			s.kinds[row["kind"]]++
			if row["cause"] != "" {
				s.causes[row["cause"]]++
			}
		case "passage":
			s.rowsPassage++
			s.passages[row["kind"]]++
		}
	}
	return s
}

// table is a CSV by its header.
func table(t *testing.T, out []byte) []map[string]string {
	t.Helper()
	if n, r := bytes.Count(out, []byte("\n")), bytes.Count(out, []byte("\r\n")); n != r {
		t.Errorf("%d line feeds, %d after a carriage return: RFC 4180 wants all", n, r)
	}
	all, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, row := range all[1:] {
		m := map[string]string{}
		for i, name := range all[0] {
			m[name] = row[i]
		}
		if len(m) != len(row) {
			t.Fatalf("a column's name stands twice in %v", all[0])
		}
		rows = append(rows, m)
	}
	return rows
}

func readPairsForm(t *testing.T, out []byte) said {
	row := table(t, out)[0]
	s := said{rates: map[string]string{}, counts: map[string][5]int{}, differences: number(row["differences"]), kinds: map[string]int{}, causes: map[string]int{}, passages: map[string]int{}}
	for of, name := range map[string]string{"chars": "CER over everything", "common_chars": "CER over what both have", "words": "WER over everything", "common_words": "WER over what both have"} {
		n := func(what string) int { return number(row[of+"_"+what]) }
		m := align.Measure{Reference: n("reference"), Text: n("text"), Insertions: n("insertions"), Deletions: n("deletions"), Substitutions: n("substitutions"), Exact: row[of+"_exact"] == "true"}
		s.measure(name, m)
		rate, err := strconv.ParseFloat(row[map[string]string{"chars": "cer", "common_chars": "common_cer", "words": "wer", "common_words": "common_wer"}[of]], 64)
		if err != nil || rate != measure.Round(m.Rate()) {
			t.Errorf("%s is %v (%v), its counts say %v", name, rate, err, m.Rate())
		}
		if !m.Exact {
			s.atLeast = n("at_least")
		}
	}
	tally(row, "kind_", align.Kinds(), s.kinds)
	tally(row, "cause_", align.Causes(), s.causes)
	tally(row, "passages_", align.BlockKinds(), s.passages)
	return s
}

func tally[K ~string](row map[string]string, prefix string, kinds []K, into map[string]int) {
	for i, column := range columns(prefix, kinds) {
		if n := number(row[column]); n > 0 {
			into[string(kinds[i])] = n
		}
	}
}

func readJUnitForm(t *testing.T, out []byte) said {
	var doc struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Cases    []struct {
			Failure struct {
				Message string `xml:"message,attr"`
				Data    string `xml:",chardata"`
			} `xml:"failure"`
			Out string `xml:"system-out"`
		} `xml:"testsuite>testcase"`
	}
	if err := xml.Unmarshal(out, &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Tests != 1 || doc.Failures != 1 {
		t.Errorf("%d tests, %d failures", doc.Tests, doc.Failures)
	}
	s := readFigures(t, doc.Cases[0].Out)
	s.rows(doc.Cases[0].Failure.Data)
	if !strings.Contains(doc.Cases[0].Failure.Message, fmt.Sprint(s.differences, " differences")) {
		t.Errorf("the failure says %q", doc.Cases[0].Failure.Message)
	}
	return s
}

func readMarkdownForm(t *testing.T, out []byte) said {
	s := readFigures(t, html.UnescapeString(string(out)))
	for line := range strings.Lines(string(out)) {
		cells := strings.Split(strings.Trim(line, "|\n "), "|")
		for i := range cells {
			cells[i] = html.UnescapeString(strings.Trim(cells[i], " *"))
		}
		switch {
		case len(cells) == 3 && (cells[0] == "CER" || cells[0] == "WER"):
			s.rates[cells[0]+" over everything"], s.rates[cells[0]+" over what both have"] = cells[1], cells[2]
		case len(cells) == 5 && !strings.HasPrefix(cells[0], "Place") && !strings.HasPrefix(cells[0], "--"):
			kind, _, _ := strings.Cut(cells[1], " (")
			s.row(kind)
		}
	}
	return s
}
