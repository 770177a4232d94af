package report

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"missive/letter"
)

// TestLeastCertainWhateverTheOrder: letters come in any order and in any
// parts, and the same removals are kept in the same order.
func TestLeastCertainWhateverTheOrder(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var all []Removal
		for i := range rapid.IntRange(0, 300).Draw(r, "n") {
			all = append(all, Removal{Letter: fmt.Sprint("letter ", i%7), Edit: fmt.Sprint("e", i), Page: i%3 + 1,
				Conf: float64(rapid.IntRange(0, 4).Draw(r, "conf")) / 4})
		}
		want := LeastCertain(all)
		if len(want) != min(len(all), removalsKept) {
			r.Fatalf("%d of %d kept", len(want), len(all))
		}
		shuffled := slices.Clone(all)
		rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "seed"), 1)).Shuffle(len(all), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		var got []Removal
		for part := range slices.Chunk(shuffled, 13) {
			got = LeastCertain(got, LeastCertain(part))
		}
		if !slices.Equal(got, want) {
			r.Fatalf("kept %v, want %v", got, want)
		}
		for _, x := range all {
			if n := len(want); n > 0 && !slices.Contains(want, x) && x.Conf < want[n-1].Conf {
				r.Fatalf("%v is less certain than %v and was left out", x, want[n-1])
			}
		}
	})
}

// TestBatchTakesRemovalsOver: writers gather the entries' removals once, and
// the batch they were given stays as it is.
func TestBatchTakesRemovalsOver(t *testing.T) {
	b := sampleBatch(t)
	if n := len(b.Entries[0].LeastCertain); n != 3 {
		t.Fatalf("the sample has %d removals, want 3", n)
	}
	for range 2 {
		s := b.sorted().sorted()
		if len(s.LeastCertain) != 3 || s.LeastCertain[0].Role != letter.Catchword {
			t.Errorf("the batch's least certain are %v", s.LeastCertain)
		}
		for _, e := range s.Entries {
			if e.LeastCertain != nil {
				t.Errorf("%s keeps its own", e.ID)
			}
		}
	}
	if len(b.Entries[0].LeastCertain) != 3 || b.LeastCertain != nil {
		t.Error("the batch was changed")
	}
}

// TestSummaryTakesANewEntry: a summary that is read and given a letter's new
// entry, as after a person's decision, tells that letter's removals anew.
func TestSummaryTakesANewEntry(t *testing.T) {
	l := takenLetter(t, "a")
	other := NewEntry(takenLetter(t, "b"), nil)
	for name, c := range map[string]struct {
		back []letter.Edit
		want int
	}{
		"one put back":  {[]letter.Edit{{Kind: letter.Restore, Of: "e10", Rule: "person"}}, 3 + 4},
		"all put back":  {[]letter.Edit{{Kind: letter.Restore, Of: "e10"}, {Kind: letter.Restore, Of: "e7"}, {Kind: letter.Restore, Of: "e11"}, {Kind: letter.Restore, Of: "e17"}}, 4},
		"none put back": {nil, 4 + 4},
	} {
		t.Run(name, func(t *testing.T) {
			var file bytes.Buffer
			if err := Summary(&file, Batch{Entries: []Entry{NewEntry(l, nil), other}}); err != nil {
				t.Fatal(err)
			}
			b, err := ReadSummary(&file)
			if err != nil {
				t.Fatal(err)
			}
			now := takenLetter(t, "a")
			if err := now.Add(c.back...); err != nil {
				t.Fatal(err)
			}
			b.Entries[0] = NewEntry(now, nil)
			got := b.sorted().LeastCertain
			seen := map[string]bool{}
			for _, r := range got {
				seen[r.Letter+" "+r.Edit] = true
			}
			if len(got) != c.want || len(seen) != c.want {
				t.Errorf("%d removals, %d of them different, want %d", len(got), len(seen), c.want)
			}
		})
	}
}

func TestNewEntryCountsRemovals(t *testing.T) {
	e := NewEntry(takenLetter(t, "a"), nil)
	if e.Removals[letter.Stamp] != 2 || e.Stripped[letter.Stamp] != 7 || e.Removals[letter.Catchword] != 0 || e.Restored != 2 || e.RemovalCount() != 4 {
		t.Errorf("removals %v, words %v, restored %d", e.Removals, e.Stripped, e.Restored)
	}
	if first := e.LeastCertain[0]; first.Edit != "e10" || first.Page != 1 || first.Text != "By RR, NARA, Date 7/4/99" || first.Box.Empty() {
		t.Errorf("the least certain is %+v", first)
	}
	long := short(string(make([]byte, 10000)) + "é")
	if n := utf8.RuneCountInString(long); n != removalText {
		t.Errorf("a long text is kept with %d characters", n)
	}
}
