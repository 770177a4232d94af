package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"missive/clean"
	"missive/clean/lexicon"
)

// letterRecord is a letter of so many lines.
func letterRecord(id string, n int) record {
	r := record{ID: id, Document: id}
	for i := range n {
		r.Lines = append(r.Lines, labelled{"the " + strings.Repeat("word ", 4) + string(rune('a'+i%26)) + " of the letter goes on here", "keep", "body"})
	}
	return r
}

func program(t *testing.T) *lexicon.Lexicon {
	t.Helper()
	lex, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	return lex
}

// Made letters hold all lines of theirs in their order, and what was put in is
// labelled.
func TestBreaks(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	of := letterRecord("x", 60)
	made := breaks([]record{of, letterRecord("short", 5)}, stockOf(program(t), nil, rng), 8, rng)
	if len(made) != 8 {
		t.Fatalf("%d copies, want 8, for a short letter has no pages", len(made))
	}
	kinds := map[string]int{}
	for _, m := range made {
		var own []labelled
		for _, l := range m.Lines {
			kinds[l.Kind]++
			switch {
			case l.Kind == "body" && l.Label == "keep":
				own = append(own, l)
			case l.Label != "keep" && l.Label != "strip":
				t.Errorf("the line %+v", l)
			}
		}
		own = slices.DeleteFunc(own, func(l labelled) bool { return !slices.Contains(of.Lines, l) })
		if !slices.Equal(own, of.Lines) {
			t.Errorf("%s: %d of %d own lines in their order", m.ID, len(own), len(of.Lines))
		}
		if m.Document != "x" {
			t.Errorf("%s is of the document %q", m.ID, m.Document)
		}
	}
	for _, kind := range []string{"catchword", "page_no", "class_banner", "running_head", "alike", "list", "reference"} {
		if kinds[kind] == 0 {
			t.Errorf("eight copies have no %s: %v", kind, kinds)
		}
	}
}

// What is like a line measured on is not in stock.
func TestStockIsFresh(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	rows := func(s stock) (out []string) {
		for _, f := range s.families {
			for _, m := range f {
				out = append(out, m.Yes...)
			}
		}
		return out
	}
	const slug = "Declassified per E.O. 13526, Sec. 3.3"
	all := rows(stockOf(program(t), nil, rng))
	if !slices.Contains(all, slug) {
		t.Fatal("the lexicon has no such example")
	}
	measured := record{Lines: []labelled{{"Declassifled per E.O. 13526, Sec 3.3 .", "strip", "declass_stamp"}}}
	left := rows(stockOf(program(t), []record{measured}, rng))
	if slices.Contains(left, slug) || len(left) == 0 || len(left) >= len(all) {
		t.Errorf("%d of %d rows are left", len(left), len(all))
	}
}

// Documents are never split, and all parts are filled.
func TestDeal(t *testing.T) {
	var texts []*text
	for i := range 200 {
		texts = append(texts, &text{record: record{Document: "d" + string(rune('A'+i%50))}})
	}
	first, again, other := deal(texts, 1), deal(texts, 1), deal(texts, 2)
	parts, moved := map[int]int{}, 0
	for d, k := range first {
		parts[k]++
		if again[d] != k {
			t.Errorf("%s is dealt twice otherwise", d)
		}
		if other[d] != k {
			moved++
		}
	}
	if len(parts) != folds || moved == 0 {
		t.Errorf("parts %v, %d documents dealt otherwise by another number", parts, moved)
	}
}

// Figures are those of the lines above a threshold.
func TestCurve(t *testing.T) {
	x := &text{rows: []int{0, 1, 2, 3, 4}}
	for _, label := range []string{"strip", "strip", "keep", "strip", "keep"} {
		x.Lines = append(x.Lines, labelled{"", label, ""})
	}
	var all []judged
	for i, score := range []float64{5, 4, 3, 2, 1} {
		all = append(all, judged{x, i, 0, score})
	}
	c := curveOf(all, lastScore)
	if p := c.lowest(lossOf(0)); p.threshold != 3.5 || p.Precision != 1 || p.Recall != 2.0/3 {
		t.Errorf("without loss: %+v", p)
	}
	if p := c.lowest(lossOf(0.5)); p.threshold != 1.5 || p.Precision != 0.75 || p.Recall != 1 || p.Lost != 0.5 {
		t.Errorf("with one lost: %+v", p)
	}
	if p := c.best(whatever); p.threshold != 1.5 {
		t.Errorf("best F1: %+v", p)
	}
	if p := c.best(precise); p.threshold != 3.5 {
		t.Errorf("best F1 with precision: %+v", p)
	}
}

// Weights learned from a few made letters tell a stamp from a letter's line.
func TestLearn(t *testing.T) {
	c := &corpus{grams: gramNames{}}
	lex := program(t)
	for i := range 12 {
		r := letterRecord("letter "+string(rune('a'+i)), 6)
		r.Lines = append(r.Lines, labelled{"DECLASSIFIED", "strip", "declass_stamp"}, labelled{"Authority NND 760050", "strip", "declass_stamp"})
		c.texts = append(c.texts, see(r, lex, &clean.Recurring{}, c.grams))
	}
	tr := trainer{learning: defaultLearning, corpus: c}
	all, err := tr.crossValidate(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 12*8 {
		t.Fatalf("%d lines judged", len(all))
	}
	for _, j := range all {
		if j.strip() != (j.last > 0) {
			t.Errorf("%q: %.2f", j.text.line(j.line).Text, j.last)
		}
	}
	w, err := tr.weights(all, 1)
	if err != nil {
		t.Fatal(err)
	}
	if w.Figures.Normal.Recall != 1 || w.First["sure wording"]+w.First["weak wording"] <= 0 || len(w.Letters) == 0 {
		t.Errorf("weights: %+v", w.Figures)
	}
	name := filepath.Join(t.TempDir(), "weights.json")
	if err := save(name, w); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(name); err != nil || !strings.Contains(string(data), `"12 labelled`) && !strings.Contains(string(data), "12 labelled texts") {
		t.Errorf("%v: %.200s", err, data)
	}
}

// Broken labels are told by file and line, and missing ones with what they are
// for.
func TestReadLabelled(t *testing.T) {
	name := filepath.Join(t.TempDir(), "labelled.jsonl")
	if err := os.WriteFile(name, []byte(`{"id":"A","source":{"path":"x/doc_ocr.txt"},"page_break_before_line":1,"lines":[{"text":"a","label":"keep","kind":"body"},{"text":"2","label":"strip","kind":"page_no"}]}`+"\n{\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := readLabelled(name); err == nil || !strings.Contains(err.Error(), "labelled.jsonl:2: ") {
		t.Errorf("a broken line: %v", err)
	}
	if _, err := material(t.TempDir(), 1); err == nil || !strings.Contains(err.Error(), "labelled.jsonl") {
		t.Errorf("no labelled lines: %v", err)
	}
	r := record{Lines: []labelled{{"a", "keep", ""}, {"2", "strip", ""}}, Turns: []int{1}}
	if got := r.text(); got != "a\n\f2\n" {
		t.Errorf("text %q", got)
	}
}
