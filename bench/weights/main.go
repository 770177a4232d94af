// Command weights learns what each piece of evidence is worth for telling
// markings from the letter.
package main

import (
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"sort"
	"strings"
	"unicode"

	"missive/clean"
	"missive/clean/lexicon"
)

// a text is an observed record.
type observedText struct {
	record
	o      *clean.Observed
	rows   []int // by observed line: the record's line
	weight float64
	extra  bool
	fold   int
}

func (t *observedText) label(i int) string { return t.Lines[t.rows[i]].Label }

func hash(s string) uint32 { h := fnv.New32a(); h.Write([]byte(s)); return h.Sum32() }

// samples of texts chosen, for the first or last judgement.
func samplesOf(texts []*observedText, last bool, pick func(*observedText) bool) []sample {
	var out []sample
	for _, t := range texts {
		if !pick(t) {
			continue
		}
		for i := range t.o.Len() {
			if t.label(i) == "doubt" {
				continue
			}
			s := sample{strip: t.label(i) == "strip", weight: t.weight}
			if last {
				s.evidence = t.o.Last(i, nil)
			} else {
				s.evidence = t.o.First(i, nil)
			}
			out = append(out, s)
		}
	}
	return out
}

func judgeFirst(t *observedText, w []float64) {
	scores := make([]float64, t.o.Len())
	var buf []clean.Evidence
	for i := range scores {
		buf = t.o.First(i, buf[:0])
		scores[i] = total(w, buf)
	}
	for i, s := range scores {
		t.o.Judge(i, s)
	}
}

var penalty = flag.Float64("penalty", 2, "")
var penalty2 = flag.Float64("penalty2", 2, "")
var show = flag.Bool("show", false, "")
var useBatch = flag.Bool("batch", true, "")
var more = flag.Bool("more", true, "")
var extraWeight = flag.Float64("ew", 1, "")
var write = flag.Bool("write", false, "")
var nbreaks = flag.Int("breaks", 3, "")
var seed = flag.Uint64("seed", 1, "")

const folds, inner = 10, 5

var grams = flag.Bool("grams", true, "")
var gramPenalty = flag.Float64("gp", 1, "")

var gmax = flag.Int("gmax", 3, "")

func gramsOf(text string) map[int]float64 {
	out := map[int]float64{}
	n := 0.0
	clean.Grams(text, func(a, b, c rune) {
		out[int(clean.PackGram(a, b, c)%65536)]++
		gramNames[int(clean.PackGram(a, b, c)%65536)] = string([]rune{a, b, c})
		n++
	})
	for k := range out {
		out[k] /= math.Sqrt(n)
	}
	return out
}

var gramNames = map[int]string{}

func oldGramsOf(text string) map[int]float64 {
	var b strings.Builder
	b.WriteByte(' ')
	blank := true
	for _, r := range strings.ToUpper(text) {
		switch {
		case r >= '0' && r <= '9':
			r = '0'
		case unicode.IsLetter(r):
		default:
			r = ' '
		}
		if r == ' ' && blank {
			continue
		}
		blank = r == ' '
		b.WriteRune(r)
	}
	if !blank {
		b.WriteByte(' ')
	}
	t := b.String()
	out := map[int]float64{}
	for n := 3; n <= *gmax; n++ {
		for i := 0; i+n <= len(t); i++ {
			out[int(hash(t[i:i+n])%65536)]++
		}
	}
	norm := 0.0
	for _, v := range out {
		norm += v * v
	}
	for k := range out {
		out[k] /= math.Sqrt(norm)
	}
	return out
}

