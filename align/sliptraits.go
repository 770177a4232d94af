package align

import (
	"math"
	"strings"
	"unicode"
)

// SlipShapes are the shapes of suspects, which are judged by weights of their own.
func SlipShapes() []string { return []string{"other", "added", "lost"} }

// SlipTraits are the names of what is measured on a suspect of that shape.
func SlipTraits(shape string) []string {
	switch shape {
	case "other":
		return []string{"constant", "sure", "other type", "text alone known", "reference alone known", "neither known",
			"usual", "often misread", "as wide as read", "marks", "capitals", "figures", "short", "spelling variant", "many edits", "page sure", "character sure", "long known", "accents", "room for more"}
	case "added":
		return []string{"constant", "sure", "other type", "unknown", "beside its line", "marks", "out of step"}
	case "lost":
		return []string{"constant", "room", "room untold", "unsure neighbours", "unread ink", "marks"}
	}
	return nil
}

// A measurer measures the traits of one comparison's suspects.
type measurer struct {
	t       *teller
	pitches map[int]pitch
	pages   map[int]float64
	// habits are for each confusion of characters the words it befell.
	habits map[[2]string]map[string]bool
}

func newMeasurer(t *teller) *measurer {
	m := &measurer{t: t, pitches: map[int]pitch{}, pages: map[int]float64{}, habits: map[[2]string]map[string]bool{}}
	for i, d := range t.c.Differences {
		if d.Ref != "" && d.Text != "" {
			if c, ok := m.confusion(i); ok {
				if m.habits[c] == nil {
					m.habits[c] = map[string]bool{}
				}
				ref, _ := m.sides(i)
				m.habits[c][ref] = true
			}
		}
	}
	return m
}

// sides are the words of a difference run together, as they count.
func (m *measurer) sides(i int) (ref, text string) {
	r := m.t.p.regions[i]
	return strings.Join(m.t.p.ref.symbolsOf(r.refFrom, r.refTo), " "), strings.Join(m.t.p.text.symbolsOf(r.textFrom, r.textTo), " ")
}

// confusion is what stands for what, where the two sides differ in one place:
// what is left when their beginnings and ends are taken off.
func (m *measurer) confusion(i int) ([2]string, bool) {
	ref, text := m.sides(i)
	a, b := []rune(ref), []rune(text)
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return [2]string{string(a), string(b)}, len(a) <= 2 && len(b) <= 2
}

// knows is 1 where the list of words has all of the words, -1 where it lacks one,
// and 0 where there is no list or nothing in the words that it could have.
func (m *measurer) knows(words string) float64 {
	known := m.t.p.usage.known
	if known == nil {
		return 0
	}
	out := 0.0
	for _, w := range strings.Fields(words) {
		w = bareWord(w)
		if w == "" || strings.ContainsFunc(w, unicode.IsDigit) {
			continue
		}
		if !known(w) {
			return -1
		}
		out = 1
	}
	return out
}

// usual is how often the reference writes elsewhere what was read, where the text
// never has what the reference writes here; or, below 0, the other way about; as
// a binary logarithm. Where each has both it is 0.
func (m *measurer) usual(ref, text string) float64 {
	uses := m.t.p.usage.uses
	a, b := uses[plainWord(ref)], uses[plainWord(text)]
	if a == nil || b == nil || a == b || a.text > 0 && b.ref > 0 {
		return 0
	}
	return clip(math.Log2(float64(1+b.ref)/float64(1+a.text)), 4)
}

// sureness is the confidence in log odds: 0 of 0.5, 5 of 0.993.
func sureness(conf float64) float64 {
	return clip(math.Log(max(conf, 1e-3)/max(1-conf, 1e-3)), 6)
}

func clip(x, most float64) float64 { return max(-most, min(most, x)) }

func is(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
