package profile

import (
	"math"
	"os"
	"reflect"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// want checks counts of a figure; of -1 stands for one that has none.
func want(t *testing.T, p Profile, ref, text, name string, count, of int) {
	t.Helper()
	f, ok := p.Compare(ref, text).Figure(name)
	if !ok || f.Count != count || !f.IsCount && f.Of != of || f.Inexact {
		t.Errorf("%s: %s of %q against %q is %v (%d of %d), published is %d of %d", p.Name, name, text, ref, f, f.Count, f.Of, count, of)
	}
}

func file(t *testing.T, name string) string {
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Cases and figures of dinglehopper's own tests, test_character_error_rate.py,
// test_word_error_rate.py, test_edit_distance.py and those of its integration.
func TestDinglehopperAsPublished(t *testing.T) {
	p := dinglehopper
	for _, c := range []struct {
		ref, text string
		n, of     int
	}{
		{"a", "a", 0, 1}, {"a", "b", 1, 1}, {"Foo", "Bar", 3, 3}, {"Foo", "", 3, 3}, {"", "", 0, 0}, {"", "Foo", 3, 0},
		{"Foo", "Food", 1, 3}, {"Fnord", "Food", 2, 5}, {"Müll", "Mull", 1, 4}, {"Abstand", "Sand", 4, 7},
		{norm.NFC.String("Schlyñ lorem ipsum."), norm.NFD.String("Schlyñ lorem ipsum!"), 1, 19},
		{norm.NFC.String("Schlyñ"), norm.NFD.String("Schlyñ"), 0, 6},
		{"Schlyñ", "Schlym\u0303", 1, 6}, {"Schlym\u0303", "Schlyñ", 1, 6},
	} {
		want(t, p, c.ref, c.text, CER, c.n, c.of)
	}
	satz := "Dies ist ein Beispielsatz!"
	for _, c := range []struct {
		ref, text string
		n, of     int
	}{
		{satz, satz, 0, 4}, {"Dies. ist ein Beispielsatz!", satz, 0, 4}, {"Dies. ist ein Beispielsatz!", "Dies ist ein Beispielsatz.", 0, 4},
		{satz, "Dies ist ein Beispielsarz:", 1, 4}, {satz, "Dies ein ist Beispielsatz!", 2, 4},
		{satz, "", 4, 4}, {"", satz, 4, 0}, {"", "", 0, 0},
		{"Schlyñ lorem ipsum dolor sit amet,", "Schlym\u0303 lorem ipsum dolor sit amet.", 1, 6},
	} {
		want(t, p, c.ref, c.text, WER, c.n, c.of)
	}
	ref, text := file(t, "lorem-ipsum-scan-bad.gt.txt"), file(t, "lorem-ipsum-scan-bad.ocr.txt")
	want(t, p, ref, text, CER, 8, 591)
	want(t, p, ref, text, WER, 7, 100)
	ref, text = file(t, "hartkopf.gt.txt"), file(t, "hartkopf.ocr.txt")
	want(t, p, ref, text, CER, 2, 827)
	want(t, p, ref, text, WER, 2, 130)
}

// Cases and figures of the tests that came with the proposal to divide by the
// longer side, test_character_error_rate.py, test_word_error_rate.py,
// test_edit_distance.py, test_integ_empty_files.py and those of its integration,
// which OCR-D's fork was released with in April 2025 and dinglehopper 0.10 was
// not.
func TestDinglehopperNormalisedAsPublished(t *testing.T) {
	p := dinglehopper
	satz := "Dies ist ein Beispielsatz!"
	for _, c := range []struct {
		ref, text string
		n, of     int
	}{
		{"a", "a", 0, 1}, {"a", "b", 1, 1}, {"Foo", "Bar", 3, 3}, {"Foo", "", 3, 3}, {"", "", 0, 0}, {"", "Foo", 3, 3},
		{"Foo", "Food", 1, 4}, {"Fnord", "Food", 2, 5}, {"Müll", "Mull", 1, 4}, {"Abstand", "Sand", 4, 7},
		{"", "Lorem ipsum", 11, 11}, {"Lorem ipsum", "", 11, 11}, {"AAAAA", "AAAAB", 1, 5}, {"", "Not important", 13, 13},
		{"Schlyñ", "Schlym\u0303", 1, 6},
	} {
		want(t, p, c.ref, c.text, "cer normalised", c.n, c.of)
	}
	for _, c := range []struct {
		ref, text string
		n, of     int
	}{
		{satz, "Dies ein ist Beispielsatz!", 2, 4}, {satz, "", 4, 4}, {"", satz, 4, 4}, {"", "", 0, 0},
	} {
		want(t, p, c.ref, c.text, "wer normalised", c.n, c.of)
	}
	ref, text := file(t, "lorem-ipsum-scan-bad.gt.txt"), file(t, "lorem-ipsum-scan-bad.ocr.txt")
	want(t, p, ref, text, "cer normalised", 8, 594)
	want(t, p, ref, text, "wer normalised", 7, 101) // one word was parted in two
	ref, text = file(t, "hartkopf.gt.txt"), file(t, "hartkopf.ocr.txt")
	want(t, p, ref, text, "cer normalised", 2, 827)
	want(t, p, ref, text, "wer normalised", 2, 130)
}

func TestDinglehopperIsInfiniteOverNothing(t *testing.T) {
	r := dinglehopper.Compare("", "Foo")
	f, _ := r.Figure(CER)
	if v, ok := f.Value(); ok || !math.IsInf(v, 1) || f.String() != "infinite (3 of 0)" {
		t.Errorf("%v, %v, %s", v, ok, f)
	}
	f, _ = dinglehopper.Compare("", "").Figure(CER)
	if v, ok := f.Value(); !ok || v != 0 {
		t.Errorf("nothing against nothing: %v, %v", v, ok)
	}
}

// The lists of words are those of dinglehopper's test_word_error_rate.py.
func TestDinglehopperWords(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Der schnelle [„braune“] Fuchs kann keine 3,14 Meter springen, oder?",
			[]string{"Der", "schnelle", "braune", "Fuchs", "kann", "keine", "3,14", "Meter", "springen", "oder"}},
		{"\uE001ber die vielen Sorgen wegen de\uE002elben vergaß Hartkopf, der Frau Amtm\uE42Cnnin das ver⸗\nſpro\uE003ene zu \uE72Bberliefern.",
			[]string{"\uE001ber", "die", "vielen", "Sorgen", "wegen", "de\uE002elben", "vergaß", "Hartkopf", "der", "Frau", "Amtm\uE42Cnnin", "das", "ver",
				"ſpro\uE003ene", "zu", "\uE72Bberliefern"}},
	} {
		if got := dinglehopperWords(c.text); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %q", c.text, got)
		}
	}
}

// A page of Fraktur as dinglehopper's second pair has it: two characters were
// changed, and a ligature is written as two letters, which does not count.
func TestDinglehopperPartsLigatures(t *testing.T) {
	ref := "de\uEBA6elben end\uE001i\uF502 na\uF502 langem Na\uF502denken\nﬁel es ihm ⸗ er \uE644ffnete — und\uEEDCu  \n"
	text := "deſſelben end\uE001ich nach langem Nachdenken\nfiel es ihm - er öffnete – vndtzo\n"
	want(t, dinglehopper, ref, text, CER, 2, len([]rune("deſſelben endxich nach langem Nachdenken\nfiel es ihm - er öffnete – vndtzo")))
	want(t, dinglehopper, ref, text, WER, 1, 11)
}
