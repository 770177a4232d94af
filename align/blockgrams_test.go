package align

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// plainPlaces are the places of the gram that begins with word i of the first
// text in the second, if it is rare: found by looking everywhere.
func plainPlaces(m matcher, g gram, i int) (out []int32) {
	ids := m[0].ids[i:]
	if len(ids) < g.words || m[0].size(i) < g.chars {
		return nil
	}
	count := 0
	for k := 0; k+g.words <= len(m[0].ids); k++ {
		if slices.Equal(m[0].ids[k:k+g.words], ids[:g.words]) {
			count++
		}
	}
	for j := 0; j+g.words <= len(m[1].ids); j++ {
		if slices.Equal(m[1].ids[j:j+g.words], ids[:g.words]) {
			out = append(out, int32(j))
		}
	}
	if count*len(out) > g.often {
		return nil
	}
	return out
}

func TestPlacesOfGrams(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var m matcher
		word := rapid.Uint32Range(0, rapid.SampledFrom([]uint32{2, 5, 40}).Draw(t, "words"))
		for x := range m {
			m[x] = &side{ids: rapid.SliceOfN(word, 0, 60).Draw(t, "text"), at: []int32{0}}
			for _, id := range m[x].ids {
				m[x].at = append(m[x].at, m[x].at[len(m[x].at)-1]+int32(id%9)+1)
			}
		}
		for k, table := range m.places() {
			for i := range m[0].ids {
				var got []int32
				for j := table.find(i); j >= 0; j = table.next[j] {
					got = append(got, j)
				}
				if want := plainPlaces(m, grams[k], i); !slices.Equal(got, want) {
					t.Fatalf("%d words from word %d: at %v, want %v", grams[k].words, i, got, want)
				}
			}
		}
	})
}