// letters fills the letters clue of texts `to` from weights learned on `from`.
func letters(texts []*observedText, from, to func(*observedText) bool) []float64 {
	var s []sample
	for _, t := range texts {
		if !from(t) {
			continue
		}
		for i := range t.o.Len() {
			if t.label(i) == "doubt" {
				continue
			}
			x := sample{strip: t.label(i) == "strip", weight: t.weight}
			for k, v := range gramsOf(t.o.Text(i)) {
				x.evidence = append(x.evidence, clean.Evidence{Clue: clean.Clue(k), Degree: v})
			}
			s = append(s, x)
		}
	}
	w, err := learn(s, slices.Repeat([]float64{*gramPenalty}, 65537))
	if err != nil {
		panic(err)
	}
	for _, t := range texts {
		if !to(t) {
			continue
		}
		for i := range t.o.Len() {
			v := 0.0
			for k, x := range gramsOf(t.o.Text(i)) {
				v += w[k] * x
			}
			t.o.Letters(i, v)
		}
	}
	return w
}

var neighbourPenalty = flag.Float64("np", 1, "")
var furniturePenalty = flag.Float64("fp", 1, "")

func penalties(base float64) []float64 {
	out := make([]float64, clean.Clues())
	for i := range out {
		out[i] = base
		name := clean.Clue(i).String()
		switch {
		case strings.HasPrefix(name, "above: "), strings.HasPrefix(name, "below: "):
			out[i] *= *neighbourPenalty
		case slices.Contains([]string{"next page begins with it", "repeats the heading", "numbers a telegram's page", "says continued", "number goes on with the pages", "number is the page's", "says page and number"}, name):
			out[i] *= *furniturePenalty
		}
	}
	out[0] = 0
	return out
}

// train learns both judgements from the texts picked.
func train(texts []*observedText, pick func(*observedText) bool) (first, last []float64) {
	if *grams {
		for k := range uint32(inner) {
			of := func(t *observedText) bool { return hash("letters"+t.Document)%inner == k }
			letters(texts, func(t *observedText) bool { return pick(t) && !of(t) }, func(t *observedText) bool { return pick(t) && of(t) })
		}
		letters(texts, pick, func(t *observedText) bool { return !pick(t) })
	}
	// first judgements of the texts learned from must come from weights that
	// have not seen them
	for k := range uint32(inner) {
		of := func(t *observedText) bool { return hash("inner"+t.Document)%inner == k }
		w, err := learn(samplesOf(texts, false, func(t *observedText) bool { return pick(t) && !of(t) }), penalties(*penalty))
		if err != nil {
			panic(err)
		}
		for _, t := range texts {
			if pick(t) && of(t) {
				judgeFirst(t, w)
			}
		}
	}
	last, err := learn(samplesOf(texts, true, pick), penalties(*penalty2))
	if err != nil {
		panic(err)
	}
	first, err = learn(samplesOf(texts, false, pick), penalties(*penalty))
	if err != nil {
		panic(err)
	}
	return first, last
}

type scored struct {
	t           *observedText
	i           int
	first, last float64
}

