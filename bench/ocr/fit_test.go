package main

import (
	"fmt"
	"go/format"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"missive/letter"
	"missive/settle"
)

func TestLabels(t *testing.T) {
	line := letter.Box{X0: 0, Y0: 0, X1: 1000, Y1: 20}
	stamp, pen := letter.Box{X0: 0, Y0: 100, X1: 1000, Y1: 150}, letter.Box{X0: 0, Y0: 200, X1: 1000, Y1: 250}
	page := goldPage{gold: []string{"the class of Jews — to be"}, typed: []letter.Box{line}, untyped: []letter.Box{stamp, pen}, stamps: []letter.Box{stamp}}
	type word struct {
		text  string
		y     int
		kind  kind
		right answer
	}
	whole := []word{{"the", 5, text, yes}, {"class", 5, text, yes}, {"of", 5, text, yes}, {"Jews", 5, text, yes}, {"-", 5, text, yes}, {"to", 5, text, yes}, {"be", 5, text, yes}}
	const left = kind(-1) // no sample at all
	for _, c := range []struct {
		name  string
		words []word
		moved int
	}{
		{"as it stands", whole, 0},
		{"a misread word is text", []word{{"the", 5, text, yes}, {"clsss", 5, text, no}}, 0},
		{"a speck is a scrap, on a line or off it", []word{{"the", 5, text, yes}, {"'", 5, scrap, no}, {"class", 5, text, yes}, {"of", 5, text, yes}, {"~.", 60, scrap, no}, {"Jews", 5, text, yes}, {"-", 5, text, yes}, {"to", 5, text, yes}, {"be", 5, text, yes}}, 0},
		{"a sign read as another is neither", []word{{"of", 5, text, yes}, {"Jews", 5, text, yes}, {"=", 5, unclear, no}, {"to", 5, text, yes}}, 0},
		{"a stamp is not judged", append(slices.Clone(whole), word{"RECEIVED", 120, unclear, unknown}), 0},
		{"what touches a stamp is no scrap", append(slices.Clone(whole), word{"RECEIVED", 97, unclear, no}), 0},
		{"pen is a scrap, but not wrong", append(slices.Clone(whole), word{"Kijjx", 220, scrap, unknown}), 0},
		{"a word that stands elsewhere", []word{{"Jews", 5, left, 0}, {"the", 5, text, yes}, {"class", 5, text, yes}, {"of", 5, text, yes}}, 1},
		{"one without traits counts where it stands", []word{{"the", -1, left, 0}, {"class", 5, text, yes}}, 0},
	} {
		var read []settle.Sample
		for _, w := range c.words {
			s := settle.Sample{Word: letter.Word{Text: w.text, Box: letter.Box{X0: 10, Y0: w.y, X1: 20, Y1: w.y + 4}}, Traits: []float64{1}}
			if w.y < 0 {
				s.Traits = nil
			}
			read = append(read, s)
		}
		got, moved := labelled(page, read)
		var a, b []string
		for _, s := range got {
			a = append(a, fmt.Sprint(s.Word.Text, s.kind, s.right))
		}
		for _, w := range c.words {
			if w.kind != left {
				b = append(b, fmt.Sprint(w.text, w.kind, w.right))
			}
		}
		if strings.Join(a, " ") != strings.Join(b, " ") || moved != c.moved {
			t.Errorf("%s: %v, %d moved; want %v, %d", c.name, a, moved, b, c.moved)
		}
	}
}

// madeUp are samples of three letters; each has its words right where its sign
// says so.
func madeUp(signs map[string]float64) []sample {
	rng := rand.New(rand.NewPCG(3, 4))
	var all []sample
	for _, id := range []string{"a", "b", "c"} {
		for range 200 {
			x := rng.NormFloat64()
			all = append(all, sample{letter: id, kind: unclear, right: answerOf(signs[id]*x > 0),
				Sample: settle.Sample{Traits: []float64{1, x}, Right: 0.5}})
		}
	}
	return all
}

// What a letter that is left out says of itself changes nothing in how it is
// judged, and a letter of another kind shows that.
func TestLeaveOut(t *testing.T) {
	right := questions()[1]
	leave := func(signs map[string]float64) map[string]leftOut {
		letters, err := right.leaveOut(madeUp(signs))
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]leftOut{}
		for _, l := range letters {
			out[l.letter] = l
		}
		return out
	}
	alike := leave(map[string]float64{"a": 1, "b": 1, "c": 1})
	odd := leave(map[string]float64{"a": 1, "b": 1, "c": -1})
	if len(alike) != 3 || len(odd["c"].fitted) != 200 {
		t.Fatalf("%d letters, %d words", len(alike), len(odd["c"].fitted))
	}
	for i, w := range odd["c"].fitted {
		if w.conf != alike["c"].fitted[i].conf || w.right == alike["c"].fitted[i].right {
			t.Fatalf("word %d is %+v, where the letter is like the others %+v", i, w, alike["c"].fitted[i])
		}
	}
	if a, b := logLoss(alike["c"].fitted), logLoss(odd["c"].fitted); a > 0.2 || b < 1 {
		t.Errorf("the log loss of a letter like the others is %g, of one unlike them %g", a, b)
	}
	if got := logLoss(odd["c"].inUse); math.Abs(got-math.Ln2) > 1e-9 {
		t.Errorf("by the weights in use it is %g", got)
	}
}

// The weights are printed as the source has them.
func TestWeightsAreSource(t *testing.T) {
	names := settle.TraitNames()
	got := goWeights(questions()[0], names, make([]float64, len(names)))
	source := "package settle\n\nvar (\n" + got + ")\n"
	formatted, err := format.Source([]byte(source))
	if err != nil || string(formatted) != source {
		t.Errorf("not as gofmt has it (%v):\n%s", err, source)
	}
	if !strings.Contains(got, "\tofText = traits{\n\t\ttraitOne: 0.000, traitConf: 0.000,") || strings.Count(got, "trait") != len(names)+1 {
		t.Errorf("weights:\n%s", got)
	}
}

func TestWriteFit(t *testing.T) {
	all := madeUp(map[string]float64{"a": 1, "b": 1, "c": 1})
	for i := range all {
		all[i].Traits = append(all[i].Traits, make([]float64, len(settle.TraitNames())-2)...)
		all[i].kind = []kind{text, scrap}[i%2]
	}
	var out strings.Builder
	curves, err := writeFit(&out, all)
	if err != nil || len(curves) != 2 || len(curves[0].words) != len(all) {
		t.Fatalf("%d curves: %v", len(curves), err)
	}
	for _, want := range []string{"600 words of 3 letters: 300 text, 300 scraps", "mean of the letters", "\tofRight = traits{"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not said:\n%s", want, out.String())
		}
	}
	if _, err := writeFit(io.Discard, nil); err == nil {
		t.Error("weights were fitted to nothing")
	}
}
