package report

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"missive/align"
)

// compared is an entry with so many character and word errors in 1,000 of each.
func compared(id string, chars, words int) Entry {
	return Entry{ID: id, Pages: 1, Words: 1000, Unit: "user-perceived characters", Denominator: "reference", Folding: []string{"quotes"},
		Chars: &align.Measure{Reference: 1000, Substitutions: chars, Exact: true}, WordErrors: &align.Measure{Reference: 1000, Substitutions: words, Exact: true}}
}

func TestVerdict(t *testing.T) {
	three, none := 0.03, 0.0
	base := NewBaseline(Batch{Entries: []Entry{compared("a", 20, 40), compared("b", 20, 40)}})
	failed := compared("a", 900, 40)
	failed.Failures = []Failure{{File: "a_2.tif", Page: 1, Reason: "it is cut short"}}
	bare := Entry{ID: "a"}
	refolded := compared("a", 20, 40)
	refolded.Folding = nil
	for _, c := range []struct {
		name    string
		entries []Entry
		limits  Limits
		base    *Baseline
		want    []string
		says    string
	}{
		{name: "no limits", entries: []Entry{compared("a", 999, 999)}},
		{name: "at the limit", entries: []Entry{compared("a", 30, 0)}, limits: Limits{MaxCER: &three}},
		{name: "over one limit", entries: []Entry{compared("a", 31, 99)}, limits: Limits{MaxCER: &three}, want: []string{"a cer over limit"}, says: "a: CER 3.10 % is over the limit of 3.00 %"},
		{name: "over both", entries: []Entry{compared("a", 31, 1)}, limits: Limits{MaxCER: &three, MaxWER: &none}, want: []string{"a cer over limit", "a wer over limit"}},
		{name: "no reference, no verdict", entries: []Entry{bare}, limits: Limits{MaxCER: &none}},
		{name: "as recorded", entries: []Entry{compared("b", 20, 40), compared("a", 20, 40)}, base: base},
		{name: "better", entries: []Entry{compared("a", 1, 1), compared("b", 0, 0)}, base: base},
		{name: "within the margins", entries: []Entry{compared("a", 21, 45), compared("b", 20, 40)}, base: base},
		{name: "beyond the margins", entries: []Entry{compared("a", 22, 46), compared("b", 20, 40)}, base: base, want: []string{"a cer worse than recorded", "a wer worse than recorded"},
			says: "a: CER rose from 2.00 % to 2.20 %, more than the margin of 0.10 points"},
		{name: "missing", entries: []Entry{compared("a", 20, 40)}, base: base, want: []string{"b letter missing"}},
		{name: "all missing", base: base, want: []string{"a letter missing", "b letter missing"}},
		{name: "reference gone", entries: []Entry{bare, compared("b", 20, 40)}, base: base, want: []string{"a no longer compared"}},
		{name: "folded otherwise", entries: []Entry{refolded, compared("b", 20, 40)}, base: base, want: []string{"a compared otherwise"}},
		{name: "new", entries: []Entry{compared("a", 20, 40), compared("b", 20, 40), compared("c", 999, 999)}, base: base},
		{name: "unread page", entries: []Entry{failed}, limits: Limits{MaxCER: &three}, want: []string{"a cer over limit"}, says: "(the text of 1 unread page counts as lost)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			said := ""
			for _, s := range Verdict(Batch{Entries: c.entries}, c.limits, c.base) {
				got = append(got, s.Letter+" "+s.About)
				said += s.Sentence + "\n"
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("shortfalls %q, want %q", got, c.want)
			}
			if !strings.Contains(said, c.says) {
				t.Errorf("says %q, want %q in it", said, c.says)
			}
		})
	}
}

func TestVerdictNotes(t *testing.T) {
	base := NewBaseline(Batch{Entries: []Entry{compared("a", 20, 40)}})
	many := Batch{Entries: []Entry{compared("a", 0, 0)}}
	for n := range 12 {
		many.Entries = append(many.Entries, compared("new "+string(rune('a'+n)), 0, 0))
	}
	for _, c := range []struct {
		name string
		b    Batch
		base *Baseline
		want []string
	}{
		{"nothing", Batch{}, nil, []string{"The run holds no letter: nothing was judged."}},
		{"no reference at all", Batch{Entries: []Entry{{ID: "a"}}}, nil, []string{"No letter has a reference: nothing was judged."}},
		{"some without", Batch{Entries: []Entry{{ID: "x"}, compared("a", 0, 0)}}, base, []string{"1 letter without a reference, not judged."}},
		{"all judged", Batch{Entries: []Entry{compared("a", 0, 0)}}, base, nil},
		{"new", Batch{Entries: []Entry{compared("a", 0, 0), compared("c", 0, 0)}}, base, []string{"New since the baseline, record with --update: c."}},
		{"many new", many, base, []string{"New since the baseline, record with --update: new a, new b, new c, new d, new e, new f, new g, new h, new i, new j and 2 more."}},
	} {
		if got := VerdictNotes(c.b, Limits{}, c.base); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestBaselineRoundTrip(t *testing.T) {
	unread := compared("c", 1, 1)
	unread.Failures = []Failure{{File: "c.tif", Page: 1}}
	base := NewBaseline(Batch{Entries: []Entry{compared("a 10", 20, 40), compared("a 2", 3, 4), {ID: "b"}, unread}})
	if len(base.Letters) != 2 {
		t.Fatalf("%d letters recorded, want the 2 that were read in full and compared", len(base.Letters))
	}
	var first, second bytes.Buffer
	if err := base.Write(&first); err != nil {
		t.Fatal(err)
	}
	if strings.Index(first.String(), "a 2") > strings.Index(first.String(), "a 10") {
		t.Errorf("letters are not in the order of people:\n%s", first.String())
	}
	read, err := ReadBaseline(bytes.NewReader(first.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if err := read.Write(&second); err != nil {
		t.Fatal(err)
	}
	if first.String() != second.String() {
		t.Errorf("a second writing differs:\n%s\n%s", first.String(), second.String())
	}
}

func TestFormatsRefused(t *testing.T) {
	for text, want := range map[string]string{
		"":                                 "record it again",
		"not json":                         "record it again",
		`{"version":"missive-baseline/9"}`: `its version is "missive-baseline/9"`,
		`{"version":"missive-baseline/1","marginCer":-1}`: "a margin is below 0",
	} {
		if _, err := ReadBaseline(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("baseline %q: %v, want an error with %q", text, err, want)
		}
	}
	for text, want := range map[string]string{
		"":                                "run `missive ingest` again",
		`{"version":"1"}`:                 `its version is "1"`,
		`{"version":"missive-summary/1",`: "unexpected EOF",
	} {
		if _, err := ReadSummary(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("summary %q: %v, want an error with %q", text, err, want)
		}
	}
}

func TestParsePercent(t *testing.T) {
	for in, want := range map[string]float64{"3": .03, "2.5%": .025, " 2.5 % ": .025, "0": 0, "120": 1.2} {
		if got, err := ParsePercent(in); err != nil || got != want {
			t.Errorf("ParsePercent(%q) is %v, %v, want %v", in, got, err, want)
		}
	}
	for _, in := range []string{"", "%", "-1", "three", "NaN", "Inf", "3%%", "1e999"} {
		if got, err := ParsePercent(in); err == nil {
			t.Errorf("ParsePercent(%q) is %v, want an error", in, got)
		}
	}
}
