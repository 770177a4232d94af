package profile

import (
	"math"
	"testing"
)

// Cases and figures of jiwer's own tests (test_measures.py, test_cer.py,
// test_empty_ref.py, test_alignment.py, test_cli.py), some of them from Morris,
// Maier and Green 2004, of its manual, and the examples of the metrics wer and cer
// of the library evaluate, which are computed by jiwer.
func TestJiwerAsPublished(t *testing.T) {
	for _, c := range []struct {
		ref, text     string
		wer, mer, wil float64
	}{
		{"This is a test", "This is a test", 0, 0, 0},
		{"This is a test", "", 1, 1, 1},
		{"This is a test", "This test", 0.5, 0.5, 0.5},
		{"hello\nthis\nsentence\nis fractured", "this sentence", 0.6, 0.6, 0.6},
		{"i am a short ground truth", "i am a considerably longer and very much incorrect hypothesis", 7.0 / 6, 0.7, 0.85},
		{"X", "X", 0, 0, 0}, {"X", "X X Y Y", 3, 0.75, 0.75}, {"X Y X", "X Z", 2.0 / 3, 2.0 / 3, 5.0 / 6}, {"X", "Y", 1, 1, 1}, {"X", "Y Z", 2, 1, 1},
		{"", "", 0, 0, 0}, {"", "hello", 1, 1, 1}, {"", "0 1 2 3 4", 5, 1, 1}, {"hello", "", 1, 1, 1},
		{"this test will  have a high word error rate", "no it will not", 0.8889, 0.8889, 0.9722},
		{"short one here\nquite a bit of longer sentence", "shoe order one\nquite bit of an even longest sentence here", 0.8889, 0.6154, 0.7475},
		{"", "silence", 1, 1, 1}, {"", "peaceful silence", 2, 1, 1},
		{"hello world\n", "hello world\ndone", 0.5, 1.0 / 3, 1.0 / 3},
		{"hello world\ngood morning\n", "hello duck\ngood morning\n", 0.25, 0.25, 0.4375},
		{"hello world\n\n   \n", "hello there\n\n   \n", 0.5, 0.5, 0.75},
		{"a b\nc\n", "a b\nd\n", 1.0 / 3, 1.0 / 3, 5.0 / 9},
		{"a b\nc d\n", "a b c d\n", 0, 0, 0},
		{"this is the reference\nthere is another one", "this is the prediction\nthere is an other sample", 0.5, 4.0 / 9, 47.0 / 72},
	} {
		r := jiwer.Compare(c.ref, c.text)
		for name, want := range map[string]float64{WER: c.wer, "mer": c.mer, "wil": c.wil, "wip": 1 - c.wil} {
			f, _ := r.Figure(name)
			if v, ok := f.Value(); !ok || math.Abs(v-want) > 0.00005 || f.Inexact {
				t.Errorf("%s of %q against %q is %v, published is %.4f", name, c.text, c.ref, f, want)
			}
		}
	}
	for _, c := range []struct {
		ref, text string
		want      float64
	}{
		{"This is a test", "", 1}, {"This is a test", "This test", 5.0 / 14},
		{"X", "X", 0}, {"X", "X X Y Y", 6}, {"X Y X", "X Z", 3.0 / 5}, {"X", "Y", 1}, {"X", "Y Z", 3},
		{"i\nam i good", "i am\ni good", 0.6}, {"am i good\ni", "i good\ni am", 0.6}, {"i\nam i good", "i am\ny good", 0.7},
		{"", "", 0}, {"", "a", 1}, {"", "abd", 3}, {"a", "", 1}, {"abc", "", 1},
		{"this test will  have a high word error rate", "no it will not", 33.0 / 43},
		{"", "abcde", 5}, {"abc\n", "abd\n", 1.0 / 3}, {"日\n", "本\n", 1},
		{"this is the reference\nthere is another one", "this is the prediction\nthere is an other sample", 0.34146341463414637},
	} {
		f, _ := jiwer.Compare(c.ref, c.text).Figure(CER)
		if v, ok := f.Value(); !ok || math.Abs(v-c.want) > 1e-12 {
			t.Errorf("cer of %q against %q is %v, published is %.4f", c.text, c.ref, f, c.want)
		}
	}
}

// The counts of alignments that jiwer's tests and manual show.
func TestJiwerCountsAsPublished(t *testing.T) {
	for _, c := range []struct {
		ref, text                string
		hits, subst, dele, inser int
	}{
		{"short one here", "shoe order one", 1, 1, 1, 1},
		{"short one here\nquite a bit of longer sentence", "shoe order one\nquite bit of an even longest sentence here", 5, 2, 2, 4},
		{"this test will  have a high word error rate", "no it will not", 1, 3, 5, 0},
		{"this is a test of skill", "this was a messy test", 3, 1, 2, 1},
		{"this sentence could be split", "this sentence will be split by ai", 4, 1, 0, 2},
		{"hello\nthis\nsentence\nis fractured", "this sentence", 2, 0, 3, 0},
	} {
		for name, n := range map[string]int{"hits": c.hits, "substitutions": c.subst, "deletions": c.dele, "insertions": c.inser} {
			want(t, jiwer, c.ref, c.text, name, n, 0)
		}
	}
	// The same of characters.
	for _, c := range []struct {
		ref, text                string
		hits, subst, dele, inser int
	}{
		{"this test will  have a high word error rate", "no it will not", 10, 4, 29, 0},
		{"this is a test of skill", "this was a messy test", 13, 6, 4, 2},
		{"this sentence could be split", "this sentence will be split by ai", 24, 3, 1, 6},
		{"one", "1", 0, 1, 2, 0}, {"sub", "usb", 2, 0, 1, 1}, {"sub", "bsu", 2, 0, 1, 1},
	} {
		var got tally
		got.add(runes(c.ref), runes(c.text))
		if got.hits != c.hits || got.substituted != c.subst || got.deleted != c.dele || got.inserted != c.inser {
			t.Errorf("%q as %q: %+v", c.ref, c.text, got)
		}
	}
}