func main() {
	flag.Parse()
	lex, err := lexicon.Default()
	if err != nil {
		panic(err)
	}
	records, err := readLabelled("../shared/declassified/labelled.jsonl")
	if err != nil {
		panic(err)
	}
	judged := len(records)
	if *more {
		d, err := readDespatches("../shared/despatches/gold")
		if err != nil {
			panic(err)
		}
		t, err := readTyped("../shared/letters-1905/*.typed-only.txt")
		if err != nil {
			panic(err)
		}
		letters := append(d, t...)
		for _, r := range records {
			if strings.HasPrefix(r.ID, "D00") || strings.HasPrefix(r.ID, "L00") {
				letters = append(letters, r)
			}
		}
		records = append(append(append(records, d...), t...), breaks(letters, stockOf(lex, records), *nbreaks, 5)...)
	}
	var texts []*observedText
	batch := &clean.Recurring{}
	if *useBatch {
		for _, r := range records[:judged] {
			batch.Count(strings.Split(r.text(), "\n"))
		}
	}
	docs := map[string]bool{}
	for n, r := range records {
		l := letterOf(r)
		with := batch
		if n >= judged {
			with = &clean.Recurring{} // the same letters, many times over
		}
		t := &observedText{record: r, o: clean.Observe(l, lex, with), weight: 1, extra: n >= judged}
		if t.extra {
			t.weight = *extraWeight
		}
		for i := range t.o.Len() {
			id := t.o.Words(i)[0]
			t.rows = append(t.rows, l.Pages[id.Page].Lines[id.Line].Row)
		}
		texts = append(texts, t)
		docs[r.Document] = true
	}
	var names []string
	for d := range docs {
		names = append(names, d)
	}
	sort.Strings(names)
	rng := rand.New(rand.NewPCG(*seed, 7))
	rng.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	at := map[string]int{}
	for i, d := range names {
		at[d] = i % folds
	}
	for _, t := range texts {
		t.fold = at[t.Document]
	}
	var all []scored
	for k := range folds {
		first, last := train(texts, func(t *observedText) bool { return t.fold != k })
		for _, t := range texts {
			if t.fold != k || t.extra {
				continue
			}
			judgeFirst(t, first)
			var buf, b2 []clean.Evidence
			for i := range t.o.Len() {
				if t.label(i) == "doubt" {
					continue
				}
				buf = t.o.Last(i, buf[:0])
				b2 = t.o.First(i, b2[:0])
				all = append(all, scored{t, i, total(first, b2), total(last, buf)})
			}
		}
	}
	report("first", all, func(s scored) float64 { return s.first })
	report("blend", all, func(s scored) float64 { return (s.first + s.last) / 2 })
	best, _ := report("last ", all, func(s scored) float64 { return s.last })
	if *write {
		writeWeights(texts, all)
	}
	if *show {
		slices.SortFunc(all, func(a, b scored) int {
			if a.last < b.last {
				return -1
			}
			return 1
		})
		fmt.Println("-- missed")
		for _, s := range all {
			if s.t.label(s.i) == "strip" && s.last < best {
				show1(s)
			}
		}
		fmt.Println("-- weak")
		for _, s := range all {
			if s.t.label(s.i) == "strip" && s.last >= best && s.last < best+2.8 {
				show1(s)
			}
		}
		fmt.Println("-- wrong")
		slices.Reverse(all)
		for _, s := range all {
			if s.t.label(s.i) == "keep" && s.last > best-1.5 {
				show1(s)
			}
		}
	}
	_ = os.Stdout
}

func show1(s scored) {
	l := s.t.Lines[s.t.rows[s.i]]
	m := ""
	if x := s.t.o.Mark(s.i); x != nil {
		m = fmt.Sprintf("%s: %s (%d,%d,%d)", x.Marking.Name, x.Says, x.Letters, x.Edits, x.Over)
	}
	fmt.Printf("%6.2f %s %s | %.90s | %s\n", s.last, s.t.ID, l.Kind, l.Text, m)
}

func report(name string, all []scored, score func(scored) float64) (bestAt, fewAt float64) {
	s := slices.Clone(all)
	slices.SortFunc(s, func(a, b scored) int {
		if score(a) > score(b) {
			return -1
		}
		return 1
	})
	strips, keeps := 0, 0
	for _, x := range s {
		if x.t.label(x.i) == "strip" {
			strips++
		} else {
			keeps++
		}
	}
	tp, fp := 0, 0
	var bestF, bestP, bestR, r95, f95, r05 float64
	for _, x := range s {
		if x.t.label(x.i) == "strip" {
			tp++
		} else {
			fp++
		}
		p, r := float64(tp)/float64(tp+fp), float64(tp)/float64(strips)
		f := 2 * p * r / (p + r)
		if f > bestF {
			bestF, bestP, bestR, bestAt = f, p, r, score(x)
		}
		if p >= 0.95 {
			r95, f95 = r, f
		}
		if float64(fp) <= 0.005*float64(keeps) {
			r05, fewAt = r, score(x)
		}
	}
	fmt.Printf("%s best F1 %.3f P %.3f R %.3f at %.2f | P>=.95: R %.3f F1 %.3f | 0.5%% lost: R %.3f at %.2f\n", name, bestF, bestP, bestR, bestAt, r95, f95, r05, fewAt)
	return bestAt, fewAt
}
